using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The appendix: every chart large, with its numbers as a table.</summary>
internal static class DocxAppendix
{
    private const double Width = 16;

    public static IEnumerable<OpenXmlElement> Of(AnnualReport report, DocxPictures pictures)
    {
        yield return DocxText.Paragraph(DocxStyles.AppendixHead, ReportWords.Appendix);
        if (report.SampleNotice is { } notice)
        {
            yield return DocxText.Paragraph(DocxStyles.Notice, notice);
        }

        foreach (var chart in report.Charts)
        {
            foreach (var paragraph in pictures.Figure(chart, ChartLook.Page, Width))
            {
                paragraph.ParagraphProperties!.KeepNext = new KeepNext();
                yield return paragraph;
            }

            var numbers = Numbers(chart.Table);
            KeepOnOnePage(numbers);
            yield return numbers;
            yield return DocxText.Paragraph(DocxStyles.Cell, "");
        }
    }

    private static void KeepOnOnePage(Table table)
    {
        foreach (var properties in table.Elements<TableRow>().SkipLast(1).SelectMany(row => row.Descendants<ParagraphProperties>()))
        {
            properties.KeepNext = new KeepNext();
        }
    }

    private static Table Numbers(ChartTable table) => DocxTable.Of(
        [.. table.Columns.Select(_ => Width / table.Columns.Count)],
        table.Columns.Select(column => column.Heading),
        table.Rows.Select(row => (IReadOnlyList<IEnumerable<Paragraph>>)[.. row.Select((cell, index) =>
            (Paragraph[])[DocxText.Paragraph(index == 0 ? DocxStyles.Cell : DocxStyles.Figure, cell.Text)])]));
}
