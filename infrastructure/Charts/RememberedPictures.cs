using System.Security.Cryptography;
using System.Text.Json;
using Kolum.ItaAnalytics.Domain.Charts;
using Microsoft.Extensions.Caching.Memory;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Keeps the pictures that were drawn last, so that a page shown again draws nothing.</summary>
/// <remarks>A picture is known by everything that its spec says, so a changed figure is never shown by an old picture.</remarks>
internal sealed class RememberedPictures(IChartRenderer drawing) : IChartRenderer, IDisposable
{
    /// <summary>The most that is kept, bytes: some hundred pictures.</summary>
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly MemoryCache pictures = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public string Svg(ChartSpec spec, ChartLook look, ChartTheme theme) =>
        Remembered("svg", spec, look, theme, 1, () => drawing.Svg(spec, look, theme), svg => sizeof(char) * svg.Length);

    public string SvgFile(ChartSpec spec, ChartLook look, ChartTheme theme) =>
        Remembered("file", spec, look, theme, 1, () => drawing.SvgFile(spec, look, theme), svg => sizeof(char) * svg.Length);

    public byte[] Png(ChartSpec spec, ChartLook look, ChartTheme theme, float scale) =>
        [.. Remembered("png", spec, look, theme, scale, () => drawing.Png(spec, look, theme, scale), png => png.Length)];

    public IReadOnlyList<ChartSpot> Spots(ChartSpec spec, ChartLook look) => drawing.Spots(spec, look);

    public (int Width, int Height) SizeOf(ChartSpec spec, ChartLook look) => drawing.SizeOf(spec, look);

    public void Dispose() => pictures.Dispose();

    private T Remembered<T>(string format, ChartSpec spec, ChartLook look, ChartTheme theme, float scale, Func<T> draw, Func<T, int> bytes)
        where T : class
    {
        var key = Key(spec, format, look, theme, scale);
        if (pictures.TryGetValue(key, out T? known) && known is not null)
        {
            return known;
        }

        var drawn = draw();
        return pictures.Set(key, drawn, new MemoryCacheEntryOptions { Size = bytes(drawn), SlidingExpiration = TimeSpan.FromHours(1) });
    }

    /// <summary>The hash of everything that decides the picture. The drawing is named beside its spec, which knows only its base.</summary>
    private static string Key(ChartSpec spec, params object[] how)
    {
        object[] parts = [spec, spec.Drawing.GetType().Name, spec.Drawing, .. how];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));
    }
}
