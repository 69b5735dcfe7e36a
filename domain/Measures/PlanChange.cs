using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>What of a plan can change: the columns of the official table, what is planned for a step, the targets of metrics.</summary>
public enum PlanField
{
    /// <summary>มาตรการ/แนวทาง.</summary>
    Title,

    /// <summary>ขั้นตอน/วิธีการปฏิบัติ.</summary>
    Steps,

    /// <summary>หน่วยงานผู้รับผิดชอบ.</summary>
    ResponsibleUnits,

    /// <summary>ระยะเวลาดำเนินการ.</summary>
    Period,

    /// <summary>สรุปผลการดำเนินการ.</summary>
    Results,

    /// <summary>ผลลัพธ์/ความสำเร็จ.</summary>
    Outcomes,

    /// <summary>The words of a step.</summary>
    StepText,

    /// <summary>The units that answer for a step.</summary>
    StepUnits,

    /// <summary>The first day of a step as planned.</summary>
    StepPlannedStart,

    /// <summary>The last day of a step as planned.</summary>
    StepPlannedEnd,

    /// <summary>The target of a metric.</summary>
    Target,
}

/// <summary>What a plan says at one place.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Step">The step; nothing for a column of the measure.</param>
/// <param name="Field">The field.</param>
public sealed record PlanPlace(int Measure, int? Step, PlanField Field)
{
    /// <summary>The code of the metric whose target it is; nothing for everything else.</summary>
    public string? Metric { get; init; }
}

/// <summary>A change of the plan: it stands beside the performance for good.</summary>
/// <param name="Place">What changed.</param>
/// <param name="Old">What it said before; empty where it said nothing. Days as 2025-03-31, units one a line.</param>
/// <param name="New">What it says after; empty where it says nothing.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record PlanChange(PlanPlace Place, string Old, string New, Recorded Recorded);

/// <summary>Tells every change of a year's plan, in order of time. What was planned first is where it starts from, and no change.</summary>
public static class PlanLedger
{
    /// <summary>The plan with which the ledger starts: the measures as they were recorded first, no step followed.</summary>
    public static IReadOnlyDictionary<PlanPlace, string> First(MeasureHistory history) =>
        history.First().SelectMany(Texts).Where(text => text.Text.Length > 0).ToDictionary(text => text.Place, text => text.Text);

    /// <summary>The plan as it stands at a moment: what the ledger up to then leads to.</summary>
    public static IReadOnlyDictionary<PlanPlace, string> Plan(MeasureHistory history, IReadOnlyList<MeasureDecision> decisions, DateTimeOffset moment) =>
        history.AsOf(moment).SelectMany(Texts)
            .Concat(decisions.OfType<StepSet>().Where(set => set.Recorded.At <= moment).GroupBy(set => (set.Measure, set.Step.Number)).SelectMany(sets => Texts(sets.Last())))
            .Where(text => text.Text.Length > 0)
            .ToDictionary(text => text.Place, text => text.Text);

    /// <summary>The changes up to a moment, in order of time.</summary>
    /// <param name="history">Every version of the measures.</param>
    /// <param name="decisions">Everything that was decided about them, in order.</param>
    /// <param name="targets">The changes of metrics' targets up to that moment, which are kept elsewhere.</param>
    /// <param name="moment">The moment.</param>
    public static IReadOnlyList<PlanChange> Of(MeasureHistory history, IReadOnlyList<MeasureDecision> decisions, IEnumerable<PlanChange> targets, DateTimeOffset moment) =>
    [
        .. history.ChangesUpTo(moment).Select(change => new PlanChange(new(change.Number, null, FieldOf(change.Field)), change.Old, change.New, change.Recorded))
            .Concat(StepChanges(decisions.Where(decision => decision.Recorded.At <= moment)))
            .Concat(targets)
            .OrderBy(change => change.Recorded.At),
    ];

    /// <summary>A plan with changes applied to it, in order.</summary>
    public static IReadOnlyDictionary<PlanPlace, string> Replay(IReadOnlyDictionary<PlanPlace, string> plan, IEnumerable<PlanChange> changes)
    {
        var replayed = plan.ToDictionary();
        foreach (var change in changes)
        {
            if (change.New.Length == 0)
            {
                replayed.Remove(change.Place);
            }
            else
            {
                replayed[change.Place] = change.New;
            }
        }

        return replayed;
    }

    private static IEnumerable<PlanChange> StepChanges(IEnumerable<MeasureDecision> known)
    {
        var standing = new Dictionary<PlanPlace, string>();
        foreach (var set in known.OfType<StepSet>())
        {
            foreach (var (place, text) in Texts(set))
            {
                var old = standing.GetValueOrDefault(place, "");
                standing[place] = text;
                if (old != text)
                {
                    yield return new(place, old, text, set.Recorded);
                }
            }
        }
    }

    private static IEnumerable<(PlanPlace Place, string Text)> Texts(Measure measure) =>
        measure.Texts().Select(text => (new PlanPlace(measure.Number, null, FieldOf(text.Field)), text.Text));

    private static IEnumerable<(PlanPlace Place, string Text)> Texts(StepSet set) =>
    [
        (new(set.Measure, set.Step.Number, PlanField.StepText), set.Step.Text),
        (new(set.Measure, set.Step.Number, PlanField.StepUnits), set.Step.Units.ToString()),
        (new(set.Measure, set.Step.Number, PlanField.StepPlannedStart), MeasureWords.Iso(set.Step.PlannedStart)),
        (new(set.Measure, set.Step.Number, PlanField.StepPlannedEnd), MeasureWords.Iso(set.Step.PlannedEnd)),
    ];

    private static PlanField FieldOf(MeasureField field) => field switch
    {
        MeasureField.Title => PlanField.Title,
        MeasureField.Steps => PlanField.Steps,
        MeasureField.ResponsibleUnits => PlanField.ResponsibleUnits,
        MeasureField.Period => PlanField.Period,
        MeasureField.Results => PlanField.Results,
        MeasureField.Outcomes => PlanField.Outcomes,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
    };
}
