namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Where something stands at the end of a day that is counted towards a required number.</summary>
/// <param name="HasOpened">Whether its window has opened.</param>
/// <param name="IsOver">Whether its window has closed.</param>
/// <param name="IsReached">Whether the required number is reached; nothing where nothing was counted.</param>
/// <param name="IsOnPace">Whether the total is at least what was asked for by yesterday: the running day may still bring more. Nothing where nothing was counted.</param>
/// <param name="IdleWorkingDays">Working days since the total rose last; nothing where no day was counted.</param>
/// <param name="WorkingDaysLeft">Working days from the day asked about, itself included, to the window's end; 0 when closed.</param>
/// <param name="PerWorkingDayNeeded">How many per working day are still needed, exact; nothing when reached, closed, or no working day is left.</param>
public sealed record Pace(
    bool HasOpened, bool IsOver, bool? IsReached, bool? IsOnPace, int? IdleWorkingDays, int WorkingDaysLeft, decimal? PerWorkingDayNeeded)
{
    /// <summary>The pace at the end of a day.</summary>
    /// <param name="total">What was counted, days that are not known included; nothing where nothing was counted.</param>
    /// <param name="series">The counts of known days.</param>
    /// <param name="plan">What is planned, with the required number and the window in force.</param>
    /// <param name="calendar">The office's working days.</param>
    /// <param name="today">The day.</param>
    public static Pace On(int? total, CountSeries series, ICountPlan plan, WorkingCalendar calendar, DateOnly today)
    {
        var window = plan.Window;
        var daysLeft = calendar.WorkingDays(today < window.Start ? window.Start : today, window.EndExclusive);
        var remaining = plan.Required - (total ?? 0);
        return new(
            today >= window.Start,
            today >= window.EndExclusive,
            total is { } counted ? counted >= plan.Required : null,
            total is { } soFar ? soFar >= plan.PlannedBy(today) : null,
            (series.LastGain ?? series.FirstDay) is { } last ? calendar.WorkingDays(last.AddDays(1), today) : null,
            daysLeft,
            remaining > 0 && daysLeft > 0 ? (decimal)remaining / daysLeft : null);
    }
}
