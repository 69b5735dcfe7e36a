using BenchmarkDotNet.Attributes;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Charts;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>Each kind of chart as a picture, drawn anew.</summary>
public class ChartBenchmarks
{
    private readonly ScottPlotRenderer renderer = new();
    private readonly Dictionary<ChartKind, ChartSpec> specs;

    /// <summary>Makes the specs once.</summary>
    public ChartBenchmarks()
    {
        var assessment = BenchmarkFacts.Assessment(2);
        specs = new ChartSpec[]
        {
            SurveyCharts.CompletionBars(assessment.Surveys),
            SurveyCharts.ByPeriod(assessment.Surveys[0], PeriodKind.Month),
            SurveyCharts.Tile(assessment.Surveys[0]),
            MeasureCharts.Timeline(assessment.Measures[0], BenchmarkFacts.Key.FiscalYear),
        }.ToDictionary(spec => spec.Kind);
    }

    /// <summary>The kind.</summary>
    [Params(ChartKind.CompletionBars, ChartKind.CompletionByPeriod, ChartKind.StatusTile, ChartKind.MeasureTimeline)]
    public ChartKind Kind { get; set; }

    /// <summary>900×500, inline.</summary>
    [Benchmark]
    public int Svg() => renderer.Svg(specs[Kind], ChartLook.Page).Length;

    /// <summary>900×500, letters as outlines.</summary>
    [Benchmark]
    public int SvgFile() => renderer.SvgFile(specs[Kind], ChartLook.Page).Length;

    /// <summary>900×500 at scale 1.</summary>
    [Benchmark]
    public int Png() => renderer.Png(specs[Kind], ChartLook.Page, scale: 1).Length;
}
