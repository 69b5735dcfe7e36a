using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="StackedBarsDrawing"/>: per bar its name and figures, below them its parts end to end; each part differs in lightness too.</summary>
internal static class StackedBarsPicture
{
    public static void LayOut(Sheet sheet, StackedBarsDrawing drawing)
    {
        sheet.AddTitle(drawing.Summary);
        sheet.Add(sheet.Block(drawing.Parts.Select((part, index) => new Wording(
            part.Name, sheet.Palette.Ink, Mark: Marks.Swatch(Fill(sheet, part, index), sheet.Palette.Bar(part.Tone))))));
        sheet.Skip(sheet.Gap);
        var air = sheet.Gap / 2;
        var axis = sheet.Block(new Wording(drawing.AxisTitle, sheet.Palette.Muted));
        var under = sheet.Gap + sheet.Line + axis.Height;
        var words = drawing.Bars.Select(bar => new RowWords(
            sheet, sheet.Block(new Wording(bar.Name, sheet.Palette.Ink, Bold: true)), sheet.Block(new Wording(bar.Label, sheet.Palette.Ink)))).ToList();
        var rows = words.Count == 0 ? sheet.Line * 3 : words.Sum(row => row.Height + air + sheet.Look.Bar + sheet.Gap);
        var apart = sheet.Gap + Math.Min(sheet.Spare(rows + under) / Math.Max(1, words.Count), sheet.Line);
        var height = words.Count == 0 ? rows : words.Sum(row => row.Height + air + sheet.Look.Bar + apart);
        var area = SKRect.Create(sheet.Left, sheet.Top, sheet.ContentWidth, height);
        var greatest = Math.Max(1, drawing.Bars.Select(bar => bar.Values.Sum()).DefaultIfEmpty(1).Max());
        var plot = LyingBars.Plot(area, 0, greatest);
        if (words.Count == 0)
        {
            sheet.Write(sheet.NoData(area));
        }

        var (parts, top) = (new List<PlotBar>(), area.Top);
        foreach (var (bar, text) in drawing.Bars.Zip(words))
        {
            text.Place(top);
            top += text.Height + air;
            var from = 0;
            foreach (var (index, value) in bar.Values.Index().Where(part => part.Item > 0))
            {
                parts.Add(LyingBars.Bar(plot, top, sheet.Look.Bar, from, from + value, Fill(sheet, drawing.Parts[index], index), sheet.Palette.Bar(drawing.Parts[index].Tone)));
                from += value;
            }

            top += sheet.Look.Bar + apart;
        }

        plot.Bars(parts, lying: true);
        sheet.Draw(plot.Draw);
        LyingBars.DrawAxis(sheet, plot, greatest);
        axis.Place(sheet, sheet.Left, area.Bottom + sheet.Gap + sheet.Line);
        sheet.Skip(height + under);
    }

    /// <summary>The first part is full, each further one lighter.</summary>
    private static SKColor Fill(Sheet sheet, StackedPart part, int index) =>
        sheet.Palette.Tint(sheet.Palette.Bar(part.Tone), index switch { 0 => 1, 1 => 0.45f, _ => 0.12f });
}
