using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="GanttDrawing"/>: per step its words, below them the plan, below it what came, and across both the deadlines.</summary>
internal sealed class GanttPicture
{
    private readonly Sheet sheet;
    private readonly GanttDrawing drawing;
    private readonly List<RowWords> words;

    private GanttPicture(Sheet sheet, GanttDrawing drawing)
    {
        (this.sheet, this.drawing) = (sheet, drawing);
        words = [.. drawing.Rows.Select(Words)];
    }

    private ChartPalette Palette => sheet.Palette;

    /// <summary>Whether there is room for the words of the steps and not only for their numbers.</summary>
    private bool IsWide => sheet.ContentWidth > 500;

    private float Thin => sheet.Look.Bar * 0.55f;

    private float Between => sheet.Look.Bar / 6;

    private float BarsHeight => (2 * Thin) + Between;

    /// <summary>Between words and bars, so that vowels below a line stay clear of them.</summary>
    private float Air => sheet.Gap / 2;

    private SKColor PlanFill => Palette.Tint(Palette.Plan, 0.3f);

    public static void LayOut(Sheet sheet, GanttDrawing drawing) => new GanttPicture(sheet, drawing).LayOut();

    private void LayOut()
    {
        sheet.AddTitle(drawing.Summary);
        sheet.Add(sheet.Block(Legend()));
        sheet.Skip(sheet.Gap);
        var apart = sheet.Gap * 1.5f;
        var rows = words.Count == 0 ? sheet.Line * 3 : words.Sum(row => row.Height + Air + BarsHeight + apart);
        var area = SKRect.Create(sheet.Left, sheet.Top, sheet.ContentWidth, rows + sheet.Gap);
        var plot = LyingBars.Plot(area, drawing.AxisStart.DayNumber, Math.Max(drawing.AxisEndExclusive.DayNumber, drawing.AxisStart.DayNumber + 1));
        var ticks = TimeTicks.Of(sheet, [.. drawing.Ticks.Select(tick => new TimeTick(Inside(plot, tick.Day.DayNumber), tick.Label, tick.Year))]);
        TimelinePicture.Frame(sheet, plot, ticks);
        if (words.Count == 0)
        {
            sheet.Write(sheet.NoData(area));
        }

        PlaceRows(plot, apart);
        ticks.Place(area.Bottom + sheet.Gap);
        sheet.Skip(area.Height + sheet.Gap + ticks.Height);
    }

    private void PlaceRows(DataPlot plot, float apart)
    {
        var bars = new List<PlotBar>();
        var lines = new List<(float X, float Top, bool IsFirst)>();
        var top = plot.Area.Top;
        foreach (var (row, text) in drawing.Rows.Zip(words))
        {
            text.Place(top);
            top += text.Height + Air;
            Add(row.Plan, top, PlanFill, Palette.Plan);
            var real = Palette.Bar(row.Tone);
            Add(row.Real, top + Thin + Between, row.IsUnderWay ? Palette.Tint(real, 0.35f) : real, real);
            AddDeadline(row.FirstDeadline, top, isFirst: true);
            AddDeadline(row.Deadline, top, isFirst: false);
            top += BarsHeight + apart;
        }

        plot.Bars(bars, lying: true);
        sheet.Draw(plot.Draw);
        sheet.Draw(canvas => lines.ForEach(line => Mark(line.IsFirst)(canvas, SKRect.Create(line.X - 1, line.Top - Between, 2, BarsHeight + (2 * Between)))));

        void Add(DaySpan? span, float barTop, SKColor fill, SKColor edge)
        {
            if (span is not null)
            {
                bars.Add(LyingBars.Bar(plot, barTop, Thin, Clamped(span.Start), Clamped(span.EndExclusive), fill, edge));
            }
        }

        // The deadline is the end of its day.
        void AddDeadline(DateOnly? day, float barTop, bool isFirst)
        {
            if (day is { } known)
            {
                lines.Add((Inside(plot, known.DayNumber + 1), barTop, isFirst));
            }
        }
    }

    private DrawMark Mark(bool isFirst) => isFirst ? Marks.UprightDashes(Palette.WatchTone, sheet.Look.Stroke) : Marks.Upright(Palette.Ink, sheet.Look.Stroke);

    private IEnumerable<Wording> Legend()
    {
        if (drawing.Rows.Any(row => row.Plan is not null))
        {
            yield return new(drawing.Names.Plan, Palette.Ink, Mark: Marks.Swatch(PlanFill, Palette.Plan));
        }

        if (drawing.Rows.Any(row => row.Real is not null))
        {
            yield return new(drawing.Names.Real, Palette.Ink, Mark: Marks.Swatch(Palette.Accent, Palette.Accent));
        }

        if (drawing.Rows.Any(row => row.Deadline is not null))
        {
            yield return new(drawing.Names.Deadline, Palette.Ink, Mark: Mark(isFirst: false));
        }

        if (drawing.Rows.Any(row => row.FirstDeadline is not null))
        {
            yield return new(drawing.Names.FirstDeadline, Palette.Ink, Mark: Mark(isFirst: true));
        }
    }

    private RowWords Words(GanttRow row)
    {
        var (paper, tone) = (Palette.Paper, Palette.Word(row.Tone));
        var name = IsWide ? $"{row.Name} {row.Text}" : row.Name;
        var label = IsWide && row.Dates.Length > 0 ? $"{row.Label} · {row.Dates}" : row.Label;
        return new(
            sheet,
            sheet.Block(new Wording(name, Palette.Ink, Bold: true, Halo: paper)),
            sheet.Block(new Wording(label, tone, Mark: Marks.Sign(row.Tone, tone), Halo: paper)));
    }

    private double Clamped(DateOnly day) =>
        Math.Clamp(day.DayNumber, drawing.AxisStart.DayNumber, Math.Max(drawing.AxisStart.DayNumber, drawing.AxisEndExclusive.DayNumber));

    private static float Inside(DataPlot plot, int day) => Math.Clamp(plot.X(day), plot.Area.Left + 1, plot.Area.Right - 1);
}
