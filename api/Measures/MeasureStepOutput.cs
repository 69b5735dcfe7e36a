using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Api.Measures;

[Name("MeasureStep"), Description("A step of a measure, followed or not.")]
internal sealed class MeasureStepOutput(StepProgress step, DateOnly today)
{
    [Description("Its number within the measure, 1 to 99; it stays with a step that is followed.")]
    public int Number => step.Number;

    [Description("Its words, in Thai.")]
    public string Text => step.Text;

    [Description("Whether somebody follows it; where not, nothing below is known.")]
    public bool IsFollowed => step.Data is not null;

    [Description("How far it has come; null where nobody follows it.")]
    public StepStatus? Status => step.Data?.Status;

    [Description("Who answers for it; empty where nobody was named, then the units of the measure do.")]
    [ListSize(2)]
    public IReadOnlyList<UnitOutput> Units => [.. (step.Data?.Units ?? MeasureUnits.None).Names.Select(name => new UnitOutput(name))];

    [Description("The first day as planned; null where none was.")]
    public DateOnly? PlannedStart => step.Data?.PlannedStart;

    [Description("Its deadline, first and in force; null where none was planned.")]
    public DeadlineOutput? Deadline => step.Deadline is { } deadline ? new(deadline) : null;

    [Description("The day on which it was begun; null where it was not, or nobody knows.")]
    public DateOnly? Start => step.Data?.Start;

    [Description("The day on which it was done; null where it was not, or nobody knows.")]
    public DateOnly? End => step.Data?.End;

    [Description("Judged by both deadlines; null where it has none, was dropped, or was done on a day that nobody knows.")]
    public Timeliness? Timeliness => step.Timeliness;

    [Description("Days until the deadline in force, below 0 where it has passed; null where it is not open or has none.")]
    public int? DaysLeft => step.DaysLeft(today);

    [Description("Whether its words still stand among the steps of the report.")]
    public bool IsInText => step.IsInText;

    [Description("When it was set last; null where nobody follows it.")]
    public DateTimeOffset? RecordedAt => step.Recorded?.At;

    [Description("Who set it last; null where nobody follows it.")]
    public string? RecordedBy => step.Recorded?.By;

    [Description("Why it was set last; null where nobody follows it.")]
    public string? Reason => step.Recorded?.Reason;
}

[Name("ResponsibleUnit"), Description("A unit that answers for something.")]
internal sealed class UnitOutput(string name)
{
    [Description("Its name, in Thai.")]
    public string Name => name;

    [Description("What kind of unit it is.")]
    public UnitKind Kind => MeasureUnits.KindOf(name);
}

[Name("Deadline"), Description("A deadline that may have been moved: what was promised first stays beside it.")]
internal sealed class DeadlineOutput(Deadline deadline)
{
    [Description("The last day as it was planned first.")]
    public DateOnly First => deadline.First;

    [Description("The last day as it is planned now.")]
    public DateOnly InForce => deadline.InForce;

    [Description("Whether it was moved.")]
    public bool IsMoved => deadline.IsMoved;
}
