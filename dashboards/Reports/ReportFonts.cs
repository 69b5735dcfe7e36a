using Kolum.ItaAnalytics.Dashboards.Layout;

namespace Kolum.ItaAnalytics.Dashboards.Reports;

/// <summary>Where a report's letters come from.</summary>
public sealed class ReportFonts
{
    private ReportFonts(string fontFaces) => FontFaces = fontFaces;

    /// <summary>From the program's own address: for a page that it serves.</summary>
    public static ReportFonts Linked { get; } = new(Faces(file => $"{PageAssets.Root}/fonts/{file}"));

    /// <summary>Inside the document: for a file that is sent or kept.</summary>
    public static ReportFonts Embedded { get; } =
        new(Faces(file => $"data:font/ttf;base64,{Convert.ToBase64String(PageAssets.Read($"wwwroot/fonts/{file}"))}"));

    /// <summary>The <c>@font-face</c> rules.</summary>
    public string FontFaces { get; }

    private static string Faces(Func<string, string> address) =>
        Face("Sarabun-Regular.ttf", 400, address) + Face("Sarabun-Bold.ttf", 700, address);

    private static string Face(string file, int weight, Func<string, string> address) => FormattableString.Invariant(
        $"@font-face{{font-family:Sarabun;font-weight:{weight};src:url({address(file)}) format(\"truetype\");}}\n");
}
