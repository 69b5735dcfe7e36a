using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>What is done to a PDF after the browser wrote it, byte by byte: every place in it stays where its table says.</summary>
internal static partial class PdfBytes
{
    // As long as what stands there, and the same as in the other formats, whose archives can hold no earlier time.
    private const string NoTime = "D:19800101000000+00'00'";

    /// <summary>The same document without what differs from one printing to the next, so that equal papers are equal bytes.</summary>
    /// <remarks>
    /// That is the time of printing, and the numbers in the names of table cells ("node00000082"): the browser counts on over all nodes that it names,
    /// and not always the same ones. In their order they get the numbers from 1 on.
    /// </remarks>
    public static byte[] Stable(byte[] pdf)
    {
        // Latin-1 keeps each byte as one letter and gives it back.
        var text = Encoding.Latin1.GetString(pdf);
        var names = Node().Matches(text).Select(found => found.Value).Distinct().Order(StringComparer.Ordinal).Index()
            .ToDictionary(name => name.Item, name => "(node" + (name.Index + 1).ToString("D8", CultureInfo.InvariantCulture) + ")");
        return Encoding.Latin1.GetBytes(Node().Replace(
            Time().Replace(text, found => found.Groups["key"].Value + NoTime[..found.Groups["time"].Length]), found => names[found.Value]));
    }

    /// <summary>Whether a font of this name is embedded.</summary>
    public static bool HasFont(byte[] pdf, string name) => Regex.IsMatch(
        Encoding.Latin1.GetString(pdf), $@"/FontName ?/(?:[A-Z]{{6}}\+)?[A-Za-z]*{Regex.Escape(name)}", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"(?<key>/(?:CreationDate|ModDate) ?\()(?<time>D:\d{14}(?:[+-]\d\d'\d\d'?)?)(?=\))", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\(node\d{8}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Node();
}
