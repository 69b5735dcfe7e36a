namespace Kolum.ItaAnalytics.Domain.Charts;

/// <summary>What is drawn. Every label is finished text; a renderer places and colours it, and computes no figure.</summary>
public abstract record ChartDrawing;

/// <summary>Horizontal bars, each with a target of its own. Axis from 0.</summary>
/// <param name="Bars">From top to bottom.</param>
/// <param name="AxisTitle">The unit along the axis.</param>
public sealed record BarsDrawing(IReadOnlyList<TargetBar> Bars, string AxisTitle) : ChartDrawing;

/// <summary>A bar with its target.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its length, or nothing where no data exist.</param>
/// <param name="Target">Where its target stands.</param>
/// <param name="Label">What is printed at its end: "๓๒ จาก ๔๐ คน (ร้อยละ ๘๐)" or "ยังไม่มีข้อมูล".</param>
/// <param name="TargetLabel">What is printed at the target.</param>
/// <param name="Tone">Its sign.</param>
/// <param name="Word">The word that goes with the sign; empty for none.</param>
public sealed record TargetBar(string Name, int? Value, int Target, string Label, string TargetLabel, ChartTone Tone, string Word = "");

/// <summary>Bars per period, the running total, the planned pace, the target and the deadline. Axis from 0.</summary>
/// <param name="Periods">In order of time.</param>
/// <param name="Target">The target of the running total.</param>
/// <param name="TargetLabel">What is printed at the target line.</param>
/// <param name="Deadline">The last day, where it lies in the periods.</param>
/// <param name="DeadlineLabel">What is printed at the deadline.</param>
/// <param name="AxisTitle">The unit of the vertical axis.</param>
/// <param name="Names">The words for bars, total and plan, for a legend or direct labels.</param>
/// <param name="Summary">"๓๒ จาก ๔๐ คน (ร้อยละ ๘๐)", printed where the look has no title inside; nothing where no data exist.</param>
public sealed record PeriodsDrawing(
    IReadOnlyList<PeriodColumn> Periods,
    int Target,
    string TargetLabel,
    DateOnly? Deadline,
    string DeadlineLabel,
    string AxisTitle,
    PeriodSeriesNames Names,
    string? Summary = null) : ChartDrawing;

/// <summary>One period of a <see cref="PeriodsDrawing"/>.</summary>
/// <param name="Tick">A short label for the axis: ม.ค.</param>
/// <param name="Start">The first day.</param>
/// <param name="EndExclusive">The first day after it.</param>
/// <param name="InPeriod">What came in it, or nothing where no data exist.</param>
/// <param name="Cumulative">The total up to its end, or nothing where no data exist.</param>
/// <param name="Planned">What an even pace asks for by its end.</param>
/// <param name="HasEnded">Whether it is over; what has not ended is drawn lighter.</param>
/// <param name="Year">The year, printed once below the ticks that share it; nothing where the tick says it.</param>
public sealed record PeriodColumn(
    string Tick, DateOnly Start, DateOnly EndExclusive, int? InPeriod, int? Cumulative, int Planned, bool HasEnded, string? Year = null);

/// <summary>The words for the three series.</summary>
/// <param name="InPeriod">Bars.</param>
/// <param name="Cumulative">Line.</param>
/// <param name="Planned">Dashed line.</param>
public sealed record PeriodSeriesNames(string InPeriod, string Cumulative, string Planned);

/// <summary>Spans of time on one axis.</summary>
/// <param name="AxisStart">The first day of the axis.</param>
/// <param name="AxisEndExclusive">The first day after the axis.</param>
/// <param name="Ticks">At most seven labelled days.</param>
/// <param name="Spans">From top to bottom.</param>
/// <param name="Marker">A day that is marked, for example the as-of day, where it lies on the axis.</param>
/// <param name="MarkerLabel">What is printed at the marker.</param>
public sealed record TimelineDrawing(
    DateOnly AxisStart,
    DateOnly AxisEndExclusive,
    IReadOnlyList<TimelineTick> Ticks,
    IReadOnlyList<TimelineSpan> Spans,
    DateOnly? Marker,
    string? MarkerLabel) : ChartDrawing;

/// <summary>A labelled day on a time axis.</summary>
/// <param name="Day">The day.</param>
/// <param name="Label">Its label.</param>
/// <param name="Year">The year, printed once below the labels that share it; nothing where the label says it.</param>
public sealed record TimelineTick(DateOnly Day, string Label, string? Year = null);

/// <summary>A span on a timeline.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Start">Its first day.</param>
/// <param name="EndExclusive">The first day after it.</param>
/// <param name="Label">What is printed on or at it.</param>
/// <param name="Tone">Its sign.</param>
public sealed record TimelineSpan(string Name, DateOnly Start, DateOnly EndExclusive, string Label, ChartTone Tone);

/// <summary>One number, one bar, one word.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Figure">The number as text: "๓๒ จาก ๔๐" or "ยังไม่มีข้อมูล".</param>
/// <param name="Unit">Behind the number: "คน · ร้อยละ ๘๐".</param>
/// <param name="Share">The bar, 0 and up (1 is the target), or nothing where no data exist.</param>
/// <param name="Word">The status in a word.</param>
/// <param name="Tone">Its sign.</param>
public sealed record TileDrawing(string Name, string Figure, string Unit, decimal? Share, string Word, ChartTone Tone) : ChartDrawing;
