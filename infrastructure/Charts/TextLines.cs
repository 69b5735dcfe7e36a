using System.Globalization;

namespace Kolum.ItaAnalytics.Infrastructure.Charts;

/// <summary>Cuts text into lines that fit.</summary>
/// <remarks>
/// Lines break at spaces and after a dash or a slash. Thai writes sentences without spaces: a run that is too long is cut before a vowel
/// that is written first (เ แ โ ใ ไ), which always begins a syllable, or else between letters, never between a letter and its marks.
/// </remarks>
internal static class TextLines
{
    private const string WrittenFirst = "เแโใไ";
    private const int ShortRemark = 24;
    private const string NeverFirst = "ะาๅๆฯ.,)”…";

    /// <summary>The lines of a text, one or more; their words, joined, are the words of the text.</summary>
    /// <param name="text">The text; every stretch of white space counts as one space.</param>
    /// <param name="widest">The width of the widest line, in the unit of <paramref name="width"/>.</param>
    /// <param name="width">The width of a piece of text.</param>
    public static IReadOnlyList<string> Of(string text, float widest, Func<string, float> width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var (piece, spaced) in Pieces(text, bracket => width(bracket) <= widest))
        {
            var longer = spaced && line.Length > 0 ? $"{line} {piece}" : line + piece;
            if (width(longer) <= widest)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = piece;
            while (width(line) > widest && Cut(line, widest, width) is var cut && cut < line.Length)
            {
                lines.Add(line[..cut]);
                line = line[cut..];
            }
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<(string Piece, bool Spaced)> Pieces(string text, Func<string, bool> staysWhole)
    {
        foreach (var word in Words(text, staysWhole))
        {
            var start = 0;
            for (var i = 0; i < word.Length; i++)
            {
                if (i == word.Length - 1 || (word[i] is '–' or '/' or '-' && !word.Contains(' ', StringComparison.Ordinal)))
                {
                    yield return (word[start..(i + 1)], start == 0);
                    start = i + 1;
                }
            }
        }
    }

    /// <summary>What stands between spaces; a short remark in brackets is one word: (ร้อยละ ๘๐).</summary>
    private static IEnumerable<string> Words(string text, Func<string, bool> staysWhole)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var end = words[i].StartsWith('(') ? Array.FindIndex(words, i, word => word.EndsWith(')')) : i;
            var bracket = end > i ? string.Join(' ', words[i..(end + 1)]) : words[i];
            if (end > i && bracket.Length <= ShortRemark && staysWhole(bracket))
            {
                i = end;
                yield return bracket;
            }
            else
            {
                yield return words[i];
            }
        }
    }

    /// <summary>Where to cut a run without spaces: 1 or more letters fit before it, or it is the length of the run.</summary>
    private static int Cut(string run, float widest, Func<string, float> width)
    {
        var starts = StringInfo.ParseCombiningCharacters(run);
        var places = starts.Skip(1).Where(i => !NeverFirst.Contains(run[i], StringComparison.Ordinal) && !WrittenFirst.Contains(run[i - 1], StringComparison.Ordinal));
        var (last, lastSyllable) = (0, 0);
        foreach (var place in places)
        {
            if (last > 0 && width(run[..place]) > widest)
            {
                break;
            }

            last = place;
            lastSyllable = WrittenFirst.Contains(run[place], StringComparison.Ordinal) ? place : lastSyllable;
        }

        return lastSyllable > last / 2 ? lastSyllable : last > 0 ? last : run.Length;
    }
}
