using Kolum.ItaAnalytics.Domain.Common;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>The words inside the data area of a <see cref="PeriodsPicture"/>, each where it covers least.</summary>
internal sealed class PeriodsLabels
{
    /// <summary>The most of a bar's number that may lie on the line of the total; beyond it the numbers are left to the table.</summary>
    private const float MostCovered = 0.08f;

    private static readonly ThaiFormat Format = ThaiFormat.Official;

    private readonly Sheet sheet;
    private readonly DataPlot plot;
    private readonly PeriodsCourse course;
    private readonly FreePlace free = new();
    private readonly FreePlace totals = new();
    private readonly FreePlace words = new();

    private PeriodsLabels(Sheet sheet, DataPlot plot, PeriodsCourse course)
    {
        this.sheet = sheet;
        this.plot = plot;
        this.course = course;
    }

    private float Size => sheet.Look.Text;

    public static void Write(Sheet sheet, DataPlot plot, PeriodsCourse course, int target, string targetLabel)
    {
        var labels = new PeriodsLabels(sheet, plot, course);
        labels.TakeLines(target);
        if (course.IsEmpty)
        {
            labels.WriteNoData();
        }

        if (course.Totals.Count > 0)
        {
            labels.WriteTotal();
        }

        if (targetLabel.Length > 0)
        {
            labels.WriteTarget(target, targetLabel);
        }

        labels.WriteNumbers();
    }

    private void TakeLines(int target)
    {
        var (area, stroke) = (plot.Area, sheet.Look.Stroke);
        free.Take(OnSheet(course.Plan), stroke * 2);
        free.Take(SKRect.Create(area.Left, plot.Y(target) - 2, area.Width, 4));
        if (course.Deadline is { } day)
        {
            free.Take([new(plot.X(day), area.Top), new(plot.X(day), area.Bottom)], stroke * 3);
        }

        foreach (var total in course.Totals)
        {
            free.Take(OnSheet(total), stroke * 3);
            totals.Take(OnSheet(total), stroke);
        }
    }

    private void WriteNoData() => Set(sheet.NoData(plot.Area));

    /// <summary>The total itself, at the end of its line.</summary>
    private void WriteTotal()
    {
        var total = course.Totals[^1][^1];
        var end = OnSheet([total])[0];
        var text = new PlacedText(
            Format.Number((int)total.Y), end.X, end.Y, Size * 1.15f, sheet.Palette.Accent, TextAnchor.Middle, Bold: true, Halo: sheet.Palette.Paper);
        var (above, below, aside) = (end.Y - (Size * 0.75f), end.Y + (Size * 1.5f), Size * 0.8f);
        PlacedText[] places =
        [
            text with { Baseline = above },
            text with { Baseline = end.Y + (Size * 0.4f), X = end.X + aside, Anchor = TextAnchor.Start },
            text with { Baseline = above, X = end.X - aside, Anchor = TextAnchor.End },
            text with { Baseline = below, X = end.X + aside, Anchor = TextAnchor.Start },
            text with { Baseline = below },
            text with { Baseline = end.Y + (Size * 0.4f), X = end.X - aside, Anchor = TextAnchor.End },
        ];
        Set(free.Best(places.Where(AboveAxis).Select(place => Sheet.Held(place, plot.Area.Left, sheet.Right))));
    }

    private void WriteTarget(int target, string label)
    {
        var (area, line) = (plot.Area, plot.Y(target));
        var above = new PlacedText(label, area.Left, line - (Size * 0.5f), Size, sheet.Palette.Ink, Halo: sheet.Palette.Paper);
        var below = above with { Baseline = line + (Size * 1.3f) };
        var across = Enumerable.Range(0, 9).Select(eighth => area.Left + sheet.Gap + ((area.Width - above.Width - (2 * sheet.Gap)) * eighth / 8)).ToList();
        PlacedText[] places = [.. across.Select(x => above with { X = x }), .. across.Select(x => below with { X = x })];
        Set(free.Best(places.Where(AboveAxis)));
    }

    /// <summary>The number of each bar, where all of them have room; a counted 0 is a 0, no data is nothing.</summary>
    private void WriteNumbers()
    {
        var slot = plot.UnitsAcross(1) is var unit and > 0 ? 1 / unit : 0;
        var texts = course.Bars.Select(bar => free.Best(PlacesOfNumber(plot.X(bar.X), bar.Period.InPeriod!.Value))).ToList();
        if (texts.TrueForAll(text => text.Width <= slot - 2 && words.Covered(text) == 0 && totals.Covered(text) < MostCovered))
        {
            texts.ForEach(sheet.Write);
        }
    }

    private IEnumerable<PlacedText> PlacesOfNumber(float x, int count)
    {
        var text = new PlacedText(Format.Number(count), x, 0, Size, sheet.Palette.Ink, TextAnchor.Middle);
        var (top, zero) = (plot.Y(Math.Max(0, count)), plot.Y(0));
        if (zero - top > Size * 1.5f)
        {
            yield return text with { Baseline = zero - (Size * 0.45f) };
            yield return text with { Baseline = top + Size };
        }

        yield return text with { Baseline = top - (Size * 0.35f), Halo = sheet.Palette.Paper };
    }

    /// <summary>Whether a text stays clear of the labels below the axis; a text above its line always does.</summary>
    private bool AboveAxis(PlacedText text) => text.Room.Bottom <= plot.Area.Bottom + 1;

    private void Set(PlacedText text)
    {
        sheet.Write(text);
        words.Take(text.Room);
        free.Take(text.Room);
    }

    private SKPoint[] OnSheet(IReadOnlyList<(double X, double Y)> points) => [.. points.Select(point => new SKPoint(plot.X(point.X), plot.Y(point.Y)))];
}
