namespace Kolum.ItaAnalytics.Domain.Charts;

/// <summary>Likelihood (left to right) against impact (bottom to top): coloured cells with what lies in them.</summary>
/// <param name="Columns">Levels along the horizontal axis, 3–6.</param>
/// <param name="Rows">Levels along the vertical axis, 3–6.</param>
/// <param name="Cells">Every cell, highest row first, then from left to right.</param>
/// <param name="ColumnTitle">What the horizontal axis says.</param>
/// <param name="RowTitle">What the vertical axis says.</param>
/// <param name="Bands">What the colours mean, highest first.</param>
/// <param name="Arrows">Where something moved; empty for none.</param>
/// <param name="Summary">Printed where the look has no title inside; nothing where nothing lies on the map.</param>
public sealed record HeatMapDrawing(
    int Columns,
    int Rows,
    IReadOnlyList<HeatMapCell> Cells,
    string ColumnTitle,
    string RowTitle,
    IReadOnlyList<HeatMapBand> Bands,
    IReadOnlyList<HeatMapArrow> Arrows,
    string? Summary) : ChartDrawing;

/// <summary>A cell of a <see cref="HeatMapDrawing"/>.</summary>
/// <param name="Column">Its level along the horizontal axis, from 1.</param>
/// <param name="Row">Its level along the vertical axis, from 1.</param>
/// <param name="Colour">The colour of its band, <c>#RRGGBB</c>.</param>
/// <param name="Score">Its number, always printed: colour alone says nothing in grey.</param>
/// <param name="Word">Its band in a word, printed where the cell has room.</param>
/// <param name="Codes">What lies in it, one short code each.</param>
public sealed record HeatMapCell(int Column, int Row, string Colour, string Score, string Word, IReadOnlyList<string> Codes);

/// <summary>What a colour of a <see cref="HeatMapDrawing"/> means.</summary>
/// <param name="Colour">The colour, <c>#RRGGBB</c>.</param>
/// <param name="Label">Range, word and count: "๑๕–๒๕ สูงมาก: ๑ เรื่อง".</param>
/// <param name="Count">How many lie in it, 0 or more: the length of its bar in a tile.</param>
public sealed record HeatMapBand(string Colour, string Label, int Count);

/// <summary>Something that moved from one cell to another.</summary>
/// <param name="Code">What moved.</param>
/// <param name="FromColumn">Where it lay.</param>
/// <param name="FromRow">Where it lay.</param>
/// <param name="ToColumn">Where it lies.</param>
/// <param name="ToRow">Where it lies.</param>
public sealed record HeatMapArrow(string Code, int FromColumn, int FromRow, int ToColumn, int ToRow);
