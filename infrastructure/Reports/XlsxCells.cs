using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The rows and cells of a sheet, one below the other.</summary>
internal sealed class XlsxCells
{
    /// <summary>The most letters that a cell holds.</summary>
    private const int LongestText = 32_767;

    private readonly SheetData data = new();
    private readonly List<Hyperlink> links = [];

    /// <summary>The rows so far.</summary>
    public SheetData Data => data;

    /// <summary>The links within the workbook so far.</summary>
    public IReadOnlyList<Hyperlink> Links => links;

    /// <summary>The number of the last row, 0 before the first.</summary>
    public uint Last { get; private set; }

    /// <summary>Adds a row from column A on. Its height is left to the program, which knows how its words are broken.</summary>
    public void Add(params IEnumerable<Cell> cells)
    {
        Last++;
        data.Append(new Row(cells.Select((cell, column) =>
        {
            cell.CellReference = Column(column) + Last.ToString(CultureInfo.InvariantCulture);
            return cell;
        }))
        { RowIndex = Last });
    }

    /// <summary>Makes column A of the last row a link to a sheet.</summary>
    public void LinkTo(string sheet) => links.Add(new()
    {
        Reference = FormattableString.Invariant($"A{Last}"),
        Location = $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!A1",
        Display = sheet,
    });

    /// <summary>Words; whatever they are, no spreadsheet runs them, also not after a detour over CSV.</summary>
    public static Cell Words(string text, TemplateStyle style = TemplateStyle.WrappedWords) =>
        TemplateCells.Words(text.Length <= LongestText - 1 ? text : text[..(LongestText - 2)] + "…", style);

    /// <summary>An exact number; what is shown is rounded to hundredths.</summary>
    public static Cell Number(decimal number) => new(new CellValue(number.ToString(CultureInfo.InvariantCulture)))
    {
        StyleIndex = (uint)(decimal.IsInteger(number) ? TemplateStyle.Amount : TemplateStyle.Fraction),
    };

    /// <summary>A day.</summary>
    public static Cell Day(DateOnly day) => TemplateCells.Day(day, TemplateStyle.IsoDay);

    /// <summary>The letters of a column, from 0: A, B, … Z, AA.</summary>
    public static string Column(int index) => (index >= 26 ? Column((index / 26) - 1) : "") + (char)('A' + (index % 26));
}
