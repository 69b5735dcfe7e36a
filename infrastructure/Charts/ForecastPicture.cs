using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="ForecastDrawing"/>: the total so far, the plan, earlier years, the fan, the target, the deadline and the events.</summary>
internal sealed class ForecastPicture
{
    private readonly Sheet sheet;
    private readonly ForecastDrawing drawing;
    private readonly ForecastCourse course;
    private readonly SideLabels side;
    private readonly bool yearsStandAside;

    private ForecastPicture(Sheet sheet, ForecastDrawing drawing, DateOnly? asOf)
    {
        this.sheet = sheet;
        this.drawing = drawing;
        course = new(drawing, asOf);
        side = new(sheet);
        side.TryAdd(FanEnds());
        yearsStandAside = side.TryAdd([.. course.PastYears.Select(year => new SideLabel(year.Name, year.Line[^1], Palette.Muted))]);
    }

    private ChartPalette Palette => sheet.Palette;

    private LookStyle Look => sheet.Look;

    private SKColor FanFill => Palette.Tint(Palette.Accent, 0.18f);

    private SKColor MedianColour => Palette.Tint(Palette.Accent, 0.65f);

    private SKColor HolidayFill => Palette.Tint(Palette.Line, 0.45f);

    private string? FanNote => course.Fan.Count == 0 && drawing.FanNote is { Length: > 0 } note ? note : null;

    public static void LayOut(Sheet sheet, ForecastDrawing drawing, DateOnly? asOf) => new ForecastPicture(sheet, drawing, asOf).LayOut();

    private void LayOut()
    {
        sheet.AddTitle(drawing.Summary);
        sheet.Add(sheet.Block(Legend()));
        var frame = new CountsFrame(
            sheet, drawing.AxisTitle, course.Deadline is null ? "" : drawing.DeadlineLabel, (course.Start, course.End), (0, course.Highest), side.Width);
        var events = new EventMarkers(sheet, frame, course.Events);
        var ticks = TimeTicks.Of(sheet, [.. drawing.Ticks.Select(tick => new TimeTick(Inside(frame, tick.Day), tick.Label, tick.Year))]);
        var strip = sheet.Top;
        sheet.Skip(events.Height);
        var under = sheet.Gap + ticks.Height + (events.List.Height > 0 ? sheet.Gap + events.List.Height : 0);
        var plot = frame.Plot(under);

        DrawHolidays(plot);
        if (course.Deadline is { } deadline)
        {
            frame.PlaceDeadline(deadline);
            DrawUpright(plot.X(deadline), strip, plot.Area.Top);
        }

        events.Place(strip, plot);
        DrawPlot(plot);
        WriteWords(plot);
        side.Place(plot);
        DrawTicks(plot, ticks);
        ticks.Place(plot.Area.Bottom + sheet.Gap);
        sheet.Skip(plot.Area.Height + under - events.List.Height);
        sheet.Add(events.List);
    }

    private bool FitsPlot(string words) => sheet.FitsPlot(words, side.Width);

    private static float Inside(CountsFrame frame, DateOnly day) => Math.Clamp(frame.X(day.DayNumber), frame.Left, frame.Right);

    /// <summary>The figures at the open end of the fan.</summary>
    private List<SideLabel> FanEnds()
    {
        if (course.Fan.Count == 0)
        {
            return [];
        }

        var (x, low, median, high) = course.Fan[^1];
        return
        [
            .. new[] { low, median, high }.Distinct().Select(value => new SideLabel(
                ThaiFormat.Official.Number((int)value), (x, value), value == median ? Palette.Accent : Palette.Muted, Bold: value == median)),
        ];
    }

