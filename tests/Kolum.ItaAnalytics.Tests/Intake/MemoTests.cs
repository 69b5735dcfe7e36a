using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class MemoTests
{
    [Theory]
    [InlineData("ปน ๗๑๓๐๑ / ๒๕๖๘", true)]
    [InlineData("ปน 71301/", true)]
    [InlineData("ปน ๗๑๓๐๑", true)]
    [InlineData("ปน ๗๑๓๐๑/........", true)]
    [InlineData("", true)]
    [InlineData("ปน ๗๑๓๐๑/๑๒๓", false)]
    [InlineData("ปน ๗๑๓๐๑/ว ๑๒๓", false)]
    [InlineData("ปน ๗๑๓๐๑.๑/๒๕", false)]
    [InlineData("๑๒/๒๕๖๘", false)]
    public void A_memo_number_without_running_number_is_noticed(string number, bool lacks) =>
        ReportNotices.LacksRunningNumber(number).Should().Be(lacks);

    [Fact]
    public async Task A_date_that_cannot_be_read_stays_as_written_and_is_told()
    {
        var read = await Memo("ที่ ปน ๗๑๓๐๑/๑๒ วันที่ ๓๑ กุมภาพันธ์ ๒๕๖๘", "เรียน นายก");

        (read.Value.Memo!.Date, read.Value.Memo.DateAsWritten).Should().Be((null, "๓๑ กุมภาพันธ์ ๒๕๖๘"));
        read.Findings.Should().ContainSingle().Which.Should().Match<Finding>(finding =>
            finding.Code == MemoNotices.DateUnreadableCode && finding.Place.Row == 2);
    }

    [Fact]
    public async Task A_subject_that_goes_on_in_the_next_line_is_one_subject()
    {
        var read = await Memo("ที่ ปน ๗๑๓๐๑/๑๒ วันที่ ๘ ต.ค. ๖๘", "เรื่อง ขอส่ง", "รายงานผลการดำเนินการ", "เรียน นายก", "", "เนื้อความ", "(ก ข)", "ปลัด");

        read.Value.Memo!.Subject.Should().Be("ขอส่ง รายงานผลการดำเนินการ");
        read.Value.Memo.Addressee.Should().Be("นายก");
        read.Value.Memo.Body.Should().Equal("เนื้อความ");
    }

    [Fact]
    public async Task Date_on_a_line_of_its_own_is_read() =>
        (await Memo("ที่ ปน ๗๑๓๐๑/๑๒", "วันที่ 8 ตุลาคม 2568", "เรียน นายก")).Value.Memo!.Date.Should().Be(new DateOnly(2025, 10, 8));

    [Fact]
    public async Task Somebody_who_signs_for_another_has_both_positions()
    {
        var read = await Memo("ที่ ปน ๗๑๓๐๑/๑๒ วันที่ ๘ ต.ค. ๖๘", "เรียน นายก", "เนื้อความ", "ลงชื่อ......", "(ก ข)", "รองปลัด รักษาราชการแทน", "ปลัด", "เรียน นายก", "(ค ง)", "นายก");

        read.Value.Memo!.Signatories.Should().BeEquivalentTo(
            [new Signatory(["ลงชื่อ......"], "ก ข", "รองปลัด รักษาราชการแทน\nปลัด"), new Signatory(["เรียน นายก"], "ค ง", "นายก")],
            options => options.WithStrictOrdering());
        read.Value.Memo.Body.Should().Equal("เนื้อความ");
    }

    [Fact]
    public async Task A_line_apart_from_a_position_is_a_remark_to_the_next_who_signs()
    {
        var read = await Memo("ที่ ปน ๗๑๓๐๑/๑๒ วันที่ ๘ ต.ค. ๖๘", "เรียน นายก", "", "(ก ข)", "ปลัด", "", "ทราบ", "", "(ค ง)", "", "นายก");

        read.Value.Memo!.Signatories.Should().BeEquivalentTo(
            [new Signatory([], "ก ข", "ปลัด"), new Signatory(["ทราบ"], "ค ง", "นายก")], options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task A_report_without_memo_has_none() => (await Reading.Rows(Reading.Row())).Value.Memo.Should().BeNull();

    [Fact]
    public async Task Lines_before_the_memo_are_told()
    {
        var read = await Reading.Report("ด่วนที่สุด\n" + Reading.SeedText);

        read.Findings.Should().Contain(finding => finding.Code == MemoNotices.NotTakenCode && finding.Place.Row == 1);
    }

    [Theory]
    [InlineData("ประจำปีงบประมาณ พ.ศ.๒๕๖๘")]
    [InlineData("ประจำปีงบประมาณ 2568")]
    [InlineData("ปีงบประมาณ ๖๘")]
    [InlineData("ปีงบประมาณ พ.ศ. ๒๕๖๘ (ต.ค.๖๗-ก.ย.๖๘)")]
    public async Task The_fiscal_year_is_read_from_the_title_page(string line) =>
        (await Reading.Report($"รายงานผลการดำเนินการ\n{line}\n{Reading.Headings}\n{Reading.Row()}")).Value.FiscalYear.Year.Should().Be(2568);

    [Fact]
    public async Task Without_a_year_on_the_title_page_the_memo_names_it() =>
        (await Reading.Report($"บันทึกข้อความ\nเรื่อง รายงานปีงบประมาณ ๒๕๖๗\nเรียน นายก\n{Reading.Headings}\n{Reading.Row()}")).Value.FiscalYear.Year.Should().Be(2567);

    [Fact]
    public async Task Pages_of_different_fiscal_years_are_refused()
    {
        var read = await Reading.Rows(Reading.Row(), "ประจำปีงบประมาณ พ.ศ.๒๕๖๗", Reading.Headings, Reading.Row("๒. สอง"));

        read.Findings.Should().ContainSingle(finding => finding.Severity == Severity.Error).Which.Should().Match<Finding>(finding =>
            finding.Code == NamedYears.DifferCode && finding.Place.Row == 5);
    }

    [Theory]
    [InlineData("ปีงบประมาณ ๙๙๙๙")]
    [InlineData("ปี ๒๕๖๘")]
    public async Task A_report_without_fiscal_year_is_refused(string line) =>
        (await Reading.Report($"รายงานผลการดำเนินการ\n{line}\n{Reading.Headings}\n{Reading.Row()}")).Findings
            .Should().ContainSingle().Which.Code.Should().Be(NamedYears.MissingCode);

    private static Task<Checked<ReportDraft>> Memo(params string[] lines) => Reading.Report(string.Join(
        '\n', ["บันทึกข้อความ", .. lines, "", "รายงานผลการดำเนินการ", "ประจำปีงบประมาณ พ.ศ.๒๕๖๘", Reading.Headings, Reading.Row()]));
}
