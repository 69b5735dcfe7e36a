using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="CalibrationDrawing"/>: dots whose area is the number of forecasts behind them, and the diagonal.</summary>
internal sealed class CalibrationPicture
{
    /// <summary>A plot of two shares is nearer to a square than one of counts over time: so much taller where the look sets no height.</summary>
    private const float Taller = 1.4f;

    private const int Hundred = 100;

    /// <summary>Where the words of the diagonal are tried, in this order.</summary>
    private static readonly double[] AlongDiagonal = [0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.8, 0.9, 0.1];

    private readonly Sheet sheet;
    private readonly CalibrationDrawing drawing;

    private CalibrationPicture(Sheet sheet, CalibrationDrawing drawing)
    {
        this.sheet = sheet;
        this.drawing = drawing;
    }

    private ChartPalette Palette => sheet.Palette;

    private LookStyle Look => sheet.Look;

    private float LargestRadius => Look.Text * 0.75f;

    private float LeastRadius => Look.Stroke * 1.5f;

    public static void LayOut(Sheet sheet, CalibrationDrawing drawing) => new CalibrationPicture(sheet, drawing).LayOut();

    private void LayOut()
    {
        sheet.AddTitle();
        var inLegend = !sheet.FitsPlot(drawing.DiagonalLabel);
        sheet.Add(sheet.Block(new Wording(inLegend ? drawing.DiagonalLabel : "", Palette.Ink, Mark: Marks.Dashes(Palette.Plan, Look.Stroke))));
        sheet.Add(sheet.Block(new Wording(drawing.ObservedTitle, Palette.Muted)));
        var numbers = AxisNumbers.Between(0, Hundred, Look.Intervals - 1).Select(Number).ToList();
        var left = sheet.Left + numbers.Max(number => number.Text.Width) + sheet.Gap;
        var predicted = sheet.Block(new Wording(drawing.PredictedTitle, Palette.Muted));
        var under = sheet.Gap + sheet.Line + predicted.Height;
        var spare = sheet.Spare(Look.PlotHeight + under);
        var height = spare > 0 ? Look.PlotHeight + spare : Look.PlotHeight * Taller;
        var plot = Plot(new(left, sheet.Top, sheet.Right, sheet.Top + height));
        WriteNumbers(plot, numbers);
        DrawPlot(plot, numbers.Select(number => number.Value));
        WriteWords(plot, inLegend ? "" : drawing.DiagonalLabel);
        predicted.Place(sheet, sheet.Right - predicted.Width, plot.Area.Bottom + sheet.Gap + sheet.Line);
        sheet.Skip(height + under);
    }

    private (double Value, PlacedText Text) Number(int percent) =>
        ((double)percent / Hundred, new($"{ThaiFormat.Official.Number(percent)} %", 0, 0, Look.Text, Palette.Muted, TextAnchor.End));

    /// <summary>The plot, with room for the largest dot in each corner.</summary>
    private DataPlot Plot(SKRect area)
    {
        var (across, upright) = (LargestRadius / (area.Width - (2 * LargestRadius)), LargestRadius / (area.Height - (2 * LargestRadius)));
        return new(area, -across, 1 + across, -upright, 1 + upright);
    }

    private void WriteNumbers(DataPlot plot, List<(double Value, PlacedText Text)> numbers)
    {
        foreach (var (value, text) in numbers)
        {
            sheet.Write(text with { X = plot.Area.Left - sheet.Gap, Baseline = plot.Y(value) + (Look.Text * 0.34f) });
            var below = text with { X = plot.X(value), Baseline = plot.Area.Bottom + sheet.Gap + Look.Text, Anchor = TextAnchor.Middle };
            sheet.Write(Sheet.Held(below, sheet.Left, sheet.Right));
        }
    }

