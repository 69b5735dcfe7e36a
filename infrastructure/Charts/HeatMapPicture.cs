using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="HeatMapDrawing"/>: coloured cells with their number, word and codes, arrows, and what the colours mean. A tile shows the levels alone.</summary>
internal static class HeatMapPicture
{
    public static void LayOut(Sheet sheet, HeatMapDrawing drawing)
    {
        sheet.AddTitle(drawing.Summary);
        if (sheet.Look.ShowsTitle && sheet.Look.Width < 400)
        {
            DrawLevels(sheet, drawing);
            return;
        }

        var grid = new HeatMapGrid(sheet, drawing);
        // A narrow picture names both axes in one line: it stands in a cell of the report, where every line counts.
        sheet.Add(sheet.Block(new Wording(grid.IsShortened ? $"{drawing.RowTitle} (แนวตั้ง) · {drawing.ColumnTitle} (แนวนอน)" : drawing.RowTitle, sheet.Palette.Muted)));
        grid.Place();
        sheet.Add(Legend(sheet, drawing, grid.IsShortened));
    }

    /// <summary>One bar, cut by level; below it the levels with their counts.</summary>
    private static void DrawLevels(Sheet sheet, HeatMapDrawing drawing)
    {
        var total = drawing.Bands.Sum(band => band.Count);
        var bar = SKRect.Create(sheet.Left, sheet.Top + sheet.Gap, sheet.ContentWidth, sheet.Look.Bar);
        sheet.Draw(canvas =>
        {
            using var paint = new SKPaint { Color = sheet.Palette.Line };
            canvas.DrawRect(bar, paint);
            var left = bar.Left;
            foreach (var band in drawing.Bands.Where(band => band.Count > 0))
            {
                var width = bar.Width * band.Count / total;
                paint.Color = SKColor.Parse(band.Colour);
                canvas.DrawRect(SKRect.Create(left, bar.Top, Math.Max(1, width - 1), bar.Height), paint);
                left += width;
            }
        });
        sheet.Skip(sheet.Gap + sheet.Look.Bar + sheet.Gap);
        sheet.Add(Legend(sheet, drawing, isShortened: false));
    }

    private static TextBlock Legend(Sheet sheet, HeatMapDrawing drawing, bool isShortened) => sheet.Block(
    [
        .. drawing.Bands.Select(band => new Wording(band.Label, sheet.Palette.Ink, Mark: Marks.Swatch(SKColor.Parse(band.Colour), sheet.Palette.Ink))),
        .. isShortened ? [new Wording("ตัวเลขหนาในช่องคือเลขรหัส RSK", sheet.Palette.Muted)] : Array.Empty<Wording>(),
    ]);
}
