using System.Globalization;
using System.Text;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Dashboards.Reports;

/// <summary>The style sheet of a paper; it stands inside the document, so that a file needs nothing beside it.</summary>
internal static class PaperStyle
{
    private const int HashShown = 16;

    private static readonly string Rules = Encoding.UTF8.GetString(PageAssets.Read("Reports/paper.css"));

    /// <summary>The name of a section's pages.</summary>
    public static string PageName(int section) => FormattableString.Invariant($"section-{section + 1}");

    /// <summary>Whether the notice stands within the section's own form, not above each of its pages.</summary>
    public static bool HasItsOwnNotice(PaperSection section) => section.Blocks is [PaperBlock.MemoForm or PaperBlock.TitlePage, ..];

    /// <summary>The rules for a paper: each section has pages of its own, above which print repeats its lines.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="qrCode">The QR code of its seal as an SVG element; nothing for a draft.</param>
    public static string Of(Paper paper, string? qrCode)
    {
        var rules = new StringBuilder(Rules);
        for (var i = 0; i < paper.Sections.Count; i++)
        {
            AddPage(rules, PageName(i), paper.Sections[i], isSealed: paper.Seal is not null);
        }

        if (paper.Seal is { } seal && qrCode is not null)
        {
            var foot = $"ฉบับที่ {ThaiFormat.Official.Number(seal.Version)} · SHA-256 {seal.ContentHash[..Math.Min(HashShown, seal.ContentHash.Length)]}…";
            // At the top of the margin: printers do not reach the last 4 mm of a page.
            // A picture in a margin has no box of its own to fill: it needs a size.
            var picture = Convert.ToBase64String(Encoding.UTF8.GetBytes(qrCode.Replace("<svg ", "<svg width=\"64\" height=\"64\" ", StringComparison.Ordinal)));
            rules.Append(CultureInfo.InvariantCulture, $"@page {{ margin-bottom: 2.1cm; @bottom-left {{ content: {Quoted(foot)}; }} @bottom-right {{ content: url(data:image/svg+xml;base64,{picture}); vertical-align: top; }} }}\n");
        }

        return rules.ToString();
    }

    private static void AddPage(StringBuilder rules, string name, PaperSection section, bool isSealed)
    {
        var isWide = section.Layout == PaperLayout.Landscape;
        List<string> lines = [.. section.HeaderLines];
        if (section.Notice is { } notice && !HasItsOwnNotice(section))
        {
            lines.Add($"◆ {notice}");
        }

        rules.Append(CultureInfo.InvariantCulture, $"@media print {{ .{name} {{ page: {name}; }} }}\n@page {name} {{ size: A4 {(isWide ? "landscape" : "portrait")};");
        if (isWide)
        {
            rules.Append(CultureInfo.InvariantCulture, $" margin-left: 1.5cm; margin-right: 1.5cm; margin-bottom: {(isSealed ? "2.1cm" : "1.5cm")};");
        }

        if (lines.Count > 0)
        {
            var height = lines.Sum(line => LinesOnPaper(line, isWide ? 130 : 75));
            rules.Append(CultureInfo.InvariantCulture, $" margin-top: {(isWide ? 0.6 : 1) + (0.68 * height):0.##}cm; @top-center {{ content: {string.Join(" \"\\A\" ", lines.Select(Quoted))}; }}");
        }

        rules.Append(" }\n");
    }

    /// <summary>How many lines a text needs; vowels and tone marks above and below take no room of their own.</summary>
    private static int LinesOnPaper(string text, int lettersPerLine) =>
        1 + (text.Count(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) / lettersPerLine);

    /// <summary>A CSS string in which nothing can end the string or the style element.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\' or '<' or '>' or '&' || char.IsControl(letter))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\{(int)letter:X} ");
            }
            else
            {
                quoted.Append(letter);
            }
        }

        return quoted.Append('"').ToString();
    }
}
