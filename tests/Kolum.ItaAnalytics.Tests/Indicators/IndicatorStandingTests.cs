using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Xunit;
using static Kolum.ItaAnalytics.Tests.Indicators.Scores;

namespace Kolum.ItaAnalytics.Tests.Indicators;

public class IndicatorStandingTests
{
    private static readonly DateTimeOffset Now = Facts.Recorded().At.AddDays(30);

    [Fact]
    public void The_change_to_last_year_and_the_change_of_the_scheme_are_told()
    {
        var years = Standing(2566, [.. Entries(Even(80, 80, 80), 2564), .. Entries(Even(86, 86, 86), 2565), .. Entries(Even(88, 84, 90), 2566)]).Years(ResultKind.Official);

        years.Select(year => year.Results.Total).Should().Equal(80, 86, 87.60m);
        years.Select(year => year.TotalChange).Should().Equal(null, 6, 1.60m);
        years.Select(year => year.SchemeChanged).Should().Equal(false, false, true);
        years.Select(year => year.Results.Decision!.Level.Name).Should().Equal("B", "A", "ผ่าน");
    }

    [Fact]
    public void A_year_that_is_missing_is_no_year_before()
    {
        var standing = Standing(2568, [.. Entries(Even(80, 80, 80), 2566), .. Entries(Even(86, 86, 86), 2568)]);

        standing.Previous(ResultKind.Official).Should().BeNull();
        standing.Years(ResultKind.Official)[^1].TotalChange.Should().BeNull();
    }

    [Fact]
    public void The_indicator_that_reaches_the_next_level_with_the_least_rise_stands_first()
    {
        var next = NextLevel.Of(Standing(2568, Entries(Even(86, 84.50m, 90))).Official)!;

        next.Level.Name.Should().Be("ผ่านดี");
        next.TotalMissing.Should().Be(0);
        next.InstrumentsMissing.Should().ContainSingle().Which.Missing.Should().Be(0.50m);
        next.Levers.Take(3).Select(lever => lever.Rule.Number).Should().Equal(6, 7, 8);
        next.Levers[0].NeededAlone.Should().Be(1.49m, "84.99667 is read as 85.00 and 84.99333 is not");
        next.Levers.Should().Contain(lever => lever.NeededAlone == null);
    }

    [Fact]
    public void The_way_that_is_told_is_true()
    {
        var results = Standing(2568, Entries(Even(83, 86, 84))).Official;
        var next = NextLevel.Of(results)!;

        foreach (var lever in next.Levers.Where(lever => lever.NeededAlone is not null))
        {
            Level(lever, lever.NeededAlone!.Value).Should().Be(next.Level.Code);
            Level(lever, lever.NeededAlone.Value - 0.01m).Should().NotBe(next.Level.Code);
        }

        string Level(Lever lever, decimal rise)
        {
            var scores = Even(83, 86, 84);
            scores[lever.Rule.Number - 1] += rise;
            return Complete(scores).Decision!.Level.Code;
        }
    }

    [Fact]
    public void The_best_level_has_no_next_one() => NextLevel.Of(Standing(2568, Entries(Even(99, 99, 99))).Official).Should().BeNull();

    [Fact]
    public void Official_results_are_held_against_own_tracking()
    {
        var rows = Standing(2568, [.. Entries(Published), .. Entries([86, 70], kind: ResultKind.Tracking)]).Reconciled();

        rows.Should().HaveCount(10);
        rows.Take(3).Select(row => row.Difference).Should().Equal(-0.79m, 0.59m, null);
    }

    [Fact]
    public void Every_chart_says_in_its_alt_text_and_table_what_it_shows()
    {
        var standing = Standing(2568, [.. Entries(Even(80, 81, 82), 2567), .. Entries(Published)]);
        var charts = IndicatorCharts.Of(standing).Select(chart => chart.Make()).ToList();

        charts.Select(chart => chart.Key).Should().StartWith(["indicators.bars", "indicators.radar", "score.build-up", "score.trend", "indicator.1.trend"]).And.HaveCount(14);
        charts.Should().OnlyContain(chart => chart.AltText.Length > 40 && chart.Table.Rows.Count > 0 && !chart.HasSampleData);
        charts[0].AltText.Should().Contain("๑. การปฏิบัติหน้าที่: ๘๕.๒๑ (เพิ่มขึ้น ๕.๒๑)");
        charts[0].Table.Rows[0].Select(cell => cell.Number).Should().StartWith([1, null, 85.21m, 80, 5.21m]);
        charts[2].AltText.Should().Contain("๗๕.๔๐ × ๐.๓ = ๒๒.๖๒").And.Contain("๘๖.๗๓");
        charts[3].Title.Should().Contain("จาก ๘๑.๑๐ ในปี ๒๕๖๗ เป็น ๘๖.๗๓ ในปี ๒๕๖๘");
    }

    [Fact]
    public void Charts_without_results_say_that_no_data_exist_and_draw_no_number()
    {
        var charts = IndicatorCharts.Of(Standing(2568, [])).Select(chart => chart.Make()).ToList();

        charts.Should().HaveCount(4).And.OnlyContain(chart => chart.AsOfLabel == ChartSpec.NoData);
        ((ScoreBarsDrawing)charts[0].Drawing).Bars.Should().OnlyContain(bar => bar.Value == null && bar.Label == ChartSpec.NoData);
    }

    private static IndicatorStanding Standing(int year, IReadOnlyList<IndicatorEntry> entries) =>
        new(new(AgencyKey.Of("nowhere"), BuddhistFiscalYear.Of(year)), entries, one => Facts.Rules.Packs.Find(one), Now, floor: 5);
}
