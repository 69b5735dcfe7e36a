using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using ListItem = Kolum.ItaAnalytics.Domain.Measures.ListItem;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The official six-column table with the charts inside its outcome column.</summary>
internal static class DocxMeasureTable
{
    /// <summary>Width of a chart in the outcome column, cm.</summary>
    private const double ChartWidth = 5.8;

    private static readonly double[] Widths = [4.0, 5.3, 2.8, 2.4, 6.0, ChartWidth + (2 * DocxTable.Padding) + 0.1];

    public static OpenXmlElement Of(AnnualReport report, DocxPictures pictures) => report.Rows.Count == 0
        ? DocxText.Paragraph(DocxStyles.Centred, ReportWords.NoMeasures)
        : DocxTable.Of(Widths, MeasureFields.All.Select(field => string.Join('\n', MeasureFields.HeadingLines(field))), report.Rows.Select(row => Cells(row, pictures)));

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
