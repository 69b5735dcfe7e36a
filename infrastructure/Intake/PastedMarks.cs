using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Finds what is understood of a pasted line.</summary>
internal static class PastedMarks
{
    /// <summary>The marks of a line, in order.</summary>
    /// <param name="text">The line, with the digits 0–9.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="today">For a day without a year.</param>
    public static IReadOnlyList<PastedMark> Of(string text, int from, DateOnly today)
    {
        var days = new List<PastedMark>();
        var rest = new StringBuilder(text);
        foreach (Match match in PastedWords.Day().Matches(text, from))
        {
            days.Add(new(PastedKind.Day, match.Index, match.Index + match.Length, Day: DayOf(match, today)));
            for (var i = 0; i < match.Length; i++)
            {
                rest[match.Index + i] = PastedWords.TakenOut;
            }
        }

        var withoutDays = rest.ToString();
        var others = new List<PastedMark>();
        foreach (Match match in PastedWords.Mark().Matches(withoutDays, from))
        {
            if (Of(match, others, withoutDays) is { } mark)
            {
                others.Add(mark);
            }
        }

        return [.. days.Concat(others).OrderBy(mark => mark.Start)];
    }

    private static PastedMark? Of(Match match, List<PastedMark> before, string text)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var (count, quota) = (Number(match.Groups["n"]), Number(match.Groups["q"]));
        if (match.Groups["issurvey"].Success)
        {
            return SurveyOf(match, before) is { } survey ? new(PastedKind.Survey, start, end, Survey: survey) : null;
        }

        if (match.Groups["isfraction"].Success || match.Groups["iscount"].Success)
        {
            var mayBeDay = match.Groups["slash"].Success && count is >= 1 and <= 31 && quota is >= 1 and <= 12;
            return new(PastedKind.Count, start, end, Count: count, Quota: quota, MayBeDay: mayBeDay);
        }

        if (match.Groups["isquota"].Success)
        {
            return new(PastedKind.Quota, start, end, Quota: quota);
        }

        if (match.Groups["isnumber"].Success)
        {
            return new(PastedKind.Number, start, end, Count: count, IsAnchored: IsAnchored(before, text, start));
        }

        return new(match.Groups["isodd"].Success ? PastedKind.Odd : PastedKind.Other, start, end);
    }

    private static PastedSurvey? SurveyOf(Match match, List<PastedMark> before)
    {
        if (match.Groups["oit"].Success)
        {
            return new(null, IsPartAssumed: false);
        }

        if (match.Groups["iit"].Success)
        {
            return new("iit", IsPartAssumed: false);
        }

        // "ส่วนที่ ๒" alone is a part of EIT only where EIT was named before it.
        if (match.Groups["onlypart"].Success && before.FindLast(mark => mark.Kind == PastedKind.Survey)?.Survey?.IsEit != true)
        {
            return null;
        }

        return match.Groups["part"] is { Success: true } part
            ? new("eit-" + part.Value.TrimStart('0'), IsPartAssumed: false)
            : new("eit-1", IsPartAssumed: true);
    }

    private static PastedDay DayOf(Match match, DateOnly today)
    {
        var written = match.Groups["day"].Value;
        var holdsOn = match.Groups["lead"].Value.StartsWith('ณ') || match.Groups["lead"].Length > "วันที่".Length;
        var isYearFirst = written.Length > 4 && written.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;
        if (ThaiDates.TryRead(isYearFirst ? written.Replace('.', '-').Replace('/', '-') : written) is { } day)
        {
            return new(day, IsYearAssumed: false, holdsOn);
        }

        // Without a year: the last such day there was. Eight years lie between two 29 Februaries at most.
        var separator = written.Contains('/', StringComparison.Ordinal) ? '/' : ' ';
        var lastSuch = match.Groups["by"].Success
            ? null
            : Enumerable.Range(0, 9).Select(back => ThaiDates.TryRead(FormattableString.Invariant($"{written}{separator}{today.Year - back}")))
                .FirstOrDefault(such => such <= today);
        return new(lastSuch, IsYearAssumed: true, holdsOn);
    }

    /// <summary>Whether only days and no words stand between a survey, or the beginning of the line, and a place.</summary>
    private static bool IsAnchored(List<PastedMark> before, string text, int start)
    {
        var last = before.Count > 0 ? before[^1] : null;
        var gap = text.AsSpan(last?.End ?? 0, start - (last?.End ?? 0));
        foreach (var letter in gap)
        {
            if (char.IsLetterOrDigit(letter))
            {
                return false;
            }
        }

        return last is null or { Kind: PastedKind.Survey };
    }

    private static long? Number(Group digits) => digits.Success
        ? long.TryParse(digits.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue
        : null;
}
