using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>A plot of lying bars in rows of unequal height: its vertical axis is the sheet itself, pixels from the top.</summary>
internal static class LyingBars
{
    public static DataPlot Plot(SKRect area, double left, double right) => new(area, left, right, -area.Bottom, -area.Top);

    /// <summary>A bar, at least 2 pixels long.</summary>
    public static PlotBar Bar(DataPlot plot, float top, float thickness, double from, double to, SKColor fill) =>
        new(-(top + (thickness / 2)), from, Math.Max(to, from + plot.UnitsAcross(2)), thickness, fill, fill);
}
