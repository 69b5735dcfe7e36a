namespace Kolum.ItaAnalytics.Domain.Charts;

/// <summary>A column of a chart's table.</summary>
/// <param name="Key">A stable name for tools, in camel case.</param>
/// <param name="Title">What people read (Thai).</param>
/// <param name="Unit">The unit, or nothing for a name or a date.</param>
public sealed record ChartColumn(string Key, string Title, string? Unit = null)
{
    /// <summary>The column's head: its title with the unit; a percentage is named by its title already.</summary>
    public string Heading => Unit is null or "%" ? Title : $"{Title} ({Unit})";
}

/// <summary>One cell: a number, a day or a text; nothing where no data exist.</summary>
/// <param name="Text">The value as people read it (Thai digits, Buddhist years); "–" where there is none.</param>
/// <param name="Number">The exact number, where it is one.</param>
/// <param name="Day">The exact day, where it is one.</param>
public sealed record ChartCell(string Text, decimal? Number = null, DateOnly? Day = null);

/// <summary>The numbers of a chart as columns and rows: the same facts as the picture.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each as long as <paramref name="Columns"/>.</param>
public sealed record ChartTable(IReadOnlyList<ChartColumn> Columns, IReadOnlyList<IReadOnlyList<ChartCell>> Rows);
