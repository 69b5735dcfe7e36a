using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Agencies;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Reports;

[Name("CompletionChanged"), Description("The figures of an agency's surveys after a change.")]
internal sealed class CompletionChangedOutput(AskedAssessment asked, bool isFirst, IReadOnlyList<string> changed)
{
    [Description("The agency.")]
    public AgencyOutput Agency => new(asked.Assessment.Agency);

    [Description("The fiscal year.")]
    public FiscalYearOutput FiscalYear([FromServices] IMapper mapper) => mapper.Map<FiscalYearOutput>(asked.Assessment.Key.FiscalYear);

    [Description("The moment as of which the figures are computed.")]
    public DateTimeOffset AsOf => asked.Assessment.AsOf;

    [Description("Whether it is the state at the time of subscribing, sent at once; every later event is a change.")]
    public bool IsFirst => isFirst;

    [Description("The codes of the surveys that differ from the event before; all of them in the first event.")]
    public IReadOnlyList<string> ChangedSurveys => changed;

    [Description("Whether any figure is only an example.")]
    public bool HasSampleData => asked.Assessment.HasSampleData;

    [Description("Every survey with its present figures, changed or not, in instrument order.")]
    public IReadOnlyList<SurveyOutput> Surveys() => new AssessmentOutput(asked).Surveys(instrument: null);

    [Description("Completion over all surveys, as in `Assessment.coverage`; null where there are no surveys.")]
    public CompletionOutput? Coverage() => new AssessmentOutput(asked).Coverage();

    [Description("The whole assessment at the same moment.")]
    public AssessmentOutput Assessment() => new(asked);

    [Description("Where the figures come from.")]
    public ProvenanceOutput Provenance => asked.ProvenanceOf("surveys { code completion { completed required percent } }", asked.Assessment.FactsHash);
}

[Name("ReportStateChanged"), Description("Where the annual report of an agency stands after a step.")]
internal sealed class ReportStateChangedOutput(AskedAssessment asked, ReportVersion? version, ReportState? before)
{
    [Description("The agency.")]
    public AgencyOutput Agency => new(asked.Assessment.Agency);

    [Description("The fiscal year.")]
    public FiscalYearOutput FiscalYear([FromServices] IMapper mapper) => mapper.Map<FiscalYearOutput>(asked.Assessment.Key.FiscalYear);

    [Description("The moment at which it stands there.")]
    public DateTimeOffset AsOf => asked.Assessment.AsOf;

    [Description("Where the latest version stands; DRAFT where none was submitted.")]
    public ReportState State => version?.State ?? ReportState.Draft;

    [Description("Where it stood at the event before; null in the first event, which is the state at the time of subscribing.")]
    public ReportState? StateBefore => before;

    [Description("The latest version; null where none was submitted.")]
    public ReportVersionOutput? Version => version is null ? null : new(version);

    [Description("Whether any figure of the assessment is only an example.")]
    public bool HasSampleData => asked.Assessment.HasSampleData;

    [Description("Completion over all surveys, as in `Assessment.coverage`; null where there are no surveys.")]
    public CompletionOutput? Coverage() => new AssessmentOutput(asked).Coverage();

    [Description("The whole assessment at the same moment.")]
    public AssessmentOutput Assessment() => new(asked);

    [Description("Where the figures come from.")]
    public ProvenanceOutput Provenance => asked.ProvenanceOf("report { versions(first: 1) { edges { node { number state contentHash } } } }", asked.Assessment.FactsHash);
}
