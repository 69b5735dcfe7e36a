namespace Kolum.ItaAnalytics.Domain.Charts;

/// <summary>A running total so far, what was planned, and how it may go on. Axis from 0; what lies outside the axis of time is not drawn.</summary>
/// <param name="AxisStart">The first day of the axis.</param>
/// <param name="AxisEndExclusive">The first day after the axis.</param>
/// <param name="Ticks">Labelled days; at most seven are printed.</param>
/// <param name="Counted">The running total as it stood at the end of a day, in order of time; empty where no data exist. It begins with 0 only where that 0 is known.</param>
/// <param name="Planned">The total that the plan in force asked for by the end of a day; it steps down where a window was extended.</param>
/// <param name="PastYears">The totals of earlier years, moved onto this axis.</param>
/// <param name="Fan">How the total may go on, in order of time; empty where no forecast can be made.</param>
/// <param name="FanLabel">The level of the fan: "ช่วงคาดการณ์ ๙๐ %".</param>
/// <param name="FanNote">Printed where there is no fan: "เร็วเกินไปที่จะคาดการณ์".</param>
/// <param name="Target">What the total must reach.</param>
/// <param name="TargetLabel">What is printed at the target line.</param>
/// <param name="Deadline">The last day, where it lies on the axis.</param>
/// <param name="DeadlineLabel">What is printed at the deadline.</param>
/// <param name="Holidays">Days on which nobody answers, marked pale behind the data.</param>
/// <param name="Events">What happened; numbered on the axis of time and listed below it.</param>
/// <param name="AxisTitle">The unit of the vertical axis.</param>
/// <param name="Summary">Printed where the look has no title inside; nothing where no data exist.</param>
public sealed record ForecastDrawing(
    DateOnly AxisStart,
    DateOnly AxisEndExclusive,
    IReadOnlyList<TimelineTick> Ticks,
    IReadOnlyList<DayValue> Counted,
    IReadOnlyList<DayValue> Planned,
    IReadOnlyList<PastYearLine> PastYears,
    IReadOnlyList<FanDay> Fan,
    string? FanLabel,
    string? FanNote,
    int Target,
    string TargetLabel,
    DateOnly? Deadline,
    string DeadlineLabel,
    IReadOnlyList<DateOnly> Holidays,
    IReadOnlyList<ChartEvent> Events,
    string AxisTitle,
    string? Summary) : ChartDrawing
{
    /// <summary>The words of the legend.</summary>
    public ForecastNames Names { get; init; } = ForecastNames.Usual;
}

/// <summary>The words of a legend of a <see cref="ForecastDrawing"/>.</summary>
/// <param name="Counted">The running total.</param>
/// <param name="Planned">The dashed line.</param>
/// <param name="Holidays">The pale bands.</param>
public sealed record ForecastNames(string Counted, string Planned, string Holidays)
{
    /// <summary>As the other charts of a survey say it.</summary>
    public static ForecastNames Usual { get; } = new("สะสม", "แผนสะสม", "วันหยุด");
}

/// <summary>A total at the end of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Value">The total, 0 or more.</param>
public sealed record DayValue(DateOnly Day, int Value);

/// <summary>An earlier year.</summary>
/// <param name="Name">What is printed at its line: "ปี ๒๕๖๗".</param>
/// <param name="Points">Its running total, in order of time, on the days of this axis.</param>
public sealed record PastYearLine(string Name, IReadOnlyList<DayValue> Points);

/// <summary>What the total may be at the end of a day that is still to come.</summary>
/// <param name="Day">The day.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="Median">As likely to be passed as not.</param>
/// <param name="High">The upper end of the interval.</param>
public sealed record FanDay(DateOnly Day, int Low, int Median, int High);

/// <summary>Something that happened on a day: an extension, a campaign.</summary>
/// <param name="Day">The day.</param>
/// <param name="Label">What is printed; short.</param>
public sealed record ChartEvent(DateOnly Day, string Label);
