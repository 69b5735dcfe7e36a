using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Surveys;

public class CompletionCalculatorTests
{
    private static readonly DateOnly Today = new(2025, 3, 14);
    private static readonly DateTimeOffset Later = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_month_holds_what_came_in_it_and_the_total_to_its_end()
    {
        var rows = By(PeriodKind.Month, 40, Facts.Reading(new(2025, 1, 20), 4), Facts.Reading(new(2025, 2, 28), 10), Facts.Reading(new(2025, 3, 1), 12));

        rows.Select(row => row.Completed).Should().Equal(4, 6, 2, null, null, null);
        rows.Select(row => row.Cumulative).Should().Equal(4, 10, 12, null, null, null);
        rows[2].Percent.Should().Be(30m);
    }

    [Fact]
    public void Without_a_count_there_is_no_data_and_no_zero()
    {
        var rows = By(PeriodKind.Month, 40);

        rows.Should().HaveCount(6).And.OnlyContain(row => row.Completed == null && row.Cumulative == null && row.Percent == null && row.OnPace == null);
    }

    [Fact]
    public void A_period_between_two_counts_that_brought_nothing_is_zero()
    {
        var rows = By(PeriodKind.Month, 40, Facts.Increment(new(2025, 1, 6), 3), Facts.Increment(new(2025, 3, 3), 2));

        rows.Select(row => row.Completed).Should().StartWith([3, 0, 2]);
    }

    [Fact]
    public void A_reading_holds_the_increments_of_its_own_day()
    {
        var rows = By(PeriodKind.Window, 40, Facts.Increment(new(2025, 3, 3), 2), Facts.Reading(new(2025, 3, 3), 9), Facts.Increment(new(2025, 3, 4), 1));

        rows.Single().Cumulative.Should().Be(10);
    }

    [Fact]
    public void A_superseded_entry_counts_only_before_its_correction()
    {
        var wrong = Facts.Reading(new(2025, 3, 3), 90, at: new(2025, 3, 3, 9, 0, 0, TimeSpan.Zero));
        var right = Facts.Reading(new(2025, 3, 3), 9, supersedes: wrong.Id, at: new(2025, 3, 5, 9, 0, 0, TimeSpan.Zero));

        CountHistory.AsOf([wrong, right], new(2025, 3, 4, 0, 0, 0, TimeSpan.Zero)).Whole.Total.Should().Be(90);
        CountHistory.AsOf([wrong, right], Later).Whole.Total.Should().Be(9);
    }

    [Fact]
    public void A_real_count_displaces_the_samples()
    {
        var history = CountHistory.AsOf([Facts.Reading(new(2025, 3, 3), 42, source: CountSource.Sample), Facts.Reading(new(2025, 2, 3), 5)], Later);

        history.Whole.Total.Should().Be(5);
        history.HasSampleData.Should().BeFalse();
    }

    [Theory]
    [InlineData("2025-01-01", 0)]
    [InlineData("2025-01-08", 1)]
    [InlineData("2025-07-01", 30)]
    [InlineData("2026-01-01", 30)]
    public void The_plan_is_an_even_pace_over_working_days(string before, int planned) =>
        // 1 January to 30 June 2025 holds 129 weekdays; five have passed before 8 January: 30 × 5 ÷ 129 = 1.16.
        CompletionCalculator.PlannedBy(DateOnly.ParseExact(before, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), 30, Facts.FirstHalf, WorkingCalendar.WeekdaysOnly)
            .Should().Be(planned);

    [Fact]
    public void A_window_without_a_working_day_is_planned_by_calendar_days()
    {
        var weekend = Period.Window(new(2025, 3, 15), new(2025, 3, 16));

        CompletionCalculator.PlannedBy(new(2025, 3, 16), 10, weekend, WorkingCalendar.WeekdaysOnly).Should().Be(5);
    }

    [Fact]
    public void Coverage_never_lets_a_full_survey_hide_an_empty_one()
    {
        var coverage = CompletionCalculator.Coverage([(CompletionRate.Of(60, 30), 30), (null, 30)]);

        coverage!.Percent.Should().Be(50m);
        CompletionCalculator.Coverage([(null, 30)]).Should().BeNull();
    }

    [Property]
    public bool Splitting_time_never_changes_the_total(byte[] days, PositiveInt quota)
    {
        ResponseCount[] counts = [.. days.Select(day => Facts.Increment(Day(day), 1 + (day % 3)))];
        var whole = By(PeriodKind.Window, quota.Get, counts).Sum(row => row.Completed ?? 0);
        return Enum.GetValues<PeriodKind>().All(kind => By(kind, quota.Get, counts).Sum(row => row.Completed ?? 0) == whole);
    }

    [Property]
    public bool The_last_cumulative_is_the_total(byte[] days, PositiveInt quota)
    {
        ResponseCount[] counts = [.. days.Select((day, i) => i % 4 == 0 ? Facts.Reading(Day(day), i * 2) : Facts.Increment(Day(day), day % 5))];
        var total = CountHistory.AsOf(counts, Later).Whole.Total;
        return Enum.GetValues<PeriodKind>().All(kind => By(kind, quota.Get, counts).LastOrDefault(row => row.Cumulative is not null)?.Cumulative == total);
    }

    [Property]
    public bool Readings_and_increments_of_the_same_facts_give_the_same_series(byte[] days, PositiveInt quota)
    {
        var perDay = days.GroupBy(Day).OrderBy(group => group.Key).Select(group => (Day: group.Key, Came: group.Sum(day => day % 4))).ToList();
        var running = 0;
        ResponseCount[] readings = [.. perDay.Select(day => Facts.Reading(day.Day, running += day.Came))];
        ResponseCount[] increments = [.. perDay.Select(day => Facts.Increment(day.Day, day.Came))];
        return Enum.GetValues<PeriodKind>().All(kind => By(kind, quota.Get, readings).SequenceEqual(By(kind, quota.Get, increments)));
    }

    [Property]
    public bool The_plan_never_falls_and_ends_at_the_quota(PositiveInt quota, byte length)
    {
        var window = Period.Window(new(2025, 1, 1), new DateOnly(2025, 1, 1).AddDays(length));
        var plan = Enumerable.Range(-5, length + 20)
            .Select(day => CompletionCalculator.PlannedBy(window.Start.AddDays(day), quota.Get, window, WorkingCalendar.WeekdaysOnly)).ToList();
        return plan.Zip(plan.Skip(1)).All(pair => pair.First <= pair.Second) && plan[0] == 0 && plan[^1] == quota.Get;
    }

    private static DateOnly Day(byte offset) => new DateOnly(2024, 12, 20).AddDays(offset);

    private static IReadOnlyList<PeriodCompletion> By(PeriodKind kind, int quota, params ResponseCount[] counts) => CompletionCalculator.ByPeriod(
        CountHistory.AsOf(counts, Later).Whole, Facts.Plan(quota), kind, Today);
}
