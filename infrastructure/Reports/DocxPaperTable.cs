using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>A table of a paper, with charts inside its cells.</summary>
/// <remarks>
/// Where each row starts a page, as in the office's own report, each is a table with the column heads: so its charts stay with its text.
/// In one long table only Word could be told so; LibreOffice knows no page break inside a table.
/// </remarks>
internal static class DocxPaperTable
{
    /// <summary>The widest chart in a cell, cm: as wide as the outcome column has room.</summary>
    public const double WidestChart = 5.8;

    /// <summary>The elements of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">Of the text, cm.</param>
    /// <param name="pictures">Puts charts in.</param>
    public static IEnumerable<OpenXmlElement> Of(PaperBlock.Table table, double width, DocxPictures pictures)
    {
        var shares = table.Columns.Sum(column => column.Share);
        double[] widths = [.. table.Columns.Select(column => width * column.Share / shares)];
        var heads = table.Columns.Select(column => string.Join('\n', column.HeadingLines)).ToList();
        var rows = table.Rows.Select(row => Cells(row, table.Columns, widths, pictures));
        if (!table.PageEach)
        {
            yield return DocxTable.Of(widths, heads, rows);
            yield break;
        }

        foreach (var (index, row) in rows.Index())
        {
            if (index > 0)
            {
                yield return DocxPages.NextPage();
            }

            yield return DocxTable.Of(widths, heads, [row]);
        }

        // A body may not end in a table, and what follows one stays clear of it.
        yield return DocxPages.Nothing();
    }

    private static IReadOnlyList<IEnumerable<Paragraph>> Cells(PaperRow row, IReadOnlyList<PaperColumn> columns, double[] widths, DocxPictures pictures) =>
    [
        .. row.Cells.Select((cell, index) => (IEnumerable<Paragraph>)
        [
            .. cell.Lines.Select(line => DocxText.Line(StyleOf(line, columns[index].Alignment), line)),
            .. cell.Charts.SelectMany(chart => pictures.Figure(chart, ChartLook.Cell, ChartWidth(widths[index]))),
        ]),
    ];

    private static double ChartWidth(double column) => Math.Min(WidestChart, column - (2 * DocxTable.Padding));

    private static string StyleOf(ReportLine line, PaperAlignment alignment) => alignment switch
    {
        PaperAlignment.Middle => DocxStyles.Centred,
        PaperAlignment.End => DocxStyles.Figure,
        _ => line.Mark is null ? DocxStyles.Cell : DocxStyles.ListLine,
    };
}
