using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>A chart large, with its numbers as a table and where they come from; all on one page where they fit.</summary>
internal static class DocxFigure
{
    private const double Widest = 16;

    /// <summary>The elements of a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="width">Of the text, cm.</param>
    /// <param name="pictures">Puts charts in.</param>
    public static IEnumerable<OpenXmlElement> Of(PaperBlock.Figure figure, double width, DocxPictures pictures)
    {
        foreach (var paragraph in pictures.Figure(figure.Chart, ChartLook.Page, Math.Min(width, Widest), DocxStyles.FigureCaption))
        {
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
            yield return paragraph;
        }

        var numbers = Numbers(figure.Chart.Table, Math.Min(width, Widest));
        KeepOnOnePage(numbers, andTheNext: figure.Provenance is not null);
        yield return numbers;
        if (figure.Provenance is { } provenance)
        {
            yield return DocxText.Paragraph(DocxStyles.Provenance, provenance);
        }
    }

    private static void KeepOnOnePage(Table table, bool andTheNext)
    {
        foreach (var properties in table.Elements<TableRow>().SkipLast(andTheNext ? 0 : 1).SelectMany(row => row.Descendants<ParagraphProperties>()))
        {
            properties.KeepNext = new KeepNext();
        }
    }

    private static Table Numbers(ChartTable table, double width) => DocxTable.Of(
        [.. table.Columns.Select(_ => width / table.Columns.Count)],
        table.Columns.Select(column => column.Heading),
        table.Rows.Select(row => (IReadOnlyList<IEnumerable<Paragraph>>)[.. row.Select((cell, index) =>
            (Paragraph[])[DocxText.Paragraph(index == 0 ? DocxStyles.Cell : DocxStyles.Figure, cell.Text)])]));
}
