using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The rows and cells of a sheet, one below the other.</summary>
internal sealed class XlsxCells
{
    /// <summary>The most letters that a cell holds.</summary>
    private const int LongestText = 32_767;

    /// <summary>The highest row that a workbook may have, points.</summary>
    private const double HighestRow = 409;

    /// <summary>The share of a line that words fill before the next one is broken off.</summary>
    private const double Filled = 0.9;

    /// <summary>What a second line adds to a row, points.</summary>
    private const double NextLine = 24;

    private readonly SheetData data = new();
    private readonly List<Hyperlink> links = [];

    /// <summary>The rows so far.</summary>
    public SheetData Data => data;

    /// <summary>The links within the workbook so far.</summary>
    public IReadOnlyList<Hyperlink> Links => links;

    /// <summary>The number of the last row, 0 before the first.</summary>
    public uint Last { get; private set; }

    /// <summary>Makes the last row as high as its words need: some programs give every row one line.</summary>
    /// <param name="cells">Its texts with the widths of their columns, letters.</param>
    public void MakeRoomFor(IEnumerable<(string Text, double Width)> cells)
    {
        var lines = cells.Max(cell => cell.Text.Split('\n').Sum(line => Math.Max(1, Math.Ceiling(Wide(line) / (Filled * cell.Width)))));
        var row = (Row)data.LastChild!;
        row.Height = Math.Min(HighestRow, TemplateCells.RowHeight + ((lines - 1) * NextLine));
        row.CustomHeight = true;
    }

    /// <summary>Adds a row from column A on.</summary>
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

    /// <summary>Letters that take room: Thai vowels and tone marks stand above and below them.</summary>
    private static int Wide(string line) => line.Count(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);

    /// <summary>The letters of a column, from 0: A, B, … Z, AA.</summary>
    public static string Column(int index) => (index >= 26 ? Column((index / 26) - 1) : "") + (char)('A' + (index % 26));
}
