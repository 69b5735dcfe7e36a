using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="BuildUpDrawing"/>: each part begins where the one before it ends, the total below from 0.</summary>
internal static class BuildUpPicture
{
    private const int Hundred = 100;

    public static void LayOut(Sheet sheet, BuildUpDrawing drawing)
    {
        sheet.AddTitle();
        sheet.Add(sheet.Block(drawing.Lines.Select(line => new Wording(line.Label, sheet.Palette.Ink, Mark: Marks.Upright(sheet.Palette.Ink, 1.5f)))));
        sheet.Skip(sheet.Gap);
        var words = drawing.Parts.Select(part => Words(sheet, part.Name, part.Label, part.Points is null, ChartTone.Plain))
            .Append(Words(sheet, drawing.TotalName, drawing.TotalLabel, drawing.Total is null, drawing.Tone))
            .ToList();
        var axis = sheet.Block(new Wording(drawing.AxisTitle, sheet.Palette.Muted));
        var (thick, under) = (sheet.Look.Bar, sheet.Gap + sheet.Line + axis.Height);
        var apart = sheet.Gap + Math.Min(sheet.Spare(words.Sum(row => row.Height + (thick * 1.5f) + sheet.Gap) + under) / words.Count, sheet.Line);
        var area = SKRect.Create(sheet.Left, sheet.Top, sheet.ContentWidth, words.Sum(row => row.Height + (thick * 1.5f) + apart));
        var plot = LyingBars.Plot(area, 0, Hundred);
        var bars = new List<PlotBar>();
        var (top, reached) = (area.Top, 0m);
        foreach (var (part, row) in drawing.Parts.Zip(words))
        {
            row.Place(top);
            top += row.Height + (thick / 4);
            Add(sheet, plot, bars, part, reached, top, thick);
            reached += part.Points ?? 0;
            top += (thick * 1.25f) + apart;
        }

        words[^1].Place(top);
        top += words[^1].Height + (thick / 4);
        if (drawing.Total is { } total)
        {
            bars.Add(LyingBars.Bar(plot, top, thick, 0, (double)total, sheet.Palette.Bar(drawing.Tone)));
        }

        plot.Bars(bars, lying: true);
        sheet.Draw(plot.Draw);
        DrawLevels(sheet, plot, drawing.Lines, top, thick);
        LyingBars.DrawAxis(sheet, plot, Hundred);
        axis.Place(sheet, sheet.Left, area.Bottom + sheet.Gap + sheet.Line);
        sheet.Skip(area.Height + under);
    }

    private static RowWords Words(Sheet sheet, string name, string label, bool isMissing, ChartTone tone) => new(
        sheet,
        sheet.Block(new Wording(name, sheet.Palette.Ink, Bold: true)),
        sheet.Block(new Wording(label, isMissing ? sheet.Palette.Muted : sheet.Palette.Ink, Mark: Marks.Sign(tone, sheet.Palette.Word(tone)))));

    /// <summary>What a part brings, and pale behind it what it could bring; hatched where it is missing.</summary>
    private static void Add(Sheet sheet, DataPlot plot, List<PlotBar> bars, BuildUpPart part, decimal from, float top, float thick)
    {
        var (start, most) = ((double)from, Math.Min(Hundred, (double)(from + part.Most)));
        if (part.Points is not { } points)
        {
            var box = SKRect.Create(plot.X(start), top, plot.X(most) - plot.X(start), thick);
            sheet.Draw(canvas => Marks.Hatch(sheet.Palette.Tint(sheet.Palette.Hidden, 0.55f))(canvas, box));
            return;
        }

        bars.Add(LyingBars.Bar(plot, top, thick, start, most, sheet.Palette.Tint(sheet.Palette.Line, 0.6f)));
        if (points > 0)
        {
            bars.Add(LyingBars.Bar(plot, top, thick, start, start + (double)points, sheet.Palette.Accent));
        }
    }

    private static void DrawLevels(Sheet sheet, DataPlot plot, IReadOnlyList<ScoreLine> lines, float top, float thick) => sheet.Draw(canvas =>
    {
        using var paint = new SKPaint { Color = sheet.Palette.Ink, IsAntialias = true };
        foreach (var value in lines.Select(line => line.Value).Prepend(0))
        {
            canvas.DrawRect(SKRect.Create(Math.Clamp(plot.X((double)value), sheet.Left + 1, sheet.Right - 1) - 0.75f, top - (thick / 4), 1.5f, thick * 1.5f), paint);
        }
    });
}
