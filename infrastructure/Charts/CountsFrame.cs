using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>The frame of counts over time: the unit and the deadline above, round numbers at the left.</summary>
internal sealed class CountsFrame
{
    private readonly Sheet sheet;
    private readonly TextBlock deadline;
    private readonly float deadlineTop;
    private readonly float deadlineLeft;
    private readonly (double First, double Last) time;
    private readonly (int Lowest, int Highest) counts;
    private readonly List<(int Value, PlacedText Text)> numbers;

    /// <summary>Writes the unit, and keeps room for the deadline beside it or, where that is too long, above.</summary>
    /// <param name="sheet">The sheet, written down to the frame.</param>
    /// <param name="axisTitle">The unit.</param>
    /// <param name="deadlineLabel">The words of the deadline; empty for none.</param>
    /// <param name="time">The values at the left and the right edge.</param>
    /// <param name="counts">What is drawn at most; 0 lies between.</param>
    /// <param name="aside">What stays free to the right of the data, pixels.</param>
    public CountsFrame(
        Sheet sheet, string axisTitle, string deadlineLabel, (double First, double Last) time, (int Lowest, int Highest) counts, float aside = 0)
    {
        this.sheet = sheet;
        this.time = time;
        this.counts = counts;
        var unit = sheet.Block(new Wording(axisTitle, sheet.Palette.Muted));
        deadline = sheet.Block(new Wording(deadlineLabel, sheet.Palette.Ink));
        deadlineTop = sheet.Top;
        var beside = sheet.Left + unit.Width + sheet.Look.Text;
        var fits = beside + deadline.Width <= sheet.Right;
        deadlineLeft = fits ? beside : sheet.Left;
        sheet.Skip(fits ? Math.Max(0, deadline.Height - unit.Height) : deadline.Height);
        sheet.Add(unit);
        numbers = [.. AxisNumbers.Between(counts.Lowest, counts.Highest, sheet.Look.Intervals).Select(Number)];
        Left = sheet.Left + numbers.Max(number => number.Text.Width) + sheet.Gap;
        Right = sheet.Right - (sheet.Look.Stroke * 2) - aside;
    }

    /// <summary>The left edge of the data, pixels.</summary>
    public float Left { get; }

    /// <summary>The right edge of the data, pixels.</summary>
    public float Right { get; }

    /// <summary>Where a moment stands, pixels.</summary>
    public float X(double moment) => (float)(Left + ((Right - Left) * (moment - time.First) / (time.Last - time.First)));

    /// <summary>The plot, with its numbers and a grid, and room for a line of text above its highest value.</summary>
    /// <param name="under">What stands below it, pixels.</param>
    public DataPlot Plot(float under)
    {
        var look = sheet.Look;
        var height = look.PlotHeight + sheet.Spare(look.PlotHeight + under);
        var room = look.Text * 1.7f;
        var headroom = (counts.Highest - (double)counts.Lowest) * room / (height - room);
        var plot = new DataPlot(
            new(Left, sheet.Top, Right, sheet.Top + height), time.First, time.Last, counts.Lowest, counts.Highest + headroom);
        plot.Grid(numbers.Select(number => (double)number.Value), sheet.Palette.Line);
        foreach (var (value, text) in numbers)
        {
            sheet.Write(text with { X = Left - sheet.Gap, Baseline = plot.Y(value) + (look.Text * 0.34f) });
        }

        return plot;
    }

    /// <summary>Sets the words of the deadline over its line.</summary>
    public void PlaceDeadline(double moment)
    {
        var middle = X(moment) - (deadline.Width / 2);
        deadline.Place(sheet, Math.Max(deadlineLeft, Math.Min(middle, sheet.Right - deadline.Width)), deadlineTop);
    }

    private (int Value, PlacedText Text) Number(int value) =>
        (value, new(ThaiFormat.Official.Number(value), 0, 0, sheet.Look.Text, sheet.Palette.Muted, TextAnchor.End));
}
