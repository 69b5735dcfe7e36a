using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="PeriodsDrawing"/>: what came per period, the total, the plan, the target and the deadline.</summary>
internal sealed class PeriodsPicture
{
    private const float BarShare = 0.62f;
    private const int MostMarkers = 31;

    private readonly Sheet sheet;
    private readonly PeriodsDrawing drawing;
    private readonly PeriodsCourse course;

    private PeriodsPicture(Sheet sheet, PeriodsDrawing drawing, DateOnly? asOf)
    {
        this.sheet = sheet;
        this.drawing = drawing;
        course = new(drawing, asOf);
    }

    private ChartPalette Palette => sheet.Palette;

    private LookStyle Look => sheet.Look;

    /// <summary>Whether the words of the target are short enough to stand at its line; else they stand in the legend.</summary>
    private bool TargetFitsItsLine => SarabunFont.Of(bold: false).Width(drawing.TargetLabel, Look.Text) < sheet.ContentWidth / 2;

    private SKColor EndedFill => Palette.Tint(Palette.Accent, 0.42f);

    private SKColor RunningFill => Palette.Tint(Palette.Accent, 0.12f);

    public static void LayOut(Sheet sheet, PeriodsDrawing drawing, DateOnly? asOf) => new PeriodsPicture(sheet, drawing, asOf).LayOut();

    private void LayOut()
    {
        sheet.AddTitle();
        if (!Look.ShowsTitle && drawing.Summary is { } summary)
        {
            sheet.Add(sheet.Block(new Wording(summary, Palette.Ink, Bold: true)));
        }

        sheet.Add(sheet.Block(Legend()));
        var placeDeadline = AddHeadings();
        var numbers = AxisNumbers.Between(course.Lowest, course.Highest, Look.Intervals).Select(Number).ToList();
        var left = sheet.Left + numbers.Max(number => number.Text.Width) + sheet.Gap;
        var ticks = Ticks(left);
        var under = sheet.Gap + ticks.Height;
        var height = Look.PlotHeight + sheet.Spare(Look.PlotHeight + under);
        var plot = Plot(new(left, sheet.Top, sheet.Right - (Look.Stroke * 2), sheet.Top + height));
        placeDeadline(plot);
        foreach (var (value, text) in numbers)
        {
            sheet.Write(text with { X = left - sheet.Gap, Baseline = plot.Y(value) + (Look.Text * 0.34f) });
        }

        DrawPlot(plot, numbers.Select(number => (double)number.Value));
        PeriodsLabels.Write(sheet, plot, course, drawing.Target, TargetFitsItsLine ? drawing.TargetLabel : "");
        ticks.Place(plot.Area.Bottom + sheet.Gap);
        sheet.Skip(height + under);
    }

    private IEnumerable<Wording> Legend()
    {
        if (course.Bars.Count > 0)
        {
            yield return new(drawing.Names.InPeriod, Palette.Ink, Mark: Marks.Swatch(EndedFill, Palette.Accent));
        }

        if (course.Totals.Count > 0)
        {
            yield return new(drawing.Names.Cumulative, Palette.Ink, Mark: Marks.Line(Palette.Accent, Look.Stroke));
        }

        yield return new(drawing.Names.Planned, Palette.Ink, Mark: Marks.Dashes(Palette.Plan, Look.Stroke));
        if (!TargetFitsItsLine)
        {
            yield return new(drawing.TargetLabel, Palette.Ink, Mark: Marks.Rule(Palette.Ink, Look.Stroke * 0.75f));
        }
    }

