using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Common;

public sealed class PeriodTests
{
    private static readonly DateOnly Epoch = new(2024, 10, 1);

    [Theory]
    [InlineData("2025-01-08", "2025-01-06", "2025-01-12")]
    [InlineData("2025-01-06", "2025-01-06", "2025-01-12")]
    [InlineData("2025-01-12", "2025-01-06", "2025-01-12")]
    public void A_week_runs_from_Monday_to_Sunday(string day, string monday, string sunday) => Covering(PeriodKind.Week, day, monday, sunday);

    [Theory]
    [InlineData("2024-10-01", "2024-10-01", "2024-12-31")]
    [InlineData("2025-01-01", "2025-01-01", "2025-03-31")]
    [InlineData("2025-06-30", "2025-04-01", "2025-06-30")]
    [InlineData("2025-09-30", "2025-07-01", "2025-09-30")]
    public void A_quarter_is_one_of_the_fiscal_year(string day, string first, string last) => Covering(PeriodKind.Quarter, day, first, last);

    [Theory]
    [InlineData("2024-12-31", "2024-10-01", "2025-03-31")]
    [InlineData("2025-01-01", "2024-10-01", "2025-03-31")]
    [InlineData("2025-04-01", "2025-04-01", "2025-09-30")]
    [InlineData("2025-10-01", "2025-10-01", "2026-03-31")]
    public void A_half_is_one_of_the_fiscal_year(string day, string first, string last) => Covering(PeriodKind.Half, day, first, last);

    [Theory]
    [InlineData("2024-02-29", "2024-02-01", "2024-02-29")]
    public void A_month_is_a_whole_month(string day, string first, string last) => Covering(PeriodKind.Month, day, first, last);

    [Fact]
    public void The_fiscal_year_has_four_quarters_and_two_halves()
    {
        var year = BuddhistFiscalYear.Of(2568).Period;

        year.CoveredBy(PeriodKind.Quarter).Should().HaveCount(4);
        year.CoveredBy(PeriodKind.Half).Should().HaveCount(2);
        year.CoveredBy(PeriodKind.Month).Should().HaveCount(12);
        year.CoveredBy(PeriodKind.FiscalYear).Should().Equal(year);
    }

    [Property]
    public bool Calendar_periods_follow_one_another_and_cover_the_span(PositiveInt from, PositiveInt length, byte cut)
    {
        var start = Epoch.AddDays(from.Get % 3000);
        var span = Period.Of(PeriodKind.Window, start, start.AddDays((length.Get % 1000) + 1));
        var kind = Enum.GetValues<PeriodKind>()[cut % 7];
        var periods = span.CoveredBy(kind);

        return periods[0].Start <= span.Start
            && periods[^1].EndExclusive >= span.EndExclusive
            && periods[0].EndExclusive > span.Start
            && periods[^1].Start < span.EndExclusive
            && periods.Zip(periods.Skip(1)).All(pair => pair.First.EndExclusive == pair.Second.Start)
            && periods.All(period => period.Kind == kind);
    }

    [Fact]
    public void It_holds_its_first_day_and_not_the_day_after_its_last()
    {
        var period = Period.Window(new(2025, 1, 1), new(2025, 6, 30));

        period.Contains(new(2025, 1, 1)).Should().BeTrue();
        period.Contains(new(2025, 6, 30)).Should().BeTrue();
        period.Contains(new(2025, 7, 1)).Should().BeFalse();
        (period.Days, period.LastDay).Should().Be((181, new DateOnly(2025, 6, 30)));
    }

    [Property]
    public bool Including_a_day_is_the_smallest_span_with_it(PositiveInt length, int offset)
    {
        var period = Period.Of(PeriodKind.Window, Epoch, Epoch.AddDays((length.Get % 400) + 1));
        var day = Epoch.AddDays(offset % 1000);
        var wider = period.Including(day);

        return wider.Contains(day)
            && wider.Start == (day < period.Start ? day : period.Start)
            && wider.LastDay == (day > period.LastDay ? day : period.LastDay);
    }

    [Fact]
    public void One_that_ends_before_it_starts_is_refused() =>
        FluentActions.Invoking(() => Period.Of(PeriodKind.Window, Epoch, Epoch)).Should().Throw<ArgumentException>();

    private static void Covering(PeriodKind kind, string day, string first, string last)
    {
        var only = Period.Window(Day.Of(day), Day.Of(day)).CoveredBy(kind).Should().ContainSingle().Subject;

        (only.Kind, only.Start, only.LastDay).Should().Be((kind, Day.Of(first), Day.Of(last)));
    }
}
