using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Agencies;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Indicators;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Api.Metrics;
using Kolum.ItaAnalytics.Api.Risks;
using Kolum.ItaAnalytics.Api.RulePacks;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.Reports;

[Name("Assessment"), Implements(typeof(INode)), Description("One agency in one fiscal year, as known at one moment.")]
internal sealed class AssessmentOutput(AskedAssessment asked) : INode
{
    [Id, Description("An opaque, stable id, unique over all types.")]
    public string Id => new GlobalId(NodeKind.Assessment, asked.Assessment.Key).ToString();

    [Description("The agency.")]
    public AgencyOutput Agency => new(asked.Assessment.Agency);

    [Description("Headcount and size class in force; null where they are not known.")]
    public AgencyProfileOutput? Profile([FromServices] IMapper mapper) => mapper.Map<AgencyProfileOutput?>(asked.Assessment.Profile);

    [Description("The fiscal year.")]
    public FiscalYearOutput FiscalYear([FromServices] IMapper mapper) => mapper.Map<FiscalYearOutput>(asked.Assessment.Key.FiscalYear);

    [Description("The moment as of which everything below is computed.")]
    public DateTimeOffset AsOf => asked.Assessment.AsOf;

    [Description("Whether any figure below is only an example.")]
    public bool HasSampleData => asked.Assessment.HasSampleData;

    [Description("The surveys, in instrument order.")]
    [ListSize(3)]
    public IReadOnlyList<SurveyOutput> Surveys([Description("Only those of this instrument; all where left out.")] Instrument? instrument) =>
    [
        .. asked.Assessment.Surveys
            .Where(progress => instrument is null || Instruments.Of(progress.Survey.Part) == instrument)
            .Select(progress => new SurveyOutput(asked, progress)),
    ];

    [Description("One survey; null where none has the code.")]
    public SurveyOutput? Survey([Description("Its code, for example \"iit\".")] string code) =>
        asked.Assessment.Surveys.FirstOrDefault(progress => progress.Survey.Code == code) is { } found ? new(asked, found) : null;

    [Description("Completion over all surveys: the sum of min(completed, required) over the sum of required, so that a full survey never hides an empty one; null where there are no surveys.")]
    public CompletionOutput? Coverage() => asked.Assessment.Surveys.Count == 0
        ? null
        : new(
            asked.Assessment.Coverage,
            asked.Assessment.Surveys.Sum(progress => progress.Quota.Required),
            asked.Assessment.DataAsOf,
            asked.ProvenanceOf("coverage { completed required percent }", asked.Assessment.FactsHash));

    [Description("The rules that the assessment follows; null where none are known.")]
    public RulePackOutput? RulePack() => asked.Assessment.RulePack is { } pack ? new(pack) : null;

    [Description("The indicators by number, each with its score or why there is none; empty where the year's rules are not known.")]
    public IReadOnlyList<IndicatorOutput> Indicators([Description("Whose results.")] ResultKind kind = ResultKind.Official) => IndicatorOutput.Of(asked, kind);

    [Description("The score: a total with its level, or what is missing for one.")]
    public ScoreOutput Score([Description("Whose results.")] ResultKind kind = ResultKind.Official) => new(asked, asked.Assessment.Indicators.Of(kind));

    [ListSize(6)]
    [Description("The scores of every fiscal year up to this one of which something is known, the earliest first.")]
    public IReadOnlyList<YearScoreOutput> ScoreHistory([Description("Whose results.")] ResultKind kind = ResultKind.Official) =>
        [.. asked.Assessment.Indicators.Years(kind).Where(year => year.Results.HasScores).Select(year => new YearScoreOutput(year))];

    [Paged, Description("The files that brought results of the year, those that were undone too, in order of time.")]
    public Connection<IndicatorImportOutput> IndicatorImports([Paged] PageRequest page, [FromServices] IMapper mapper) =>
        Paging.Cut(asked.Assessment.Indicators.Imports(), page, "Assessment.indicatorImports", import => import.Id.ToString("N"))
            .ToConnection(import => new IndicatorImportOutput(asked.Assessment.Key, import, mapper));

