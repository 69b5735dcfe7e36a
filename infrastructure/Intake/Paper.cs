using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>A report as it lies on the desk, whatever file it came in: the lines around the six-column table, and its rows.</summary>
/// <param name="Before">The lines before the table; blank lines are left out.</param>
/// <param name="Rows">The rows of the table over all pages, without its headings.</param>
/// <param name="Between">The lines after the table began: between its pages and below it.</param>
internal sealed record Paper(IReadOnlyList<PaperLine> Before, IReadOnlyList<PaperRow> Rows, IReadOnlyList<PaperLine> Between);

/// <summary>A line outside the table.</summary>
/// <param name="Row">The line of a text file, or the paragraph of a Word file; blank ones count.</param>
/// <param name="Text">Its words, without blanks at the ends.</param>
internal sealed record PaperLine(int Row, string Text);

/// <summary>A row of the table: six cells, one for each <see cref="MeasureField"/>.</summary>
/// <param name="Row">The line of a text file, or the table row of a Word file counted over all tables.</param>
/// <param name="Cells">The cells in the order of the columns.</param>
internal sealed record PaperRow(int Row, IReadOnlyList<PaperCell> Cells)
{
    /// <summary>The cell of a column.</summary>
    public PaperCell this[MeasureField field] => Cells[(int)field];
}

/// <summary>A cell.</summary>
/// <param name="Paragraphs">Its paragraphs with words in them; none for an empty cell.</param>
/// <param name="MergedWith">The cell above that it is merged with, if one.</param>
internal sealed record PaperCell(IReadOnlyList<string> Paragraphs, PaperCell? MergedWith = null)
{
    /// <summary>A cell without words.</summary>
    public static PaperCell Empty { get; } = new([]);
}
