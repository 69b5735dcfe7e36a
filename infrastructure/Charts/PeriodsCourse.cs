using Kolum.ItaAnalytics.Domain.Charts;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Where the numbers of a <see cref="PeriodsDrawing"/> lie: across in periods from the first, upright in its unit.</summary>
internal sealed class PeriodsCourse
{
    private readonly IReadOnlyList<PeriodColumn> periods;
    private readonly DateOnly? asOf;

    public PeriodsCourse(PeriodsDrawing drawing, DateOnly? asOf)
    {
        periods = drawing.Periods;
        this.asOf = asOf;
        Deadline = drawing.Deadline is { } lastDay ? Position(lastDay.AddDays(1)) : null;
        Highest = Math.Max(1, periods.SelectMany<PeriodColumn, int>(period => [period.InPeriod ?? 0, period.Cumulative ?? 0, period.Planned]).Append(drawing.Target).Max());
        Lowest = periods.Select(period => period.InPeriod ?? 0).Append(0).Min();
        Bars = [.. periods.Select((period, i) => (i + 0.5, period)).Where(bar => bar.period.InPeriod is not null)];
        Plan = [(0, 0), .. periods.Select((period, i) => (i + 1d, (double)period.Planned))];
        Totals = TotalLines();
    }

    /// <summary>The end of the last day, where it lies in the periods.</summary>
    public double? Deadline { get; }

    public int Highest { get; }

    /// <summary>0, or less where a period took answers back.</summary>
    public int Lowest { get; }

    /// <summary>The periods that were counted, each at its middle.</summary>
    public IReadOnlyList<(double X, PeriodColumn Period)> Bars { get; }

    public IReadOnlyList<(double X, double Y)> Plan { get; }

    /// <summary>The running total: from 0 where it began with the first period, up to the as-of day, broken where no data exist.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Totals { get; }

    public bool IsEmpty => Bars.Count == 0 && Totals.Count == 0;

    private List<List<(double X, double Y)>> TotalLines()
    {
        var lines = new List<List<(double X, double Y)>>();
        for (var i = 0; i < periods.Count; i++)
        {
            if (periods[i].Cumulative is not { } total)
            {
                continue;
            }

            if (i == 0 || periods[i - 1].Cumulative is null)
            {
                lines.Add(i == 0 && periods[i].InPeriod == total ? [(0, 0)] : []);
            }

            lines[^1].Add((Reached(i), total));
        }

        return lines;
    }

    /// <summary>A total stands at the end of its period, or at the as-of day where that comes first.</summary>
    private double Reached(int index) =>
        asOf is { } day && Position(day.AddDays(1)) is { } known && known > index && known < index + 1 ? known : index + 1;

    /// <summary>Where the beginning of a day lies; nothing outside of the periods.</summary>
    private double? Position(DateOnly day)
    {
        for (var i = 0; i < periods.Count; i++)
        {
            if (day > periods[i].Start && day <= periods[i].EndExclusive)
            {
                return i + ((double)(day.DayNumber - periods[i].Start.DayNumber) / (periods[i].EndExclusive.DayNumber - periods[i].Start.DayNumber));
            }
        }

        return null;
    }
}
