using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="TimelineDrawing"/>: per span its name and dates with the bar below, on one axis of time.</summary>
internal static class TimelinePicture
{
    public static void LayOut(Sheet sheet, TimelineDrawing drawing)
    {
        sheet.AddTitle();
        var (look, palette) = (sheet.Look, sheet.Palette);
        var marker = drawing.Marker is { } day && day >= drawing.AxisStart && day < drawing.AxisEndExclusive && drawing.MarkerLabel is { } words
            ? sheet.Block(new Wording(words, palette.Ink))
            : null;
        var strip = marker?.Height ?? 0;
        var lines = drawing.Spans.Select(span => Words(sheet, span)).ToList();
        float RowHeight(int row) => lines[row].Height + look.Bar;
        var rows = drawing.Spans.Count == 0 ? sheet.Line * 3 : Enumerable.Range(0, lines.Count).Sum(row => RowHeight(row) + sheet.Gap);
        var area = SKRect.Create(sheet.Left, sheet.Top + strip, sheet.ContentWidth, rows + sheet.Gap);
        var plot = LyingBars.Plot(area, drawing.AxisStart.DayNumber, Math.Max(drawing.AxisEndExclusive.DayNumber, drawing.AxisStart.DayNumber + 1));
        var ticks = TimeTicks.Of(sheet, [.. drawing.Ticks.Select(tick => new TimeTick(Inside(plot, tick.Day), tick.Label, tick.Year))]);
        Frame(sheet, plot, ticks);

        var bars = new List<PlotBar>();
        var top = area.Top;
        for (var row = 0; row < lines.Count; row++)
        {
            var span = drawing.Spans[row];
            lines[row].Place(top);
            var (start, end) = (Clamped(drawing, span.Start), Clamped(drawing, span.EndExclusive));
            bars.Add(LyingBars.Bar(plot, top + lines[row].Height, look.Bar, start, end, palette.Bar(span.Tone)));
            top += RowHeight(row) + sheet.Gap;
        }

        plot.Bars(bars, lying: true);
        if (marker is not null)
        {
            var x = Inside(plot, drawing.Marker!.Value);
            plot.Upright(drawing.Marker.Value.DayNumber, palette.Ink, look.Stroke * 0.75f);
            marker.Place(sheet, Math.Max(sheet.Left, Math.Min(x - (marker.Width / 2), sheet.Right - marker.Width)), sheet.Top);
        }

        sheet.Draw(plot.Draw);
        if (drawing.Spans.Count == 0)
        {
            sheet.Write(sheet.NoData(area));
        }

        ticks.Place(area.Bottom + sheet.Gap);
        sheet.Skip(strip + area.Height + sheet.Gap + ticks.Height);
    }

    private static float Inside(DataPlot plot, DateOnly day) => Math.Clamp(plot.X(day.DayNumber), plot.Area.Left, plot.Area.Right);

    private static double Clamped(TimelineDrawing drawing, DateOnly day) =>
        Math.Clamp(day.DayNumber, drawing.AxisStart.DayNumber, Math.Max(drawing.AxisStart.DayNumber, drawing.AxisEndExclusive.DayNumber));

    /// <summary>Hairlines at the labelled days, and the axis below.</summary>
    internal static void Frame(Sheet sheet, DataPlot plot, TimeTicks ticks) => sheet.Draw(canvas =>
    {
        using var paint = new SKPaint { Color = sheet.Palette.Line, StrokeWidth = 1, IsStroke = true, IsAntialias = true };
        foreach (var tick in ticks.Chosen)
        {
            canvas.DrawLine(tick.X, plot.Area.Top, tick.X, plot.Area.Bottom, paint);
        }

        paint.Color = sheet.Palette.Ink;
        canvas.DrawLine(plot.Area.Left, plot.Area.Bottom, plot.Area.Right, plot.Area.Bottom, paint);
    });

    private static RowWords Words(Sheet sheet, TimelineSpan span)
    {
        var sign = Marks.Sign(span.Tone, sheet.Palette.Word(span.Tone));
        var paper = sheet.Palette.Paper;
        return new(
            sheet,
            sheet.Block(new Wording(span.Name, sheet.Palette.Ink, Bold: true, Halo: paper)),
            sheet.Block(new Wording(span.Label, sheet.Palette.Word(span.Tone), Mark: sign, Halo: paper)));
    }
}
