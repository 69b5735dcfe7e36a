using System.Globalization;
using System.Net;
using Kolum.ItaAnalytics.Domain.Charts;
using SkiaSharp;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>Draws a frame and the title: enough to see where a chart stands, quick and the same every time.</summary>
internal sealed class PlainRenderer : IChartRenderer
{
    public string Svg(ChartSpec spec, ChartLook look, ChartTheme theme = ChartTheme.Light)
    {
        var (width, height) = SizeOf(spec, look);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" data-look=\"{look}\" data-theme=\"{theme}\"><rect width=\"{width}\" height=\"{height}\" fill=\"#C9D0DA\"/><text y=\"20\">{WebUtility.HtmlEncode(spec.Key)}</text></svg>");
    }

    public string SvgFile(ChartSpec spec, ChartLook look, ChartTheme theme = ChartTheme.Light) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + Svg(spec, look, theme);

    public byte[] Png(ChartSpec spec, ChartLook look, ChartTheme theme = ChartTheme.Light, float scale = 2)
    {
        var (width, height) = SizeOf(spec, look);
        using var bitmap = new SKBitmap((int)(width * scale), (int)(height * scale));
        bitmap.Erase(SKColors.LightSteelBlue);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    public (int Width, int Height) SizeOf(ChartSpec spec, ChartLook look) => look switch
    {
        ChartLook.Tile => (320, 160),
        ChartLook.Cell => (220, 165),
        _ => (900, 500),
    };
}
