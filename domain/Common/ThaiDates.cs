using System.Globalization;
using System.Text.RegularExpressions;

namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Reads a day as people write it: ๘ ต.ค. ๖๘, 8 ตุลาคม 2568, 8/10/68, 8-10-2568, 2025-10-08.</summary>
public static partial class ThaiDates
{
    /// <summary>Reads a day.</summary>
    /// <param name="written">The text; Thai or Arabic digits, a Buddhist or a Common Era year of two or four digits.</param>
    /// <returns>The day, or nothing when the text is no day.</returns>
    public static DateOnly? TryRead(string written)
    {
        var text = ThaiDigits.ToArabic(written).Trim();
        if (IsoForm().Match(text) is { Success: true } iso)
        {
            return Day(iso.Groups[1].Value, Number(iso.Groups[2]), Number(iso.Groups[3]));
        }

        if (SlashForm().Match(text) is { Success: true } slash)
        {
            return Day(slash.Groups[3].Value, Number(slash.Groups[2]), Number(slash.Groups[1]));
        }

        return WordForm().Match(text) is { Success: true } word && ThaiMonths.Read(word.Groups[2].Value) is { } month
            ? Day(word.Groups[3].Value, month.Month, Number(word.Groups[1]))
            : null;
    }

    /// <summary>Reads a month as people write it: มี.ค. ๖๘, มีนาคม 2568, 3/2568, 2025-03.</summary>
    /// <param name="written">The text; digits and years as for <see cref="TryRead"/>.</param>
    /// <returns>The first day of the month, or nothing when the text is no month.</returns>
    public static DateOnly? TryReadMonth(string written)
    {
        var text = ThaiDigits.ToArabic(written).Trim();
        return IsoMonthForm().Match(text) is { Success: true } iso ? Day(iso.Groups[1].Value, Number(iso.Groups[2]), 1)
            : SlashMonthForm().Match(text) is { Success: true } slash ? Day(slash.Groups[2].Value, Number(slash.Groups[1]), 1)
            : WordMonthForm().Match(text) is { Success: true } word && ThaiMonths.Read(word.Groups[1].Value) is { } month ? Day(word.Groups[2].Value, month.Month, 1)
            : null;
    }

    private static DateOnly? Day(string yearDigits, int month, int day) =>
        ThaiYear.Read(yearDigits) is { } year && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : null;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(\d{4})-(\d{1,2})-(\d{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"\A(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlashForm();

    [GeneratedRegex(@"\A(?:วันที่\s*)?(\d{1,2})\s*([ก-๎][ก-๎.\s]{0,20}?)\s*(?:พ\.ศ\.\s*)?(\d{4}|\d{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex WordForm();

    [GeneratedRegex(@"\A(\d{4})-(\d{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsoMonthForm();

    [GeneratedRegex(@"\A(\d{1,2})\s*[/.-]\s*(\d{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlashMonthForm();

    [GeneratedRegex(@"\A(?:เดือน\s*)?([ก-๎][ก-๎.\s]{0,20}?)\s*(?:พ\.ศ\.\s*)?(\d{4}|\d{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex WordMonthForm();
}