    private IEnumerable<Wording> Legend()
    {
        if (course.Counted.Count > 0)
        {
            yield return new(drawing.Names.Counted, Palette.Ink, Mark: Marks.Line(Palette.Accent, Look.Stroke));
        }

        if (course.Planned.Count > 0)
        {
            yield return new(drawing.Names.Planned, Palette.Ink, Mark: Marks.Dashes(Palette.Plan, Look.Stroke));
        }

        if (course.Fan.Count > 0)
        {
            yield return new(drawing.FanLabel ?? "", Palette.Ink, Mark: Marks.Swatch(FanFill, MedianColour));
        }

        if (!yearsStandAside)
        {
            yield return new(string.Join(" · ", course.PastYears.Select(year => year.Name)), Palette.Ink, Mark: Marks.Rule(Palette.Plan, Look.Stroke / 2));
        }

        if (course.Holidays.Count > 0)
        {
            yield return new(drawing.Names.Holidays, Palette.Ink, Mark: Marks.Swatch(HolidayFill, HolidayFill));
        }

        if (!FitsPlot(drawing.TargetLabel))
        {
            yield return new(drawing.TargetLabel, Palette.Ink, Mark: Marks.Rule(Palette.Ink, Look.Stroke * 0.75f));
        }

        if (FanNote is { } note && !FitsPlot(note))
        {
            yield return new(note, Palette.Muted, Bold: true);
        }
    }

    private void DrawPlot(DataPlot plot)
    {
        plot.Band([.. course.Fan.Select(point => (point.X, point.Low, point.High))], FanFill);
        plot.Across(0, Palette.Ink, 1);
        plot.Across(drawing.Target, Palette.Ink, Look.Stroke * 0.75f);
        if (course.Deadline is { } deadline)
        {
            plot.Upright(deadline, Palette.Ink, 1);
        }

        foreach (var (_, line) in course.PastYears)
        {
            plot.Line(line, Palette.Plan, Look.Stroke / 2);
        }

        plot.Line(course.Planned, Palette.Plan, Look.Stroke * 0.75f, dashed: true);
        plot.Line([.. course.Fan.Select(point => (point.X, point.Median))], MedianColour, Look.Stroke * 0.75f);
        if (course.Counted.Count > 0)
        {
            plot.Line(course.Counted, Palette.Paper, Look.Stroke * 2.2f);
            plot.Line(course.Counted, Palette.Accent, Look.Stroke);
            plot.Line([course.Counted[^1]], Palette.Accent, 0, marker: Look.Stroke * 3);
        }

        sheet.Draw(plot.Draw);
    }

    private void WriteWords(DataPlot plot)
    {
        var words = new PlotWords(sheet, plot);
        words.TakeAcross(drawing.Target);
        words.TakeLine(course.Planned, Look.Stroke * 2);
        words.TakeLine(course.Counted, Look.Stroke * 3);
        words.TakeLine([.. course.Fan.Select(point => (point.X, point.Median))], Look.Stroke * 2);
        foreach (var (_, line) in course.PastYears)
        {
            words.TakeLine(line, Look.Stroke);
        }

        foreach (var moment in course.Events.Select(occasion => occasion.Day.DayNumber + 0.5).Concat(course.Deadline is { } day ? [day] : []))
        {
            words.TakeUpright(moment);
        }

        var targetLabel = FitsPlot(drawing.TargetLabel) ? drawing.TargetLabel : "";
        if (course.Counted.Count > 0)
        {
            words.SetTotalAndLine(course.Counted[^1], drawing.Target, targetLabel);
        }
        else
        {
            words.SetNoData();
            words.SetAtLine(drawing.Target, targetLabel);
        }

        if (FanNote is { } note && FitsPlot(note))
        {
            words.SetRemark(note);
        }
    }

    private void DrawHolidays(DataPlot plot) => sheet.Draw(canvas =>
    {
        using var paint = new SKPaint { Color = HolidayFill, IsAntialias = true };
        foreach (var day in course.Holidays)
        {
            canvas.DrawRect(new(plot.X(day.DayNumber), plot.Area.Top, plot.X(day.DayNumber + 1), plot.Area.Bottom), paint);
        }
    });

    private void DrawTicks(DataPlot plot, TimeTicks ticks) => sheet.Draw(canvas =>
    {
        using var paint = new SKPaint { Color = Palette.Ink, StrokeWidth = 1, IsStroke = true, IsAntialias = true };
        foreach (var tick in ticks.Chosen)
        {
            canvas.DrawLine(tick.X, plot.Area.Bottom, tick.X, plot.Area.Bottom + 4, paint);
        }
    });

    private void DrawUpright(float x, float top, float bottom) => sheet.Draw(canvas =>
    {
        using var paint = new SKPaint { Color = Palette.Ink, StrokeWidth = 1, IsStroke = true, IsAntialias = true };
        canvas.DrawLine(x, top, x, bottom, paint);
    });
}
