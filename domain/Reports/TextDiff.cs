using System.Globalization;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What happened to a piece of text.</summary>
public enum TextChange
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>It was taken out.</summary>
    Removed,

    /// <summary>It was put in.</summary>
    Added,
}

/// <summary>A piece of a text that changed.</summary>
/// <param name="Change">What happened to it.</param>
/// <param name="Text">The piece.</param>
public sealed record DiffPart(TextChange Change, string Text);

/// <summary>Compares two texts by what people see as one letter: a Thai consonant with its vowel and tone mark is never cut.</summary>
public static class TextDiff
{
    /// <summary>Above this many pairs of letters a changed stretch is shown as replaced, not compared letter by letter.</summary>
    private const int MostPairs = 4_000_000;

    /// <summary>Fewer equal letters than these between two changes are shown as part of the change.</summary>
    private const int ShortestIsland = 4;

    /// <summary>The parts in order; without those removed it is the new text, without those added the old one.</summary>
    public static IReadOnlyList<DiffPart> Between(string before, string after)
    {
        var (old, now) = (Letters(before), Letters(after));
        var start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = old.Skip(start).Reverse().Zip(now.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var (oldMiddle, newMiddle) = (old[start..^end], now[start..^end]);
        List<DiffPart> parts = [new(TextChange.Same, string.Concat(old[..start]))];
        parts.AddRange((long)oldMiddle.Length * newMiddle.Length > MostPairs ? Replaced(oldMiddle, newMiddle) : Smoothed(Common(oldMiddle, newMiddle)));
        parts.Add(new(TextChange.Same, string.Concat(old[^end..])));
        return [.. Joined(parts)];
    }

    private static string[] Letters(string text)
    {
        var letters = new List<string>();
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            letters.Add(elements.GetTextElement());
        }

        return [.. letters];
    }

    private static DiffPart[] Replaced(string[] old, string[] now) =>
        [new(TextChange.Removed, string.Concat(old)), new(TextChange.Added, string.Concat(now))];

    /// <summary>The parts along a longest common subsequence.</summary>
    private static List<DiffPart> Common(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var parts = new List<DiffPart>();
        var (a, b) = (0, 0);
        while (a < old.Length || b < now.Length)
        {
            if (a < old.Length && b < now.Length && old[a] == now[b])
            {
                parts.Add(new(TextChange.Same, old[a]));
                (a, b) = (a + 1, b + 1);
            }
            else if (b == now.Length || (a < old.Length && lengths[a + 1, b] >= lengths[a, b + 1]))
            {
                parts.Add(new(TextChange.Removed, old[a++]));
            }
            else
            {
                parts.Add(new(TextChange.Added, now[b++]));
            }
        }

        return [.. Joined(parts)];
    }

    /// <summary>Letters that are equal by chance between two changes become part of them: people read words.</summary>
    private static IEnumerable<DiffPart> Smoothed(List<DiffPart> parts)
    {
        var (removed, added) = ("", "");
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var isIsland = part.Change == TextChange.Same && i > 0 && i < parts.Count - 1 && Letters(part.Text).Length < ShortestIsland;
            if (part.Change == TextChange.Same && !isIsland)
            {
                yield return new(TextChange.Removed, removed);
                yield return new(TextChange.Added, added);
                yield return part;
                (removed, added) = ("", "");
            }
            else
            {
                removed += part.Change == TextChange.Added ? "" : part.Text;
                added += part.Change == TextChange.Removed ? "" : part.Text;
            }
        }

        yield return new(TextChange.Removed, removed);
        yield return new(TextChange.Added, added);
    }

    private static IEnumerable<DiffPart> Joined(IEnumerable<DiffPart> parts)
    {
        DiffPart? open = null;
        foreach (var part in parts.Where(part => part.Text.Length > 0))
        {
            if (open?.Change == part.Change)
            {
                open = open with { Text = open.Text + part.Text };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = part;
        }

        if (open is not null)
        {
            yield return open;
        }
    }
}
