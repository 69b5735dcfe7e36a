using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Lays out a <see cref="PeriodsDrawing"/>: what came per period, the total, the plan, the target and the deadline.</summary>
internal sealed class PeriodsPicture
{
    private const float BarShare = 0.62f;
    private const int MostMarkers = 31;
    private const float MostCovered = 0.08f;

    private static readonly ThaiFormat Format = ThaiFormat.Official;

    private readonly Sheet sheet;
    private readonly PeriodsDrawing drawing;
    private readonly DateOnly? asOf;
    private readonly FreePlace free = new();
    private readonly FreePlace total = new();

    private PeriodsPicture(Sheet sheet, PeriodsDrawing drawing, DateOnly? asOf)
    {
        this.sheet = sheet;
        this.drawing = drawing;
        this.asOf = asOf;
    }

    private ChartPalette Palette => sheet.Palette;

    private LookStyle Look => sheet.Look;

    private bool HasBars => drawing.Periods.Any(period => period.InPeriod is not null);

    private bool HasTotal => drawing.Periods.Any(period => period.Cumulative is not null);

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
        var strip = Strip(out var deadline);
        var highest = Math.Max(1, drawing.Periods.SelectMany(Heights).Append(drawing.Target).Max());
        var lowest = Math.Min(0, drawing.Periods.Min(period => period.InPeriod ?? 0));
        var numbers = AxisNumbers.Between(lowest, highest, Look.Intervals);
        var numberWidth = numbers.Max(number => Number(number, 0, 0).Width);
        var left = sheet.Left + numberWidth + sheet.Gap;
        var ticks = Ticks(left);
        var under = sheet.Gap + ticks.Height;
        var height = Look.PlotHeight + sheet.Spare(strip + Look.PlotHeight + under);
        var area = new SKRect(left, sheet.Top + strip, sheet.Right - (Look.Stroke * 2), sheet.Top + strip + height);

        var room = Look.Text * 1.7f;
        var headroom = (highest - (double)lowest) * room / (area.Height - room);
        var plot = new DataPlot(area, 0, drawing.Periods.Count, lowest, highest + headroom);
        DrawPlot(plot, numbers);
        foreach (var number in numbers)
        {
            sheet.Write(Number(number, left - sheet.Gap, plot.Y(number) + (Look.Text * 0.34f)));
        }

        WriteDeadline(plot, deadline);
        WriteTotal(plot);
        WriteTarget(plot);
        WriteBarNumbers(plot);
        if (!HasBars && !HasTotal)
        {
            sheet.WriteNoData(area);
        }

