using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public sealed class ForecastCourseTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);

    [Fact]
    public void A_total_stands_at_the_end_of_its_day_and_until_the_next_one()
    {
        var course = Of(Empty() with { Counted = [new(Start, 2), new(Start.AddDays(3), 5)] });

        course.Counted.Should().Equal((At(1), 2), (At(4), 2), (At(4), 5));
    }

    [Fact]
    public void The_last_total_stands_until_the_as_of_day_and_not_longer()
    {
        var drawing = Empty() with { Counted = [new(Start, 2)] };

        new ForecastCourse(drawing, Start.AddDays(5)).Counted.Should().Equal((At(1), 2), (At(6), 2));
        new ForecastCourse(drawing, Start).Counted.Should().Equal((At(1), 2));
    }

    [Fact]
    public void The_fan_opens_where_the_total_ends()
    {
        var course = Of(Empty() with { Counted = [new(Start, 2)], Fan = [new(Start.AddDays(1), 2, 3, 9)] });

        course.Fan.Should().Equal((At(1), 2, 2, 2), (At(2), 2, 3, 9));
    }

    [Fact]
    public void What_lies_outside_of_the_axis_is_left_out()
    {
        var (before, after) = (Start.AddDays(-2), Start.AddDays(10));
        var course = Of(Empty() with
        {
            Counted = [new(before, 900), new(Start, 1), new(after, 900)],
            Planned = [new(after, 900)],
            PastYears = [new("ปี", [new(after, 900)])],
            Fan = [new(after, 900, 900, 900)],
            Deadline = after,
            Holidays = [before, Start, after],
            Events = [new(after, ""), new(Start.AddDays(9), "วันสุดท้าย"), new(Start, "วันแรก")],
        });

        course.Highest.Should().Be(40);
        course.PastYears.Should().BeEmpty();
        course.Deadline.Should().BeNull();
        course.Holidays.Should().Equal(Start);
        course.Events.Select(occasion => occasion.Label).Should().Equal("วันแรก", "วันสุดท้าย");
    }

    private static double At(int days) => Start.DayNumber + days;

    private static ForecastCourse Of(ForecastDrawing drawing) => new(drawing, asOf: null);

    /// <summary>Ten days with a target of 40 and nothing else.</summary>
    private static ForecastDrawing Empty() =>
        new(Start, Start.AddDays(10), [], [], [], [], [], null, null, 40, "", null, "", [], [], "คน", null);
}
