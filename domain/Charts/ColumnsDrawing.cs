namespace Kolum.ItaAnalytics.Domain.Charts;

/// <summary>Counts per period, up to three series side by side. Axis from 0.</summary>
/// <param name="Periods">In order of time.</param>
/// <param name="Series">The names of the series, one to three.</param>
/// <param name="AxisTitle">The unit of the vertical axis.</param>
/// <param name="Summary">"๔๘ เรื่อง แล้วเสร็จ ๔๕", printed where the look has no title inside; nothing where no data exist.</param>
public sealed record ColumnsDrawing(IReadOnlyList<ColumnsPeriod> Periods, IReadOnlyList<string> Series, string AxisTitle, string? Summary) : ChartDrawing;

/// <summary>One period of a <see cref="ColumnsDrawing"/>.</summary>
/// <param name="Tick">A short label for the axis: ม.ค.</param>
/// <param name="Values">One per series; nothing where no data exist.</param>
/// <param name="Year">The year, printed once below the ticks that share it; nothing where the tick says it.</param>
public sealed record ColumnsPeriod(string Tick, IReadOnlyList<int?> Values, string? Year = null);
