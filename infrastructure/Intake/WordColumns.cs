namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Where the six columns lie in the grid of a Word table, and what the cells above hold.</summary>
internal sealed class WordColumns
{
    /// <summary>The columns of the report.</summary>
    public const int Count = 6;

    private readonly int[] starts;
    private readonly PaperCell[] above = [.. Enumerable.Repeat(PaperCell.Empty, Count)];

    /// <summary>Columns as the heading row has them.</summary>
    public WordColumns(WordRow headings) => starts = [.. headings.Cells.Select(cell => cell.Start)];

    /// <summary>Puts the cells of a row into the columns.</summary>
    /// <returns>The six cells and the columns (from 1) whose cell lies over more than one; nothing when the row does not fit.</returns>
    public (IReadOnlyList<PaperCell> Cells, IReadOnlyList<int> Over)? Place(WordRow row)
    {
        var placed = new List<PaperCell>();
        var over = new List<int>();
        foreach (var cell in row.Cells)
        {
            // With six cells their order says it all: Word moves grid lines a little from row to row.
            // With fewer, a cell has the columns that begin within it; each begins in one cell at most.
            var columns = row.Cells.Count == Count ? 1 : starts.Count(start => start >= cell.Start && start < cell.Start + cell.Span);
            if (columns == 0)
            {
                return null;
            }

            if (columns > 1 && cell.Lines.Count > 0)
            {
                over.Add(placed.Count + 1);
            }

            placed.Add(Paper(cell, placed.Count));
            placed.AddRange(Enumerable.Repeat(PaperCell.Empty, columns - 1));
        }

        return placed.Count == Count ? (placed, over) : null;
    }

    private PaperCell Paper(WordCell cell, int column) =>
        cell.GoesOn ? new(cell.Lines, above[column]) : above[column] = new(cell.Lines);
}
