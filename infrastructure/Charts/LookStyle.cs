using Kolum.ItaAnalytics.Domain.Charts;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>The measures of a designed look, in CSS pixels (96 to the inch).</summary>
/// <param name="Width">The width of the picture.</param>
/// <param name="Height">The height that a plot fills; a drawing that needs more gets more, so nothing is ever squeezed or cut.</param>
/// <param name="LeastHeight">The height below which no picture stays, even one that has nothing to fill it with.</param>
/// <param name="Padding">What stays empty at every edge.</param>
/// <param name="Title">The size of the title; 0 where the look has none.</param>
/// <param name="Text">The size of every other text, and the smallest that is used.</param>
/// <param name="Figure">The size of the one big number of a tile.</param>
/// <param name="Bar">The thickness of a horizontal bar, and the most of an upright one.</param>
/// <param name="Stroke">The width of the line that matters most.</param>
/// <param name="PlotHeight">The least height of the area in which data are drawn.</param>
/// <param name="Intervals">The most intervals of an axis of numbers.</param>
internal sealed record LookStyle(
    int Width, int Height, int LeastHeight, float Padding, float Title, float Text, float Figure, float Bar, float Stroke, float PlotHeight, int Intervals)
{
    /// <summary>Line height over text size: Thai needs room for marks above and vowels below.</summary>
    public const float LineHeight = 1.6f;

    /// <summary>The most labelled ticks of an axis of time.</summary>
    public const int MostTicks = 7;

    private static readonly LookStyle Tile = new(320, 160, 160, 12, Title: 14, Text: 14, Figure: 28, Bar: 12, Stroke: 2, PlotHeight: 96, Intervals: 3);

    // 216 px is 5.72 cm: in the 5.8 cm column 12 px come out as 9.1 pt.
    private static readonly LookStyle Cell = new(216, 0, 0, 4, Title: 0, Text: 12, Figure: 20, Bar: 14, Stroke: 2, PlotHeight: 104, Intervals: 4);

    private static readonly LookStyle Page = new(900, 500, 0, 24, Title: 20, Text: 16, Figure: 40, Bar: 24, Stroke: 3, PlotHeight: 220, Intervals: 6);

    /// <summary>Whether the title stands inside the picture.</summary>
    public bool ShowsTitle => Title > 0;

    public static LookStyle Of(ChartLook look) => look switch
    {
        ChartLook.Tile => Tile,
        ChartLook.Cell => Cell,
        ChartLook.Page => Page,
        _ => throw new ArgumentOutOfRangeException(nameof(look), look, "Unknown look."),
    };
}
