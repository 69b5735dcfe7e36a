using System.Xml;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Words in a cell that stay words: a spreadsheet runs what begins with = + - or @, in some languages in their full width too.</summary>
public static class SpreadsheetText
{
    /// <summary>The text to write: an apostrophe before what could be run, and nothing that XML cannot hold (it turns a return into a line end).</summary>
    public static string Harmless(string text)
    {
        var letters = string.Concat(text.EnumerateRunes().Select(letter => letter.ToString()).Where(IsForXml));
        return IsRun(letters.AsSpan().TrimStart('\'')) ? "'" + letters : letters;
    }

    /// <summary>The text that was meant by what <see cref="Harmless"/> wrote.</summary>
    public static string AsMeant(string text) => text.StartsWith('\'') && IsRun(text) ? text[1..] : text;

    /// <summary>Also behind apostrophes: a text that begins with one of its own keeps it when it is read back.</summary>
    private static bool IsRun(ReadOnlySpan<char> text) => text.TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..];

    private static bool IsForXml(string letter) =>
        letter.Length == 2 ? XmlConvert.IsXmlSurrogatePair(letter[1], letter[0]) : letter != "\r" && XmlConvert.IsXmlChar(letter[0]);
}
