using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Agencies;

public class OfficeCalendarTests
{
    private static readonly Period Year = Period.Window(new(2025, 1, 1), new(2025, 12, 31));

    [Fact]
    public void Fixed_holidays_and_weekends_are_no_working_days()
    {
        var calendar = At(DateTimeOffset.MaxValue);

        calendar.IsWorkingDay(new(2025, 4, 14)).Should().BeFalse("Songkran");
        calendar.IsWorkingDay(new(2025, 4, 12)).Should().BeFalse("Saturday");
        calendar.IsWorkingDay(new(2025, 4, 16)).Should().BeTrue();
        calendar.WorkingDays(new(2025, 4, 7), new(2025, 4, 21)).Should().Be(8, "ten weekdays less 14 and 15 April; 13 April is a Sunday");
    }

    [Fact]
    public void The_agency_adds_lunar_days_from_the_moment_of_its_entry_on()
    {
        var makhaBucha = new CalendarDay(new(2025, 2, 12), "วันมาฆบูชา", IsWorkingDay: false, Recorded(2));

        At(new(2025, 1, 31, 0, 0, 0, ThaiTime.Offset), makhaBucha).IsWorkingDay(makhaBucha.Day).Should().BeTrue();
        At(DateTimeOffset.MaxValue, makhaBucha).IsWorkingDay(makhaBucha.Day).Should().BeFalse();
        At(DateTimeOffset.MaxValue, makhaBucha).HolidaysIn(Year).Should().Contain((makhaBucha.Day, "วันมาฆบูชา"));
    }

    [Fact]
    public void A_later_entry_takes_a_day_back_and_a_Saturday_may_be_worked()
    {
        var off = new CalendarDay(new(2025, 6, 2), "วันหยุดพิเศษ", IsWorkingDay: false, Recorded(3));
        var back = off with { IsWorkingDay = true, Recorded = Recorded(4) };
        var saturday = new CalendarDay(new(2025, 6, 7), "ทำงานชดเชย", IsWorkingDay: true, Recorded(4));

        At(DateTimeOffset.MaxValue, off, back, saturday).WorkingDays(new(2025, 6, 2), new(2025, 6, 9)).Should().Be(5, "four weekdays without 3 June, and the Saturday");
        At(DateTimeOffset.MaxValue, off).WorkingDays(new(2025, 6, 2), new(2025, 6, 9)).Should().Be(3);
    }

    private static WorkingCalendar At(DateTimeOffset asOf, params CalendarDay[] days) => OfficeCalendar.AsOf(Facts.Rules.Packs.FixedHolidays, days, Year, asOf);

    private static Recorded Recorded(int month) => new(new(2025, month, 1, 9, 0, 0, ThaiTime.Offset), "ผู้ทดสอบ", "ปฏิทิน");
}
