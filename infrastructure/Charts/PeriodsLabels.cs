using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>The words inside the data area of a <see cref="PeriodsPicture"/>.</summary>
internal sealed class PeriodsLabels
{
    /// <summary>The most of a bar's number that may lie on the line of the total; beyond it the numbers are left to the table.</summary>
    private const float MostCovered = 0.08f;

    private static readonly ThaiFormat Format = ThaiFormat.Official;

    private readonly Sheet sheet;
    private readonly DataPlot plot;
    private readonly PeriodsCourse course;
    private readonly PlotWords words;
    private readonly FreePlace totals = new();

    private PeriodsLabels(Sheet sheet, DataPlot plot, PeriodsCourse course)
    {
        this.sheet = sheet;
        this.plot = plot;
        this.course = course;
        words = new(sheet, plot);
    }

    private float Size => sheet.Look.Text;

    public static void Write(Sheet sheet, DataPlot plot, PeriodsCourse course, int target, string targetLabel)
    {
        var labels = new PeriodsLabels(sheet, plot, course);
        labels.TakeLines(target);
        if (course.IsEmpty)
        {
            labels.words.SetNoData();
        }

        if (course.Totals.Count > 0)
        {
            labels.words.SetTotalAndLine(course.Totals[^1][^1], target, targetLabel);
        }
        else
        {
            labels.words.SetAtLine(target, targetLabel);
        }

        labels.WriteNumbers();
    }

    private void TakeLines(int target)
    {
        words.TakeLine(course.Plan, sheet.Look.Stroke * 2);
        words.TakeAcross(target);
        if (course.Deadline is { } day)
        {
            words.TakeUpright(day);
        }

        foreach (var total in course.Totals)
        {
            words.TakeLine(total, sheet.Look.Stroke * 3);
            totals.Take(plot.OnSheet(total), sheet.Look.Stroke);
        }
    }

    /// <summary>The number of each bar, where all of them have room; a counted 0 is a 0, no data is nothing.</summary>
    private void WriteNumbers()
    {
        var slot = plot.UnitsAcross(1) is var unit and > 0 ? 1 / unit : 0;
        var texts = course.Bars.Select(bar => words.Best(PlacesOfNumber(plot.X(bar.X), bar.Period.InPeriod!.Value))).ToList();
        if (texts.TrueForAll(text => text.Width <= slot - 2 && words.OnWords(text) == 0 && totals.Covered(text) < MostCovered))
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
}
