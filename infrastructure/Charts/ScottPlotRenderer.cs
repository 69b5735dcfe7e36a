using Kolum.ItaAnalytics.Domain.Charts;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Draws charts with ScottPlot on SkiaSharp. Equal specs give equal bytes; any number of threads may draw at once.</summary>
public sealed class ScottPlotRenderer : IChartRenderer
{
    /// <inheritdoc/>
    public string Svg(ChartSpec spec, ChartLook look, ChartTheme theme = ChartTheme.Light) => SvgWriter.ForPage(Picture(spec, look, theme));

    /// <inheritdoc/>
    public string SvgFile(ChartSpec spec, ChartLook look, ChartTheme theme = ChartTheme.Light) => SvgWriter.ForFile(Picture(spec, look, theme));

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is not 1–4.</exception>
    public byte[] Png(ChartSpec spec, ChartLook look, ChartTheme theme = ChartTheme.Light, float scale = 2) => scale is >= 1 and <= 4
        ? PngWriter.Write(Picture(spec, look, theme), scale)
        : throw new ArgumentOutOfRangeException(nameof(scale), scale, "A picture is scaled 1 to 4 times.");

    /// <inheritdoc/>
    public IReadOnlyList<ChartSpot> Spots(ChartSpec spec, ChartLook look) => Picture(spec, look, ChartTheme.Light).Spots;

    /// <inheritdoc/>
    public (int Width, int Height) SizeOf(ChartSpec spec, ChartLook look)
    {
        var picture = Picture(spec, look, ChartTheme.Light);
        return (picture.Width, picture.Height);
    }

    internal static ChartPicture Picture(ChartSpec spec, ChartLook look, ChartTheme theme)
    {
        var sheet = new Sheet(spec, LookStyle.Of(look), ChartPalette.Of(theme));
        switch (spec.Drawing)
        {
            case PeriodsDrawing periods:
                PeriodsPicture.LayOut(sheet, periods, spec.AsOf);
                break;
            case ColumnsDrawing columns:
                ColumnsPicture.LayOut(sheet, columns);
                break;
            case BarsDrawing bars:
                BarsPicture.LayOut(sheet, bars);
                break;
            case TimelineDrawing timeline:
                TimelinePicture.LayOut(sheet, timeline);
                break;
            case GanttDrawing gantt:
                GanttPicture.LayOut(sheet, gantt);
                break;
            case StackedBarsDrawing stacked:
                StackedBarsPicture.LayOut(sheet, stacked);
                break;
            case TileDrawing tile:
                TilePicture.LayOut(sheet, tile);
                break;
            case ForecastDrawing forecast:
                ForecastPicture.LayOut(sheet, forecast, spec.AsOf);
                break;
            case FunnelDrawing funnel:
                FunnelPicture.LayOut(sheet, funnel);
                break;
            case CalibrationDrawing calibration:
                CalibrationPicture.LayOut(sheet, calibration);
                break;
            case ScoreBarsDrawing scores:
                ScoreBarsPicture.LayOut(sheet, scores);
                break;
            case RadarDrawing radar:
                RadarPicture.LayOut(sheet, radar);
                break;
            case ScoreTrendDrawing trend:
                ScoreTrendPicture.LayOut(sheet, trend);
                break;
            case BuildUpDrawing buildUp:
                BuildUpPicture.LayOut(sheet, buildUp);
                break;
            case HeatMapDrawing heatMap:
                HeatMapPicture.LayOut(sheet, heatMap);
                break;
            default:
                throw new NotSupportedException($"No picture is known for {spec.Drawing.GetType().Name}.");
        }

        return sheet.Finish();
    }
}
