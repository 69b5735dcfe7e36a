using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="ScoreTrendDrawing"/>: lines over the years, the levels across, and where a scheme changed.</summary>
internal sealed class ScoreTrendPicture
{
    private const int Hundred = 100;

    private readonly Sheet sheet;
    private readonly ScoreTrendDrawing drawing;

    private ScoreTrendPicture(Sheet sheet, ScoreTrendDrawing drawing)
    {
        this.sheet = sheet;
        this.drawing = drawing;
    }

    private ChartPalette Palette => sheet.Palette;

    private LookStyle Look => sheet.Look;

    public static void LayOut(Sheet sheet, ScoreTrendDrawing drawing) => new ScoreTrendPicture(sheet, drawing).LayOut();

    private void LayOut()
    {
        sheet.AddTitle();
        var drawn = drawing.Series.Where(series => series.Values.Any(value => value is not null)).ToList();
        var sides = new SideLabels(sheet);
        var aside = sides.TryAdd([.. drawn.Select(series => new SideLabel(series.Name, Points(series)[^1], Colour(series), series.IsMain))]);
        sheet.Add(sheet.Block(Legend(aside ? [] : drawn)));
        var frame = new CountsFrame(sheet, drawing.AxisTitle, "", (-0.5, drawing.Years.Count - 0.5), (0, Hundred), sides.Width);
        var under = sheet.Gap + sheet.Line;
        var plot = frame.Plot(under);
        foreach (var line in drawing.Lines)
        {
            plot.Line([(-0.5, (double)line.Value), (drawing.Years.Count - 0.5, (double)line.Value)], Palette.Ink, 1, dashed: true);
        }

        foreach (var (year, _) in drawing.Breaks)
        {
            plot.Upright(year - 0.5, Palette.Plan, Look.Stroke);
        }

        foreach (var series in drawn.OrderBy(series => series.IsMain))
        {
            DrawSeries(plot, series);
        }

        sheet.Draw(plot.Draw);
        sides.Place(plot);
        WriteWords(plot, drawn);
        WriteYears(plot);
        sheet.Skip(plot.Area.Height + under);
    }

    private void DrawSeries(DataPlot plot, ScoreSeries series)
    {
        var width = series.IsMain ? Look.Stroke : Look.Stroke * 0.6f;
        var piece = new List<(double X, double Y)>();
        foreach (var (year, value) in series.Values.Index())
        {
            if (value is { } known)
            {
                piece.Add((year, (double)known));
            }

            if ((value is null || year == series.Values.Count - 1) && piece.Count > 0)
            {
                plot.Line([.. piece], Colour(series), width, marker: width * 3);
                piece.Clear();
            }
        }
    }

    private void WriteWords(DataPlot plot, List<ScoreSeries> drawn)
    {
        var words = new PlotWords(sheet, plot);
        foreach (var series in drawn)
        {
            words.TakeLine(Points(series), Look.Stroke * 3);
        }

        if (drawn.Count == 0)
        {
            words.SetNoData();
        }

        foreach (var line in drawing.Lines.Where(line => sheet.FitsPlot(line.Label)))
        {
            words.SetAtLine((double)line.Value, line.Label);
        }

        foreach (var point in drawn.Where(series => series.IsMain).SelectMany(Points))
        {
            var at = plot.OnSheet(point);
            var text = new PlacedText(ThaiFormat.Official.Score((decimal)point.Y), at.X, at.Y - (Look.Text * 0.7f), Look.Text, Palette.Ink, TextAnchor.Middle, Bold: true, Halo: Palette.Paper);

            // Under a low point the years stand.
            var below = text with { Baseline = at.Y + (Look.Text * 1.5f) };
            var best = below.Baseline > plot.Area.Bottom ? text : words.Best([text, below]);
            if (words.OnWords(best) == 0)
            {
                words.Set(Sheet.Held(best, plot.Area.Left, plot.Area.Right));
            }
        }
    }

    private void WriteYears(DataPlot plot)
    {
        var free = sheet.Left;
        foreach (var (year, name) in drawing.Years.Index())
        {
            var middle = new PlacedText(name, plot.X(year), plot.Area.Bottom + sheet.Gap + Look.Text, Look.Text, Palette.Muted, TextAnchor.Middle);
            var text = Sheet.Held(middle, sheet.Left, sheet.Right);
            if (text.Left >= free)
            {
                sheet.Write(text);
                free = text.Left + text.Width + sheet.Gap;
            }
        }
    }

    private IEnumerable<Wording> Legend(IReadOnlyList<ScoreSeries> series) =>
    [
        .. series.Select(one => new Wording(one.Name, Palette.Ink, Mark: Marks.Line(Colour(one), Look.Stroke))),
        .. drawing.Lines.Where(line => !sheet.FitsPlot(line.Label)).Select(line => new Wording(line.Label, Palette.Ink, Mark: Marks.Dashes(Palette.Ink, 1))),
        .. drawing.Breaks.Select(change => new Wording(change.Label, Palette.Ink, Mark: Marks.Upright(Palette.Plan, Look.Stroke))),
    ];

    private SKColor Colour(ScoreSeries series) => Palette.Series[drawing.Series.Index().First(one => one.Item == series).Index % Palette.Series.Count];

    private static List<(double X, double Y)> Points(ScoreSeries series) =>
        [.. series.Values.Index().Where(value => value.Item is not null).Select(value => ((double)value.Index, (double)value.Item!.Value))];
}
