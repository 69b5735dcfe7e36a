using System.Reflection;

namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>The style sheet and the fonts, which travel inside this assembly.</summary>
internal static class PageAssets
{
    /// <summary>Where they stand on the program's own address.</summary>
    public const string Root = "/_content/Kolum.ItaAnalytics.Dashboards";

    private static readonly Assembly Home = typeof(PageAssets).Assembly;

    /// <summary>A file by its path, for example <c>wwwroot/fonts/Sarabun-Regular.ttf</c>; nothing where there is none.</summary>
    public static byte[]? TryRead(string path)
    {
        using var stream = Home.GetManifestResourceStream(path);
        if (stream is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>A file that this assembly is known to carry.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public static byte[] Read(string path) => TryRead(path) ?? throw new InvalidOperationException($"The assembly does not carry '{path}'.");
}
