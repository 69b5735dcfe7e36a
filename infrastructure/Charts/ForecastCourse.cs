using Kolum.ItaAnalytics.Domain.Charts;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Where the numbers of a <see cref="ForecastDrawing"/> lie: across in days, upright in its unit. What lies outside the axis is left out.</summary>
internal sealed class ForecastCourse
{
    public ForecastCourse(ForecastDrawing drawing, DateOnly? asOf)
    {
        Start = drawing.AxisStart.DayNumber;
        End = Math.Max(drawing.AxisEndExclusive.DayNumber, Start + 1);
        Counted = Steps(drawing.Counted);
        if (Counted.Count > 0 && asOf is { } day && EndOf(day) is var known && known > Counted[^1].X && known <= End)
        {
            Counted.Add((known, Counted[^1].Y));
        }

        Planned = Points(drawing.Planned);
        PastYears = [.. drawing.PastYears.Select(year => (year.Name, Line: Steps(year.Points))).Where(year => year.Line.Count > 0)];
        Fan = FanFrom(drawing.Fan);
        Deadline = drawing.Deadline is { } last && IsOnAxis(last) ? EndOf(last) : null;
        Events = [.. drawing.Events.Where(occasion => IsOnAxis(occasion.Day)).OrderBy(occasion => occasion.Day)];
        Holidays = [.. drawing.Holidays.Where(IsOnAxis)];
        Highest = (int)PastYears.SelectMany(year => year.Line).Concat(Counted).Concat(Planned)
            .Select(point => point.Y)
            .Concat(Fan.Select(point => point.High))
            .Append(drawing.Target)
            .Append(1)
            .Max();
    }

    /// <summary>The number of the first day.</summary>
    public int Start { get; }

    /// <summary>The number of the first day after the axis.</summary>
    public int End { get; }

    public int Highest { get; }

    /// <summary>The running total in steps, up to the as-of day.</summary>
    public List<(double X, double Y)> Counted { get; }

    public List<(double X, double Y)> Planned { get; }

    public IReadOnlyList<(string Name, List<(double X, double Y)> Line)> PastYears { get; }

    /// <summary>The fan, opening where the running total ends.</summary>
    public List<(double X, double Low, double Median, double High)> Fan { get; }

    /// <summary>The end of the last day, where it lies on the axis.</summary>
    public double? Deadline { get; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<ChartEvent> Events { get; }

    public IReadOnlyList<DateOnly> Holidays { get; }

    private static int EndOf(DateOnly day) => day.DayNumber + 1;

    private bool IsOnAxis(DateOnly day) => day.DayNumber >= Start && day.DayNumber < End;

    /// <summary>A day's value stands at the end of that day.</summary>
    private List<(double X, double Y)> Points(IEnumerable<DayValue> values) =>
        [.. values.Where(value => EndOf(value.Day) >= Start && EndOf(value.Day) <= End).Select(value => ((double)EndOf(value.Day), (double)value.Value))];

    /// <summary>A total stands until the next one.</summary>
    private List<(double X, double Y)> Steps(IEnumerable<DayValue> values)
    {
        var steps = new List<(double X, double Y)>();
        foreach (var point in Points(values))
        {
            if (steps.Count > 0)
            {
                steps.Add((point.X, steps[^1].Y));
            }

            steps.Add(point);
        }

        return steps;
    }

    private List<(double X, double Low, double Median, double High)> FanFrom(IEnumerable<FanDay> days)
    {
        var fan = days.Where(day => IsOnAxis(day.Day)).Select(day => ((double)EndOf(day.Day), (double)day.Low, (double)day.Median, (double)day.High)).ToList();
        if (fan.Count > 0 && Counted.Count > 0 && Counted[^1] is var last && last.X < fan[0].Item1)
        {
            fan.Insert(0, (last.X, last.Y, last.Y, last.Y));
        }

        return fan;
    }
}
