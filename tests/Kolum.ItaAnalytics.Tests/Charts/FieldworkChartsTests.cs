using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public class FieldworkChartsTests
{
    [Fact]
    public void A_forecast_chart_says_chance_model_inputs_and_deadline_in_words_too()
    {
        var spec = FieldworkCharts.Forecast(Progress(40, Facts.Reading(new(2025, 3, 10), 14, "eit-1")), []);

        spec.Title.Should().StartWith("EIT-1: โอกาสครบ").And.Contain("คาดว่า");
        spec.AltText.Should().Contain("Gamma–Poisson").And.Contain("สังเกต").And.Contain("กำหนดปิดรับ ๓๐ มิ.ย. ๒๕๖๘");
        var drawing = (ForecastDrawing)spec.Drawing;
        drawing.Fan.Should().NotBeEmpty();
        drawing.Fan[^1].Day.Should().Be(new DateOnly(2025, 6, 30));
        drawing.Fan.Should().BeInAscendingOrder(point => point.Median).And.OnlyContain(point => point.Low <= point.Median && point.Median <= point.High);
        spec.Table.Rows.Should().OnlyContain(row => row.Count == spec.Table.Columns.Count);
    }

    [Fact]
    public void Too_early_is_said_and_no_fan_is_drawn()
    {
        var drawing = (ForecastDrawing)FieldworkCharts.Forecast(Progress(40), []).Drawing;

        drawing.Fan.Should().BeEmpty();
        drawing.FanNote.Should().Be("เร็วเกินไปที่จะคาดการณ์");
        drawing.Counted.Should().BeEmpty("no data is no data, not 0");
    }

    [Fact]
    public void A_moved_end_and_a_noted_day_are_events_in_order_of_time()
    {
        var recorded = new Recorded(new(2025, 2, 20, 9, 0, 0, ThaiTime.Offset), "ผู้ทดสอบ", "ระบบปิดปรับปรุง");
        var facts = Facts.SurveyFacts("eit-1", 40, null, Facts.Reading(new(2025, 3, 10), 14, "eit-1"));
        facts = facts with { Decisions = [.. facts.Decisions, Facts.Window(Period.Window(new(2025, 1, 1), new(2025, 7, 15)), recorded), new EventNoted(new(2025, 2, 3), "ออกหน่วย", recorded)] };

        var drawing = (ForecastDrawing)FieldworkCharts.Forecast(At(facts), []).Drawing;

        drawing.Events.Select(happened => happened.Label).Should().Equal("ออกหน่วย", "เลื่อนปิดรับเป็น ๑๕ ก.ค. ๒๕๖๘");
        drawing.Planned.Should().Contain(day => day.Day == new DateOnly(2025, 7, 15) && day.Value == 40);
    }

    [Fact]
    public void The_funnel_shows_scans_and_answers_and_says_where_nothing_was_counted()
    {
        var facts = Facts.SurveyFacts("eit-1", 40, null, Facts.Increment(new(2025, 3, 3), 6, "eit-1") with { Group = "g1" });
        facts = facts with
        {
            Decisions = [.. facts.Decisions, Group("g1", "งานคลัง"), Group("g2", "งานช่าง")],
            Links = [new("aaa", "g1"), new("bbb", "g2")],
            Scans = [new("g1", new(2025, 3, 3), 9), new("g1", new(2025, 3, 4), 2), new("g1", new(2025, 5, 1), 50)],
        };

        var spec = FieldworkCharts.Funnel(At(facts));

        ((FunnelDrawing)spec.Drawing).Rows.Select(row => (row.Name, row.Scans, row.Completed)).Should().Equal(("งานคลัง", 11, 6), ("งานช่าง", 0, null));
        spec.Table.Rows[1][2].Text.Should().Be(ChartSpec.NoData);
    }

    [Fact]
    public void Calibration_counts_each_working_day_of_a_season_that_is_over()
    {
        var season = SurveyProgress.Compute(
            Facts.SurveyFacts("eit-1", 40, null, [.. Enumerable.Range(0, 20).Select(week => Facts.Reading(new DateOnly(2025, 1, 10).AddDays(7 * week), 2 * week, "eit-1"))]),
            Facts.SurveyRules(),
            new(2025, 9, 1, 0, 0, 0, ThaiTime.Offset));

        var bins = ForecastCalibration.Of(season.PastForecasts());

        bins.Sum(bin => bin.Count).Should().Be(season.PastForecasts().Count).And.BeGreaterThan(80);
        bins.Should().OnlyContain(bin => bin.Observed == 0 && bin.Predicted >= 0 && bin.Predicted <= 1, "38 of 40 answered: none of the forecasts came true");
        FieldworkCharts.Calibration(bins, hasSampleData: false).AltText.Should().Contain("คาด");
    }

    [Fact]
    public void A_period_that_ended_before_the_first_count_has_no_data()
    {
        var rows = Progress(40, Facts.Reading(new(2025, 3, 10), 14, "eit-1")).PeriodsBy(PeriodKind.Month);

        rows.Select(row => row.Completed).Should().StartWith([null, null, 14]);
        rows[0].OnPace.Should().BeNull();
    }

    private static GroupSet Group(string code, string name) => new(code, name, null, null, IsDropped: false, Facts.Decided());

    private static SurveyProgress Progress(int required, params ResponseCount[] counts) => At(Facts.SurveyFacts("eit-1", required, null, counts));

    private static SurveyProgress At(SurveyFacts facts) => SurveyProgress.Compute(facts, Facts.SurveyRules(), new(2025, 3, 20, 12, 0, 0, ThaiTime.Offset));
}
