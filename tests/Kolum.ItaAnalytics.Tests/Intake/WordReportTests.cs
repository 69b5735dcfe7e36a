using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class WordReportTests
{
    [Fact]
    public async Task Tables_cut_into_pages_read_as_the_text_does()
    {
        var seed = (await Reading.Seed()).Value;

        var word = (await Reading.Report(WordFile.FromText(Reading.SeedText))).Value;

        word.Should().BeEquivalentTo(seed, options => options.Excluding(draft => draft.SourceHash).WithStrictOrdering());
    }

    [Fact]
    public async Task Findings_name_the_row_of_the_table()
    {
        var word = await Reading.Report(WordFile.FromText(Reading.SeedText), "report.docx");

        word.Findings.Select(finding => finding.Code).Should().Equal((await Reading.Seed()).Findings.Select(finding => finding.Code));
        word.Findings.Single(finding => finding.Code == ReportNotices.DayMissingCode).Place.Should().Be(
            new Place("มาตรการที่ 5", "สรุปผลการดำเนินการ", 10, 5), "each of five pages has its headings and a row");
    }

    [Fact]
    public async Task One_table_with_a_row_that_goes_on_reads_as_the_text_does()
    {
        var word = (await Reading.Report(WordFile.FromTextInOneTable(Reading.SeedText, (_, row) => row))).Value;

        word.Measures.Should().BeEquivalentTo((await Reading.Seed()).Value.Measures, options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Cells_merged_downwards_read_as_the_text_does()
    {
        // The seventh row goes on with measure 6: title and unit are merged with the row above.
        var word = (await Reading.Report(WordFile.FromTextInOneTable(Reading.SeedText, (index, row) =>
        {
            foreach (var cell in row.Elements<TableCell>().Where((_, column) => index is 5 or 6 && column is 0 or 2))
            {
                cell.MergedDown(goesOn: index == 6);
            }

            return row;
        }))).Value;

        word.Measures.Should().BeEquivalentTo((await Reading.Seed()).Value.Measures, options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task A_cell_merged_over_two_measures_speaks_for_both()
    {
        var (first, second) = (WordFile.RowOf(Reading.Row(units: "สำนักปลัด")), WordFile.RowOf(Reading.Row("๒. สอง")));
        first.Elements<TableCell>().ElementAt(2).MergedDown(goesOn: false);
        second.Elements<TableCell>().ElementAt(2).MergedDown(goesOn: true);

        var measures = (await Reading.Report(WordFile.Report(first, second))).Value.Measures;

        measures.Select(measure => measure.ResponsibleUnits.Single()).Should().Equal("สำนักปลัด", "สำนักปลัด");
    }

    [Fact]
    public async Task What_Word_hides_in_a_merged_cell_is_not_read()
    {
        var (first, second) = (WordFile.RowOf(Reading.Row(units: "สำนักปลัด")), WordFile.RowOf("\t-ต่อ\tกองคลัง\t\t\t"));
        first.Elements<TableCell>().ElementAt(2).MergedDown(goesOn: false);
        second.Elements<TableCell>().ElementAt(2).MergedDown(goesOn: true);

        var measure = (await Reading.Report(WordFile.Report(first, second))).Value.Measures.Single();

        (measure.ResponsibleUnits.Single(), measure.Steps.Single().Text).Should().Be(("สำนักปลัด", "ต่อ"));
    }

    [Fact]
    public async Task A_cell_over_two_columns_goes_into_the_first_and_is_told()
    {
        var row = new TableRow(
            WordFile.CellOf("๑. ชื่อ"), WordFile.CellOf("ขั้นตอนและหน่วยงาน").Over(2), WordFile.CellOf("ต.ค.๖๗-ก.ย.๖๘"), WordFile.CellOf("ผล"), WordFile.CellOf(""));

        var read = await Reading.Report(WordFile.Report(row));

        var measure = read.Value.Measures.Single();
        (measure.Steps.Single().Text, measure.ResponsibleUnits.Count, measure.Results.Single().Text).Should().Be(("ขั้นตอนและหน่วยงาน", 0, "ผล"));
        read.Findings.Should().ContainSingle().Which.Should().Match<Finding>(finding =>
            finding.Code == TableRefusals.SpanCode && finding.Place.Row == 2 && finding.Place.Column == 2);
    }

    [Fact]
    public async Task Columns_of_a_finer_grid_are_found_by_their_order()
    {
        var headings = WordFile.HeadingRow();
        headings.Elements<TableCell>().First().Over(2);
        var table = new Table(headings, WordFile.RowOf(Reading.Row(results: "ผล")));

        var read = await Reading.Report(WordFile.Of(WordFile.Line("ปีงบประมาณ ๒๕๖๘"), table));

        read.Value.Measures.Single().Results.Single().Text.Should().Be("ผล");
    }

    [Fact]
    public async Task A_table_that_goes_on_without_headings_belongs_to_the_report()
    {
        var read = await Reading.Report(WordFile.Of(
            WordFile.Line("ปีงบประมาณ ๒๕๖๘"),
            new Table(WordFile.HeadingRow(), WordFile.RowOf(Reading.Row())),
            WordFile.Line(""),
            new Table(WordFile.RowOf(Reading.Row("๒. สอง")))));

        read.Value.Measures.Select(measure => measure.Number).Should().Equal(1, 2);
    }

    [Theory]
    [InlineData("๒. สอง\tก\tข")]
    [InlineData("๒. สอง\tก\tข\tค\tง\tจ\tฉ\tช")]
    public async Task A_row_that_has_not_six_columns_is_refused_by_its_number(string row)
    {
        var read = await Reading.Report(WordFile.Report(WordFile.RowOf(Reading.Row()), WordFile.RowOf(row)), "report.docx");

        read.Findings.Should().ContainSingle().Which.Should().Match<Finding>(finding =>
            finding.Code == TableRefusals.ColumnsCode && finding.Place.Row == 3 && finding.Place.Subject == "report.docx");
    }

    [Fact]
    public async Task Lines_broken_by_hand_tabs_and_hyphens_are_read_and_deleted_text_is_not()
    {
        var cell = new TableCell(new Paragraph(
            new Run(new Text("๑. อุปโภค"), new NoBreakHyphen(), new Text("บริโภค"), new Break(), new Text("-ข่าว"), new TabChar(), new Text("สาร")),
            new DeletedRun(new Run(new Break(), new DeletedText("ลบแล้ว"))),
            new InsertedRun(new Run(new Text("ใหม่")))));
        var row = new TableRow(WordFile.CellOf("๑. ชื่อ"), cell, WordFile.CellOf(""), WordFile.CellOf("ต.ค.๖๗-ก.ย.๖๘"), WordFile.CellOf(""), WordFile.CellOf(""));

        var steps = (await Reading.Report(WordFile.Report(row))).Value.Measures.Single().Steps;

        steps.Select(step => $"{step.Mark}|{step.Text}").Should().Equal("๑.|อุปโภค-บริโภค", "-|ข่าว สารใหม่");
    }

    [Fact]
    public async Task Numbers_that_Word_writes_by_itself_are_read()
    {
        var row = new TableRow(
            new TableCell(Numbered("ชื่อ", 1)),
            new TableCell(Numbered("หนึ่ง", 2), Numbered("สอง", 2), Numbered("สองจุดหนึ่ง", 2, level: 1), Numbered("ข่าว", 3)),
            WordFile.CellOf(""),
            WordFile.CellOf("ต.ค.๖๗-ก.ย.๖๘"),
            WordFile.CellOf(""),
            WordFile.CellOf(""));

        var read = await Reading.Report(WordFile.Of(
            WithLists,
            WordFile.Line("ปีงบประมาณ ๒๕๖๘"),
            new Table(WordFile.HeadingRow(), row)));

        read.Value.Measures.Single().Title.Should().Be("ชื่อ");
        read.Value.Measures.Single().Steps.Select(step => $"{step.Mark}|{step.Text}").Should().Equal("๑.|หนึ่ง", "๒.|สอง", "๒.๑|สองจุดหนึ่ง", "-|ข่าว");
    }

    [Fact]
    public async Task What_a_file_is_its_content_tells_and_not_its_name()
    {
        (await Reading.Report(WordFile.FromText(Reading.SeedText), "report.txt")).IsAccepted.Should().BeTrue();
        (await Reading.Report(System.Text.Encoding.UTF8.GetBytes(Reading.SeedText), "report.docx")).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task A_plain_hyperlink_is_no_danger()
    {
        var file = WordFile.Of(
            main => main.AddHyperlinkRelationship(new Uri("https://www.kolum.go.th"), isExternal: true),
            WordFile.Line("ปีงบประมาณ ๒๕๖๘"),
            new Table(WordFile.HeadingRow(), WordFile.RowOf(Reading.Row())));

        (await Reading.Report(file)).IsAccepted.Should().BeTrue();
    }

    private static Paragraph Numbered(string text, int list, int level = 0)
    {
        var paragraph = WordFile.Line(text);
        paragraph.ParagraphProperties = new(new NumberingProperties(
            new NumberingLevelReference { Val = level }, new NumberingId { Val = list }));
        return paragraph;
    }

    private static void WithLists(MainDocumentPart main)
    {
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new(
            List(1), List(2), new AbstractNum(Level(0, NumberFormatValues.Bullet, "•")) { AbstractNumberId = 3 }, Instance(1), Instance(2), Instance(3));

        static AbstractNum List(int id) =>
            new(Level(0, NumberFormatValues.ThaiNumbers, "%1."), Level(1, NumberFormatValues.ThaiNumbers, "%1.%2")) { AbstractNumberId = id };

        static Level Level(int index, NumberFormatValues format, string text) =>
            new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }) { LevelIndex = index };

        static NumberingInstance Instance(int id) => new(new AbstractNumId { Val = id }) { NumberID = id };
    }
}
