using System.Text;
using System.Text.RegularExpressions;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>What is done to a PDF after the browser wrote it, byte by byte: every place in it stays where its table says.</summary>
internal static partial class PdfBytes
{
    // As long as what stands there, and the same as in the other formats, whose archives can hold no earlier time.
    private const string NoTime = "D:19800101000000+00'00'";

    /// <summary>The same document without the time at which it was printed, so that equal papers are equal bytes.</summary>
    public static byte[] WithoutTime(byte[] pdf)
    {
        // Latin-1 keeps each byte as one letter and gives it back.
        var text = Encoding.Latin1.GetString(pdf);
        return Encoding.Latin1.GetBytes(Time().Replace(text, found => found.Groups["key"].Value + NoTime[..found.Groups["time"].Length]));
    }

    /// <summary>Whether a font of this name is embedded.</summary>
    public static bool HasFont(byte[] pdf, string name) => Regex.IsMatch(
        Encoding.Latin1.GetString(pdf), $@"/FontName ?/(?:[A-Z]{{6}}\+)?[A-Za-z]*{Regex.Escape(name)}", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"(?<key>/(?:CreationDate|ModDate) ?\()(?<time>D:\d{14}(?:[+-]\d\d'\d\d'?)?)(?=\))", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
