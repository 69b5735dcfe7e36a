using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>A PDF page by page, as text and as pictures.</summary>
internal static class PdfPages
{
    /// <summary>The text of each page.</summary>
    public static Task<IReadOnlyList<string>> TextAsync(byte[] pdf) => InFolderAsync<IReadOnlyList<string>>(pdf, async file =>
        (await Tool.RunAsync("pdftotext", "poppler-utils", ["-layout", file, "-"])).TrimEnd('\f', '\n').Split('\f'));

    /// <summary>What pdfinfo says of it.</summary>
    public static Task<string> InfoAsync(byte[] pdf) => InFolderAsync(pdf, file => Tool.RunAsync("pdfinfo", "poppler-utils", [file]));

    /// <summary>Each page as a grey PNG.</summary>
    public static Task<IReadOnlyList<byte[]>> PicturesAsync(byte[] pdf, int dotsPerInch) => InFolderAsync<IReadOnlyList<byte[]>>(pdf, async file =>
    {
        await Tool.RunAsync("pdftoppm", "poppler-utils", ["-r", $"{dotsPerInch}", "-gray", "-png", file, Path.Combine(Path.GetDirectoryName(file)!, "page")]);
        return [.. Directory.GetFiles(Path.GetDirectoryName(file)!, "page*.png").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    });

    private static async Task<T> InFolderAsync<T>(byte[] pdf, Func<string, Task<T>> look)
    {
        var folder = Directory.CreateTempSubdirectory("ita-pages-");
        try
        {
            var file = Path.Combine(folder.FullName, "paper.pdf");
            await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
            return await look(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
