using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using static Kolum.ItaAnalytics.Infrastructure.Reports.XlsxCells;
using Paper = Kolum.ItaAnalytics.Domain.Reports.Paper;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Makes the worksheets of a paper.</summary>
internal static class XlsxSheet
{
    /// <summary>Letters over all columns of a table.</summary>
    private const double TableWidth = 150;

    private const double WidestColumn = 60;
    private const double NarrowestColumn = 12;

    /// <summary>The first sheet: what the workbook is, and what is in it.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="contents">The other sheets: their names and what they hold.</param>
    public static Worksheet Contents(Paper paper, IReadOnlyList<(string Sheet, string Title)> contents)
    {
        var cells = new XlsxCells();
        cells.Add(Words(paper.Title, TemplateStyle.Title));
        cells.Add(Words(paper.Author, TemplateStyle.Note));
        foreach (var notice in paper.Sections.Select(section => section.Notice).OfType<string>().Distinct())
        {
            cells.Add(Words(notice, TemplateStyle.Warning));
        }

        if (paper.Seal is { } seal)
        {
            cells.Add(Words($"ฉบับที่ {ThaiFormat.Official.Number(seal.Version)} · SHA-256 {seal.ContentHash}", TemplateStyle.Note));
            cells.Add(Words($"ตรวจสอบได้ที่ {seal.VerificationAddress}", TemplateStyle.Note));
        }

        cells.Add();
        cells.Add(Words("แผ่นงาน", TemplateStyle.WrappedHeading), Words("เนื้อหา", TemplateStyle.WrappedHeading));
        foreach (var (sheet, title) in contents)
        {
            cells.Add(Words(sheet, TemplateStyle.Link), Words(title));
            cells.LinkTo(sheet);
        }

        return Sheet(cells, [40, 110], frozen: 0);
    }

    /// <summary>A table of the paper as text.</summary>
    /// <param name="table">The table.</param>
    /// <param name="notice">The warning that stands on its pages.</param>
    /// <param name="contents">The name of the first sheet.</param>
    public static Worksheet Of(PaperBlock.Table table, string? notice, string contents)
    {
        var cells = Head(table.Name, contents, notice);
        var shares = table.Columns.Sum(column => column.Share);
        double[] widths = [.. table.Columns.Select(column => Math.Clamp(TableWidth * column.Share / shares, NarrowestColumn, WidestColumn))];
        AddRow(table.Columns.Select(column => string.Concat(column.HeadingLines)), TemplateStyle.WrappedHeading);
        var head = cells.Last;
        foreach (var row in table.Rows)
        {
            AddRow(row.Cells.Select(cell => string.Join('\n', [.. cell.Lines, .. cell.Charts.Select(chart => chart.Caption)])), TemplateStyle.WrappedWords);
        }

        return Sheet(cells, widths, head);

        void AddRow(IEnumerable<string> texts, TemplateStyle style)
        {
            string[] row = [.. texts];
            cells.Add(row.Select(text => Words(text, style)));
            cells.MakeRoomFor(row.Zip(widths));
        }
    }

    /// <summary>The numbers of a chart: exact, with what they are and until when they hold.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="provenance">Where its numbers come from.</param>
    /// <param name="contents">The name of the first sheet.</param>
    public static Worksheet Of(ChartSpec chart, string? provenance, string contents)
    {
        var cells = Head(chart.Title, contents, chart.HasSampleData ? ChartSpec.SampleMark : null);
        cells.Add(Words($"หน่วย: {chart.Unit} · {chart.AsOfLabel}", TemplateStyle.Note));
        if (provenance is not null)
        {
            cells.Add(Words(provenance, TemplateStyle.Note));
        }

        cells.Add(chart.Table.Columns.Select(column => Words(column.Heading, TemplateStyle.WrappedHeading)));
        var head = cells.Last;
        foreach (var row in chart.Table.Rows)
        {
            cells.Add(row.Select(cell => cell switch
            {
                { Number: { } number } => Number(number),
                { Day: { } day } => Day(day),
                _ => Words(cell.Text),
            }));
        }

        return Sheet(cells, chart.Table.Columns.Select((_, column) => column == 0 ? 36.0 : 22), head);
    }

    private static XlsxCells Head(string title, string contents, string? notice)
    {
        var cells = new XlsxCells();
        cells.Add(Words(title, TemplateStyle.Title));
        cells.Add(Words("← " + contents, TemplateStyle.Link));
        cells.LinkTo(contents);
        if (notice is not null)
        {
            cells.Add(Words(notice, TemplateStyle.Warning));
        }

        return cells;
    }

    private static Worksheet Sheet(XlsxCells cells, IEnumerable<double> widths, uint frozen)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = frozen == 0 };
        if (frozen > 0)
        {
            var below = "A" + (frozen + 1).ToString(CultureInfo.InvariantCulture);
            view.Append(
                new Pane { VerticalSplit = frozen, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = below, SequenceOfReferences = new() { InnerText = below } });
        }

        var sheet = new Worksheet(
            XlsxPrint.Properties(),
            new SheetViews(view),
            new SheetFormatProperties { DefaultRowHeight = TemplateCells.RowHeight },
            TemplateCells.Columns(widths.Select(width => (width, TemplateStyle.Plain))),
            cells.Data);
        if (cells.Links.Count > 0)
        {
            sheet.Append(new Hyperlinks(cells.Links));
        }

        sheet.Append(XlsxPrint.Page());
        return sheet;
    }
}
