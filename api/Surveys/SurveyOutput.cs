using System.ComponentModel;
using AutoMapper;
using GraphQL;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;
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
    public SurveyWindowOutput Window([FromServices] IMapper mapper) => mapper.Map<SurveyWindowOutput>(progress.Window);

    [Description("How many must answer.")]
    public QuotaOutput Quota([FromServices] IMapper mapper) => mapper.Map<QuotaOutput>(progress.Quota);

    [Description("How complete it is as of the assessment's moment.")]
    public CompletionOutput Completion() => new(
        progress.Completion,
        progress.Quota.Required,
        progress.DataAsOf,
        asked.ProvenanceOf($"survey(code: \"{Code}\") {{ completion {{ completed required percent }} }}", progress.FactsHash));

    [Description("Completion per period, from the window's start (or the first count) to its end (or the last count), in order of time.")]
    [ListSizeByPeriod]
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

    [OutputType(typeof(NonNullGraphType<ForecastUnion>)), Description("Whether it will reach its quota in time.")]
    [Cost(5)]
    public object Forecast() => ForecastUnion.Of(
        progress.Forecast, asked.ProvenanceOf($"survey(code: \"{Code}\") {{ forecast {{ ... on ForecastEstimate {{ probability low high }} }} }}", progress.FactsHash));

    [Description("Its sections (IIT) or service points (EIT), in the order in which they were defined.")]
    public IReadOnlyList<GroupOutput> Groups() => [.. progress.Groups.Select(group => new GroupOutput(progress, group))];

    [Description("Every window up to the moment: the first one, then each move of its end, with who, when and why.")]
    [ListSize(3)]
    public IReadOnlyList<SurveyWindowOutput> Windows([FromServices] IMapper mapper) => mapper.Map<IReadOnlyList<SurveyWindowOutput>>(progress.Windows());

    [Description("Every quota up to the moment, with who, when and why.")]
    [ListSize(3)]
    public IReadOnlyList<QuotaChangeOutput> Quotas([FromServices] IMapper mapper) => mapper.Map<IReadOnlyList<QuotaChangeOutput>>(progress.Quotas());

    [Description("What happened on single days and explains the figures, by day.")]
    public IReadOnlyList<SurveyEventOutput> Events([FromServices] IMapper mapper) => mapper.Map<IReadOnlyList<SurveyEventOutput>>(progress.Events());

    [Description("The days off within the window, besides weekends.")]
    [ListSize(15)]
    public IReadOnlyList<HolidayOutput> Holidays() => [.. progress.Holidays().Select(holiday => new HolidayOutput { Day = holiday.Day, Name = holiday.Name })];

    [Description("The official address at which people answer; null where none was set.")]
    public string? Address => progress.Address()?.Address;

    [Description("The same survey on the same day of earlier fiscal years, latest first; empty where no data exist.")]
    [Cost(3), ListSize(3)]
    public IReadOnlyList<EarlierSeasonOutput> EarlierSeasons([FromServices] IMapper mapper) =>
        mapper.Map<IReadOnlyList<EarlierSeasonOutput>>(asked.Assessment.EarlierSeasons(progress));

    [Description("Scans of QR codes and completed answers per service point; empty where none has a link.")]
    public IReadOnlyList<FunnelOutput> Funnel() =>
    [
        .. progress.Funnel().Select(desk => new FunnelOutput { Group = new(progress, desk.Group), LinkPath = PublicAddresses.ShortLink(desk.LinkCode), Scans = desk.Scans }),
    ];

    [Description("The files and texts that brought counts at once, those that were undone too.")]
    [ListSize(20)]
    public IReadOnlyList<CountImportOutput> Imports([FromServices] IMapper mapper) => mapper.Map<IReadOnlyList<CountImportOutput>>(progress.Imports());

    [Description("The charts of this survey: its tile, its completion by each kind of period, and its forecast.")]
    [Cost(2), ListSize(8)]
    public IReadOnlyList<ChartOutput> Charts() =>
    [
        new(asked, SurveyCharts.Tile(progress)),
        .. Enum.GetValues<PeriodKind>().Select(kind => new ChartOutput(asked, SurveyCharts.ByPeriod(progress, kind))),
        new(asked, FieldworkCharts.Forecast(progress, asked.Assessment.EarlierSeasons(progress))),
    ];
}
