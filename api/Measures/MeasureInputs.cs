using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Api.Measures;

/// <summary>The measure that a mutation is about, and why.</summary>
internal abstract class OneMeasureInput : AssessmentInput
{
    [Description("The measure's number in the report, 1 to 99.")]
    public required int MeasureNumber { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("SetMeasureStepInput"), Description("A step of a measure; what is left out stays as it is.")]
internal sealed class SetMeasureStepInput : OneMeasureInput
{
    [Description("The step, 1 to 99; left out for one that is known by its words, or for a new one.")]
    public int? Number { get; init; }

    [Description("Its words, 1 to 2,000 characters; those of the report where left out.")]
    public string? Text { get; init; }

    [Description("How far it has come; where left out, what its days say.")]
    public StepStatus? Status { get; init; }

    [Description("Who answers for it: at most 20 names of at most 200 characters; an empty list for nobody.")]
    public IReadOnlyList<string>? Units { get; init; }

    [Description("The first day as planned.")]
    public DateOnly? PlannedStart { get; init; }

    [Description("The day by whose end it is to be done. It can be moved, and the first one stays known.")]
    public DateOnly? PlannedEnd { get; init; }

    [Description("The day on which it was begun; not in the future.")]
    public DateOnly? Start { get; init; }

    [Description("The day on which it was done; not in the future.")]
    public DateOnly? End { get; init; }

    /// <summary>The step as the use case takes it.</summary>
    internal StepEntry Read() => new()
    {
        Number = Number,
        Text = Text,
        Status = Status,
        Units = Units,
        PlannedStart = PlannedStart,
        PlannedEnd = PlannedEnd,
        Start = Start,
        End = End,
    };
}

[Name("JudgeMeasureInput"), Description("How complete a measure is by a person's judgement.")]
internal sealed class JudgeMeasureInput : OneMeasureInput
{
    [Description("The judgement; left out to take it back, so that the proposal of the rule holds again.")]
    public MeasureCompletion? Completion { get; init; }
}

[Name("LinkMeasureInput"), Description("What a measure belongs to: all its links at once.")]
internal sealed class LinkMeasureInput : OneMeasureInput
{
    [Description("Codes of surveys of the year, for example \"iit\".")]
    public IReadOnlyList<string>? Surveys { get; init; }

    [Description("Numbers of indicators, 1 to 10.")]
    public IReadOnlyList<int>? Indicators { get; init; }

    [Description("Numbers of items of the year's open-data checklist, 1 to 99.")]
    public IReadOnlyList<int>? OpenDataItems { get; init; }

    [Description("Codes of open risks of the year, for example \"RSK-01/2568\".")]
    public IReadOnlyList<string>? Risks { get; init; }

    /// <summary>The links.</summary>
    internal MeasureLinks Read() => MeasureLinks.Of(Surveys ?? [], Indicators ?? [], OpenDataItems ?? [], Risks ?? []);
}

[Name("ImportMeasureStepsInput"), Description("A file of steps as text.")]
internal sealed class ImportMeasureStepsInput : AssessmentInput
{
    [Description("The file as CSV text with the headings of the template, at most 1,000,000 characters.")]
    public required string Csv { get; init; }

    [Description("Only say what would be stored.")]
    public bool? DryRun { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("CopyPlanInput"), Description("A year's plan that is copied to another year.")]
internal sealed class CopyPlanInput : AssessmentInput
{
    [Description("The year in the Buddhist Era that it is copied to, 2560 to 2599; it has no measures yet.")]
    public required int ToFiscalYear { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }

    [Description("Only say what would be stored.")]
    public bool? DryRun { get; init; }
}
