using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>Where the indicators of an assessment stand: official results and own tracking, beside one another and over the years.</summary>
public sealed class IndicatorStanding
{
    private readonly BuddhistFiscalYear year;
    private readonly DateTimeOffset asOf;
    private readonly Dictionary<ResultKind, IReadOnlyList<YearResults>> years;

    /// <summary>The standing as known at a moment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="entries">What was recorded of it and of earlier years, in order of time.</param>
    /// <param name="rules">The rules that the agency follows in a year, where any are known.</param>
    /// <param name="asOf">The moment.</param>
    /// <param name="floor">Answers of fewer people than this are never shown, 2 or more.</param>
    /// <param name="checklist">Scores of the year that follow from its open-data checklist: own tracking where nothing was recorded. Nothing for none.</param>
    public IndicatorStanding(
        AssessmentKey assessment,
        IReadOnlyList<IndicatorEntry> entries,
        Func<BuddhistFiscalYear, RulePack?> rules,
        DateTimeOffset asOf,
        int floor,
        IReadOnlyDictionary<int, decimal>? checklist = null)
    {
        year = assessment.FiscalYear;
        this.asOf = asOf;
        Entries = [.. entries.Where(entry => entry.FiscalYear == year && entry.Recorded.At <= asOf)];
        var known = entries.Select(entry => entry.FiscalYear).Append(year).Where(one => one <= year).Distinct().Order().ToList();
        years = Enum.GetValues<ResultKind>().ToDictionary(
            kind => kind, kind => YearResults.InOrder(known.Select(one => IndicatorCalculator.Of(one, kind, rules(one), entries, asOf, floor, kind == ResultKind.Tracking && one == year ? checklist : null)).Where(one => one.HasScores || one.FiscalYear == year)));
    }

    /// <summary>Everything that was recorded of the year up to the moment, in order of time; what was replaced too.</summary>
    public IReadOnlyList<IndicatorEntry> Entries { get; }

    /// <summary>The files that brought results of the year, as known at the moment, in order of time; those that were undone too.</summary>
    public IReadOnlyList<IndicatorImport> Imports() =>
    [
        .. Entries.Select(entry => entry.Import).OfType<IndicatorImport>().DistinctBy(import => import.Id)
            .Select(import => import.Undone?.At > asOf ? import with { Undone = null } : import)
            .OrderBy(import => import.Recorded.At),
    ];

    /// <summary>What was announced.</summary>
    public IndicatorResults Official => Of(ResultKind.Official);

    /// <summary>What the agency found out itself.</summary>
    public IndicatorResults Tracking => Of(ResultKind.Tracking);

    /// <summary>Every year of which something is known up to this one, the earliest first; this year always.</summary>
    public IReadOnlyList<YearResults> Years(ResultKind kind) => years[kind];

    /// <summary>The results of the year.</summary>
    public IndicatorResults Of(ResultKind kind) => years[kind][^1].Results;

    /// <summary>The results of the year before; nothing where none are known.</summary>
    public IndicatorResults? Previous(ResultKind kind) => years[kind].FirstOrDefault(one => one.Results.FiscalYear.Year == year.Year - 1)?.Results;

    /// <summary>Every fact behind the charts as text, one each; empty where nothing was recorded.</summary>
    public IEnumerable<string> Facts() => years.Values.SelectMany(one => one).SelectMany(one => one.Results.Figures)
        .Where(figure => figure.Score is IndicatorScore.Known)
        .Select(figure => (figure, known: (IndicatorScore.Known)figure.Score))
        .Select(one => FormattableString.Invariant($"indicator {one.figure.Rule.Number} {one.known.Recorded?.At.UtcTicks} {one.known.Score}"));

    /// <summary>Official results against own tracking, for indicators of which either is known.</summary>
    public IReadOnlyList<ReconciledScore> Reconciled() =>
    [
        .. Official.Figures.Select(figure => new ReconciledScore(figure.Rule, figure.Value, Tracking.Of(figure.Rule.Number)))
            .Where(row => row.Official is not null || row.Tracking is not null),
    ];
}

/// <summary>The results of a year among those of other years.</summary>
/// <param name="Results">The results.</param>
/// <param name="Before">The results of the year before, where they are known.</param>
/// <param name="SchemeChanged">Whether the year names its results otherwise than the last one before it of which something is known.</param>
public sealed record YearResults(IndicatorResults Results, IndicatorResults? Before, bool SchemeChanged)
{
    /// <summary>The change of the total to the year before; nothing where one of them is not known.</summary>
    public decimal? TotalChange => Results.Total - Before?.Total;

    internal static IReadOnlyList<YearResults> InOrder(IEnumerable<IndicatorResults> results)
    {
        var years = new List<YearResults>();
        foreach (var one in results)
        {
            var last = years is [.., var previous] ? previous.Results : null;
            years.Add(new(
                one,
                last?.FiscalYear.Year == one.FiscalYear.Year - 1 ? last : null,
                last?.Rules?.Levels is { } before && one.Rules?.Levels is { } now && before.Code != now.Code));
        }

        return years;
    }
}

/// <summary>An official score against the agency's own.</summary>
/// <param name="Rule">The indicator.</param>
/// <param name="Official">What was announced; nothing where it is not known.</param>
/// <param name="Tracking">What the agency found out; nothing likewise.</param>
public sealed record ReconciledScore(IndicatorRule Rule, decimal? Official, decimal? Tracking)
{
    /// <summary>Official less own; nothing where one is not known.</summary>
    public decimal? Difference => Official - Tracking;
}
