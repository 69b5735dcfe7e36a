using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Words at the end of a line.</summary>
/// <param name="Text">The words.</param>
/// <param name="End">Where the line ends, in the values of its plot.</param>
/// <param name="Colour">The colour of the words.</param>
/// <param name="Bold">Whether the letters are bold.</param>
internal sealed record SideLabel(string Text, (double X, double Y) End, SKColor Colour, bool Bold = false);

/// <summary>A column of words to the right of a plot, each at the height at which its line ends, moved apart where they would touch.</summary>
internal sealed class SideLabels(Sheet sheet)
{
    /// <summary>The most of a sheet's width that such words may take; longer ones belong in the legend.</summary>
    private const float MostWidth = 0.16f;

    private readonly List<SideLabel> labels = [];

    /// <summary>The width of the column with the space before it; 0 without words.</summary>
    public float Width => labels.Count == 0 ? 0 : labels.Max(WidthOf) + Before;

    private float Apart => sheet.Look.Text * 1.3f;

    private float Before => sheet.Look.Text;

    /// <summary>Adds words that are shown all or not at all.</summary>
    /// <returns>Whether there is room for them.</returns>
    public bool TryAdd(IReadOnlyCollection<SideLabel> together)
    {
        var fits = together.All(label => WidthOf(label) <= sheet.ContentWidth * MostWidth)
            && (labels.Count + together.Count) * Apart <= sheet.Look.PlotHeight;
        labels.AddRange(fits ? together : []);
        return fits;
    }

    public void Place(DataPlot plot)
    {
        var inOrder = labels.OrderBy(label => plot.Y(label.End.Y)).ToList();
        var heights = Spread.Apart(
            [.. inOrder.Select(label => plot.Y(label.End.Y))], Apart, plot.Area.Top + (Apart / 2), plot.Area.Bottom - (sheet.Look.Text * 0.2f));
        foreach (var (label, height) in inOrder.Zip(heights))
        {
            var end = plot.OnSheet(label.End);
            var left = plot.Area.Right + Before;
            sheet.Draw(canvas =>
            {
                using var paint = new SKPaint { Color = sheet.Palette.Line, StrokeWidth = 1, IsStroke = true, IsAntialias = true };
                canvas.DrawLine(end.X + 3, end.Y, left - 3, height, paint);
            });
            sheet.Write(new(label.Text, left, height + (sheet.Look.Text * 0.34f), sheet.Look.Text, label.Colour, Bold: label.Bold));
        }
    }

    private float WidthOf(SideLabel label) => SarabunFont.Of(label.Bold).Width(label.Text, sheet.Look.Text);
}
