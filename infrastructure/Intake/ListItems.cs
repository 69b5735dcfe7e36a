using System.Globalization;
using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Cuts the paragraphs of one column into list items, over as many rows as the measure has.</summary>
/// <remarks>
/// A paragraph is an item, and so is what follows a mark within it: the next number of the sequence after a blank ("๒." after "๑."),
/// the next part of the running number ("๓.๑" under "๓."), or a dash between a blank and a Thai letter that is no month.
/// Words and the blanks within them stay as they are; every word goes into exactly one item.
/// </remarks>
internal sealed partial class ListItems
{
    private readonly List<ListItem> items = [];
    private int number;
    private int part;

    /// <summary>The items so far.</summary>
    public IReadOnlyList<ListItem> All => items;

    /// <summary>Adds a paragraph.</summary>
    /// <returns>The items that it holds.</returns>
    public IReadOnlyList<ListItem> Add(string paragraph)
    {
        var text = paragraph.Trim();
        var before = items.Count;
        string? mark = null;
        var start = 0;
        for (var found = Mark().Match(text); found.Success; found = found.NextMatch())
        {
            if (Begins(found, text))
            {
                Close(mark, text[start..found.Index]);
                mark = found.Value;
                start = found.Index + found.Length;
            }
        }

        Close(mark, text[start..]);
        return items[before..];
    }

    private void Close(string? mark, string text)
    {
        if (mark is not null || !string.IsNullOrWhiteSpace(text))
        {
            items.Add(new(mark, text.Trim()));
        }
    }

    private bool Begins(Match mark, string text)
    {
        var opensParagraph = mark.Index == 0;
        if (mark.Groups["dash"].Success)
        {
            var rest = text.AsSpan(mark.Index + 1);
            return opensParagraph ? !rest.IsWhiteSpace() && rest[0] != '-' : IsThaiLetter(rest) && !IsMonth(rest);
        }

        var written = Number(mark.Groups["number"]);
        if (mark.Groups["part"] is { Success: true } below)
        {
            if ((written != number && !(opensParagraph && number == 0)) || Number(below) != part + 1)
            {
                return false;
            }

            (number, part) = (written, part + 1);
            return true;
        }

        if (written == 0 || (!opensParagraph && written != number + 1))
        {
            return false;
        }

        (number, part) = (written, 0);
        return true;
    }

    private static int Number(Group digits) =>
        int.Parse(ThaiDigits.ToArabic(digits.Value), NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsThaiLetter(ReadOnlySpan<char> text) => text is [>= 'ก' and <= '์', ..];

    private static bool IsMonth(ReadOnlySpan<char> text)
    {
        foreach (var name in Wording.MonthNames)
        {
            if (text.StartsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"(?<=\A|\s)(?:(?<dash>-)|(?<number>[0-9๐-๙]{1,2})\.(?:(?<part>[0-9๐-๙]{1,2})\.?(?![0-9๐-๙.])|(?![0-9๐-๙])))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
