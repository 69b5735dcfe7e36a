using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="BarsDrawing"/>: per bar its name and status, its figures, the bar, and its target below.</summary>
internal static class BarsPicture
{
    public static void LayOut(Sheet sheet, BarsDrawing drawing)
    {
        sheet.AddTitle();
        var axis = sheet.Block(new Wording(drawing.AxisTitle, sheet.Palette.Muted));
        var under = sheet.Gap + sheet.Line + axis.Height;
        var rows = drawing.Bars.Select(bar => new Row(sheet, bar)).ToList();
        var spare = sheet.Spare(rows.Sum(row => row.Height + sheet.Gap) + under) / Math.Max(1, rows.Count);
        var apart = sheet.Gap + Math.Min(spare, sheet.Line);
        var area = SKRect.Create(sheet.Left, sheet.Top, sheet.ContentWidth, rows.Sum(row => row.Height + apart));
        var greatest = Math.Max(1, drawing.Bars.Select(bar => Math.Max(bar.Value ?? 0, bar.Target)).DefaultIfEmpty(1).Max());
        var plot = LyingBars.Plot(area, 0, greatest);

        var (bars, places) = (new List<PlotBar>(), new List<SKRect>());
        foreach (var row in rows)
        {
            places.Add(SKRect.Create(sheet.Left, sheet.Top, sheet.ContentWidth, row.Height));
            row.Place(plot, bars);
            sheet.Skip(row.Height + apart);
        }

        sheet.Point(places);
        plot.Bars(bars, lying: true);
        sheet.Draw(plot.Draw);
        foreach (var row in rows)
        {
            row.DrawTarget(plot);
        }

        LyingBars.DrawAxis(sheet, plot, greatest);
        axis.Place(sheet, sheet.Left, area.Bottom + sheet.Gap + sheet.Line);
        sheet.Skip(under);
    }

    /// <summary>A bar with the words that belong to it.</summary>
    private sealed class Row
    {
        private readonly Sheet sheet;
        private readonly TargetBar bar;
        private readonly TextBlock name;
        private readonly TextBlock status;
        private readonly TextBlock label;
        private readonly TextBlock target;
        private readonly bool sideBySide;
        private float barTop;

        public Row(Sheet sheet, TargetBar bar)
        {
            this.sheet = sheet;
            this.bar = bar;
            name = sheet.Block(new Wording(bar.Name, sheet.Palette.Ink, Bold: true));
            status = sheet.Block(bar.Label.Contains(bar.Word, StringComparison.Ordinal) ? new("", default) : sheet.Status(bar.Word, bar.Tone));
            label = sheet.Block(new Wording(bar.Label, bar.Value is null ? sheet.Palette.Muted : sheet.Palette.Ink));
            target = sheet.Block(new Wording(bar.TargetLabel, sheet.Palette.Ink));
            sideBySide = status.Height == 0 || name.Width + sheet.Look.Text + status.Width <= sheet.ContentWidth;
        }

        public float Height => WordsHeight + Thickness + (2 * Overhang) + target.Height;

        private float WordsHeight => (sideBySide ? Math.Max(name.Height, status.Height) : name.Height + status.Height) + label.Height;

        private float Thickness => sheet.Look.Bar;

        /// <summary>How far the mark of the target stands out above and below the bar.</summary>
        private float Overhang => sheet.Look.Bar / 4;

        public void Place(DataPlot plot, List<PlotBar> bars)
        {
            var top = sheet.Top;
            name.Place(sheet, sheet.Left, top);
            status.Place(sheet, sideBySide ? sheet.Right - status.Width : sheet.Left, sideBySide ? top : top + name.Height);
            label.Place(sheet, sheet.Left, top + WordsHeight - label.Height);
            barTop = top + WordsHeight + Overhang;
            if (bar.Value is > 0 and var value)
            {
                bars.Add(LyingBars.Bar(plot, barTop, Thickness, 0, value, sheet.Palette.Bar(bar.Tone)));
            }

            var middle = plot.X(bar.Target) - (target.Width / 2);
            target.Place(sheet, Math.Max(sheet.Left, Math.Min(middle, sheet.Right - target.Width)), barTop + Thickness + Overhang);
        }

        /// <summary>The target across its bar, and the zero from which the bar begins.</summary>
        public void DrawTarget(DataPlot plot) => sheet.Draw(canvas =>
        {
            var (top, bottom) = (barTop - Overhang, barTop + Thickness + Overhang);
            using var paint = new SKPaint { IsAntialias = true };
            Upright(plot.X(0) + 0.5f, 1, sheet.Palette.Ink);
            var x = Math.Clamp(plot.X(bar.Target), sheet.Left + 1, sheet.Right - 1);
            Upright(x, sheet.Look.Stroke + 2, sheet.Palette.Paper);
            Upright(x, sheet.Look.Stroke, sheet.Palette.Ink);

            void Upright(float at, float width, SKColor colour)
            {
                paint.Color = colour;
                canvas.DrawRect(SKRect.Create(at - (width / 2), top, width, bottom - top), paint);
            }
        });
    }
}
