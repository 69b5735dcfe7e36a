using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Common;

public sealed class BuddhistFiscalYearTests
{
    [Fact]
    public void The_year_2568_runs_from_October_2024_to_September_2025()
    {
        var year = BuddhistFiscalYear.Of(2568);

        (year.Start, year.EndExclusive).Should().Be((new DateOnly(2024, 10, 1), new DateOnly(2025, 10, 1)));
        year.Period.Should().Be(Period.Of(PeriodKind.FiscalYear, year.Start, year.EndExclusive));
    }

    [Theory]
    [InlineData("2025-09-30", 2568)]
    [InlineData("2025-10-01", 2569)]
    [InlineData("2024-12-31", 2568)]
    public void A_day_from_October_on_belongs_to_the_next_year(string day, int year) =>
        BuddhistFiscalYear.Containing(Day.Of(day)).Year.Should().Be(year);

    [Property]
    public bool Each_day_lies_in_the_year_that_contains_it(PositiveInt offset)
    {
        var first = BuddhistFiscalYear.Of(BuddhistFiscalYear.Earliest).Start;
        var last = BuddhistFiscalYear.Of(BuddhistFiscalYear.Latest).EndExclusive;
        var day = first.AddDays(offset.Get * 31 % (last.DayNumber - first.DayNumber));

        return BuddhistFiscalYear.Containing(day).Period.Contains(day);
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2559)]
    [InlineData(2600)]
    [InlineData(68)]
    public void A_year_of_another_era_or_a_slip_is_refused(int year)
    {
        BuddhistFiscalYear.TryOf(year).Should().BeNull();
        FluentActions.Invoking(() => BuddhistFiscalYear.Of(year)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Years_are_ordered()
    {
        var (earlier, later) = (BuddhistFiscalYear.Of(2567), BuddhistFiscalYear.Of(2568));

        new[] { earlier < later, later > earlier, earlier <= later, later >= earlier }.Should().AllBeEquivalentTo(true);
        new[] { later < earlier, earlier > later, later <= earlier, earlier >= later }.Should().AllBeEquivalentTo(false);
        earlier.CompareTo(null).Should().BePositive();
    }
}
