using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Xunit;
using Paper = Kolum.ItaAnalytics.Domain.Reports.Paper;
using PaperCell = Kolum.ItaAnalytics.Domain.Reports.PaperCell;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class XlsxPaperTests
{
    [Theory]
    [InlineData(FileFormatVersions.Office2016)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public async Task Excel_finds_nothing_to_mend(FileFormatVersions version)
    {
        Paper[] papers =
        [
            AnnualReportPaper.Of(new AnAssessment().WithSampleCounts().Report(), seal: DocxPaperTests.Seal),
            DocxPaperTests.SomePaper(),
            new("leer", "ว่าง", "ว่าง", "อบต.กอลำ", []),
        ];
        foreach (var paper in papers)
        {
            using var book = Open(await Bytes(paper));

            new OpenXmlValidator(version).Validate(book, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Should().BeEmpty();
        }
    }

    [Fact]
    public async Task The_same_paper_gives_the_same_bytes()
    {
        var first = await Bytes(AnnualReportPaper.Of(new AnAssessment().WithSampleCounts().Report()));

        (await Bytes(AnnualReportPaper.Of(new AnAssessment().WithSampleCounts().Report()))).Should().Equal(first);
    }

    [Fact]
    public async Task Every_number_and_day_of_every_chart_stands_exact_in_its_sheet()
    {
        var paper = AnnualReportPaper.Of(new AnAssessment().WithSampleCounts().Report());
        using var book = Open(await Bytes(paper));

        foreach (var chart in paper.Charts)
        {
            var rows = Rows(book, chart.Key).ToList();
            rows[0][0].InnerText.Should().Be(chart.Title);
            rows.SelectMany(row => row).Select(cell => cell.InnerText).Should().Contain(text => text.Contains(chart.AsOfLabel, StringComparison.Ordinal) && text.Contains(chart.Unit, StringComparison.Ordinal));
            rows.Take(3).SelectMany(row => row).Any(cell => cell.InnerText == ChartSpec.SampleMark).Should().Be(chart.HasSampleData);
            var body = rows.TakeLast(chart.Table.Rows.Count).ToList();
            foreach (var (row, expected) in body.Zip(chart.Table.Rows))
            {
                row.Select(Value).Should().Equal(expected.Select(cell => cell switch
                {
                    { Number: { } number } => (object)number,
                    { Day: { } day } => (decimal)(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber),
                    _ => SpreadsheetText.Harmless(cell.Text),
                }));
            }
        }
    }

    [Fact]
    public async Task The_first_sheet_leads_to_every_other_one()
    {
        using var book = Open(await Bytes(DocxPaperTests.SomePaper()));
        var names = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToList();

        var links = Sheet(book, names[0]).Descendants<Hyperlink>().Select(link => link.Location!.Value!);

        links.Should().Equal(names.Skip(1).Select(name => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'!A1"));
    }

    [Fact]
    public async Task The_head_of_a_table_stays_in_sight()
    {
        var paper = AnnualReportPaper.Of(new AnAssessment().WithSampleCounts().Report());
        using var book = Open(await Bytes(paper));

        var sheet = Sheet(book, ReportWords.MeasureTable);

        var frozen = (int)sheet.Descendants<Pane>().Single().VerticalSplit!.Value;
        sheet.Descendants<Row>().ElementAt(frozen - 1).Elements<Cell>().Select(cell => cell.InnerText)
            .Should().Equal(Domain.Measures.MeasureFields.All.Select(Domain.Measures.MeasureFields.Heading));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+66")]
    [InlineData("-ก")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public async Task Words_are_never_run(string words)
    {
        using var book = Open(await Bytes(new("n", "n", words, words, [new("s", PaperLayout.Portrait, [], words, [new PaperBlock.Table(words, [new("c", [words], 1)], [new(null, [PaperCell.Of(words)])])])])));

        foreach (var cell in book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()))
        {
            cell.CellFormula.Should().BeNull();
            cell.DataType!.Value.Should().Be(CellValues.InlineString);
            (cell.InnerText is ['=' or '+' or '-' or '@' or '\t', ..]).Should().BeFalse(cell.InnerText);
        }
    }

    [Property]
    public bool Names_of_sheets_are_those_that_Excel_takes(string?[] wished)
    {
        var names = new XlsxNames();
        var given = wished.Concat(wished).Select(name => names.Of(name ?? "")).ToList();
        return given.Distinct(StringComparer.OrdinalIgnoreCase).Count() == given.Count
            && given.All(name => name.Length is >= 1 and <= 31 && name.IndexOfAny([.. "[]:*?/\\"]) < 0 && !name.StartsWith('\'') && !name.EndsWith('\''));
    }

    private static object Value(Cell cell) => cell.DataType?.Value == CellValues.InlineString
        ? cell.InnerText
        : decimal.Parse(cell.InnerText, CultureInfo.InvariantCulture);

    private static IEnumerable<Cell[]> Rows(SpreadsheetDocument book, string sheet) => Sheet(book, sheet).Descendants<Row>().Select(row => row.Elements<Cell>().ToArray());

    private static Worksheet Sheet(SpreadsheetDocument book, string name)
    {
        var sheet = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name);
        return ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet!;
    }

    private static async Task<byte[]> Bytes(Paper paper)
    {
        using var bytes = new MemoryStream();
        await new XlsxPaperWriter().WriteAsync(paper, bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
}