    [Description("Official scores against the agency's own, for indicators of which either is known.")]
    public IReadOnlyList<ReconciledScoreOutput> Reconciliation() => [.. asked.Assessment.Indicators.Reconciled().Select(row => new ReconciledScoreOutput(row))];

    [Description("The items of the open-data checklist (OIT), by number; empty where the rules of the year name none.")]
    [ListSize(40)]
    public IReadOnlyList<OpenDataItemOutput> OpenDataItems(
        [Description("Only those that have come this far; all where left out.")] OpenDataStatus? status,
        [Description("Only those of this sub-indicator, for example \"9.1\"; all where left out.")] string? subIndicator) =>
    [
        .. asked.Assessment.OpenData.Items
            .Where(item => (status ?? item.Status) == item.Status && (subIndicator is null || subIndicator == item.SubIndicator?.Code))
            .Select(item => new OpenDataItemOutput(asked, item)),
    ];

    [Description("What the open-data checklist (OIT) comes to.")]
    public OpenDataChecklistOutput OpenData => new(asked);

    [Description("The measures of the annual report, by number.")]
    [ListSize(7)]
    public IReadOnlyList<MeasureOutput> Measures() => [.. asked.Assessment.Measures.Select(measure => new MeasureOutput(asked, measure))];

    [Description("The registers of the year, in the order of the measures that they are about.")]
    [ListSize(8)]
    public IReadOnlyList<RegisterOutput> Registers() => [.. asked.Assessment.Metrics.Registers.Select(register => new RegisterOutput(asked, register))];

    [Description("One register; null where none has the code.")]
    public RegisterOutput? Register([Description("Its code, for example \"services\".")] string code) =>
        asked.Assessment.Metrics.Registers.FirstOrDefault(register => register.Definition.Code == code) is { } found ? new(asked, found) : null;

    [Description("Every chart that can be drawn.")]
    [Cost(2), ListSize(20)]
    public IReadOnlyList<ChartOutput> Charts([Description("Only charts of this kind; all where left out.")] ChartKind? kind) =>
    [
        .. asked.Assessment.ChartKeys()
            .Select(key => asked.Assessment.Chart(key)!)
            .Where(spec => kind is null || spec.Kind == kind)
            .Select(spec => new ChartOutput(asked, spec)),
    ];

    [Description("One chart; null where none has the key.")]
    public ChartOutput? Chart([Description("Its key, for example \"survey.iit.by-month\".")] string key) =>
        asked.Assessment.Chart(key) is { } spec ? new(asked, spec) : null;

    [Paged, Description("The entries of all surveys that can be corrected: counted and no samples, those that were recorded last first.")]
    public Connection<ResponseCountOutput> LatestCounts([Paged] PageRequest page) => Paging
        .Cut(asked.Assessment.LatestCounts(), page, "Assessment.latestCounts", entry => entry.Id.ToString("N"))
        .ToConnection(entry => new ResponseCountOutput(asked.Assessment.Key, entry, isCounted: true));

    [Paged, Description("The evidence of all measures, by measure and in order of time.")]
    public Connection<EvidenceOutput> Evidence([Paged] PageRequest page) =>
        EvidenceOutput.PageOf(asked, asked.Assessment.Measures.SelectMany(asked.Assessment.EvidenceOf), page, "Assessment.evidence");

    [Paged, Description("The texts of all measures that were replaced, by measure and in order of time.")]
    public Connection<PlanChangeOutput> Changes(
        [Paged] PageRequest page,
        [Description("Only changes like this; all where left out.")] PlanChangeFilter? where,
        [FromServices] IMapper mapper) =>
        PlanChangeOutput.PageOf(asked.Assessment.Changes, where, page, "Assessment.changes", mapper);

