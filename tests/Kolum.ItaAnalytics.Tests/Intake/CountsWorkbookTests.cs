using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class CountsWorkbookTests
{
    private static readonly DateOnly Day = new(2025, 3, 14);

    [Fact]
    public async Task A_row_of_a_workbook_says_what_the_same_row_of_a_text_says()
    {
        var rows = await Reading.Counts(WorkbookFile.Of(
            ["แบบวัด", "กลุ่ม", "วันที่", "ชนิดยอด", "จำนวน", "หมายเหตุ", "รหัสรายการ"],
            ["IIT", "กองช่าง", Day, "ยอดเพิ่ม", 12, "ประชุม", 7]));

        rows.Should().ContainSingle().Which.Value.Should().Be(new CountRow(2, "iit", "กองช่าง", Day, CountKind.Increment, 12, "ประชุม", "7"));
    }

    public static TheoryData<object> Days => new()
    {
        Day,
        new DateOnly(2568, 3, 14),
        45730.75,
        "๑๔ มี.ค. ๖๘",
        "14/3/2568",
        "2025-03-14",
        "14 มีนาคม 2025",
    };

    [Theory]
    [MemberData(nameof(Days), DisableDiscoveryEnumeration = true)]
    public async Task A_day_is_a_day_however_it_was_typed(object written) =>
        (await Reading.Counts(WorkbookFile.Of(WorkbookFile.Headings, ["iit", written, 3]))).Single().Value.Day.Should().Be(Day);

    [Fact]
    public async Task A_workbook_of_an_old_Mac_counts_its_days_from_1904()
    {
        var file = WorkbookFile.Of(
            book => book.Workbook!.PrependChild(new WorkbookProperties { Date1904 = true }),
            ("Sheet1", [WorkbookFile.Headings, ["iit", Day.AddDays(-1462), 3]]));

        (await Reading.Counts(file)).Single().Value.Day.Should().Be(Day);
    }

    [Theory]
    [InlineData(25.0)]
    [InlineData("25")]
    [InlineData("๒๕")]
    [InlineData(" 25 ")]
    public async Task A_number_is_a_number_however_it_was_typed(object written) =>
        (await Reading.Counts(WorkbookFile.Of(WorkbookFile.Headings, ["iit", Day, written]))).Single().Value.Value.Should().Be(25);

    [Theory]
    [InlineData(2.5)]
    [InlineData(-3)]
    [InlineData(1_000_001)]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    [InlineData("สาม")]
    public async Task What_is_no_number_of_people_is_refused_in_its_place(object written)
    {
        var error = (await Reading.Counts(WorkbookFile.Of(WorkbookFile.Headings, ["iit", Day, written]))).Single().Findings.Single();

        (error.Code, error.Place.Row, error.Place.Column).Should().Be((CountRowText.ValueCode, 2, 3));
    }

    [Theory]
    [InlineData(68)]
    [InlineData(2568)]
    [InlineData(14032568)]
    [InlineData("14/13/68")]
    public async Task What_is_no_day_is_refused_as_it_was_typed(object written)
    {
        var error = (await Reading.Counts(WorkbookFile.Of(WorkbookFile.Headings, ["iit", written, 3]))).Single().Findings.Single();

        (error.Code, error.Place.Row, error.Place.Column).Should().Be((CountRowText.DayCode, 2, 2));
        error.Message.English.Should().Contain($"'{written}'");
    }

    [Fact]
    public async Task A_bad_row_tells_everything_that_is_wrong_with_it_in_its_place()
    {
        var rows = await Reading.Counts(WorkbookFile.Of(WorkbookFile.Headings, ["เอ", "เมื่อวาน", "สาม", "เกิน"], ["iit", Day, 4]));

        rows[0].Findings.Select(finding => (finding.Code, finding.Place.Row, finding.Place.Column)).Should().Equal(
            (CountRowText.ColumnsCode, 2, 4), (CountRowText.SurveyCode, 2, 1), (CountRowText.DayCode, 2, 2), (CountRowText.ValueCode, 2, 3));
        rows[1].IsAccepted.Should().BeTrue("one bad row does not spoil the next");
    }

    [Fact]
    public async Task The_worksheet_of_the_template_is_read_wherever_it_stands()
    {
        var file = WorkbookFile.Of(_ => { }, ("อื่น", [["ไม่เกี่ยว"]]), ("ยอดผู้ตอบ", [WorkbookFile.Headings, ["iit", Day, 3]]));

        (await Reading.Counts(file)).Single().Value.Value.Should().Be(3);
    }

    [Fact]
    public async Task Without_it_the_first_worksheet_is_read()
    {
        var file = WorkbookFile.Of(_ => { }, ("Sheet1", [WorkbookFile.Headings, ["iit", Day, 3]]), ("Sheet2", [["ไม่เกี่ยว"]]));

        (await Reading.Counts(file)).Single().Value.Value.Should().Be(3);
    }

    [Fact]
    public async Task Blank_rows_and_remarks_are_no_rows_but_count_as_rows()
    {
        var rows = await Reading.Counts(WorkbookFile.Of(
            ["# หมายเหตุ"], [], WorkbookFile.Headings, ["", " ", null], ["# ตัวอย่าง: iit", Day, 25], ["iit", Day, 3]));

        rows.Should().ContainSingle().Which.Value.Row.Should().Be(6);
    }

    [Fact]
    public async Task A_formula_is_what_it_came_to_and_is_never_run()
    {
        Cell formula = new(new CellFormula("1+1"), new CellValue("7"));
        Cell words = new(new CellFormula("\"i\"&\"it\""), new CellValue("iit")) { DataType = CellValues.String };
        Cell never = new(new CellFormula("1+1"));

        var rows = await Reading.Counts(WorkbookFile.Of(WorkbookFile.Headings, [words, Day, formula], ["iit", Day, never]));

        rows[0].Value.Value.Should().Be(7);
        rows[1].Findings.Single().Code.Should().Be(CountRowText.ValueCode);
    }

    [Fact]
    public async Task A_formula_that_failed_is_no_remark_though_it_begins_with_a_hash()
    {
        Cell failed = new(new CellFormula("A0"), new CellValue("#REF!")) { DataType = CellValues.Error };

        (await Reading.Counts(WorkbookFile.Of(WorkbookFile.Headings, [failed, Day, 3]))).Single().Findings.Single().Code.Should().Be(CountRowText.SurveyCode);
    }

    [Fact]
    public async Task Words_that_cells_share_are_read_with_their_colours_and_without_their_reading_aids()
    {
        var file = WorkbookFile.Of(
            book => book.AddNewPart<SharedStringTablePart>().SharedStringTable = new(new SharedStringItem(
                new Run(new Text("i")), new Run(new RunProperties(new Bold()), new Text("it")), new PhoneticRun(new Text("ไม่อ่าน")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 })),
            ("Sheet1", [WorkbookFile.Headings, [new Cell(new CellValue("0")) { DataType = CellValues.SharedString }, Day, 3]]));

        (await Reading.Counts(file)).Single().Value.SurveyCode.Should().Be("iit");
    }

    [Fact]
    public async Task Rows_and_cells_that_do_not_say_where_they_stand_follow_each_other()
    {
        var file = WorkbookFile.WithSheetData(
            "<row><c t=\"str\"><v>survey</v></c><c t=\"str\"><v>day</v></c><c t=\"str\"><v>value</v></c></row><row><c t=\"str\"><v>iit</v></c><c t=\"d\"><v>2025-03-14T00:00:00</v></c><c><v>3</v></c></row>");

        (await Reading.Counts(file)).Single().Value.Should().Be(new CountRow(2, "iit", null, Day, CountKind.Reading, 3, null, null));
    }

    [Fact]
    public async Task Cells_far_out_make_no_long_row_and_rows_far_down_make_no_long_file()
    {
        var file = WorkbookFile.WithSheetData(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>survey</v></c><c r=\"B1\" t=\"str\"><v>day</v></c><c r=\"C1\" t=\"str\"><v>value</v></c></row>"
            + "<row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>iit</v></c><c r=\"B1048576\"><v>45730</v></c><c r=\"C1048576\"><v>3</v></c><c r=\"XFD1048576\"><v>9</v></c></row>");

        var error = (await Reading.Counts(file)).Should().ContainSingle().Which.Findings.Should().ContainSingle().Subject;

        (error.Code, error.Place.Row).Should().Be((CountRowText.ColumnsCode, 1048576));
    }

    [Fact]
    public async Task Text_that_calls_itself_a_workbook_is_read_as_the_text_that_it_is()
    {
        var rows = new List<int>();
        var csv = new MemoryStream(Encoding.UTF8.GetBytes("survey,day,value\niit,2025-03-14,3\n"));
        await foreach (var row in new CountsReader().ReadAsync(csv, "counts.xlsx", progress: null, TestContext.Current.CancellationToken))
        {
            rows.Add(row.Value.Value);
        }

        rows.Should().Equal(3);
    }

    [Fact]
    public async Task Macros_are_not_looked_at()
    {
        var file = WorkbookFile.Of(
            book => book.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0])),
            ("Sheet1", [WorkbookFile.Headings, ["iit", Day, 3]]));

        (await Reading.Counts(file)).Single().Value.Value.Should().Be(3);
    }
}
