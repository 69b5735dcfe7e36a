using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>A plan that was moved to another year: its measures and what is decided about them.</summary>
/// <param name="Measures">The measures by number, without results and outcomes.</param>
/// <param name="Decisions">Where each came from, its steps and its links.</param>
public sealed record PlanCopy(IReadOnlyList<MeasureVersion> Measures, IReadOnlyList<MeasureDecision> Decisions)
{
    /// <summary>Moves a plan by years: periods, also as they are written, and planned days; every step is not started again. 29 February becomes 28 February.</summary>
    /// <param name="measures">The measures as they stand.</param>
    /// <param name="from">The fiscal year that they stand in.</param>
    /// <param name="to">The fiscal year that they are moved to.</param>
    /// <param name="keep">What of a measure's links holds in that year.</param>
    /// <param name="recorded">When, by whom and why.</param>
    public static PlanCopy Of(
        IReadOnlyList<MeasureProgress> measures, BuddhistFiscalYear from, BuddhistFiscalYear to, Func<MeasureProgress, MeasureLinks> keep, Recorded recorded)
    {
        var years = to.Year - from.Year;
        return new(
            [.. measures.Select(progress => new MeasureVersion(Moved(progress.Measure, years), recorded))],
            [.. measures.SelectMany(progress => DecisionsOf(progress, from, years, keep(progress), recorded))]);
    }

    private static IEnumerable<MeasureDecision> DecisionsOf(MeasureProgress progress, BuddhistFiscalYear from, int years, MeasureLinks links, Recorded recorded)
    {
        var number = progress.Measure.Number;
        yield return new MeasureCopied(number, from, number, recorded);
        foreach (var step in progress.Followed)
        {
            yield return new StepSet(
                number,
                (step.Data! with { Status = StepStatus.NotStarted, PlannedStart = step.Data.PlannedStart?.AddYears(years), PlannedEnd = step.Data.PlannedEnd?.AddYears(years) }).Consistent(),
                recorded);
        }

        if (!links.IsEmpty)
        {
            yield return new MeasureLinked(number, links, recorded);
        }
    }

    private static Measure Moved(Measure measure, int years)
    {
        var period = measure.Period is { } held ? Period.Of(held.Kind, held.Start.AddYears(years), held.EndExclusive.AddYears(years)) : null;
        return measure with
        {
            Period = period,
            PeriodAsWritten = string.Join('\n', measure.PeriodAsWritten.Split('\n').Select(line => Moved(line, years))),
            Results = [],
            Outcomes = [],
        };
    }

    /// <summary>A period as it was written, with its years moved; where that cannot be done safely, spelt anew. What is no period stays.</summary>
    private static string Moved(string written, int years)
    {
        var place = new Place("period");
        if (!ThaiPeriods.Read(written, place).TryGet(out var period))
        {
            return written;
        }

        var moved = Period.Of(period.Kind, period.Start.AddYears(years), period.EndExclusive.AddYears(years));
        var text = Years.Replace(written, year => Later(year.Value, years));
        return ThaiPeriods.Read(text, place).TryGet(out var read) && read == moved ? text : ThaiFormat.Official.Span(moved);
    }

    private static string Later(string digits, int years)
    {
        var moved = (int.Parse(ThaiDigits.ToArabic(digits), System.Globalization.CultureInfo.InvariantCulture) + years) % (digits.Length == 2 ? 100 : 10_000);
        var text = moved.ToString(digits.Length == 2 ? "00" : "0000", System.Globalization.CultureInfo.InvariantCulture);
        return digits[0] is >= '๐' and <= '๙' ? ThaiDigits.ToThai(text) : text;
    }

    // A year stands behind a month or behind "ปีงบประมาณ"; a day stands before one.
    private static readonly Regex Years = new(@"(?<=[ก-๎.]\s*)(?<!ถึง\s*)(?:[0-9๐-๙]{4}|[0-9๐-๙]{2})(?![0-9๐-๙])", RegexOptions.CultureInvariant);
}
