using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>How a survey's figures are said in Thai, on every surface alike.</summary>
public static class SurveyWords
{
    /// <summary>The unit of every survey figure.</summary>
    public const string People = "คน";

    /// <summary>"๓๒ จาก ๔๐ คน (ร้อยละ ๘๐)", or "ยังไม่มีข้อมูล (ขั้นต่ำ ๔๐ คน)".</summary>
    public static string OfRequired(CompletionRate? completion, Quota quota, ThaiFormat format) => completion is null
        ? $"{ChartSpec.NoData} (ขั้นต่ำ {format.Number(quota.Required)} {People})"
        : $"{format.Number(completion.Completed)} จาก {format.Number(completion.Required)} {People} (ร้อยละ {format.Number(completion.Percent)})";

    /// <summary>The status in a word.</summary>
    public static string Word(SurveyStatusCode status) => status switch
    {
        SurveyStatusCode.NotOpen => "ยังไม่เปิด",
        SurveyStatusCode.NotStarted => ChartSpec.NoData,
        SurveyStatusCode.OnPace => "ตามแผน",
        SurveyStatusCode.Behind => "ช้ากว่าแผน",
        SurveyStatusCode.Stalled => "หยุดนิ่ง",
        SurveyStatusCode.Reached => "ครบแล้ว",
        SurveyStatusCode.ClosedReached => "ปิดแล้ว ครบจำนวน",
        SurveyStatusCode.ClosedMissed => "ปิดแล้ว ไม่ครบ",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    /// <summary>The sign that goes with a status.</summary>
    public static ChartTone Tone(SurveyStatusCode status) => status switch
    {
        SurveyStatusCode.Reached or SurveyStatusCode.ClosedReached => ChartTone.Reached,
        SurveyStatusCode.Behind or SurveyStatusCode.ClosedMissed => ChartTone.Behind,
        SurveyStatusCode.Stalled => ChartTone.Watch,
        _ => ChartTone.Plain,
    };

    /// <summary>"ข้อมูล ณ ๓๐ มิ.ย. ๒๕๖๘", or "ยังไม่มีข้อมูล".</summary>
    public static string AsOf(DateOnly? day, ThaiFormat format) => day is { } known ? $"ข้อมูล ณ {format.ShortDate(known)}" : ChartSpec.NoData;
}
