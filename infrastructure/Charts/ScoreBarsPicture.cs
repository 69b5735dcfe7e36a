using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="ScoreBarsDrawing"/>: per indicator its name and figure, the bar from 0 to 100, its mark of the year before and the levels.</summary>
internal static class ScoreBarsPicture
{
    private const int Hundred = 100;

    public static void LayOut(Sheet sheet, ScoreBarsDrawing drawing)
    {
        sheet.AddTitle();
        sheet.Add(sheet.Block(Legend(sheet, drawing)));
        sheet.Skip(sheet.Gap);
        var rows = drawing.Bars.Select(bar => (Bar: bar, Words: Words(sheet, bar))).ToList();
        var axis = sheet.Block(new Wording(drawing.AxisTitle, sheet.Palette.Muted));
        var (thick, under) = (sheet.Look.Bar * 0.6f, sheet.Gap + sheet.Line + axis.Height);
        var rowsHeight = rows.Count == 0 ? sheet.Line * 3 : rows.Sum(row => row.Words.Height + (thick * 1.5f) + sheet.Gap);
        var area = SKRect.Create(sheet.Left, sheet.Top, sheet.ContentWidth, rowsHeight);
        var plot = LyingBars.Plot(area, 0, Hundred);
        var bars = new List<PlotBar>();
        var places = new List<(ScoreBar Bar, float Top)>();
        var top = area.Top;
        foreach (var (bar, words) in rows)
        {
            words.Place(top);
            top += words.Height + (thick / 4);
            if (bar.Value is { } value)
            {
                bars.Add(LyingBars.Bar(plot, top, thick, 0, (double)value, sheet.Palette.Accent));
            }

            places.Add((bar, top));
            top += (thick * 1.25f) + sheet.Gap;
        }

        sheet.Point([.. places.Select(place => SKRect.Create(sheet.Left, place.Top, sheet.ContentWidth, thick))]);
        plot.Bars(bars, lying: true);
        sheet.Draw(plot.Draw);
        sheet.Draw(canvas => places.ForEach(place => DrawMarks(canvas, sheet, plot, drawing, place.Bar, place.Top, thick)));
        if (rows.Count == 0)
        {
            sheet.Write(sheet.NoData(area));
        }

        LyingBars.DrawAxis(sheet, plot, Hundred);
        axis.Place(sheet, sheet.Left, area.Bottom + sheet.Gap + sheet.Line);
        sheet.Skip(area.Height + under);
    }

    private static RowWords Words(Sheet sheet, ScoreBar bar) => new(
        sheet,
        sheet.Block(new Wording(bar.Name, sheet.Palette.Ink, Bold: true)),
        sheet.Block(new Wording(bar.Label, bar.Value is null ? sheet.Palette.Muted : sheet.Palette.Ink)));

    private static IEnumerable<Wording> Legend(Sheet sheet, ScoreBarsDrawing drawing)
    {
        yield return new(drawing.BeforeName, sheet.Palette.Ink, Mark: Marks.Upright(sheet.Palette.Plan, sheet.Look.Stroke * 2));
        foreach (var line in drawing.Lines)
        {
            yield return new(line.Label, sheet.Palette.Ink, Mark: Marks.Upright(sheet.Palette.Ink, 1.5f));
        }
    }

    /// <summary>The zero from which the bar begins, the levels, the year before and the interval.</summary>
    private static void DrawMarks(SKCanvas canvas, Sheet sheet, DataPlot plot, ScoreBarsDrawing drawing, ScoreBar bar, float top, float thick)
    {
        var (palette, reach) = (sheet.Palette, thick / 4);
        using var paint = new SKPaint { IsAntialias = true };
        Upright(0, 1, palette.Ink, reach);
        foreach (var line in drawing.Lines)
        {
            Upright(line.Value, 1.5f, palette.Ink, reach);
        }

        if (bar.Interval is { } interval)
        {
            var y = top + (thick / 2);
            paint.Color = palette.Paper;
            canvas.DrawRect(SKRect.Create(plot.X((double)interval.Low), y - 2.5f, plot.X((double)interval.High) - plot.X((double)interval.Low), 5), paint);
            paint.Color = palette.Ink;
            canvas.DrawRect(SKRect.Create(plot.X((double)interval.Low), y - 1, plot.X((double)interval.High) - plot.X((double)interval.Low), 2), paint);
        }

        if (bar.Before is { } before)
        {
            Upright(before, (sheet.Look.Stroke * 2) + 2, palette.Paper, reach);
            Upright(before, sheet.Look.Stroke * 2, palette.Plan, reach);
        }

        void Upright(decimal value, float width, SKColor colour, float beyond)
        {
            paint.Color = colour;
            var x = Math.Clamp(plot.X((double)value), sheet.Left + (width / 2), sheet.Right - (width / 2));
            canvas.DrawRect(SKRect.Create(x - (width / 2), top - beyond, width, thick + (2 * beyond)), paint);
        }
    }
}
