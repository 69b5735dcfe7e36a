using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Tests.Measures;

/// <summary>A measure of fiscal year 2568 (1 January to 30 June 2025, two steps) with decisions about it; a test names only what it is about.</summary>
internal sealed class SomeSteps
{
    public const string First = "ประชุมชี้แจง";
    public const string Second = "จัดทำคู่มือ";
    private readonly List<MeasureDecision> decisions = [];
    private readonly List<MeasureVersion> versions = [new(Text(), At(new(2024, 11, 1)))];
    private readonly List<Evidence> evidence = [];
    private MetricStanding metrics = MetricStanding.None;

    public static Recorded At(DateOnly day, string reason = "ทดสอบ") => new(new(day, new(9, 0), ThaiTime.Offset), "ผู้ทดสอบ", reason);

    public static DateTimeOffset EndOf(DateOnly day) => ThaiTime.EndOfDay(day);

    public static Measure Text(params string[] steps) => new(
        1,
        "มาตรการทดสอบ",
        [.. (steps.Length == 0 ? [First, Second] : steps).Select((step, index) => new ListItem($"{index + 1}.", step))],
        ["สำนักปลัด"],
        Period.Window(new(2025, 1, 1), new(2025, 6, 30)),
        "ม.ค.๖๘-มิ.ย.๖๘",
        [],
        []);

    public static MeasureStep Step(
        int number = 1, string? text = null, StepStatus status = StepStatus.NotStarted, DateOnly? start = null, DateOnly? due = null, DateOnly? began = null, DateOnly? done = null, params string[] units) =>
        new(number, text ?? (number == 1 ? First : Second), status, MeasureUnits.TryOf(units)!, start, due, began, done);

    public SomeSteps With(MeasureStep step, DateOnly? on = null)
    {
        decisions.Add(new StepSet(1, step, At(on ?? new(2025, 1, 6))));
        return this;
    }

    public SomeSteps With(MeasureDecision decision)
    {
        decisions.Add(decision);
        return this;
    }

    public SomeSteps Revised(Measure measure, DateOnly on)
    {
        versions.Add(new(measure, At(on)));
        return this;
    }

    public SomeSteps Shown(DateOnly? expires = null, DateOnly? on = null)
    {
        evidence.Add(new(Guid.NewGuid(), 1, "ภาพกิจกรรม", "https://www.example.go.th/", null, At(on ?? new(2025, 2, 1))) { Expires = expires });
        return this;
    }

    public SomeSteps Measured(int withTarget, int reached, bool hasReading = true)
    {
        metrics = new(withTarget, reached, hasReading);
        return this;
    }

    public IReadOnlyList<MeasureDecision> Decisions => decisions;

    public MeasureHistory History => new(versions);

    public MeasurePlan PlanOn(DateOnly day) => MeasurePlan.Of(History, decisions, evidence, _ => metrics, targets: [], EndOf(day));

    public MeasureProgress On(DateOnly day) => PlanOn(day).Measures.Single();
}
