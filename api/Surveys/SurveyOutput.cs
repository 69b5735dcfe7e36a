using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Surveys;

[Name("Survey"), Implements(typeof(INode)), Description("A survey of an assessment with its finished numbers.")]
internal sealed class SurveyOutput(AskedAssessment asked, SurveyProgress progress) : INode
{
    [Id, Description("An opaque, stable id, unique over all types.")]
    public string Id => new GlobalId(NodeKind.Survey, asked.Assessment.Key, progress.Survey.Code).ToString();

    [Description("Stable within the assessment, for example \"iit\" or \"eit-1\".")]
    public string Code => progress.Survey.Code;

    [Description("Which part of the assessment it is.")]
    public SurveyPart Part => progress.Survey.Part;

    [Description("Its short Thai name.")]
    public string Title => progress.Survey.Title;

    [Description("Whether a count or the quota is only an example.")]
    public bool HasSampleData => progress.HasSampleData;

    [Description("When it may be answered.")]
    public SurveyWindowOutput Window([FromServices] IMapper mapper) => mapper.Map<SurveyWindowOutput>(progress.Survey.Window);

    [Description("How many must answer.")]
    public QuotaOutput Quota([FromServices] IMapper mapper) => mapper.Map<QuotaOutput>(progress.Survey.Quota);

    [Description("How complete it is as of the assessment's moment.")]
    public CompletionOutput Completion() => new(
        progress.Completion,
        progress.Survey.Quota.Required,
        progress.DataAsOf,
        asked.ProvenanceOf($"survey(code: \"{Code}\") {{ completion {{ completed required percent }} }}", progress.FactsHash));

    [Description("Completion per period, from the window's start (or the first count) to its end (or the last count), in order of time.")]
    public IReadOnlyList<PeriodCompletionOutput> Periods(
        [Description("How time is cut.")] PeriodKind by, [FromServices] IMapper mapper) =>
        mapper.Map<IReadOnlyList<PeriodCompletionOutput>>(progress.PeriodsBy(by));

    [Description("Where it stands.")]
    public SurveyStatusOutput Status([FromServices] IMapper mapper) => mapper.Map<SurveyStatusOutput>(progress.Status);

    [Description("Every entry that was recorded up to the assessment's moment, superseded ones too, in the order in which they were recorded.")]
    public ResponseCountConnection Counts(
        [Description("How many entries, 1 to 100; 100 where left out.")] int? first,
        [Description("Begin after the entry with this cursor; at the start where left out.")] string? after,
        [FromServices] IMapper mapper)
    {
        var page = Paging.Cut(progress.Recorded(), first, after, entry => entry.Id.ToString("N"));
        return new()
        {
            Edges = [.. page.Items.Select(item => new ResponseCountEdge { Cursor = item.Cursor, Node = mapper.Map<ResponseCountOutput>(item.Item) })],
            PageInfo = page.Info,
            TotalCount = page.TotalCount,
        };
    }

    [Description("The charts of this survey: its tile and its completion by each kind of period.")]
    public IReadOnlyList<ChartOutput> Charts() =>
    [
        new(asked, SurveyCharts.Tile(progress)),
        .. Enum.GetValues<PeriodKind>().Select(kind => new ChartOutput(asked, SurveyCharts.ByPeriod(progress, kind))),
    ];
}
