using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Surveys;

public class SurveyStatusTests
{
    private static readonly DateOnly Monday = new(2025, 3, 10);

    [Fact]
    public void Before_the_window_it_is_not_open() => On(new(2024, 12, 31)).Should().Be(SurveyStatusCode.NotOpen);

    [Fact]
    public void In_the_window_without_a_count_it_is_not_started() => On(Monday).Should().Be(SurveyStatusCode.NotStarted);

    [Fact]
    public void After_the_window_without_a_count_nothing_is_claimed() => On(new(2025, 7, 1)).Should().Be(SurveyStatusCode.NotStarted);

    // By the end of Sunday 9 March, 48 of 129 working days have passed: 30 × 48 ÷ 129 = 11.16 people.
    [Theory]
    [InlineData(11, SurveyStatusCode.OnPace)]
    [InlineData(10, SurveyStatusCode.Behind)]
    [InlineData(30, SurveyStatusCode.Reached)]
    public void The_plan_up_to_yesterday_decides(int total, SurveyStatusCode expected) =>
        On(Monday, Facts.Reading(Monday.AddDays(-3), total)).Should().Be(expected);

    [Theory]
    [InlineData(14, SurveyStatusCode.OnPace)]
    [InlineData(17, SurveyStatusCode.Stalled)]
    public void Five_working_days_without_a_new_answer_is_stalled(int day, SurveyStatusCode expected) =>
        // Counted on Friday the 7th and repeated unchanged on the 12th; the five working days are 10–14 March.
        On(new(2025, 3, day), Facts.Reading(new(2025, 3, 7), 25), Facts.Reading(new(2025, 3, 12), 25)).Should().Be(expected);

    [Theory]
    [InlineData(29, SurveyStatusCode.ClosedMissed)]
    [InlineData(30, SurveyStatusCode.ClosedReached)]
    public void After_the_window_the_quota_decides(int total, SurveyStatusCode expected) =>
        On(new(2025, 7, 1), Facts.Reading(Monday, total)).Should().Be(expected);

    [Fact]
    public void What_is_still_needed_is_spread_over_the_working_days_left()
    {
        var status = Status(new(2025, 6, 23), Facts.Reading(Monday, 27));

        status.WorkingDaysLeft.Should().Be(6);
        status.PerWorkingDayNeeded.Should().Be(0.5m);
    }

    private static SurveyStatusCode On(DateOnly today, params ResponseCount[] counts) => Status(today, counts).Code;

    private static SurveyStatus Status(DateOnly today, params ResponseCount[] counts) => SurveyStatus.On(
        CountHistory.AsOf(counts, DateTimeOffset.MaxValue).Whole, Facts.Plan(30), WorkingCalendar.WeekdaysOnly, today, stalledAfter: 5);
}
