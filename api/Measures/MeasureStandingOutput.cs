using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Api.Measures;

[Name("MeasureCompletionStanding"), Description("How complete a measure is: what a rule proposes, and what a person decided instead.")]
internal sealed class MeasureCompletionOutput(CompletionStanding standing)
{
    [Description("What holds: the person's judgement, else the proposal.")]
    public MeasureCompletion Value => standing.Value;

    [Description("What the rule proposes; it stays beside a person's judgement.")]
    public MeasureCompletion Proposed => standing.Proposal.Value;

    [Description("What the proposal is made from, in English.")]
    public string Why => standing.Proposal.Why.English;

    [Description("The same in Thai.")]
    public string WhyTh => standing.Proposal.Why.Thai;

    [Description("The name of the rule with its version.")]
    public string Rule => standing.Proposal.Rule;

    [Description("Whose rule it is: this program's own, not the commission's. In English.")]
    public string RuleOrigin => standing.Proposal.Origin.English;

    [Description("The same in Thai.")]
    public string RuleOriginTh => standing.Proposal.Origin.Thai;

    [Description("A person's judgement that holds until it is taken back; null where the proposal holds.")]
    public MeasureJudgementOutput? Judged => standing.Judged is { Completion: { } completion } judged ? new(completion, judged.Recorded) : null;
}

[Name("MeasureJudgement"), Description("How complete a measure is by a person's judgement.")]
internal sealed class MeasureJudgementOutput(MeasureCompletion completion, Recorded recorded)
{
    [Description("The judgement.")]
    public MeasureCompletion Value => completion;

    [Description("When.")]
    public DateTimeOffset At => recorded.At;

    [Description("Who.")]
    public string By => recorded.By;

    [Description("Why.")]
    public string Reason => recorded.Reason;
}

[Name("MeasureLinks"), Description("What a measure belongs to, by key.")]
internal sealed class MeasureLinksOutput(MeasureLinks links)
{
    [Description("Codes of surveys, for example \"iit\".")]
    [ListSize(3)]
    public IReadOnlyList<string> Surveys => links.Surveys;

    [Description("Numbers of indicators, 1 to 10.")]
    [ListSize(10)]
    public IReadOnlyList<int> Indicators => links.Indicators;

    [Description("Numbers of items of the open-data checklist, 1 to 99.")]
    [ListSize(10)]
    public IReadOnlyList<int> OpenDataItems => links.OpenDataItems;

    [Description("Codes of risks, for example \"RSK-01/2568\".")]
    [ListSize(10)]
    public IReadOnlyList<string> Risks => links.Risks;
}

[Name("MeasureOrigin"), Description("Where a measure was copied from.")]
internal sealed class MeasureOriginOutput(MeasureCopied copied)
{
    [Description("The fiscal year that it came from.")]
    public FiscalYearOutput FiscalYear([FromServices] IMapper mapper) => mapper.Map<FiscalYearOutput>(copied.From);

    [Description("Its number there, 1 to 99.")]
    public int MeasureNumber => copied.FromMeasure;

    [Description("When.")]
    public DateTimeOffset At => copied.Recorded.At;

    [Description("Who.")]
    public string By => copied.Recorded.By;

    [Description("Why.")]
    public string Reason => copied.Recorded.Reason;
}

[Name("MeasureReminder"), Description("Something that a unit should be reminded of.")]
internal sealed class MeasureReminderOutput(MeasureReminder reminder)
{
    [Description("Why.")]
    public ReminderKind Kind => reminder.Kind;

    [Description("The number of the measure, 1 to 99.")]
    public int MeasureNumber => reminder.Measure;

    [Description("The number of the step, 1 to 99; null where it is about the measure as a whole.")]
    public int? StepNumber => reminder.Step;

    [Description("The words of the step, or the first line of the measure, in Thai.")]
    public string Text => reminder.Text;

    [Description("Who answers for it.")]
    [ListSize(2)]
    public IReadOnlyList<UnitOutput> Units => [.. reminder.Units.Select(name => new UnitOutput(name))];

    [Description("The deadline, first and in force; null where it is about none.")]
    public DeadlineOutput? Deadline => reminder.Deadline is { } deadline ? new(deadline) : null;

    [Description("Days until the deadline in force (0 or more), or since it passed, since the period ended or since the last change (1 or more).")]
    public int Days => reminder.Days;
}

[Name("UnitWorkload"), Description("The open steps that a unit answers for; a step of several units counts for each of them.")]
internal sealed class UnitWorkloadOutput(UnitWorkload workload)
{
    [Description("The unit.")]
    public UnitOutput Unit => new(workload.Unit);

    [Description("All its open steps, 0 or more.")]
    public int Open => workload.Open;

    [Description("Those due today or within 30 days, 0 or more.")]
    public int Due => workload.Due;

    [Description("Those whose deadline in force has passed, 0 or more.")]
    public int Overdue => workload.Overdue;

    [Description("Those that are not overdue and would be by their first deadline, 0 or more.")]
    public int OnlyByMovedDeadline => workload.OnlyByMovedDeadline;
}
