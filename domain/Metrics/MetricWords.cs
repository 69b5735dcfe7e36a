using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>How figures of metrics are said in Thai, on every surface alike.</summary>
public static class MetricWords
{
    /// <summary>"๓ จาก ๔ งาน (ร้อยละ ๗๕)", "๑๒ เรื่อง", "ยังไม่มีข้อมูล (เป้าหมาย ๔ ครั้ง)".</summary>
    /// <param name="total">What was counted, or nothing.</param>
    /// <param name="completion">The same against its target, or nothing.</param>
    /// <param name="required">The target as a number, or nothing.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="format">How digits are written.</param>
    public static string Said(int? total, CompletionRate? completion, int? required, string unit, ThaiFormat format) =>
        completion is { } rate ? $"{format.Number(rate.Completed)} จาก {format.Number(rate.Required)} {unit} (ร้อยละ {format.Number(rate.Percent)})"
        : total is { } counted ? $"{format.Number(counted)} {unit}"
        : required is { } target ? $"{ChartSpec.NoData} (เป้าหมาย {format.Number(target)} {unit})"
        : ChartSpec.NoData;

    /// <summary>The status in a word.</summary>
    public static string Word(MetricStatusCode status) => status switch
    {
        MetricStatusCode.NotOpen => "ยังไม่ถึงเวลา",
        MetricStatusCode.NotStarted => ChartSpec.NoData,
        MetricStatusCode.OnPace => "ตามแผน",
        MetricStatusCode.Behind => "ช้ากว่าแผน",
        MetricStatusCode.Stalled => "หยุดนิ่ง",
        MetricStatusCode.Reached => "ถึงเป้าหมาย",
        MetricStatusCode.ClosedReached => "สิ้นสุดแล้ว ถึงเป้าหมาย",
        MetricStatusCode.ClosedMissed => "สิ้นสุดแล้ว ไม่ถึงเป้าหมาย",
        MetricStatusCode.Followed => "ติดตาม",
        MetricStatusCode.WithinLimit => "ไม่เกินเกณฑ์",
        MetricStatusCode.AboveLimit => "เกินเกณฑ์",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    /// <summary>The sign that goes with a status.</summary>
    public static ChartTone Tone(MetricStatusCode status) => status switch
    {
        MetricStatusCode.Reached or MetricStatusCode.ClosedReached or MetricStatusCode.WithinLimit => ChartTone.Reached,
        MetricStatusCode.Behind or MetricStatusCode.ClosedMissed or MetricStatusCode.AboveLimit => ChartTone.Behind,
        MetricStatusCode.Stalled => ChartTone.Watch,
        _ => ChartTone.Plain,
    };

    /// <summary>"ข้อมูล ณ ๓๐ มิ.ย. ๒๕๖๘"; where no day is known, that it is so.</summary>
    public static string AsOf(DateOnly? day, bool hasData, ThaiFormat format) =>
        day is { } known ? $"ข้อมูล ณ {format.ShortDate(known)}" : hasData ? "ไม่ทราบวันที่ของข้อมูล" : ChartSpec.NoData;

    /// <summary>Which way is better.</summary>
    public static BilingualText Name(MetricDirection direction) => direction switch
    {
        MetricDirection.MoreIsBetter => new("ยิ่งมากยิ่งดี", "more is better"),
        MetricDirection.LessIsBetter => new("ยิ่งน้อยยิ่งดี", "less is better"),
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Unknown direction."),
    };
}
