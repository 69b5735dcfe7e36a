using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Writes the report as a Word file that an office can go on editing. Equal reports give equal bytes.</summary>
/// <param name="charts">Draws the pictures.</param>
internal sealed class DocxReportWriter(IChartRenderer charts) : IReportWriter
{
    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public async Task WriteAsync(AnnualReport report, Stream target, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            Write(report, word);
        }

        await target.WriteAsync(StableZip.Of(file), cancellation);
    }

    private void Write(AnnualReport report, WordprocessingDocument word)
    {
        var main = word.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
        DocxProperties.Add(word, report);
        DocxStyles.Add(main);
        var footer = DocxPages.AddFooter(main);
        var header = DocxPages.AddTableHeader(main, report);
        var pictures = new DocxPictures(main, charts);

        var body = new Body();
        if (report.Memo is { } memo)
        {
            body.Append(DocxMemo.Of(memo, report.SampleNotice));
            body.Append(DocxPages.EndOf(DocxPages.Upright(footer)));
        }

        body.Append(DocxTitlePage.Of(report));
        body.Append(DocxPages.EndOf(DocxPages.Upright(footer)));
        body.Append(DocxMeasureTable.Of(report, pictures));
        if (report.Charts.Count > 0)
        {
            body.Append(DocxPages.EndOf(DocxPages.Table(header, footer)));
            body.Append(DocxAppendix.Of(report, pictures));
            body.Append(DocxPages.Appendix(DocxPages.AddEmptyHeader(main), footer));
        }
        else
        {
            // A body may not end in a table.
            body.Append(DocxText.Paragraph(DocxStyles.Cell, ""), DocxPages.Table(header, footer));
        }

        main.Document = new Document(body);
    }
}
