using Kolum.ItaAnalytics.Domain.Charts;
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

    private SKColor EndedFill => Palette.Tint(Palette.Accent, 0.42f);

    private SKColor RunningFill => Palette.Tint(Palette.Accent, 0.12f);

    public static void LayOut(Sheet sheet, PeriodsDrawing drawing, DateOnly? asOf) => new PeriodsPicture(sheet, drawing, asOf).LayOut();

    private void LayOut()
    {
        sheet.AddTitle(drawing.Summary);
        sheet.Add(sheet.Block(Legend()));
        var frame = new CountsFrame(
            sheet,
            drawing.AxisTitle,
            course.Deadline is null ? "" : drawing.DeadlineLabel,
            (0, Math.Max(1, drawing.Periods.Count)),
            (course.Lowest, course.Highest));
        var ticks = Ticks(frame);
        var under = sheet.Gap + ticks.Height;
        var plot = frame.Plot(under);
        if (course.Deadline is { } deadline)
        {
            frame.PlaceDeadline(deadline);
        }

        DrawPlot(plot);
        PeriodsLabels.Write(sheet, plot, course, drawing.Target, sheet.FitsPlot(drawing.TargetLabel) ? drawing.TargetLabel : "");
        sheet.Point(plot.Slots(drawing.Periods.Count));
        ticks.Place(plot.Area.Bottom + sheet.Gap);
        sheet.Skip(plot.Area.Height + under);
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
        if (!sheet.FitsPlot(drawing.TargetLabel))
        {
            yield return new(drawing.TargetLabel, Palette.Ink, Mark: Marks.Rule(Palette.Ink, Look.Stroke * 0.75f));
        }
    }

    private TimeTicks Ticks(CountsFrame frame)
    {
        var ticks = drawing.Periods.Select((period, i) => new TimeTick(frame.X(i + 0.5), period.Tick, period.Year)).ToList();
        var newMonths = ticks.Where((_, i) => i == 0 || drawing.Periods[i].Start.Month != drawing.Periods[i - 1].Start.Month).ToList();
        if (drawing.Periods.Count > LookStyle.MostTicks && newMonths.Count > 2)
        {
            // A first month that is hardly begun would push its neighbour out.
            ticks = newMonths[1].X - newMonths[0].X < (newMonths[2].X - newMonths[1].X) / 2 ? newMonths[1..] : newMonths;
        }

        return TimeTicks.Of(sheet, ticks);
    }

    private void DrawPlot(DataPlot plot)
    {
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
