using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Indicators;
using Kolum.ItaAnalytics.Api.Metrics;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Api.Measures;

[Name("Measure"), Implements(typeof(INode)), Description("A measure of the annual report: what was promised, by whom, when, and what came of it.")]
internal sealed class MeasureOutput(AskedAssessment asked, Measure measure) : INode
{
    private MeasureProgress Progress => asked.Assessment.Plan.Find(measure.Number)!;

    [Id, Description("An opaque, stable id, unique over all types.")]
    public string Id => new GlobalId(NodeKind.Measure, asked.Assessment.Key, PublicAddresses.Number(measure.Number)).ToString();

    [Description("Its number in the report, 1 to 99.")]
    public int Number => measure.Number;

    [Description("What was promised, in Thai, without its number; lines are kept as lines.")]
    public string Title => measure.Title;

    [Description("The steps, in Thai, each with the mark it was written with.")]
    public IReadOnlyList<string> Steps => Lines(measure.Steps);

    [Description("The responsible units, in Thai.")]
    public IReadOnlyList<string> ResponsibleUnits => measure.ResponsibleUnits;

    [Description("When it was to be carried out; null where the text could not be read as a period.")]
    public PeriodOutput? Period([FromServices] IMapper mapper) => mapper.Map<PeriodOutput?>(measure.Period);

    [Description("The period exactly as it was written; a line for each time it was written.")]
    public string PeriodAsWritten => measure.PeriodAsWritten;

    [Description("What was done, in Thai, with the numbers of its fields filled in.")]
    public IReadOnlyList<string> Results() => Filled(measure.Results);

    [Description("What came of it, in Thai, with the numbers of its fields filled in.")]
    public IReadOnlyList<string> Outcomes() => Filled(measure.Outcomes);

    [Description("What was done as it was written, fields as {{survey.iit.completed}}: the text to edit.")]
    public IReadOnlyList<string> ResultsAsWritten => Lines(measure.Results);

    [Description("What came of it as it was written, fields as {{survey.iit.completed}}: the text to edit.")]
    public IReadOnlyList<string> OutcomesAsWritten => Lines(measure.Outcomes);

    [Description("Its steps by number, each with how far it has come as far as somebody follows it.")]
    [ListSize(8)]
    public IReadOnlyList<MeasureStepOutput> TrackedSteps() => [.. Progress.Steps.Select(step => new MeasureStepOutput(step, Progress.Today))];

    [Description("How complete it is: what a rule proposes, and what a person decided instead.")]
    public MeasureCompletionOutput Completion() => new(Progress.Completion);

    [Description("The last day of its period, first and in force; null where the period could not be read.")]
    public DeadlineOutput? Deadline() => Progress.Deadline is { } deadline ? new(deadline) : null;

    [Description("Whether it was carried out within its period, judged by the first and the present one; null where that is not known.")]
    public Timeliness? Timeliness() => Progress.Timeliness;

    [Description("The next deadline of an open step, else of the measure while it is not finished; null where none is ahead or known.")]
    public DeadlineOutput? NextDeadline() => Progress.NextDeadline is { } deadline ? new(deadline) : null;

    [Description("What it belongs to: surveys, indicators, open-data items, risks.")]
    public MeasureLinksOutput Links() => new(Progress.Links);

    [Description("What its units should be reminded of, the most pressing first.")]
    [ListSize(8)]
    public IReadOnlyList<MeasureReminderOutput> Reminders() =>
        [.. asked.Assessment.Plan.Reminders.Where(reminder => reminder.Measure == measure.Number).Select(reminder => new MeasureReminderOutput(reminder))];

    [Description("Where it was copied from; null where it was not.")]
    public MeasureOriginOutput? CopiedFrom() => Progress.CopiedFrom is { } copied ? new(copied) : null;

    [Paged, Description("Every change of its plan (texts, units, planned days), in order of time.")]
    public Connection<PlanLedgerOutput> Ledger([Paged] PageRequest page, [Description("Only changes like this; all where left out.")] PlanLedgerFilter? where) =>
        PlanLedgerOutput.PageOf(asked.Assessment.Plan.Ledger.Where(change => change.Place.Measure == measure.Number), where, page, "Measure.ledger");

    [Paged, Description("What shows that it was carried out, in order of time.")]
    public Connection<EvidenceOutput> Evidence([Paged] PageRequest page) => EvidenceOutput.PageOf(asked, asked.Assessment.EvidenceOf(measure), page, "Measure.evidence");

    [Description("The charts of the outcome column, in order.")]
    [Cost(2), ListSize(2)]
    public IReadOnlyList<ChartOutput> OutcomeCharts() =>
        [.. asked.Assessment.OutcomeCharts(measure).Select(spec => new ChartOutput(asked, spec))];

    [Description("The items of the open-data checklist that its title is about, by number; an own mapping of this program, not confirmed.")]
    [ListSize(10)]
    public IReadOnlyList<OpenDataItemOutput> OpenDataItems() =>
        [.. asked.Assessment.OpenDataOf(measure).Items.Select(item => new OpenDataItemOutput(asked, item))];

    [Description("Its metrics: those that the agency set, those that its words propose and of which something is recorded, and the surveys that its title names.")]
    [ListSize(4)]
    public IReadOnlyList<MetricOutput> Metrics() => [.. asked.Assessment.MetricsOf(measure).Select(metric => new MetricOutput(asked, metric))];

    [Description("One of its metrics; null where none has the code.")]
    public MetricOutput? Metric([Description("Its code within the measure, for example \"manuals\".")] string code) =>
        asked.Assessment.MetricsOf(measure).FirstOrDefault(metric => metric.Code == code) is { } found ? new(asked, found) : null;

    [Description("Its steps with plan, reality and both deadlines where somebody follows them, else when it was to be carried out: a chart on the axis of the fiscal year.")]
    [Cost(2)]
    public ChartOutput Timeline() => new(asked, MeasureCharts.Timeline(Progress, asked.Assessment.Key.FiscalYear));

    [Paged, Description("The texts that were replaced, in order of time.")]
    public Connection<PlanChangeOutput> Changes(
        [Paged] PageRequest page,
        [Description("Only changes like this; all where left out.")] PlanChangeFilter? where,
        [FromServices] IMapper mapper) =>
        PlanChangeOutput.PageOf(asked.Assessment.Changes.Where(change => change.Number == measure.Number), where, page, "Measure.changes", mapper);

    private IReadOnlyList<string> Filled(IReadOnlyList<ListItem> items) => [.. asked.Assessment.Lines(items).Select(line => line.ToString())];

    private static IReadOnlyList<string> Lines(IReadOnlyList<ListItem> items) => [.. items.Select(item => item.ToString())];
}
