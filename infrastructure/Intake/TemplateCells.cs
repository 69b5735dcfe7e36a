using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Infrastructure.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Makes the rows and cells of the template.</summary>
internal static class TemplateCells
{
    /// <summary>The height of every row, points: Thai letters of 16 points with their tone marks need it.</summary>
    public const double RowHeight = 27;

    /// <summary>A row with its cells from column A on.</summary>
    public static Row Row(uint number, params IEnumerable<Cell> cells)
    {
        var row = new Row { RowIndex = number, Height = RowHeight, CustomHeight = true };
        foreach (var (column, cell) in cells.Index())
        {
            cell.CellReference = XlsxCells.Column(column) + number.ToString(CultureInfo.InvariantCulture);
            row.Append(cell);
        }

        return row;
    }

    /// <summary>Words; whatever they are, no spreadsheet runs them.</summary>
    public static Cell Words(string text, TemplateStyle style) => new(
        new InlineString(new Text(SpreadsheetText.Harmless(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = (uint)style,
    };

    /// <summary>A day.</summary>
    public static Cell Day(DateOnly day, TemplateStyle style) => Number(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber, style);

    /// <summary>A whole number.</summary>
    public static Cell Number(int number, TemplateStyle style) =>
        new(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { StyleIndex = (uint)style };

    /// <summary>The widths of the columns, in letters, and how a cell looks that nobody has filled yet.</summary>
    public static Columns Columns(params IEnumerable<(double Width, TemplateStyle Style)> columns) => new(columns.Index().Select(column => new Column
    {
        Min = (uint)column.Index + 1,
        Max = (uint)column.Index + 1,
        Width = column.Item.Width,
        CustomWidth = true,
        Style = (uint)column.Item.Style,
    }));
}
