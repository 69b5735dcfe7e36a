using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Paper = Kolum.ItaAnalytics.Domain.Reports.Paper;
using Workbook = DocumentFormat.OpenXml.Spreadsheet.Workbook;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Writes a paper as a workbook: a sheet for each table and for the numbers of each chart. Equal papers give equal bytes.</summary>
internal sealed class XlsxPaperWriter : IPaperWriter
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string ContentsName = "สารบัญ";

    /// <inheritdoc/>
    public string Format => "xlsx";

    /// <inheritdoc/>
    public string MediaType => Excel;

    /// <inheritdoc/>
    public async Task WriteAsync(Paper paper, Stream target, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            FileProperties.Add(document, paper.Title, paper.Author);
            Write(document.AddNewPart<WorkbookPart>(Excel + ".main+xml", "rId1"), paper);
        }

        cancellation.ThrowIfCancellationRequested();
        await target.WriteAsync(StableZip.Of(file), cancellation);
    }

    private static void Write(WorkbookPart book, Paper paper)
    {
        var names = new XlsxNames();
        var contents = names.Of(ContentsName);
        var sheets = new List<(string Name, string Title, Worksheet Sheet)>();
        foreach (var (section, table) in paper.Sections.SelectMany(section => section.Blocks.OfType<PaperBlock.Table>().Select(table => (section, table))))
        {
            sheets.Add((names.Of(table.Name), table.Name, XlsxSheet.Of(table, section.Notice, contents)));
        }

        var provenance = paper.Sections.SelectMany(section => section.Blocks).OfType<PaperBlock.Figure>().ToLookup(figure => figure.Chart.Key, figure => figure.Provenance);
        foreach (var chart in paper.Charts)
        {
            sheets.Add((names.Of(chart.Key), chart.Title, XlsxSheet.Of(chart, provenance[chart.Key].FirstOrDefault(), contents)));
        }

        book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = TemplateStyles.Sheet();
        var list = new Sheets();
        Worksheet first = XlsxSheet.Contents(paper, [.. sheets.Select(sheet => (sheet.Name, sheet.Title))]);
        foreach (var (index, sheet) in sheets.Prepend((Name: contents, "", Sheet: first)).Index())
        {
            var id = "rId" + ThaiFormat.Plain.Number(index + 2);
            book.AddNewPart<WorksheetPart>(id).Worksheet = sheet.Sheet;
            list.Append(new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = id });
        }

        book.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), list);
    }
}
