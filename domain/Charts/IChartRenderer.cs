namespace Kolum.ItaAnalytics.Domain.Charts;

/// <summary>Turns a <see cref="ChartSpec"/> into a picture. Equal specs give equal bytes.</summary>
public interface IChartRenderer
{
    /// <summary>An SVG for use inside an HTML page: real text in the page's own Sarabun font.</summary>
    /// <param name="spec">What to draw.</param>
    /// <param name="look">The designed size.</param>
    /// <param name="theme">Light or dark.</param>
    /// <returns>One <c>svg</c> element without XML declaration, ids prefixed so that several can stand on one page.</returns>
    string Svg(ChartSpec spec, ChartLook look, ChartTheme theme = ChartTheme.Light);

    /// <summary>A self-contained SVG with its letters as outlines, for <c>img</c>, downloads and Word.</summary>
    string SvgFile(ChartSpec spec, ChartLook look, ChartTheme theme = ChartTheme.Light);

    /// <summary>A PNG.</summary>
    /// <param name="spec">What to draw.</param>
    /// <param name="look">The designed size.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="scale">Pixels per designed pixel, 1–4.</param>
    byte[] Png(ChartSpec spec, ChartLook look, ChartTheme theme = ChartTheme.Light, float scale = 2);

    /// <summary>The places of a picture that can be pointed at, each with the values that it shows: the words of the chart's own table.</summary>
    /// <returns>From left to right or from top to bottom; none where the picture has no such places, or too many.</returns>
    IReadOnlyList<ChartSpot> Spots(ChartSpec spec, ChartLook look) => [];

    /// <summary>The designed size of a look for a spec, in CSS pixels (96 to the inch).</summary>
    (int Width, int Height) SizeOf(ChartSpec spec, ChartLook look);
}

/// <summary>A place of a picture that can be pointed at.</summary>
/// <param name="X">Its left edge, pixels of the designed size.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Lines">What it shows, a line each: its name, then its values with their units.</param>
/// <param name="TextSize">The size in which the lines are set, pixels of the designed size.</param>
/// <param name="TextWidth">The width of the longest line in that size, bold.</param>
public sealed record ChartSpot(float X, float Y, float Width, float Height, IReadOnlyList<string> Lines, float TextSize, float TextWidth);
