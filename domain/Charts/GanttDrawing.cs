namespace Kolum.ItaAnalytics.Domain.Charts;

/// <summary>Steps on one axis of time, each with what was planned and what came, its deadline and, where that was moved, the first one.</summary>
/// <param name="AxisStart">The first day of the axis.</param>
/// <param name="AxisEndExclusive">The first day after the axis.</param>
/// <param name="Ticks">At most seven labelled days.</param>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Names">The words of the legend.</param>
/// <param name="Summary">What is learnt, printed where the look has no title inside; nothing where nothing is followed.</param>
public sealed record GanttDrawing(
    DateOnly AxisStart, DateOnly AxisEndExclusive, IReadOnlyList<TimelineTick> Ticks, IReadOnlyList<GanttRow> Rows, GanttNames Names, string? Summary) : ChartDrawing;

/// <summary>A step of a <see cref="GanttDrawing"/>.</summary>
/// <param name="Name">Its name, short: "ขั้นตอนที่ ๑".</param>
/// <param name="Text">Its words, printed where there is room.</param>
/// <param name="Label">Its status in words: "แล้วเสร็จ · ทันกำหนด".</param>
/// <param name="Dates">Its deadline in words, printed where there is room; empty for none.</param>
/// <param name="Tone">Its sign.</param>
/// <param name="Plan">When it was to be done, as planned now; nothing where it has no two planned days.</param>
/// <param name="Real">When it was done, or has been under way so far; nothing where no day is known.</param>
/// <param name="IsUnderWay">Whether it has not ended: then what came is drawn lighter.</param>
/// <param name="Deadline">The last day as planned now; nothing for none.</param>
/// <param name="FirstDeadline">The last day as it was planned first, where it was moved since; else nothing.</param>
public sealed record GanttRow(
    string Name, string Text, string Label, string Dates, ChartTone Tone, DaySpan? Plan, DaySpan? Real, bool IsUnderWay, DateOnly? Deadline, DateOnly? FirstDeadline);

/// <summary>Some days in a row.</summary>
/// <param name="Start">The first.</param>
/// <param name="EndExclusive">The first day after them.</param>
public sealed record DaySpan(DateOnly Start, DateOnly EndExclusive);

/// <summary>The words for what a <see cref="GanttDrawing"/> shows.</summary>
/// <param name="Plan">What was planned.</param>
/// <param name="Real">What came.</param>
/// <param name="Deadline">The deadline.</param>
/// <param name="FirstDeadline">The deadline before it was moved.</param>
public sealed record GanttNames(string Plan, string Real, string Deadline, string FirstDeadline);

/// <summary>Horizontal bars, each of several parts set end to end. Axis from 0.</summary>
/// <param name="Parts">What the parts are, in the order in which they stand.</param>
/// <param name="Bars">From top to bottom.</param>
/// <param name="AxisTitle">The unit along the axis.</param>
/// <param name="Summary">What is learnt, printed where the look has no title inside; nothing where there is no bar.</param>
public sealed record StackedBarsDrawing(IReadOnlyList<StackedPart> Parts, IReadOnlyList<StackedBar> Bars, string AxisTitle, string? Summary) : ChartDrawing;

/// <summary>A part that bars have.</summary>
/// <param name="Name">Its name, for the legend.</param>
/// <param name="Tone">Its sign; each part has another one, and none is told by colour alone.</param>
public sealed record StackedPart(string Name, ChartTone Tone);

/// <summary>A bar of several parts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">The length of each part, 0 or more.</param>
/// <param name="Label">Its figures in words.</param>
public sealed record StackedBar(string Name, IReadOnlyList<int> Values, string Label);
