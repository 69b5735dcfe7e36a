namespace Kolum.ItaAnalytics.Domain.Charts;

/// <summary>A line across the scores of a chart: a level.</summary>
/// <param name="Value">Where it stands, 0–100.</param>
/// <param name="Label">What is printed at it: "ผ่านดี ๘๕".</param>
public sealed record ScoreLine(decimal Value, string Label);

/// <summary>Horizontal bars of scores with the mark of the year before. Axis 0–100.</summary>
/// <param name="Bars">From top to bottom.</param>
/// <param name="Lines">Lines of levels across all bars.</param>
/// <param name="BeforeName">The words of the mark in the legend; empty where no bar has one.</param>
/// <param name="AxisTitle">The unit along the axis.</param>
public sealed record ScoreBarsDrawing(IReadOnlyList<ScoreBar> Bars, IReadOnlyList<ScoreLine> Lines, string BeforeName, string AxisTitle) : ChartDrawing;

/// <summary>A bar of a score.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its length, 0–100, or nothing where there is no score.</param>
/// <param name="Before">The score of the year before, 0–100, or nothing.</param>
/// <param name="Interval">Between what it may lie, or nothing.</param>
/// <param name="Label">What is printed at it: "๘๕.๒๑ (เพิ่มขึ้น ๑.๒๐)" or "ยังไม่มีข้อมูล".</param>
public sealed record ScoreBar(string Name, decimal? Value, decimal? Before, (decimal Low, decimal High)? Interval, string Label);

/// <summary>Scores around a centre, 0 inside, 100 outside.</summary>
/// <param name="Spokes">What stands around, clockwise from the top, three or more.</param>
/// <param name="Series">What is drawn; at most three.</param>
/// <param name="Rings">The scores of the rings.</param>
public sealed record RadarDrawing(IReadOnlyList<RadarSpoke> Spokes, IReadOnlyList<RadarSeries> Series, IReadOnlyList<int> Rings) : ChartDrawing;

/// <summary>A spoke of a radar.</summary>
/// <param name="Sign">What is printed at its end: "๑".</param>
/// <param name="Label">Its name and figure, listed below: "๑. การปฏิบัติหน้าที่ ๘๕.๒๑".</param>
public sealed record RadarSpoke(string Sign, string Label);

/// <summary>A closed line around a radar.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Values">One per spoke, 0–100; nothing leaves a gap.</param>
/// <param name="IsPast">Whether it is an earlier year, drawn dashed.</param>
public sealed record RadarSeries(string Name, IReadOnlyList<decimal?> Values, bool IsPast);

/// <summary>Scores over the years. Axis 0–100.</summary>
/// <param name="Years">The names along the axis, at least one.</param>
/// <param name="Series">The lines, at most five; nothing leaves a gap.</param>
/// <param name="Lines">Lines of levels across.</param>
/// <param name="Breaks">Before which year something changed that makes years hard to compare, with its words.</param>
/// <param name="AxisTitle">The unit of the vertical axis.</param>
public sealed record ScoreTrendDrawing(
    IReadOnlyList<string> Years, IReadOnlyList<ScoreSeries> Series, IReadOnlyList<ScoreLine> Lines, IReadOnlyList<(int Year, string Label)> Breaks, string AxisTitle) : ChartDrawing;

/// <summary>A line of scores over the years.</summary>
/// <param name="Name">What is printed at its end.</param>
/// <param name="Values">One per year, 0–100, or nothing.</param>
/// <param name="IsMain">Whether it is the one that matters most.</param>
public sealed record ScoreSeries(string Name, IReadOnlyList<decimal?> Values, bool IsMain);

/// <summary>How a total comes about: each part begins where the one before it ends. Axis 0–100.</summary>
/// <param name="Parts">From top to bottom.</param>
/// <param name="TotalName">The name of the last bar.</param>
/// <param name="Total">Its length, or nothing while a part is missing.</param>
/// <param name="TotalLabel">What is printed at it.</param>
/// <param name="Tone">The sign of the total.</param>
/// <param name="Lines">Lines of levels across all bars.</param>
/// <param name="AxisTitle">The unit along the axis.</param>
public sealed record BuildUpDrawing(
    IReadOnlyList<BuildUpPart> Parts, string TotalName, decimal? Total, string TotalLabel, ChartTone Tone, IReadOnlyList<ScoreLine> Lines, string AxisTitle) : ChartDrawing;

/// <summary>A part of a total.</summary>
/// <param name="Name">Its name with its weight: "IIT (น้ำหนักร้อยละ ๓๐)".</param>
/// <param name="Points">What it brings, 0 or more, or nothing where it is missing.</param>
/// <param name="Most">What it could bring at most.</param>
/// <param name="Label">What is printed at it: "๗๕.๔๐ × ๐.๓ = ๒๒.๖๒".</param>
public sealed record BuildUpPart(string Name, decimal? Points, decimal Most, string Label);
