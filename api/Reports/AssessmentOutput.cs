using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Agencies;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Api.Risks;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Charts;

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
            asked.ProvenanceOf("coverage { completed required percent }", asked.Assessment.FactsHash()));

    [Description("The measures of the annual report, by number.")]
    public IReadOnlyList<MeasureOutput> Measures() => [.. asked.Assessment.Measures.Select(measure => new MeasureOutput(asked, measure))];

    [Description("Every chart that can be drawn.")]
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

    [Description("What was found when the report was read, and what somebody should look at.")]
    public IReadOnlyList<FindingOutput> Findings([FromServices] IMapper mapper) =>
        mapper.Map<IReadOnlyList<FindingOutput>>(asked.Assessment.Findings);

    [Description("The annual report; null where none was imported.")]
    public AnnualReportOutput? Report() => asked.Assessment.Cover is { } cover ? new(asked, cover) : null;

    [Description("The corruption risks of the year; null where none was recorded.")]
    public RiskAssessmentOutput? RiskAssessment() => asked.Assessment.Risks is { } risks ? new(asked, risks) : null;
}