        ticks.Place(area.Bottom + sheet.Gap);
        sheet.Skip(strip + height + under);
    }

    private static IEnumerable<int> Heights(PeriodColumn period) => [period.InPeriod ?? 0, period.Cumulative ?? 0, period.Planned];

    private PlacedText Number(int number, float right, float baseline) =>
        new(Format.Number(number), right, baseline, Look.Text, Palette.Muted, TextAnchor.End);

    private IEnumerable<Wording> Legend()
    {
        if (HasBars)
        {
            yield return new(drawing.Names.InPeriod, Palette.Ink, Mark: Marks.Swatch(EndedFill, Palette.Accent));
        }

        if (HasTotal)
        {
            yield return new(drawing.Names.Cumulative, Palette.Ink, Mark: Marks.Line(Palette.Accent, Look.Stroke));
        }

        yield return new(drawing.Names.Planned, Palette.Ink, Mark: Marks.Dashes(Palette.Plan, Look.Stroke));
    }

    /// <summary>The strip above the data: the unit over the numbers, the deadline over its line.</summary>
    private float Strip(out TextBlock? deadline)
    {
        var unit = sheet.Block(new Wording(drawing.AxisTitle, Palette.Muted));
        unit.Place(sheet, sheet.Left, sheet.Top);
        deadline = DeadlineX() is null
            ? null
            : TextBlock.Of(Look.Text, Math.Max(sheet.ContentWidth - unit.Width - Look.Text, sheet.ContentWidth / 2), new Wording(drawing.DeadlineLabel, Palette.Ink));
        var sideBySide = deadline is null || unit.Width + Look.Text + deadline.Width <= sheet.ContentWidth;
        if (!sideBySide)
        {
            sheet.Skip(unit.Height);
        }

        return Math.Max(sideBySide ? unit.Height : 0, deadline?.Height ?? 0);
    }

    private void WriteDeadline(DataPlot plot, TextBlock? label)
    {
        if (label is not null && DeadlineX() is { } x)
        {
            var room = SarabunFont.Of(bold: false).Width(drawing.AxisTitle, Look.Text) + Look.Text;
            var least = label.Width + room <= sheet.ContentWidth ? sheet.Left + room : sheet.Left;
            label.Place(sheet, Math.Max(least, Math.Min(plot.X(x) - (label.Width / 2), sheet.Right - label.Width)), plot.Area.Top - label.Height);
        }
    }

    /// <summary>The end of the last day, in periods from the first.</summary>
    private double? DeadlineX() => drawing.Deadline is { } day ? Position(day.AddDays(1)) : null;

    /// <summary>Where the beginning of a day lies, in periods from the first; nothing outside of them.</summary>
    private double? Position(DateOnly day)
    {
        for (var i = 0; i < drawing.Periods.Count; i++)
        {
            var period = drawing.Periods[i];
            if (day > period.Start && day <= period.EndExclusive)
            {
                return i + ((double)(day.DayNumber - period.Start.DayNumber) / (period.EndExclusive.DayNumber - period.Start.DayNumber));
            }
        }

        return null;
    }

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

    private void DrawPlot(DataPlot plot, IReadOnlyList<int> numbers)
    {
        plot.Grid(numbers.Select(number => (double)number), Palette.Line);
        var thickness = BarThickness(plot);
        var outlined = thickness >= plot.UnitsAcross(5);
        plot.Bars(drawing.Periods.Select((period, i) => (period, i)).Where(bar => bar.period.InPeriod is not null and not 0).Select(bar =>
        {
            var fill = bar.period.HasEnded ? EndedFill : outlined ? RunningFill : Palette.Tint(Palette.Accent, 0.25f);
            return new PlotBar(bar.i + 0.5, 0, bar.period.InPeriod!.Value, thickness, fill, outlined ? Palette.Accent : fill);
        }));
        plot.Across(0, Palette.Ink, 1);
        plot.Across(drawing.Target, Palette.Ink, Look.Stroke * 0.75f);
        if (DeadlineX() is { } deadline)
        {
            plot.Upright(deadline, Palette.Ink, 1);
            free.Take([new(plot.X(deadline), plot.Area.Top), new(plot.X(deadline), plot.Area.Bottom)], 2);
        }

        var plan = PlanLine();
        plot.Line(plan, Palette.Plan, Look.Stroke * 0.75f, dashed: true);
        free.Take(OnSheet(plot, plan), Look.Stroke * 2);
        foreach (var line in TotalLines())
        {
            plot.Line(line, Palette.Paper, Look.Stroke * 2.2f);
            plot.Line(line, Palette.Accent, Look.Stroke, marker: drawing.Periods.Count <= MostMarkers ? Look.Stroke * 2.6f : 0);
            free.Take(OnSheet(plot, line), Look.Stroke * 3);
            total.Take(OnSheet(plot, line), Look.Stroke);
        }

        if (HasTotal)
        {
            plot.Line([TotalLines()[^1][^1]], Palette.Accent, 0, marker: Look.Stroke * 3);
        }

        sheet.Draw(plot.Draw);
    }

    private double BarThickness(DataPlot plot) =>
        Math.Max(Math.Min(BarShare, plot.UnitsAcross(Look.Bar * 4)), plot.UnitsAcross(1));

    private List<(double X, double Y)> PlanLine() =>
        [(0, 0), .. drawing.Periods.Select((period, i) => (i + 1d, (double)period.Planned))];

    /// <summary>The running total: from 0 where it began with the first period, up to the as-of day, broken where no data exist.</summary>
    private List<List<(double X, double Y)>> TotalLines()
    {
        var lines = new List<List<(double X, double Y)>>();
        for (var i = 0; i < drawing.Periods.Count; i++)
        {
            var period = drawing.Periods[i];
            if (period.Cumulative is not { } total)
            {
                continue;
            }

            if (i == 0 || drawing.Periods[i - 1].Cumulative is null)
            {
                lines.Add(i == 0 && period.InPeriod == total ? [(0, 0)] : []);
            }

            lines[^1].Add((Reached(i), total));
        }

        return lines;
    }

    /// <summary>A total stands at the end of its period, or at the as-of day where that comes first.</summary>
    private double Reached(int index) =>
        asOf is { } day && Position(day.AddDays(1)) is { } known && known > index && known < index + 1 ? known : index + 1;

    private static SKPoint[] OnSheet(DataPlot plot, List<(double X, double Y)> points) =>
        [.. points.Select(point => new SKPoint(plot.X(point.X), plot.Y(point.Y)))];

    /// <summary>The number of each bar, where all of them have room beside the line of the total; a counted 0 is a 0, no data is nothing.</summary>
    private void WriteBarNumbers(DataPlot plot)
    {
        var slot = plot.Area.Width / drawing.Periods.Count;
        var counted = drawing.Periods.Select((period, i) => (X: plot.X(i + 0.5), Count: period.InPeriod)).Where(bar => bar.Count is not null).ToList();
        if (counted.Any(bar => Number(bar.Count!.Value, 0, 0).Width > slot - 2))
        {
            return;
        }

        var texts = counted.Select(bar => free.Best(PlacesOfNumber(plot, bar.X, bar.Count!.Value))).ToList();
        if (texts.TrueForAll(text => total.Covered(text) < MostCovered))
        {
            texts.ForEach(sheet.Write);
        }
    }

    private IEnumerable<PlacedText> PlacesOfNumber(DataPlot plot, float x, int count)
    {
        var text = new PlacedText(Format.Number(count), x, 0, Look.Text, Palette.Ink, TextAnchor.Middle);
        var (top, zero) = (plot.Y(Math.Max(0, count)), plot.Y(0));
        if (zero - top > Look.Text * 1.5f)
        {
            yield return text with { Baseline = zero - (Look.Text * 0.45f) };
            yield return text with { Baseline = top + Look.Text };
        }

        yield return text with { Baseline = top - (Look.Text * 0.35f), Halo = Palette.Paper };
    }

    /// <summary>The total itself, at the end of its line.</summary>
    private void WriteTotal(DataPlot plot)
    {
        if (!HasTotal)
        {
            return;
        }

        var reached = drawing.Periods.Last(period => period.Cumulative is not null).Cumulative!.Value;
        var end = OnSheet(plot, TotalLines()[^1])[^1];
        var text = new PlacedText(Format.Number(reached), end.X, end.Y, Look.Text * 1.15f, Palette.Accent, TextAnchor.Middle, Bold: true, Halo: Palette.Paper);
        var (above, below, aside) = (end.Y - (Look.Text * 0.75f), end.Y + (Look.Text * 1.5f), Look.Text * 0.8f);
        free.Take(SKRect.Create(plot.Area.Left, plot.Y(drawing.Target) - 2, plot.Area.Width, 4));
        PlacedText[] places =
        [
            text with { Baseline = above },
            text with { Baseline = end.Y + (Look.Text * 0.4f), X = end.X + aside, Anchor = TextAnchor.Start },
            text with { Baseline = above, X = end.X - aside, Anchor = TextAnchor.End },
            text with { Baseline = below, X = end.X + aside, Anchor = TextAnchor.Start },
            text with { Baseline = below },
        ];
        sheet.Write(free.Best(places.Select(place => Sheet.Held(place, plot.Area.Left, sheet.Right))));
    }

    private void WriteTarget(DataPlot plot)
    {
        var y = plot.Y(drawing.Target);
        var text = new PlacedText(drawing.TargetLabel, plot.Area.Left + sheet.Gap, y - (Look.Text * 0.5f), Look.Text, Palette.Ink, Halo: Palette.Paper);
        var below = y + (Look.Text * 1.3f);
        PlacedText[] places =
        [
            text,
            text with { X = plot.Area.MidX, Anchor = TextAnchor.Middle },
            text with { X = plot.Area.Right - sheet.Gap, Anchor = TextAnchor.End },
            text with { Baseline = below },
            text with { X = plot.Area.MidX, Anchor = TextAnchor.Middle, Baseline = below },
        ];
        sheet.Write(free.Best(places.Select(place => Sheet.Held(place, plot.Area.Left + 2, sheet.Right))));
    }
}
