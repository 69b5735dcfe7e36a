using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public sealed class SpreadTests
{
    [Fact]
    public void What_does_not_touch_stays_where_it_is() => Spread.Apart([10, 40, 90], 20, 0, 100).Should().Equal(10, 40, 90);

    [Fact]
    public void Neighbours_that_touch_are_moved_apart_between_the_edges()
    {
        Spread.Apart([10, 10], 20, 0, 100).Should().Equal(10, 30);
        Spread.Apart([95, 100], 20, 0, 100).Should().Equal(80, 100);
    }

    [Property]
    public bool Places_keep_their_order_their_distance_and_their_edges(byte[] wanted)
    {
        const float Apart = 3;
        var places = Spread.Apart([.. wanted.Select(place => (float)place).Order()], Apart, 0, Math.Max(byte.MaxValue, wanted.Length * Apart));

        return places.All(place => place >= 0)
            && places.Zip(places.Skip(1)).All(pair => pair.Second - pair.First >= Apart)
            && (places.Length == 0 || places[^1] <= Math.Max(byte.MaxValue, wanted.Length * Apart));
    }
}
