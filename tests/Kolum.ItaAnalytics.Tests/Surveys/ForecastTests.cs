using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Surveys;

public class ForecastTests
{
    private static readonly WorkingCalendar Weekdays = WorkingCalendar.WeekdaysOnly;

    /// <summary>Monday 3 March to Friday 18 April 2025: 35 working days.</summary>
    private static readonly Period Window = Period.Window(new(2025, 3, 3), new(2025, 4, 18));

    [Fact]
    public void The_check_value_of_the_open_model_comes_out()
    {
        // N 40, S 25, t 20, d 15: P = 0.781444, 90 % interval 35–54.
        var estimate = Estimate(40, null, Facts.Reading(new(2025, 3, 28), 25));

        estimate.Basis.Should().Match<ForecastBasis>(basis => basis.DaysObserved == 20 && basis.DaysLeft == 15);
        estimate.Probability.Should().BeApproximately(0.781444, 1e-6);
        (estimate.Low, estimate.High).Should().Be((35, 54));
    }

    [Fact]
    public void With_one_person_left_the_finite_model_is_the_mean_chance_to_answer()
    {
        // One of M = 2 answered by the end of day t = 20: E = 20 + 20 = 40 person-days at risk when the first answer came on the last day.
        // P(K = 1) = 1 − E[(1 − h)^d], h ~ Beta(1.5, 39.5): 1 − B(1.5, 39.5 + d) ÷ B(1.5, 39.5) with d = 15.
        var expected = 1 - Enumerable.Range(0, 15).Select(j => (39.5 + j) / (41 + j)).Aggregate((product, factor) => product * factor);

        var estimate = Estimate(2, 2, Facts.Reading(new(2025, 3, 28), 1));

        estimate.Probability.Should().BeApproximately(expected, 1e-6);
    }

    [Fact]
    public void Staff_cannot_answer_twice()
    {
        var estimate = Estimate(38, 38, Facts.Reading(new(2025, 3, 28), 30));

        estimate.High.Should().BeLessThanOrEqualTo(38);
        Estimate(39, 38, Facts.Reading(new(2025, 3, 28), 30)).Probability.Should().Be(0);
    }

    [Fact]
    public void Before_three_observed_working_days_nothing_is_said()
    {
        On(40, null, Facts.Reading(new(2025, 3, 4), 5)).Should().BeOfType<Forecast.Unavailable>();
        On(40, null).Should().BeOfType<Forecast.Unavailable>();
        On(40, null, Facts.Reading(new(2025, 3, 5), 5)).Should().BeOfType<Forecast.Estimate>();
    }

    [Fact]
    public void A_reached_quota_and_a_closed_window_are_facts()
    {
        On(40, null, Facts.Reading(new(2025, 3, 28), 41)).Should().Be(new Forecast.Settled(true, 41));
        ForecastCalculator.On(History(Facts.Reading(new(2025, 3, 28), 39)), 40, Window, Weekdays, Window.EndExclusive)
            .Should().Be(new Forecast.Settled(false, 39));
    }

    [Fact]
    public void What_must_happen_is_the_smallest_pace_that_brings_the_rest_in_nine_of_ten_cases()
    {
        // 15 missing in 15 days: 1 a day gives P(Poisson(15) ≥ 15) = 0.53, 2 a day P(Poisson(30) ≥ 15) = 0.998.
        Estimate(40, null, Facts.Reading(new(2025, 3, 28), 25)).PerWorkingDayFor90.Should().Be(2);
        // 15 missing in 10 days: 2 a day gives P(Poisson(20) ≥ 15) = 0.895, just short of 0.9.
        Estimate(40, null, Facts.Reading(new(2025, 4, 4), 25)).PerWorkingDayFor90.Should().Be(3);
    }

    [Property]
    public bool More_answers_never_make_it_less_likely(PositiveInt quota, NonNegativeInt answered, bool finite)
    {
        var required = 2 + (quota.Get % 60);
        var completed = answered.Get % (required - 1);
        int? staff = finite ? required + 5 : null;
        return Probability(required, staff, completed) <= Probability(required, staff, completed + 1) + 1e-9;
    }

