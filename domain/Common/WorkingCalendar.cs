namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Which days an office works: Monday to Friday less the holidays it was given.</summary>
public sealed record WorkingCalendar
{
    private readonly HashSet<DateOnly> holidays;

    private WorkingCalendar(IEnumerable<DateOnly> holidays) => this.holidays = [.. holidays];

    /// <summary>Monday to Friday, no holiday known.</summary>
    public static WorkingCalendar WeekdaysOnly { get; } = new([]);

    /// <summary>Monday to Friday less these days.</summary>
    public static WorkingCalendar WithHolidays(IEnumerable<DateOnly> holidays) => new(holidays);

    /// <summary>Whether the office works on a day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>Working days from <paramref name="start"/> up to, not including, <paramref name="endExclusive"/>; 0 when the span is empty.</summary>
    public int WorkingDays(DateOnly start, DateOnly endExclusive)
    {
        if (endExclusive <= start)
        {
            return 0;
        }

        var days = endExclusive.DayNumber - start.DayNumber;
        var weekdays = days / 7 * 5;
        for (var day = start.AddDays(days / 7 * 7); day < endExclusive; day = day.AddDays(1))
        {
            weekdays += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return weekdays - holidays.Count(day => day >= start && day < endExclusive && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
    }
}
