using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class ReportTableTests
{
    private const string Continued = "\t-ต่อ\tกองคลัง\t\t\t";

    [Fact]
    public async Task A_row_without_title_goes_on_with_the_measure_above()
    {
        var draft = (await Reading.Rows(Reading.Row(steps: "๑. หนึ่ง", units: "สำนักปลัด"), Continued)).Value;

        var measure = draft.Measures.Should().ContainSingle().Subject;
        measure.Steps.Select(step => step.Text).Should().Equal("หนึ่ง", "ต่อ");
        measure.ResponsibleUnits.Should().Equal("สำนักปลัด", "กองคลัง");
    }

    [Fact]
    public async Task Headings_and_titles_repeated_on_each_page_are_no_text()
    {
        var read = await Reading.Rows(Reading.Row(), "รายงานผลการดำเนินการ", "ประจำปีงบประมาณ  พ.ศ.๒๕๖๘", Reading.Headings, Reading.Row("๒. สอง"));

        read.Value.Measures.Should().HaveCount(2);
        read.Findings.Should().BeEmpty();
    }

    [Fact]
    public async Task A_line_below_the_table_that_is_not_taken_over_is_told()
    {
        var read = await Reading.Rows(Reading.Row(), "หมายเหตุ ปรับแผนแล้ว");

        read.Findings.Should().ContainSingle().Which.Should().Match<Finding>(finding =>
            finding.Code == MemoNotices.NotTakenCode && finding.Place.Row == 5 && finding.Message.Thai.Contains("ปรับแผนแล้ว"));
    }

    [Theory]
    [InlineData("๑. ก\tx\t\t\t", 5, 6)]
    [InlineData("๑. ก\tx\t\t\t\t\t", 7, 7)]
    public async Task A_row_that_has_not_six_columns_is_refused_by_its_number(string row, int columns, int column)
    {
        var read = await Reading.Rows(Reading.Row(), row);

        var error = read.Findings.Should().ContainSingle().Subject;
        (error.Code, error.Place).Should().Be((TableRefusals.ColumnsCode, new Place("report.txt", Row: 5, Column: column)));
        error.Message.English.Should().Contain($"{ThaiFormat.Plain.Number(columns)} columns");
    }

    [Fact]
    public async Task Every_row_that_has_not_six_columns_is_told_up_to_a_hundred()
    {
        var read = await Reading.Rows([.. Enumerable.Repeat("ก\tข", 500)]);

        read.Findings.Should().HaveCount(FindingList.Most + 1);
        read.Findings[^1].Code.Should().Be(FindingList.More);
    }

    [Fact]
    public async Task A_table_whose_first_row_has_no_number_is_refused() =>
        (await Reading.Rows(Reading.Row("ชื่อ"))).Findings.Should().ContainSingle().Which.Code.Should().Be(TableRefusals.NoMeasureCode);

    [Fact]
    public async Task A_title_without_number_belongs_to_the_measure_above_and_is_told()
    {
        var read = await Reading.Rows(Reading.Row("๑. ชื่อยาวที่"), "ต่อหน้าถัดไป\t\t\t\t\t");

        read.Value.Measures.Should().ContainSingle().Which.Title.Should().Be("ชื่อยาวที่\nต่อหน้าถัดไป");
        read.Findings.Should().ContainSingle().Which.Code.Should().Be(MeasureNotices.TitleContinuedCode);
    }

    [Fact]
    public async Task A_missing_number_in_the_sequence_is_told()
    {
        var read = await Reading.Rows(Reading.Row("๒. สอง"), Reading.Row("๕. ห้า"));

        read.Findings.Select(finding => finding.Message.English).Should().Equal(
            "Measure 1 is missing; check the numbers.", "Measures 3–4 are missing; check the numbers.");
        read.Findings.Should().OnlyContain(finding => finding.Code == MeasureNotices.GapCode);
    }

    [Fact]
    public async Task Measures_come_by_number_whatever_their_order() =>
        (await Reading.Rows(Reading.Row("๒. สอง"), Reading.Row("๑. หนึ่ง"))).Value.Measures.Select(measure => measure.Title).Should().Equal("หนึ่ง", "สอง");

    [Fact]
    public async Task Two_different_measures_with_one_number_are_refused()
    {
        var read = await Reading.Rows(Reading.Row("๑. หนึ่ง"), Reading.Row("๑. อีกหนึ่ง"));

        var error = read.Findings.Should().ContainSingle(finding => finding.Severity == Severity.Error).Subject;
        (error.Code, error.Place.Row).Should().Be((TableRefusals.SameNumberCode, 5));
    }

    [Fact]
    public async Task A_title_repeated_on_the_next_page_is_the_same_measure_and_is_told()
    {
        var read = await Reading.Rows(Reading.Row("๑. หนึ่ง", steps: "๑. ก"), Reading.Row("๑.หนึ่ง", steps: "๒. ข"));

        read.Value.Measures.Should().ContainSingle().Which.Steps.Select(step => step.Text).Should().Equal("ก", "ข");
        read.Findings.Should().ContainSingle().Which.Code.Should().Be(MeasureNotices.RepeatedCode);
    }

    [Theory]
    [InlineData("เร็วๆ นี้", ThaiPeriods.Unreadable)]
    [InlineData("ก.ย.๖๘-ต.ค.๖๗", ThaiPeriods.Backwards)]
    [InlineData("", ReportNotices.NoPeriodCode)]
    public async Task A_period_that_cannot_be_read_waits_for_a_person_and_stops_nothing(string period, string code)
    {
        var read = await Reading.Rows(Reading.Row(period: period));

        var measure = read.Value.Measures.Should().ContainSingle().Subject;
        (measure.Period, measure.PeriodAsWritten).Should().Be((null, period));
        var finding = read.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Severity, finding.Place).Should().Be(
            (code, Severity.Warning, new Place("มาตรการที่ 1", "ระยะเวลาดำเนินการ", 4, 4)));
    }

    [Fact]
    public async Task Two_different_periods_are_not_chosen_between()
    {
        var read = await Reading.Rows(Reading.Row(), "\t\t\tม.ค.-มี.ค.๖๘\t\t");

        read.Value.Measures[0].Period.Should().BeNull();
        read.Findings.Should().ContainSingle().Which.Code.Should().Be(ReportNotices.PeriodsDifferCode);
    }

    [Fact]
    public async Task A_period_broken_over_two_lines_of_its_cell_is_one_period()
    {
        var measure = (await Reading.Rows(Reading.Row(period: "<p>ต.ค.๖๗-</p><p>ก.ย.๖๘</p>"))).Value.Measures[0];

        (measure.Period, measure.PeriodAsWritten).Should().Be((Period.Window(new(2024, 10, 1), new(2025, 9, 30)), "ต.ค.๖๗- ก.ย.๖๘"));
    }

    [Theory]
    [InlineData("สำนักปลัด กองช่าง", "สำนักปลัด|กองช่าง")]
    [InlineData("<p>สำนักปลัด</p><p>กองช่าง</p>", "สำนักปลัด|กองช่าง")]
    [InlineData("คณะกรรมการสนับสนุน การประเมิน ITA ฝ่ายทะเบียน", "คณะกรรมการสนับสนุน การประเมิน ITA|ฝ่ายทะเบียน")]
    [InlineData("อบต. ทุกแห่ง", "อบต. ทุกแห่ง")]
    [InlineData("", "")]
    public async Task Units_begin_where_a_word_begins_the_name_of_one(string cell, string units) =>
        string.Join('|', (await Reading.Rows(Reading.Row(units: cell))).Value.Measures[0].ResponsibleUnits).Should().Be(units);

    [Theory]
    [InlineData("เมื่อวันที่ มีนาคม ๒๕๖๘", 1)]
    [InlineData("วันที่ ....... ต.ค. ๖๘ และวันที่เดือนมกราคม", 2)]
    [InlineData("เมื่อวันที่ ๕ มีนาคม ๒๕๖๘ ภายในวันที่กำหนด", 0)]
    public async Task A_date_without_its_day_is_told(string text, int times) =>
        (await Reading.Rows(Reading.Row(results: text))).Findings.Count(finding => finding.Code == ReportNotices.DayMissingCode).Should().Be(times);
}