    [Property]
    public bool The_interval_holds_the_median_and_never_falls_below_what_is_there(PositiveInt quota, NonNegativeInt answered)
    {
        var required = 2 + (quota.Get % 400);
        var completed = answered.Get % required;
        var estimate = Estimate(required, null, Facts.Reading(new(2025, 3, 28), completed));
        return completed <= estimate.Low && estimate.Low <= estimate.Median && estimate.Median <= estimate.High;
    }

    [Fact]
    public void Ten_thousand_answers_do_not_underflow() =>
        Estimate(20_000, null, Facts.Reading(new(2025, 3, 28), 10_000)).Should().Match<Forecast.Estimate>(e => e.Median > 17_000 && e.Median < 18_000);

    [Theory]
    [RunsOnce("It is arithmetic on whole numbers and days.")]
    [InlineData(false)]
    [InlineData(true)]
    public void On_simulated_seasons_the_80_percent_intervals_hold_as_often_as_they_say(bool finite)
    {
        var random = new Random(2568);
        var held = 0;
        const int Seasons = 2000;
        for (var season = 0; season < Seasons; season++)
        {
            var (history, final) = finite ? FiniteSeason(random, staff: 60) : OpenSeason(random);
            var forecast = ForecastCalculator.On(history, 10_000, Window, Weekdays, new(2025, 3, 28), finite ? 60 : null, level: 0.8);
            held += forecast is Forecast.Estimate estimate && final >= estimate.Low && final <= estimate.High ? 1 : 0;
        }

        ((double)held / Seasons).Should().BeInRange(0.75, 0.88);
    }

    /// <summary>Twenty days are seen, fifteen follow: Poisson arrivals at a rate of 0.5 to 5 a day.</summary>
    private static (CountSeries Seen, int Final) OpenSeason(Random random)
    {
        var rate = 0.5 + (4.5 * random.NextDouble());
        var days = WorkingDays().Select(day => (Day: day, Came: Poisson(random, rate))).ToList();
        return (Seen(days), days.Sum(day => day.Came));
    }

    /// <summary>Each member of staff answers on a working day with a hazard of 1 to 8 %.</summary>
    private static (CountSeries Seen, int Final) FiniteSeason(Random random, int staff)
    {
        var hazard = 0.01 + (0.07 * random.NextDouble());
        var left = staff;
        var days = new List<(DateOnly Day, int Came)>();
        foreach (var day in WorkingDays())
        {
            var came = Enumerable.Range(0, left).Count(_ => random.NextDouble() < hazard);
            left -= came;
            days.Add((day, came));
        }

        return (Seen(days), staff - left);
    }

    private static CountSeries Seen(List<(DateOnly Day, int Came)> days) =>
        History([.. days.Where(day => day.Day <= new DateOnly(2025, 3, 28)).Select(day => Facts.Increment(day.Day, day.Came))]);

    private static IEnumerable<DateOnly> WorkingDays() =>
        Enumerable.Range(0, Window.Days).Select(Window.Start.AddDays).Where(Weekdays.IsWorkingDay);

    private static int Poisson(Random random, double mean)
    {
        var (limit, product, count) = (Math.Exp(-mean), random.NextDouble(), 0);
        while (product > limit)
        {
            product *= random.NextDouble();
            count++;
        }

        return count;
    }

    private static double Probability(int required, int? staff, int completed) => Estimate(required, staff, Facts.Reading(new(2025, 3, 28), completed)).Probability;

    private static Forecast.Estimate Estimate(int required, int? staff, params ResponseCount[] counts) =>
        On(required, staff, counts).Should().BeOfType<Forecast.Estimate>().Subject;

    private static Forecast On(int required, int? staff, params ResponseCount[] counts) =>
        ForecastCalculator.On(History(counts), required, Window, Weekdays, new(2025, 3, 31), staff);

    private static CountSeries History(params ResponseCount[] counts) => CountHistory.AsOf(counts, DateTimeOffset.MaxValue).Whole;
}
