using System.Globalization;
using System.Text;

namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Words as they are compared and quoted; what is stored stays as it was written.</summary>
public static class Wording
{
    private const int LongestQuote = 60;

    /// <summary>The full and the short names of the months.</summary>
    public static IReadOnlyList<string> MonthNames { get; } =
    [
        .. Enumerable.Range(1, 12).SelectMany(month => new[] { ThaiMonths.FullName(month), ThaiMonths.ShortName(month) }),
    ];

    /// <summary>Without blanks and invisible letters, with ำ in one piece: equal words, equal text.</summary>
    public static string Squeezed(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter) && !IsInvisible(letter))
            {
                letters.Append(letter);
            }
        }

        return letters.Replace("\u0E4D\u0E32", "\u0E33").ToString();
    }

    /// <summary>Without the invisible letters that word processors leave between Thai words.</summary>
    public static string Visible(string text) => string.Concat(text.Where(letter => !IsInvisible(letter)));

    /// <summary>The beginning of a text on one line, for a message.</summary>
    public static string Quote(string text)
    {
        var start = text.Length > LongestQuote ? text[..LongestQuote] : text;
        var line = string.Concat(start.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return text.Length > LongestQuote ? line + "…" : line;
    }

    /// <summary>A text that is at most some letters long: its beginning with an ellipsis, never cut between a letter and its marks.</summary>
    public static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = longest - 1;
        while (end > 1 && (char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark || IsLeadingVowel(text[end - 1])))
        {
            end--;
        }

        return text[..end].TrimEnd() + "…";
    }

    /// <summary>How many letters must be changed, added or dropped to turn one word into another (Levenshtein).</summary>
    public static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], above) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }

    /// <summary>เ แ โ ใ ไ stand before the letter that they belong to.</summary>
    private static bool IsLeadingVowel(char letter) => letter is >= '\u0E40' and <= '\u0E44';

    private static bool IsInvisible(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
