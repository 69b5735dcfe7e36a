using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

/// <summary>The places of a picture that can be pointed at.</summary>
public sealed class ChartSpotsTests
{
    private static readonly ScottPlotRenderer Renderer = new();

    [Theory]
    [InlineData(ChartLook.Page)]
    [InlineData(ChartLook.Cell)]
    public void Each_period_has_a_place_in_order_inside_the_picture_and_says_the_values_of_the_table(ChartLook look)
    {
        var chart = SurveyCharts.ByPeriod(SomeCharts.Progress(), PeriodKind.Month);
        var (width, height) = Renderer.SizeOf(chart, look);

        var spots = Renderer.Spots(chart, look);

        spots.Should().HaveCount(chart.Table.Rows.Count).And.OnlyContain(spot => spot.X >= 0 && spot.Y >= 0 && spot.X + spot.Width <= width + 1 && spot.Y + spot.Height <= height);
        spots.Should().BeInAscendingOrder(spot => spot.X);
        foreach (var (spot, row) in spots.Zip(chart.Table.Rows))
        {
            spot.Lines[0].Should().Be(row[0].Text);
            spot.Lines.Skip(1).Should().HaveCount(row.Skip(1).Count(cell => cell.Text != "–"), "no data is left out, and never a 0").And.OnlyContain(line => row.Any(cell => line.Contains(cell.Text, StringComparison.Ordinal)));
            spot.TextWidth.Should().BePositive();
        }
    }

    [Fact]
    public void A_picture_of_very_many_periods_has_no_place_and_its_table_has_them_all()
    {
        var chart = SurveyCharts.ByPeriod(SomeCharts.Progress(), PeriodKind.Day);

        chart.Table.Rows.Count.Should().BeGreaterThan(100);
        Renderer.Spots(chart, ChartLook.Page).Should().BeEmpty();
    }

    [Fact]
    public void Every_kind_of_picture_has_as_many_places_as_rows_or_none()
    {
        foreach (var chart in SomeCharts.OfEveryKind().Concat(Enumerable.Range(1, 60).Select(SomeCharts.Odd)))
        {
            Renderer.Spots(chart, ChartLook.Page).Count.Should().BeOneOf(0, chart.Table.Rows.Count);
        }
    }
}