    private void DrawPlot(DataPlot plot, IEnumerable<double> numbers)
    {
        plot.Grid(numbers, Palette.Line);
        plot.Across(0, Palette.Ink, 1);
        plot.Upright(0, Palette.Ink, 1);
        plot.Line([(0, 0), (1, 1)], Palette.Plan, Look.Stroke * 0.75f, dashed: true);
        // Small dots last: a large one would hide them.
        foreach (var dot in drawing.Dots.OrderByDescending(dot => dot.Count))
        {
            var radius = Radius(dot);
            plot.Line([Place(dot)], Palette.Paper, 0, marker: (2 * radius) + 2);
            plot.Line([Place(dot)], Palette.Accent, 0, marker: 2 * radius);
        }

        sheet.Draw(plot.Draw);
    }

    private void WriteWords(DataPlot plot, string diagonalLabel)
    {
        var words = new PlotWords(sheet, plot);
        words.TakeLine([(0, 0), (1, 1)], Look.Stroke * 2);
        words.TakeAcross(0);
        words.TakeUpright(0);
        foreach (var dot in drawing.Dots)
        {
            var (at, radius) = (plot.OnSheet(Place(dot)), Radius(dot));
            words.TakeWhole(SKRect.Create(at.X - radius, at.Y - radius, 2 * radius, 2 * radius));
        }

        if (drawing.Dots.Count == 0)
        {
            words.SetNoData();
        }

        if (diagonalLabel.Length > 0)
        {
            words.Set(words.Best(PlacesAtDiagonal(plot, diagonalLabel)));
        }

        foreach (var dot in drawing.Dots.Where(dot => sheet.FitsPlot(dot.Label)).OrderByDescending(dot => dot.Count))
        {
            var best = words.Best(PlacesAt(plot, dot));
            if (words.OnWords(best) == 0)
            {
                words.Set(best);
            }
        }
    }

    private IEnumerable<PlacedText> PlacesAtDiagonal(DataPlot plot, string label)
    {
        var text = new PlacedText(label, 0, 0, Look.Text, Palette.Muted, Halo: Palette.Paper);
        return Inside(plot, AlongDiagonal.Select(share => plot.OnSheet((share, share))).SelectMany(at => new[]
        {
            text with { X = at.X + sheet.Gap, Baseline = at.Y + (Look.Text * 1.1f) },
            text with { X = at.X - sheet.Gap, Baseline = at.Y - (Look.Text * 0.4f), Anchor = TextAnchor.End },
        }));
    }

    private IEnumerable<PlacedText> PlacesAt(DataPlot plot, CalibrationDot dot)
    {
        var (at, away) = (plot.OnSheet(Place(dot)), Radius(dot) + 3);
        var text = new PlacedText(dot.Label, at.X, at.Y + (Look.Text * 0.34f), Look.Text, Palette.Ink, Halo: Palette.Paper);
        return Inside(plot, [
            text with { X = at.X + away },
            text with { X = at.X - away, Anchor = TextAnchor.End },
            text with { Baseline = at.Y - away - (Look.Text * 0.3f), Anchor = TextAnchor.Middle },
            text with { Baseline = at.Y + away + Look.Text, Anchor = TextAnchor.Middle },
        ]);
    }

    /// <summary>Those places that stay clear of the words around the plot.</summary>
    private static IEnumerable<PlacedText> Inside(DataPlot plot, IEnumerable<PlacedText> places) => places
        .Select(place => Sheet.Held(place, plot.X(0), plot.Area.Right))
        .Where(place => place.Room.Top >= plot.Area.Top && place.Baseline < plot.Y(0));

    private static (double X, double Y) Place(CalibrationDot dot) => (Math.Clamp(dot.Predicted, 0, 1), Math.Clamp(dot.Observed, 0, 1));

    private float Radius(CalibrationDot dot) =>
        Math.Max(LeastRadius, LargestRadius * MathF.Sqrt((float)Math.Max(1, dot.Count) / Math.Max(1, drawing.Dots.Max(other => other.Count))));
}
