using System.ComponentModel;
using AutoMapper;
using GraphQL;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
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
        ProvenanceOf("completion { completed required percent }"));

    [Description("Completion per period, from the window's start (or the first count) to its end (or the last count), in order of time.")]
    [ListSizeByPeriod]
    public IReadOnlyList<PeriodCompletionOutput> Periods(
        [Description("How time is cut.")] PeriodKind by, [FromServices] IMapper mapper) =>
        mapper.Map<IReadOnlyList<PeriodCompletionOutput>>(progress.PeriodsBy(by))
            .From(() => ProvenanceOf($"periods(by: {EnumNames.Of(by)}) {{ period {{ start endExclusive }} completed cumulative plannedCumulative required percent }}"));

    [Description("Where it stands.")]
    public SurveyStatusOutput Status([FromServices] IMapper mapper) => mapper.Map<SurveyStatusOutput>(progress.Status)
        .From(() => ProvenanceOf("status { code perWorkingDayNeeded workingDaysLeft }"));

    [Paged, Description("Every entry that was recorded up to the assessment's moment, superseded ones too, in the order in which they were recorded where `order` says nothing else.")]
    public Connection<ResponseCountOutput> Counts(
        [Paged] PageRequest page,
        [Description("Only entries like this; all where left out.")] ResponseCountFilter? where,
        [Description("In this order, the first one leading; entries that are equal by it in the order in which they were recorded.")] IReadOnlyList<ResponseCountOrder>? order)
    {
        var counted = progress.History.Entries.Select(entry => entry.Id).ToHashSet();
        var entries = Ordering.Sorted(progress.Recorded().Where(entry => where?.Admits(entry, counted.Contains(entry.Id)) != false), order, (field, entry) => field switch
        {
            ResponseCountOrderField.Day => entry.Day,
            ResponseCountOrderField.RecordedAt => entry.RecordedAt,
            _ => entry.Value,
        });
        return Paging.Cut(entries, page, Ordering.Name("Survey.counts", order), entry => entry.Id.ToString("N"))
            .ToConnection(entry => new ResponseCountOutput(asked.Assessment.Key, entry, counted.Contains(entry.Id)));
    }

    [OutputType(typeof(NonNullGraphType<ForecastUnion>)), Description("Whether it will reach its quota in time.")]
    [Cost(5)]
    public object Forecast() => ForecastUnion.Of(
        progress.Forecast, ProvenanceOf("forecast { ... on ForecastEstimate { probability low high } }"));

    [Description("Its sections (IIT) or service points (EIT), in the order in which they were defined.")]
    public IReadOnlyList<GroupOutput> Groups() => [.. progress.Groups.Select(GroupOf)];

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
        mapper.Map<IReadOnlyList<EarlierSeasonOutput>>(asked.Assessment.EarlierSeasons(progress))
            .From(() => ProvenanceOf("earlierSeasons { day completed required percent }"));

    [Description("Scans of QR codes and completed answers per service point; empty where none has a link.")]
    public IReadOnlyList<FunnelOutput> Funnel() =>
    [
        .. progress.Funnel().Select(desk => new FunnelOutput { Group = GroupOf(desk.Group), LinkPath = PublicAddresses.ShortLink(desk.LinkCode), Scans = desk.Scans }
            .From(() => ProvenanceOf("funnel { group { code } scans }"))),
    ];

    [Paged, Description("The files and texts that brought counts at once, those that were undone too, in order of time.")]
    public Connection<CountImportOutput> Imports([Paged] PageRequest page, [FromServices] IMapper mapper) =>
        Paging.Cut(progress.Imports(), page, "Survey.imports", import => import.Id.ToString("N"))
            .ToConnection(import => new CountImportOutput(asked.Assessment.Key, import, mapper));

    [Description("How many could answer at most: the staff, people, 1 or more, for IIT; null where anybody may.")]
    public int? Population => progress.Population;

    [Description("Whole days from the last counted day to the day asked about, 0 or more; null where nothing was counted.")]
    public int? DataAgeDays => progress.DataAgeDays;

    [Description("How the total may go on from the last counted day to the end of the window, day by day; empty where there is no estimate.")]
    [Cost(5), ListSize(130)]
    public IReadOnlyList<ForecastPointOutput> ForecastFan() => [.. progress.ForecastFan().Select(point => new ForecastPointOutput(point))];

    [Description("The path of the posters with the QR codes of its service points; null where it has none.")]
    public string? PostersUrl => progress.Funnel().Count > 0 ? PublicAddresses.Posters(asked.Assessment.Key, Code) : null;

    [Description("The charts of this survey: its tile, its completion by each kind of period, its forecast, and its funnel where it has service points.")]
    [Cost(2), ListSize(9)]
    public IReadOnlyList<ChartOutput> Charts() =>
    [
        new(asked, SurveyCharts.Tile(progress)),
        .. Enum.GetValues<PeriodKind>().Select(kind => new ChartOutput(asked, SurveyCharts.ByPeriod(progress, kind))),
        new(asked, FieldworkCharts.Forecast(progress, asked.Assessment.EarlierSeasons(progress))),
        .. progress.Funnel().Count > 0 ? [new ChartOutput(asked, FieldworkCharts.Funnel(progress))] : Array.Empty<ChartOutput>(),
    ];

    private GroupOutput GroupOf(GroupProgress group) => new(progress, group, () => ProvenanceOf("groups { code completion { ... on GroupCompletion { completed required percent } } }"));

    private ProvenanceOutput ProvenanceOf(string selection) => asked.ProvenanceOf($"survey(code: \"{Code}\") {{ {selection} }}", () => progress.FactsHash);
}
