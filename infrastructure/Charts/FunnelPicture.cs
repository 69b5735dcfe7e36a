using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="FunnelDrawing"/>: per service point its name and figures, and both bars below one another from 0.</summary>
internal sealed class FunnelPicture
{
    /// <summary>Between the two bars of a row, pixels.</summary>
    private const float Between = 2;

    private readonly Sheet sheet;
    private readonly FunnelDrawing drawing;
    private readonly List<RowWords> words;

    private FunnelPicture(Sheet sheet, FunnelDrawing drawing)
    {
        this.sheet = sheet;
        this.drawing = drawing;
        words = [.. drawing.Rows.Select(Words)];
    }

    private ChartPalette Palette => sheet.Palette;

    private SKColor ScansFill => Palette.Tint(Palette.Accent, 0.25f);

    private float Thickness => sheet.Look.Bar / 2;

    private float BarsHeight => (2 * Thickness) + Between;

    public static void LayOut(Sheet sheet, FunnelDrawing drawing) => new FunnelPicture(sheet, drawing).LayOut();

    private void LayOut()
    {
        sheet.AddTitle();
        sheet.Add(sheet.Block(Legend()));
        sheet.Skip(sheet.Gap);
        var axis = sheet.Block(new Wording(drawing.AxisTitle, Palette.Muted));
        var under = sheet.Gap + sheet.Line + axis.Height;
        var rows = words.Count == 0 ? sheet.Line * 3 : words.Sum(row => row.Height + BarsHeight + sheet.Gap);
        var apart = sheet.Gap + Math.Min(sheet.Spare(rows + under) / Math.Max(1, words.Count), sheet.Line);
        var height = words.Count == 0 ? rows : words.Sum(row => row.Height + BarsHeight + apart);
        var area = SKRect.Create(sheet.Left, sheet.Top, sheet.ContentWidth, height);
        var greatest = Math.Max(1, drawing.Rows.Select(row => Math.Max(row.Scans ?? 0, row.Completed ?? 0)).DefaultIfEmpty(1).Max());
        var plot = LyingBars.Plot(area, 0, greatest);
        if (words.Count == 0)
        {
            sheet.Write(sheet.NoData(area));
        }

        PlaceRows(plot, apart);
        LyingBars.DrawAxis(sheet, plot, greatest);
        axis.Place(sheet, sheet.Left, area.Bottom + sheet.Gap + sheet.Line);
        sheet.Skip(height + under);
    }

    private RowWords Words(FunnelRow row) => new(
        sheet, sheet.Block(new Wording(row.Name, Palette.Ink, Bold: true)), sheet.Block(new Wording(row.Label, Palette.Ink)));

    private IEnumerable<Wording> Legend()
    {
        if (words.Count == 0)
        {
            yield break;
        }

        yield return new(drawing.ScansName, Palette.Ink, Mark: Marks.Swatch(ScansFill, Palette.Accent));
        yield return new(drawing.CompletedName, Palette.Ink, Mark: Marks.Swatch(Palette.Accent, Palette.Accent));
        if (drawing.Rows.Any(row => row.Scans is null || row.Completed is null))
        {
            yield return new(drawing.HiddenName, Palette.Ink, Mark: Marks.Hatch(Palette.Hidden));
        }
    }

    private void PlaceRows(DataPlot plot, float apart)
    {
        var bars = new List<PlotBar>();
        var tops = new List<float>();
        var top = plot.Area.Top;
        foreach (var (row, text) in drawing.Rows.Zip(words))
        {
            text.Place(top);
            top += text.Height;
            Add(row.Scans, top, ScansFill);
            Add(row.Completed, top + Thickness + Between, Palette.Accent);
            tops.Add(top);
            top += BarsHeight + apart;
        }

        plot.Bars(bars, lying: true);
        sheet.Draw(plot.Draw);
        sheet.Draw(canvas =>
        {
            using var zero = new SKPaint { Color = Palette.Ink, IsAntialias = true };
            tops.ForEach(barTop => canvas.DrawRect(SKRect.Create(plot.Area.Left, barTop - Between, 1, BarsHeight + (2 * Between)), zero));
        });

        void Add(int? value, float barTop, SKColor fill)
        {
            if (value is null)
            {
                var box = SKRect.Create(plot.Area.Left + Between, barTop, plot.Area.Width - Between, Thickness);
                sheet.Draw(canvas => Marks.Hatch(Palette.Tint(Palette.Hidden, 0.55f))(canvas, box));
            }
            else if (value > 0)
            {
                bars.Add(LyingBars.Bar(plot, barTop, Thickness, 0, value.Value, fill, Palette.Accent));
            }
        }
    }
}
