namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Which days an office works: Monday to Friday less its holidays, and weekends on which it works all the same.</summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, string> holidays;
    private readonly HashSet<DateOnly> worked;

    // Sorted: only the days on which Monday to Friday would be wrong.
    private readonly DateOnly[] weekdaysOff;
    private readonly DateOnly[] weekendsWorked;

    private WorkingCalendar(IEnumerable<KeyValuePair<DateOnly, string>> holidays, IEnumerable<DateOnly> worked)
    {
        this.holidays = new(holidays);
        this.worked = [.. worked];
        weekdaysOff = [.. this.holidays.Keys.Where(day => !IsWeekend(day)).Order()];
        weekendsWorked = [.. this.worked.Where(IsWeekend).Order()];
    }

    /// <summary>Monday to Friday, no holiday known.</summary>
    public static WorkingCalendar WeekdaysOnly { get; } = new([], []);

    /// <summary>A calendar.</summary>
    /// <param name="holidays">Days off with their names.</param>
    /// <param name="worked">Saturdays and Sundays on which the office works.</param>
    public static WorkingCalendar Of(IEnumerable<KeyValuePair<DateOnly, string>> holidays, IEnumerable<DateOnly> worked) => new(holidays, worked);

    /// <summary>Monday to Friday less these days.</summary>
    public static WorkingCalendar WithHolidays(IEnumerable<DateOnly> holidays) => new(holidays.Distinct().Select(day => KeyValuePair.Create(day, "")), []);

    /// <summary>Whether the office works on a day.</summary>
    public bool IsWorkingDay(DateOnly day) => !holidays.ContainsKey(day) && (!IsWeekend(day) || worked.Contains(day));

    /// <summary>Working days from <paramref name="start"/> up to, not including, <paramref name="endExclusive"/>; 0 when the span is empty.</summary>
    public int WorkingDays(DateOnly start, DateOnly endExclusive)
    {
        if (endExclusive <= start)
        {
            return 0;
        }

        return WeekdaysBefore(endExclusive) - WeekdaysBefore(start) - Within(weekdaysOff, start, endExclusive) + Within(weekendsWorked, start, endExclusive);
    }

    /// <summary>The named days off within a span, in order.</summary>
    public IReadOnlyList<(DateOnly Day, string Name)> HolidaysIn(Period span) =>
        [.. holidays.Where(holiday => span.Contains(holiday.Key)).OrderBy(holiday => holiday.Key).Select(holiday => (holiday.Key, holiday.Value))];

    /// <summary>Mondays to Fridays since 1 January 0001, which was a Monday.</summary>
    private static int WeekdaysBefore(DateOnly day) => (day.DayNumber / 7 * 5) + Math.Min(day.DayNumber % 7, 5);

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static int Within(DateOnly[] sorted, DateOnly start, DateOnly endExclusive) => Before(sorted, endExclusive) - Before(sorted, start);

    private static int Before(DateOnly[] sorted, DateOnly day)
    {
        var index = Array.BinarySearch(sorted, day);
        return index >= 0 ? index : ~index;
    }
}