    [Paged, Description("Every change of the plan (texts, units, planned days) of all measures, in order of time.")]
    public Connection<PlanLedgerOutput> PlanLedger([Paged] PageRequest page, [Description("Only changes like this; all where left out.")] PlanLedgerFilter? where) =>
        PlanLedgerOutput.PageOf(asked.Assessment.Plan.Ledger, where, page, "Assessment.planLedger");

    [Description("What units should be reminded of in their measures, the most pressing first.")]
    [ListSize(30)]
    public IReadOnlyList<MeasureReminderOutput> MeasureReminders(
        [Description("Only those of this unit, by its Thai name; all where left out.")] string? unit,
        [Description("Deadlines at most so many days ahead, 0 or more; all where left out. What has passed is always told.")] int? days) =>
        [.. asked.Assessment.Plan.RemindersOf(unit, days).Select(reminder => new MeasureReminderOutput(reminder))];

    [Description("The path of the calendar of open deadlines (iCalendar) to subscribe to; with `unit` behind it only those of one unit.")]
    public string MeasureCalendarUrl => PublicAddresses.MeasureCalendar(asked.Assessment.Key);

    [Description("The path of the Excel file of every step of the year's measures, which is the template to fill too.")]
    public string MeasureStepsFileUrl => PublicAddresses.MeasureSteps(asked.Assessment.Key);

    [Description("Where the readings of its metrics can be fetched as a file to fill and take in again, XLSX; the same as .csv.")]
    public string MetricReadingsFileUrl => PublicAddresses.MetricReadings(asked.Assessment.Key, asked.AskedAsOf);

    [Description("The open steps per unit, most overdue first.")]
    [ListSize(8)]
    public IReadOnlyList<UnitWorkloadOutput> UnitWorkload() => [.. asked.Assessment.Plan.Workload.Select(unit => new UnitWorkloadOutput(unit))];

    [Paged, Description("The last look at each address that the report's texts and evidence name, in the order in which they were first looked at.")]
    public Connection<LinkCheckOutput> LinkChecks(
        [Paged] PageRequest page,
        [Description("Only addresses that answered, or that did not; all where left out.")] bool? answered) => Paging
        .Cut([.. asked.Assessment.LinkChecks.Where(check => answered is null || answered == check.Answered)], page, "Assessment.linkChecks", check => check.Address)
        .ToConnection(check => new LinkCheckOutput(check));

    [Description("How good the forecasts were in the agency's seasons that are over, in tenths of probability; empty where none is over.")]
    [Cost(20)]
    public IReadOnlyList<CalibrationBinOutput> ForecastCalibration() => [.. asked.Assessment.ForecastCalibration().Select(bin => new CalibrationBinOutput(bin))];

    [Description("The papers beside the report (the committee's meeting pack, the open-data checklist) in each format that can be written.")]
    [ListSize(8)]
    public IReadOnlyList<PaperLinkOutput> Papers([FromServices] IEnumerable<IPaperWriter> writers) =>
    [
        .. Enum.GetValues<PaperKind>().SelectMany(kind => writers.Select(writer => new PaperLinkOutput(
            kind, ReportDocumentOutput.Of(writer, PublicAddresses.Paper(kind, asked.Assessment.Key, writer.Format, asked.AskedAsOf))))),
    ];

    [Description("The path of the Excel template for counts, with this assessment's surveys and groups to choose from.")]
    public string CountsTemplateUrl => PublicAddresses.CountsTemplate(asked.Assessment.Key);

    [Description("What was found when the report was read, and what somebody should look at.")]
    public IReadOnlyList<FindingOutput> Findings([FromServices] IMapper mapper) =>
        mapper.Map<IReadOnlyList<FindingOutput>>(asked.Assessment.Findings);

    [Description("The annual report; null where none was imported.")]
    public AnnualReportOutput? Report() => asked.Assessment.Cover is { } cover ? new(asked, cover) : null;

    [Description("The corruption risks of the year; null where none was recorded.")]
    public RiskAssessmentOutput? RiskAssessment() => asked.Assessment.Risks is { } risks ? new(asked, risks) : null;
}
