using Kolum.ItaAnalytics.Domain.Common;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>A plot of lying bars in rows of unequal height: its vertical axis is the sheet itself, pixels from the top.</summary>
internal static class LyingBars
{
    public static DataPlot Plot(SKRect area, double left, double right) => new(area, left, right, -area.Bottom, -area.Top);

    /// <summary>A bar, at least 2 pixels long and never beyond the right edge.</summary>
    public static PlotBar Bar(DataPlot plot, float top, float thickness, double from, double to, SKColor fill, SKColor? edge = null)
    {
        var start = Math.Min(from, plot.LastValue - plot.UnitsAcross(2));
        return new(-(top + (thickness / 2)), start, Math.Max(to, start + plot.UnitsAcross(2)), thickness, fill, edge ?? fill);
    }

    /// <summary>The axis of counts below the rows: a line with ticks, and those of its numbers that have room.</summary>
    public static void DrawAxis(Sheet sheet, DataPlot plot, int greatest)
    {
        var numbers = AxisNumbers.Between(0, greatest, sheet.Look.Intervals);
        sheet.Draw(canvas =>
        {
            using var paint = new SKPaint { Color = sheet.Palette.Plan, StrokeWidth = 1, IsStroke = true, IsAntialias = true };
            canvas.DrawLine(plot.Area.Left, plot.Area.Bottom, plot.Area.Right, plot.Area.Bottom, paint);
            foreach (var number in numbers)
            {
                canvas.DrawLine(plot.X(number), plot.Area.Bottom, plot.X(number), plot.Area.Bottom + 4, paint);
            }
        });
        var free = sheet.Left;
        foreach (var number in numbers)
        {
            var baseline = plot.Area.Bottom + sheet.Gap + sheet.Look.Text;
            var middle = new PlacedText(
                ThaiFormat.Official.Number(number), plot.X(number), baseline, sheet.Look.Text, sheet.Palette.Muted, TextAnchor.Middle);
            var text = Sheet.Held(middle, sheet.Left, sheet.Right);
            if (text.Left >= free)
            {
                sheet.Write(text);
                free = text.Left + text.Width + sheet.Gap;
            }
        }
    }
}
