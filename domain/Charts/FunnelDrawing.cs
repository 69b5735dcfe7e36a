namespace Kolum.ItaAnalytics.Domain.Charts;

/// <summary>Per service point, how often its QR code was scanned and how many answers were completed. Axis from 0.</summary>
/// <param name="Rows">From top to bottom.</param>
/// <param name="ScansName">The word for the first bar: "สแกน".</param>
/// <param name="CompletedName">The word for the second bar: "ตอบแล้ว".</param>
/// <param name="AxisTitle">The unit along the axis.</param>
public sealed record FunnelDrawing(IReadOnlyList<FunnelRow> Rows, string ScansName, string CompletedName, string AxisTitle) : ChartDrawing
{
    /// <summary>The word for a hatched bar.</summary>
    public string HiddenName { get; init; } = "ไม่แสดงหรือไม่มีข้อมูล";
}

/// <summary>A service point.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Scans">Scans of its code, or nothing where they are suppressed or not known; then the bar is hatched, never 0.</param>
/// <param name="Completed">Completed answers, or nothing likewise.</param>
/// <param name="Label">Both figures in words: "สแกน ๑๒๐ · ตอบแล้ว ๓๒", "สแกน ๘ · ไม่แสดง (น้อยกว่า ๕)".</param>
public sealed record FunnelRow(string Name, int? Scans, int? Completed, string Label);
