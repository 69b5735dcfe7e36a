using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using ListItem = Kolum.ItaAnalytics.Domain.Measures.ListItem;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The official six-column table with the charts inside its outcome column.</summary>
/// <remarks>
/// As in the office's own report, each measure starts a page with the column heads: so its charts stay with its text.
/// In one long table only Word could be told so; LibreOffice knows no page break inside a table.
/// </remarks>
internal static class DocxMeasureTable
{
    /// <summary>Width of a chart in the outcome column, cm.</summary>
    private const double ChartWidth = 5.8;

    private static readonly double[] Widths = [3.8, 5.2, 2.8, 2.5, 6.3, ChartWidth + (2 * DocxTable.Padding) + 0.1];

    public static IEnumerable<OpenXmlElement> Of(AnnualReport report, DocxPictures pictures)
    {
        if (report.Rows.Count == 0)
        {
            yield return DocxText.Paragraph(DocxStyles.Centred, ReportWords.NoMeasures);
        }

        var heads = MeasureFields.All.Select(field => string.Join('\n', MeasureFields.HeadingLines(field))).ToList();
        for (var i = 0; i < report.Rows.Count; i++)
        {
            if (i > 0)
            {
                yield return DocxPages.NextPage();
            }

            yield return DocxTable.Of(Widths, heads, [Cells(report.Rows[i], pictures)]);
        }
    }

    private static IReadOnlyList<IEnumerable<Paragraph>> Cells(AnnualReportRow row, DocxPictures pictures) =>
    [
        [DocxText.Paragraph(DocxStyles.Cell, row.NumberedTitle)],
        Lines(row.Measure.Steps),
        row.Measure.ResponsibleUnits.Select(unit => DocxText.Paragraph(DocxStyles.Cell, unit)),
        [DocxText.Paragraph(DocxStyles.Centred, row.PeriodText)],
        Lines(row.Measure.Results),
        [.. Lines(row.Measure.Outcomes), .. row.OutcomeCharts.SelectMany(chart => pictures.Figure(chart, ChartLook.Cell, ChartWidth))],
    ];

    private static IEnumerable<Paragraph> Lines(IEnumerable<ListItem> items) =>
        items.Select(item => DocxText.Paragraph(item.Mark is null ? DocxStyles.Cell : DocxStyles.ListLine, item.ToString()));
}
