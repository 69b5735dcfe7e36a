using System.ComponentModel;
using AutoMapper;
using GraphQL;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Charts;

namespace Kolum.ItaAnalytics.Api.Reports;

[Name("Chart"), Description("A chart: the picture, its words and the same numbers as a table, all made from one specification.")]
internal sealed class ChartOutput(AskedAssessment asked, ChartSpec spec)
{
    private const double SmallestScale = 1;
    private const double LargestScale = 4;

    [Description("Names the chart and its parameters, stable, for example \"survey.iit.by-month\".")]
    public string Key => spec.Key;

    [Description("The kind of chart.")]
    public ChartKind Kind => spec.Kind;

    [Description("What is learnt from it, in Thai.")]
    public string Title => spec.Title;

    [Description("The unit of its numbers, in Thai.")]
    public string Unit => spec.Unit;

    [Description("The chart in words, in Thai, for those who do not see the picture.")]
    public string AltText => spec.AltText;

    [Description("The line under the picture, in Thai: title, unit, as-of day and the mark of sample data.")]
    public string Caption => spec.Caption;

    [Description("The day up to which data are known; null where none exist.")]
    public DateOnly? AsOf => spec.AsOf;

    [Description("Whether any figure in it is only an example; then the picture says so.")]
    public bool HasSampleData => spec.HasSampleData;

    [Description("The picture as one svg element without XML declaration, for use inside an HTML page that has the font Sarabun.")]
    [Cost(20)]
    public string Svg(
        [Description("The designed size.")] ChartLook look = ChartLook.Page,
        [Description("Light or dark.")] ChartTheme theme = ChartTheme.Light,
        [FromServices] IChartRenderer renderer = null!) =>
        renderer.Svg(spec, look, theme);

    [Description("The path of the picture as a self-contained SVG file.")]
    public string SvgUrl(
        [Description("The designed size.")] ChartLook look = ChartLook.Page,
        [Description("Light or dark.")] ChartTheme theme = ChartTheme.Light) =>
        PublicAddresses.ChartSvg(asked.Assessment.Key, spec.Key, look, theme, asked.AskedAsOf);

    [Description("The path of the picture as a PNG file.")]
    public string PngUrl(
        [Description("The designed size.")] ChartLook look = ChartLook.Page,
        [Description("Light or dark.")] ChartTheme theme = ChartTheme.Light,
        [Description("Pixels per designed pixel, 1 to 4.")] double scale = 2) =>
        scale is >= SmallestScale and <= LargestScale
            ? PublicAddresses.ChartPng(asked.Assessment.Key, spec.Key, look, theme, scale, asked.AskedAsOf)
            : throw new ContractError(ErrorCode.ArgumentInvalid, new("scale ต้องอยู่ระหว่าง 1 ถึง 4", "scale must be 1 to 4."));

    [Description("The numbers of the picture as columns and rows.")]
    public ChartTableOutput Table([FromServices] IMapper mapper) => mapper.Map<ChartTableOutput>(spec.Table);

    [Description("Where the numbers come from.")]
    public ProvenanceOutput Provenance() => asked.ProvenanceOf(
        $"chart(key: \"{spec.Key}\") {{ table {{ rows {{ text number day }} }} }}", asked.Assessment.FactsHash);
}

[Name("ChartTable"), Description("The numbers of a chart as columns and rows.")]
internal sealed class ChartTableOutput
{
    [Description("The columns.")]
    [ListSize(6)]
    public required IReadOnlyList<ChartColumnOutput> Columns { get; init; }

    [Description("The rows, each as long as `columns`.")]
    // The engine reads the nullability of one list only, not of a list in a list.
    [OutputType(typeof(NonNullGraphType<ListGraphType<NonNullGraphType<ListGraphType<NonNullGraphType<GraphQLClrOutputTypeReference<ChartCellOutput>>>>>>))]
    [ListSize(60)]
    public required IReadOnlyList<IReadOnlyList<ChartCellOutput>> Rows { get; init; }
}

[Name("ChartColumn"), Description("A column of a chart's table.")]
internal sealed class ChartColumnOutput
{
    [Description("A stable name for tools, in camel case.")]
    public required string Key { get; init; }

    [Description("What people read, in Thai.")]
    public required string Title { get; init; }

    [Description("The unit; null for a name or a date.")]
    public required string? Unit { get; init; }
}

[Name("ChartCell"), Description("One cell of a chart's table; without number and day where no data exist.")]
internal sealed class ChartCellOutput
{
    [Description("The value as people read it: Thai digits, Buddhist years, \"–\" where there is none.")]
    public required string Text { get; init; }

    [Description("The exact number in the unit of its column, where it is one.")]
    public required decimal? Number { get; init; }

    [Description("The exact day, where it is one.")]
    public required DateOnly? Day { get; init; }
}

internal sealed class ChartKindType() : DescribedEnum<ChartKind>("A kind of chart.", kind => kind switch
{
    ChartKind.CompletionBars => "One bar per survey: how many answered, of how many needed.",
    ChartKind.CompletionByPeriod => "Per period: what came, the running total, the planned pace, the target and the deadline.",
    ChartKind.MeasureTimeline => "The steps of a measure with plan and reality, else when the measure was to be carried out, on the axis of the fiscal year.",
    ChartKind.StatusTile => "One number, one bar, one word.",
    ChartKind.Forecast => "A running total so far, the plan, and the fan in which it may go on until the deadline.",
    ChartKind.Funnel => "Per service point: scans of its QR code and completed answers.",
    ChartKind.Calibration => "Probabilities that were forecast against what came true.",
    ChartKind.IndicatorBars => "Each indicator's score with the mark of the year before and the lines of the levels.",
    ChartKind.IndicatorRadar => "All indicators' scores around a centre.",
    ChartKind.ScoreTrend => "Scores over the years.",
    ChartKind.ScoreBuildUp => "How the total comes about from the instruments.",
    ChartKind.OpenDataCompletion => "Per sub-indicator of the open-data checklist: how many of its items are published.",
    ChartKind.RiskHeatMap => "Likelihood against impact: which risks lie in which cell.",
    ChartKind.RiskMovement => "The same, with arrows from where risks lay before.",
    ChartKind.RiskTreatment => "Per quarter: actions against risks that are done, of those that were due.",
    ChartKind.MetricBullets => "The metrics of a measure, each against its target, in percent of it.",
    ChartKind.MetricByPeriod => "What each period brought to a metric.",
    ChartKind.RegisterMonths => "Per month: counts of a register side by side.",
    ChartKind.RegisterBars => "One bar per entry or topic of a register.",
    ChartKind.UnitWorkload => "Per unit: open steps of measures that are overdue, due soon, later.",
    _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not described."),
});

internal sealed class ChartLookType() : DescribedEnum<ChartLook>("The sizes that are designed, not scaled from one another.", look => look switch
{
    ChartLook.Tile => "320×160 px: a number, a bar, a word.",
    ChartLook.Cell => "The outcome column of the report, 5.8 cm wide, text of at least 9 pt on paper, no title inside.",
    ChartLook.Page => "900×500 px, full.",
    _ => throw new ArgumentOutOfRangeException(nameof(look), look, "Not described."),
});

internal sealed class ChartThemeType() : DescribedEnum<ChartTheme>("Colours of a chart.", theme => theme switch
{
    ChartTheme.Light => "Dark ink on white, for screen and paper.",
    ChartTheme.Dark => "Light ink on a dark ground.",
    _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, "Not described."),
});
