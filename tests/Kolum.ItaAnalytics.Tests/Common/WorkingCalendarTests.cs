using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Common;

public sealed class WorkingCalendarTests
{
    private static readonly DateOnly Monday = new(2025, 1, 6);

    [Property]
    public bool Working_days_are_those_that_counting_day_by_day_finds(PositiveInt from, int length, byte[] holidays)
    {
        var start = Monday.AddDays(from.Get % 500);
        var end = start.AddDays(length % 400);
        var calendar = WorkingCalendar.WithHolidays(holidays.Select(day => Monday.AddDays(day * 3)));

        var counted = 0;
        for (var day = start; day < end; day = day.AddDays(1))
        {
            counted += calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return calendar.WorkingDays(start, end) == counted;
    }

    [Fact]
    public void A_week_has_five() => WorkingCalendar.WeekdaysOnly.WorkingDays(Monday, Monday.AddDays(7)).Should().Be(5);

    [Fact]
    public void A_holiday_on_a_weekend_takes_no_day_away() =>
        WorkingCalendar.WithHolidays([Monday.AddDays(5), Monday.AddDays(1)]).WorkingDays(Monday, Monday.AddDays(7)).Should().Be(4);

    [Fact]
    public void A_holiday_outside_the_span_takes_no_day_away() =>
        WorkingCalendar.WithHolidays([Monday.AddDays(-3), Monday.AddDays(7)]).WorkingDays(Monday, Monday.AddDays(7)).Should().Be(5);

    [Fact]
    public void The_day_after_the_span_does_not_count() => WorkingCalendar.WeekdaysOnly.WorkingDays(Monday, Monday).Should().Be(0);
}
