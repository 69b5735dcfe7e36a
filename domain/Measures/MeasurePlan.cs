using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>The measures of a year followed through it, as known at one moment.</summary>
public sealed class MeasurePlan
{
    private readonly Lazy<IReadOnlyList<MeasureProgress>> measures;
    private readonly Lazy<IReadOnlyList<PlanChange>> ledger;
    private readonly Lazy<IReadOnlyList<MeasureReminder>> reminders;

    private MeasurePlan(
        MeasureHistory history, IReadOnlyList<MeasureDecision> decisions, IReadOnlyList<Evidence> evidence, Func<int, MetricStanding> metrics, IEnumerable<PlanChange> targets, DateTimeOffset asOf)
    {
        Today = ThaiTime.Day(asOf);
        measures = new(() =>
        [
            .. history.AsOf(asOf).Select(measure => MeasureProgress.Of(
                measure, new(history, decisions, [.. evidence.Where(piece => piece.MeasureNumber == measure.Number)], metrics(measure.Number)), asOf)),
        ]);
        ledger = new(() => PlanLedger.Of(history, decisions, targets, asOf));
        reminders = new(() => MeasureReminder.Of(Measures));
    }

    /// <summary>The Thai day of the moment asked about.</summary>
    public DateOnly Today { get; }

    /// <summary>The measures by number.</summary>
    public IReadOnlyList<MeasureProgress> Measures => measures.Value;

    /// <summary>Every change of the plan, in order of time.</summary>
    public IReadOnlyList<PlanChange> Ledger => ledger.Value;

    /// <summary>What units should be reminded of, the most pressing first.</summary>
    public IReadOnlyList<MeasureReminder> Reminders => reminders.Value;

    /// <summary>The open steps per unit.</summary>
    public IReadOnlyList<UnitWorkload> Workload => UnitWorkload.Of(Measures);

    /// <summary>The plan as known at a moment.</summary>
    /// <param name="history">Every version of the measures.</param>
    /// <param name="decisions">Everything that was decided about them, in order.</param>
    /// <param name="evidence">The evidence that holds at that moment.</param>
    /// <param name="metrics">What the metrics of a measure say, by its number.</param>
    /// <param name="targets">The changes of metrics' targets up to that moment.</param>
    /// <param name="asOf">The moment.</param>
    public static MeasurePlan Of(
        MeasureHistory history, IReadOnlyList<MeasureDecision> decisions, IReadOnlyList<Evidence> evidence, Func<int, MetricStanding> metrics, IEnumerable<PlanChange> targets, DateTimeOffset asOf) =>
        new(history, decisions, evidence, metrics, targets, asOf);

    /// <summary>A measure by its number, or nothing.</summary>
    public MeasureProgress? Find(int number) => Measures.FirstOrDefault(progress => progress.Measure.Number == number);

    /// <summary>The reminders of a unit, and only those that are due within some days or past.</summary>
    /// <param name="unit">The unit; every one where left out.</param>
    /// <param name="days">Deadlines at most so many days ahead; all where left out. What has passed is always told.</param>
    public IReadOnlyList<MeasureReminder> RemindersOf(string? unit, int? days) =>
        [.. Reminders.Where(reminder => (unit is null || reminder.Units.Any(named => MeasureUnits.Same(named, unit))) && (days is null || !reminder.IsAhead || reminder.Days <= days))];
}
