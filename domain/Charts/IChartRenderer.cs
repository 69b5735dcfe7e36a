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

    /// <summary>The designed size of a look for a spec, in CSS pixels (96 to the inch).</summary>
    (int Width, int Height) SizeOf(ChartSpec spec, ChartLook look);
}
