using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>A ruled table whose head is repeated on each page.</summary>
internal static class DocxTable
{
    /// <summary>Room between a rule and the text, cm.</summary>
    public const double Padding = 0.15;

    /// <summary>The table.</summary>
    /// <param name="widths">Of the columns, cm.</param>
    /// <param name="heads">The column heads.</param>
    /// <param name="rows">Per row, the content of each cell.</param>
    public static Table Of(IReadOnlyList<double> widths, IEnumerable<string> heads, IEnumerable<IReadOnlyList<IEnumerable<Paragraph>>> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Cm(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                Rules(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = (short)DocxText.Twips(Padding), Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = (short)DocxText.Twips(Padding), Type = TableWidthValues.Dxa }),
                new TableLook { FirstRow = true, FirstColumn = true }),
            new TableGrid(widths.Select(width => new GridColumn { Width = Cm(width) })));
        table.Append(Row(widths, [.. heads.Select(head => (Paragraph[])[DocxText.Paragraph(DocxStyles.ColumnHead, head)])], isHead: true));
        table.Append(rows.Select(row => Row(widths, row, isHead: false)));
        return table;
    }

    /// <summary>One row without rules, to set things side by side.</summary>
    /// <param name="widths">Of the columns, cm.</param>
    /// <param name="cells">The content of each cell.</param>
    public static Table Unruled(IReadOnlyList<double> widths, IReadOnlyList<IEnumerable<Paragraph>> cells)
    {
        var row = Row(widths, cells, isHead: false);
        foreach (var cell in row.Elements<TableCell>())
        {
            cell.TableCellProperties!.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        }

        return new(
            new TableProperties(
                new TableWidth { Width = Cm(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = Cm(width) })),
            row);
    }

    private static TableRow Row(IReadOnlyList<double> widths, IReadOnlyList<IEnumerable<Paragraph>> cells, bool isHead)
    {
        var row = new TableRow();
        if (isHead)
        {
            row.Append(new TableRowProperties(new CantSplit(), new TableHeader()));
        }

        // No CantSplit on the others: LibreOffice cuts off what does not fit on one page.
        row.Append(cells.Zip(widths, (content, width) => Cell(width, content, isHead)));
        return row;
    }

    private static TableCell Cell(double width, IEnumerable<Paragraph> content, bool isHead)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Cm(width), Type = TableWidthUnitValues.Dxa });
        if (isHead)
        {
            properties.Append(
                new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F5F7FA" },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        }

        var cell = new TableCell(properties);
        cell.Append(content.DefaultIfEmpty(DocxText.Paragraph(DocxStyles.Cell, "")));
        return cell;
    }

    private static TableBorders Rules()
    {
        static T Rule<T>()
            where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "17202E" };

        return new(Rule<TopBorder>(), Rule<LeftBorder>(), Rule<BottomBorder>(), Rule<RightBorder>(), Rule<InsideHorizontalBorder>(), Rule<InsideVerticalBorder>());
    }

    private static string Cm(double centimetres) => DocxText.Twips(centimetres).ToString(CultureInfo.InvariantCulture);
}
