using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public sealed class SurveyChartsTests
{
    [Theory]
    [InlineData(PeriodKind.Day)]
    [InlineData(PeriodKind.Week)]
    [InlineData(PeriodKind.Month)]
    [InlineData(PeriodKind.Quarter)]
    [InlineData(PeriodKind.Half)]
    [InlineData(PeriodKind.Window)]
    [InlineData(PeriodKind.FiscalYear)]
    public void Table_and_drawing_hold_the_numbers_of_the_projection(PeriodKind kind)
    {
        var progress = SomeCharts.Progress();
        var rows = progress.PeriodsBy(kind);

        var spec = SurveyCharts.ByPeriod(progress, kind);

        spec.Table.Columns.Select(column => column.Key).Should().Equal("period", "completed", "cumulative", "plannedCumulative", "required", "percent");
        spec.Table.Rows.Select(row => row.Skip(1).Select(cell => cell.Number)).Should().BeEquivalentTo(
            rows.Select(row => new[] { row.Completed, row.Cumulative, row.PlannedCumulative, row.Required, row.Percent }), options => options.WithStrictOrdering());
        ((PeriodsDrawing)spec.Drawing).Periods.Select(period => (period.InPeriod, period.Cumulative, period.Planned, period.HasEnded)).Should().Equal(
            rows.Select(row => (row.Completed, row.Cumulative, row.PlannedCumulative, row.HasEnded)));
    }

    [Fact]
    public void No_data_is_a_dash_and_never_a_zero()
    {
        var table = SurveyCharts.ByPeriod(SomeCharts.NotStarted(), PeriodKind.Month).Table;

        table.Rows.Should().OnlyContain(row => row[1].Text == "–" && row[1].Number == null && row[2].Text == "–" && row[5].Text == "–");
        SurveyCharts.CompletionBars([SomeCharts.NotStarted()]).Table.Rows[0][1].Should().Be(new ChartCell("–"));
        SurveyCharts.Tile(SomeCharts.NotStarted()).Table.Rows[0][3].Should().Be(new ChartCell("–"));
    }

    [Fact]
    public void Alt_texts_name_the_numbers_and_the_day()
    {
        var progress = SomeCharts.Progress();
        ChartSpec[] specs = [SurveyCharts.CompletionBars([progress]), SurveyCharts.ByPeriod(progress, PeriodKind.Month), SurveyCharts.Tile(progress)];

        specs.Should().OnlyContain(spec => spec.AltText.Contains("๓๒ จาก ๔๐ คน (ร้อยละ ๘๐)") && spec.AltText.Contains("ข้อมูล ณ ๑๔ พ.ค. ๒๕๖๘"));
        specs[1].AltText.Should().Contain("มี.ค. ๒๕๖๘ ๑๑ สะสม ๒๔").And.NotContain("มิ.ย. ๒๕๖๘ ๐");
    }

    [Fact]
    public void Sample_data_are_said_to_be_samples_wherever_the_chart_is_told()
    {
        var progress = SomeCharts.Progress(CountSource.Sample);
        ChartSpec[] specs = [SurveyCharts.CompletionBars([progress]), SurveyCharts.ByPeriod(progress, PeriodKind.Month), SurveyCharts.Tile(progress)];

        specs.Should().OnlyContain(spec => spec.HasSampleData && spec.AltText.EndsWith(ChartSpec.SampleMark) && spec.Caption.EndsWith(ChartSpec.SampleMark));
    }

    [Fact]
    public void Bars_over_several_surveys_say_how_many_are_reached()
    {
        var reached = SomeCharts.Progress(SomeCharts.ASurvey("eit-1", "EIT ส่วนที่ ๑", 10), CountSource.Manual, (2, 3, 12));

        SurveyCharts.CompletionBars([SomeCharts.Progress(), reached, SomeCharts.NotStarted()]).Title.Should().Be("ผู้ตอบถึงจำนวนขั้นต่ำแล้ว ๑ จาก ๓ แบบวัด");
        SurveyCharts.CompletionBars([SomeCharts.Progress()]).Title.Should().Be("IIT: ๓๒ จาก ๔๐ คน (ร้อยละ ๘๐)");
        SurveyCharts.CompletionBars([SomeCharts.NotStarted(), SomeCharts.NotStarted()]).Title.Should().Be("ยังไม่มีข้อมูลผู้ตอบแบบวัด");
    }

    [Fact]
    public void A_bar_has_its_status_in_a_word_too()
    {
        var bars = (BarsDrawing)SurveyCharts.CompletionBars([SomeCharts.Progress(), SomeCharts.NotStarted()]).Drawing;

        bars.Bars.Select(bar => bar.Word).Should().Equal("ตามแผน", ChartSpec.NoData);
        bars.Bars.Select(bar => bar.Value).Should().Equal(32, null);
    }

    [Theory]
    [InlineData(PeriodKind.Month, "๒๕๖๘")]
    [InlineData(PeriodKind.Quarter, "ปีงบประมาณ ๒๕๖๘")]
    [InlineData(PeriodKind.FiscalYear, null)]
    public void The_year_below_a_tick_is_the_one_its_periods_are_counted_in(PeriodKind kind, string? year) =>
        ((PeriodsDrawing)SurveyCharts.ByPeriod(SomeCharts.Progress(), kind).Drawing).Periods.Select(period => period.Year).Should().OnlyContain(label => label == year);
}
