using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Where a survey stands.</summary>
public enum SurveyStatusCode
{
    /// <summary>The window has not opened.</summary>
    NotOpen,

    /// <summary>The window has opened and no count was recorded.</summary>
    NotStarted,

    /// <summary>At or above what an even pace asks for.</summary>
    OnPace,

    /// <summary>Below what an even pace asks for.</summary>
    Behind,

    /// <summary>No new answer for some working days, five unless set otherwise.</summary>
    Stalled,

    /// <summary>The quota is reached and the window is open.</summary>
    Reached,

    /// <summary>The window has closed and the quota was reached.</summary>
    ClosedReached,

    /// <summary>The window has closed and the quota was not reached.</summary>
    ClosedMissed,
}

/// <summary>Where a survey stands, with the rule that says so.</summary>
/// <param name="Code">The status.</param>
/// <param name="Rule">The rule in words.</param>
/// <param name="WorkingDaysLeft">Working days from the day asked about, itself included, to the window's end; 0 when closed.</param>
/// <param name="PerWorkingDayNeeded">People per working day still needed, exact; nothing when reached, closed, or no working day is left.</param>
public sealed record SurveyStatus(SurveyStatusCode Code, BilingualText Rule, int WorkingDaysLeft, decimal? PerWorkingDayNeeded)
{
    /// <summary>The status at the end of a day.</summary>
    /// <param name="series">The counts as known then.</param>
    /// <param name="plan">What is planned, with the quota and the window in force.</param>
    /// <param name="calendar">The office's working days.</param>
    /// <param name="today">The day.</param>
    /// <param name="stalledAfter">Working days without a new answer after which a survey is stalled, 1 or more.</param>
    public static SurveyStatus On(CountSeries series, SurveyPlan plan, WorkingCalendar calendar, DateOnly today, int stalledAfter)
    {
        var pace = Pace.On(series.Total, series, plan, calendar, today);
        var code = CodeOf(pace, stalledAfter);
        return new(code, RuleOf(code, stalledAfter), pace.WorkingDaysLeft, pace.PerWorkingDayNeeded);
    }

    private static SurveyStatusCode CodeOf(Pace pace, int stalledAfter) => pace switch
    {
        { IsOver: true } => pace.IsReached is { } met ? met ? SurveyStatusCode.ClosedReached : SurveyStatusCode.ClosedMissed : SurveyStatusCode.NotStarted,
        { IsReached: true } => SurveyStatusCode.Reached,
        { HasOpened: false } => SurveyStatusCode.NotOpen,
        { IsReached: null } => SurveyStatusCode.NotStarted,
        _ when pace.IdleWorkingDays >= stalledAfter => SurveyStatusCode.Stalled,
        { IsOnPace: true } => SurveyStatusCode.OnPace,
        _ => SurveyStatusCode.Behind,
    };

    private static BilingualText RuleOf(SurveyStatusCode code, int stalledAfter) => code switch
    {
        SurveyStatusCode.NotOpen => new("ยังไม่ถึงวันเปิดรับคำตอบ", "The window has not opened."),
        SurveyStatusCode.NotStarted => new("ถึงวันเปิดรับคำตอบแล้ว แต่ยังไม่มีการบันทึกยอด", "The window has opened and no count was recorded."),
        SurveyStatusCode.OnPace => new("ยอดสะสมไม่น้อยกว่าแผนเฉลี่ยตามวันทำการถึงเมื่อวาน", "The total is at least what an even pace asked for by yesterday."),
        SurveyStatusCode.Behind => new("ยอดสะสมน้อยกว่าแผนเฉลี่ยตามวันทำการถึงเมื่อวาน", "The total is below what an even pace asked for by yesterday."),
        SurveyStatusCode.Stalled => new(
            $"ไม่มียอดเพิ่มติดต่อกันตั้งแต่ {ThaiFormat.Official.Number(stalledAfter)} วันทำการขึ้นไป",
            FormattableString.Invariant($"No new answer for {stalledAfter} working days or more.")),
        SurveyStatusCode.Reached => new("ยอดสะสมถึงจำนวนขั้นต่ำแล้ว", "The total has reached the quota."),
        SurveyStatusCode.ClosedReached => new("ปิดรับคำตอบแล้ว ยอดสะสมถึงจำนวนขั้นต่ำ", "The window has closed; the quota was reached."),
        SurveyStatusCode.ClosedMissed => new("ปิดรับคำตอบแล้ว ยอดสะสมไม่ถึงจำนวนขั้นต่ำ", "The window has closed; the quota was not reached."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Unknown status."),
    };
}
