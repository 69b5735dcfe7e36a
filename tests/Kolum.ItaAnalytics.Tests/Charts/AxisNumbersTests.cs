using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public sealed class AxisNumbersTests
{
    [Theory]
    [InlineData(0, 1, new[] { 0, 1 })]
    [InlineData(0, 40, new[] { 0, 10, 20, 30, 40 })]
    [InlineData(0, 12_345, new[] { 0, 5_000, 10_000 })]
    [InlineData(-30, 400, new[] { 0, 200, 400 })]
    public void They_are_round(int least, int greatest, int[] expected) => AxisNumbers.Between(least, greatest, 4).Should().Equal(expected);

    [Property]
    public bool They_begin_at_zero_and_are_never_more_than_asked_for(NonNegativeInt greatest, PositiveInt intervals)
    {
        var numbers = AxisNumbers.Between(0, greatest.Get, intervals.Get + 1);

        return numbers[0] == 0 && numbers[^1] <= greatest.Get && numbers.Count <= intervals.Get + 2;
    }

    [Fact]
    public void The_largest_count_has_an_axis_too() => AxisNumbers.Between(0, int.MaxValue, 4).Should().HaveCountLessThanOrEqualTo(5);
}
