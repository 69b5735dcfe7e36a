using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>A row of a Word table.</summary>
/// <param name="Cells">Its cells from left to right.</param>
internal sealed record WordRow(IReadOnlyList<WordCell> Cells)
{
    /// <summary>A grid is never wider; a wider one is damage.</summary>
    private const int WidestGrid = 1000;

    /// <summary>The rows of a table; those of tables within its cells belong to the cells.</summary>
    public static IEnumerable<WordRow> Of(Table table, WordNumbering numbering) =>
        Within<TableRow>(table).Select(row => Of(row, numbering));

    private static WordRow Of(TableRow row, WordNumbering numbering)
    {
        var cells = new List<WordCell>();
        var start = Width(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val, smallest: 0);
        foreach (var cell in Within<TableCell>(row))
        {
            var properties = cell.TableCellProperties;
            var span = Width(properties?.GridSpan?.Val, smallest: 1);
            var merge = properties?.VerticalMerge;
            var goesOn = merge is not null && (merge.Val is null || merge.Val.InnerText != "restart");

            // Word does not show what a cell holds that goes on with the one above.
            cells.Add(new(start, span, goesOn, goesOn ? [] : WordText.Lines(cell, numbering)));
            start += span;
        }

        return new(cells);
    }

    private static int Width(Int32Value? written, int smallest) =>
        written is { HasValue: true, Value: var width } ? Math.Clamp(width, smallest, WidestGrid) : smallest;

    /// <summary>The rows or cells of an element, also those in content controls.</summary>
    private static IEnumerable<T> Within<T>(OpenXmlElement parent)
        where T : OpenXmlElement =>
        parent.ChildElements.SelectMany(child => child switch
        {
            T found => [found],
            SdtRow or SdtCell or SdtContentRow or SdtContentCell or CustomXmlRow or CustomXmlCell => Within<T>(child),
            _ => [],
        });
}

/// <summary>A cell of a Word table.</summary>
/// <param name="Start">The grid column in which it begins, from 0.</param>
/// <param name="Span">How many grid columns it lies over.</param>
/// <param name="GoesOn">Whether it is merged with the cell above.</param>
/// <param name="Lines">Its lines with words in them.</param>
internal sealed record WordCell(int Start, int Span, bool GoesOn, IReadOnlyList<string> Lines);