    /// <summary>Over the data: the unit above its numbers, and room for the deadline beside it or, where that is too long, above.</summary>
    /// <returns>Places the deadline over its line, once that is known.</returns>
    private Action<DataPlot> AddHeadings()
    {
        var unit = sheet.Block(new Wording(drawing.AxisTitle, Palette.Muted));
        var deadline = sheet.Block(new Wording(course.Deadline is null ? "" : drawing.DeadlineLabel, Palette.Ink));
        var beside = sheet.Left + unit.Width + Look.Text;
        var fits = beside + deadline.Width <= sheet.Right;
        var top = sheet.Top;
        sheet.Skip(fits ? Math.Max(0, deadline.Height - unit.Height) : deadline.Height);
        sheet.Add(unit);
        return plot =>
        {
            if (course.Deadline is { } day)
            {
                var middle = plot.X(day) - (deadline.Width / 2);
                deadline.Place(sheet, Math.Max(fits ? beside : sheet.Left, Math.Min(middle, sheet.Right - deadline.Width)), top);
            }
        };
    }

    private (int Value, PlacedText Text) Number(int value) =>
        (value, new(ThaiFormat.Official.Number(value), 0, 0, Look.Text, Palette.Muted, TextAnchor.End));

    private TimeTicks Ticks(float left)
    {
        var slot = (sheet.Right - (Look.Stroke * 2) - left) / drawing.Periods.Count;
        var ticks = drawing.Periods.Select((period, i) => new TimeTick(left + ((i + 0.5f) * slot), period.Tick, period.Year)).ToList();
        var newMonths = ticks.Where((_, i) => i == 0 || drawing.Periods[i].Start.Month != drawing.Periods[i - 1].Start.Month).ToList();
        if (drawing.Periods.Count > LookStyle.MostTicks && newMonths.Count > 2)
        {
            // A first month that is hardly begun would push its neighbour out.
            ticks = newMonths[1].X - newMonths[0].X < (newMonths[2].X - newMonths[1].X) / 2 ? newMonths[1..] : newMonths;
        }

        return TimeTicks.Of(sheet, ticks);
    }

    /// <summary>The plot, with room for a line of text above its highest value.</summary>
    private DataPlot Plot(SKRect area)
    {
        var room = Look.Text * 1.7f;
        var headroom = (course.Highest - (double)course.Lowest) * room / (area.Height - room);
        return new(area, 0, Math.Max(1, drawing.Periods.Count), course.Lowest, course.Highest + headroom);
    }

    private void DrawPlot(DataPlot plot, IEnumerable<double> numbers)
    {
        plot.Grid(numbers, Palette.Line);
        DrawBars(plot);
        plot.Across(0, Palette.Ink, 1);
        plot.Across(drawing.Target, Palette.Ink, Look.Stroke * 0.75f);
        if (course.Deadline is { } deadline)
        {
            plot.Upright(deadline, Palette.Ink, 1);
        }

        plot.Line(course.Plan, Palette.Plan, Look.Stroke * 0.75f, dashed: true);
        foreach (var total in course.Totals)
        {
            plot.Line(total, Palette.Paper, Look.Stroke * 2.2f);
            plot.Line(total, Palette.Accent, Look.Stroke, marker: drawing.Periods.Count <= MostMarkers ? Look.Stroke * 2.6f : 0);
        }

        if (course.Totals.Count > 0)
        {
            plot.Line([course.Totals[^1][^1]], Palette.Accent, 0, marker: Look.Stroke * 3);
        }

        sheet.Draw(plot.Draw);
    }

    private void DrawBars(DataPlot plot)
    {
        var thickness = Math.Max(Math.Min(BarShare, plot.UnitsAcross(Look.Bar * 4)), plot.UnitsAcross(1));
        var outlined = thickness >= plot.UnitsAcross(5);
        plot.Bars(course.Bars.Where(bar => bar.Period.InPeriod != 0).Select(bar =>
        {
            var fill = bar.Period.HasEnded ? EndedFill : outlined ? RunningFill : Palette.Tint(Palette.Accent, 0.25f);
            return new PlotBar(bar.X, 0, bar.Period.InPeriod!.Value, thickness, fill, outlined ? Palette.Accent : fill);
        }));
    }
}
