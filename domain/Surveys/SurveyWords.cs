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

    /// <summary>"โอกาสครบ ร้อยละ ๗๘ (คาดว่า ๓๕–๕๔ คน)", or the fact, or why nothing can be said.</summary>
    public static string Said(Forecast forecast, ThaiFormat format) => forecast switch
    {
        Forecast.Settled { Reached: true } => "ครบจำนวนแล้ว",
        Forecast.Settled => "ปิดรับแล้ว ไม่ครบจำนวน",
        Forecast.Estimate estimate => $"โอกาสครบ{Chance(estimate.Probability, format)} (คาดว่า {format.Number(estimate.Low)}–{format.Number(estimate.High)} {People})",
        Forecast.Unavailable unavailable => unavailable.Reason.Thai,
        _ => throw new ArgumentOutOfRangeException(nameof(forecast), forecast, "Unknown forecast."),
    };

    /// <summary>A probability in whole percent; never 0 or 100, which only a fact can be.</summary>
    public static string Chance(double probability, ThaiFormat format) => probability switch
    {
        < 0.01 => $"น้อยกว่าร้อยละ {format.Number(1)}",
        > 0.99 => $"มากกว่าร้อยละ {format.Number(99)}",
        _ => $"ร้อยละ {format.Number((int)Math.Round(probability * 100, MidpointRounding.AwayFromZero))}",
    };

    /// <summary>The model and its inputs, printed beside every probability.</summary>
    public static string Basis(ForecastBasis basis, ThaiFormat format) =>
        $"แบบจำลอง: {basis.Model.Thai} · ตอบแล้ว {format.Number(basis.Completed)} จากขั้นต่ำ {format.Number(basis.Required)} {People} · "
        + $"สังเกต {format.Number(basis.DaysObserved)} วันทำการ เหลือ {format.Number(basis.DaysLeft)} วันทำการ"
        + (basis.Population is { } staff ? $" · บุคลากร {format.Number(staff)} {People}" : "");

    /// <summary>A group's figure: "๑๒ จาก ๒๐ คน (ร้อยละ ๖๐)", "๑๒ คน", "ไม่แสดง (น้อยกว่า ๕ คน)" or "ยังไม่มีข้อมูล".</summary>
    public static string Said(GroupFigure figure, ThaiFormat format) => figure switch
    {
        GroupFigure.Counted { Rate: { } rate } => $"{format.Number(rate.Completed)} จาก {format.Number(rate.Required)} {People} (ร้อยละ {format.Number(rate.Percent)})",
        GroupFigure.Counted counted => $"{format.Number(counted.Completed)} {People}",
        GroupFigure.Suppressed suppressed => $"ไม่แสดง (น้อยกว่า {format.Number(suppressed.Threshold)} {People})",
        _ => ChartSpec.NoData,
    };
}
