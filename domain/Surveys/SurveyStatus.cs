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

    /// <summary>No new answer for five working days.</summary>
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
    /// <summary>Working days without a new answer after which a survey is stalled.</summary>
    public const int StalledAfterWorkingDays = 5;

    /// <summary>The status at the end of a day.</summary>
    /// <param name="history">The counts as known then.</param>
    /// <param name="quota">How many must answer.</param>
    /// <param name="window">When the survey may be answered.</param>
    /// <param name="calendar">The office's working days.</param>
    /// <param name="today">The day.</param>
    public static SurveyStatus On(CountHistory history, Quota quota, Period window, WorkingCalendar calendar, DateOnly today)
    {
        var from = today < window.Start ? window.Start : today;
        var daysLeft = calendar.WorkingDays(from, window.EndExclusive);
        var code = CodeOn(history, quota, window, calendar, today);
        var remaining = quota.Required - (history.Total ?? 0);
        decimal? needed = remaining > 0 && daysLeft > 0 ? (decimal)remaining / daysLeft : null;
        return new(code, RuleOf(code), daysLeft, needed);
    }

    private static SurveyStatusCode CodeOn(CountHistory history, Quota quota, Period window, WorkingCalendar calendar, DateOnly today)
    {
        var reached = history.Total >= quota.Required;
        if (today >= window.EndExclusive)
        {
            return history.Total is null ? SurveyStatusCode.NotStarted : reached ? SurveyStatusCode.ClosedReached : SurveyStatusCode.ClosedMissed;
        }

        if (reached)
        {
            return SurveyStatusCode.Reached;
        }

        if (today < window.Start)
        {
            return SurveyStatusCode.NotOpen;
        }

        if (history.LastDay is null)
        {
            return SurveyStatusCode.NotStarted;
        }

        if (calendar.WorkingDays(LastGain(history).AddDays(1), today) >= StalledAfterWorkingDays)
        {
            return SurveyStatusCode.Stalled;
        }

        // The running day may still bring answers: the plan up to yesterday decides.
        return history.Total >= CompletionCalculator.PlannedBy(today, quota.Required, window, calendar) ? SurveyStatusCode.OnPace : SurveyStatusCode.Behind;
    }

    private static DateOnly LastGain(CountHistory history)
    {
        var gained = history.Entries.Select(entry => entry.Day).Distinct()
            .LastOrDefault(day => history.TotalAt(day) > history.TotalAt(day.AddDays(-1)));
        return gained == default ? history.FirstDay!.Value : gained;
    }

    private static BilingualText RuleOf(SurveyStatusCode code) => code switch
    {
        SurveyStatusCode.NotOpen => new("ยังไม่ถึงวันเปิดรับคำตอบ", "The window has not opened."),
        SurveyStatusCode.NotStarted => new("ถึงวันเปิดรับคำตอบแล้ว แต่ยังไม่มีการบันทึกยอด", "The window has opened and no count was recorded."),
        SurveyStatusCode.OnPace => new("ยอดสะสมไม่น้อยกว่าแผนเฉลี่ยตามวันทำการถึงเมื่อวาน", "The total is at least what an even pace asked for by yesterday."),
        SurveyStatusCode.Behind => new("ยอดสะสมน้อยกว่าแผนเฉลี่ยตามวันทำการถึงเมื่อวาน", "The total is below what an even pace asked for by yesterday."),
        SurveyStatusCode.Stalled => new("ไม่มียอดเพิ่มติดต่อกันตั้งแต่ ๕ วันทำการขึ้นไป", "No new answer for 5 working days or more."),
        SurveyStatusCode.Reached => new("ยอดสะสมถึงจำนวนขั้นต่ำแล้ว", "The total has reached the quota."),
        SurveyStatusCode.ClosedReached => new("ปิดรับคำตอบแล้ว ยอดสะสมถึงจำนวนขั้นต่ำ", "The window has closed; the quota was reached."),
        SurveyStatusCode.ClosedMissed => new("ปิดรับคำตอบแล้ว ยอดสะสมไม่ถึงจำนวนขั้นต่ำ", "The window has closed; the quota was not reached."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Unknown status."),
    };
}
