using System.ComponentModel;
using System.Globalization;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Api.Measures;

[Name("PlanLedgerEntry"), Description("A change of the plan, kept beside the performance for good: a text, a unit, a planned day or a target.")]
internal sealed class PlanLedgerOutput(PlanChange change)
{
    [Description("The number of the measure, 1 to 99.")]
    public int MeasureNumber => change.Place.Measure;

    [Description("The number of the step, 1 to 99; null where it is about a column of the measure.")]
    public int? StepNumber => change.Place.Step;

    [Description("The code of the metric whose target it is; null where it is about something else.")]
    public string? Metric => change.Place.Metric;

    [Description("What changed.")]
    public PlanField Field => change.Place.Field;

    [Description("What it said before; empty where it said nothing. Days as 2025-03-31, units one a line.")]
    public string Old => change.Old;

    [Description("What it says after; empty where it says nothing.")]
    public string New => change.New;

    [Description("When.")]
    public DateTimeOffset At => change.Recorded.At;

    [Description("Who.")]
    public string By => change.Recorded.By;

    [Description("Why.")]
    public string Reason => change.Recorded.Reason;

    /// <summary>A page of the ledger, in order of time.</summary>
    internal static Connection<PlanLedgerOutput> PageOf(IEnumerable<PlanChange> changes, PlanLedgerFilter? where, PageRequest page, string list) => Paging
        .Cut([.. changes.Where(change => where?.Admits(change) != false)], page, list, KeyOf)
        .ToConnection(change => new PlanLedgerOutput(change));

    // One place of the plan changes once at one moment.
    private static string KeyOf(PlanChange change) =>
        string.Create(CultureInfo.InvariantCulture, $"{change.Recorded.At.UtcTicks}/{change.Place.Measure}/{change.Place.Step}/{change.Place.Field}/{change.Place.Metric}");
}

[Name("PlanLedgerFilter"), Description("Which changes of the plan are asked for. Everything that is given must hold.")]
internal sealed class PlanLedgerFilter
{
    [Description("The number of the measure.")]
    public RangeFilter<int>? MeasureNumber { get; init; }

    [Description("What changed.")]
    public EnumFilter<PlanField>? Field { get; init; }

    [Description("When.")]
    public RangeFilter<DateTimeOffset>? At { get; init; }

    /// <summary>Whether a change is asked for.</summary>
    internal bool Admits(PlanChange change) =>
        MeasureNumber?.Admits(change.Place.Measure) != false && Field?.Admits(change.Place.Field) != false && At?.Admits(change.Recorded.At) != false;
}
