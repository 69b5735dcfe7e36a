using System.Text.RegularExpressions;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>One item of a list in the report, with the mark it was written with.</summary>
/// <param name="Mark">"๑.", "๓.๑", "-" or nothing.</param>
/// <param name="Text">The words, exactly as written.</param>
public sealed partial record ListItem(string? Mark, string Text)
{
    /// <summary>Items that somebody typed, one a line; empty lines are left out.</summary>
    public static IReadOnlyList<ListItem> ReadLines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    /// <summary>Mark and words as one text.</summary>
    public override string ToString() => Mark is null ? Text : Mark == "-" ? $"-{Text}" : $"{Mark} {Text}";

    private static ListItem Read(string line) => Marked().Match(line) is { Success: true } marked
        ? new(marked.Groups["mark"].Value, marked.Groups["text"].Value)
        : new(null, line);

    /// <summary>"๑. ", "๓.๑ " or "-", and something behind it.</summary>
    [GeneratedRegex(@"\A(?<mark>-|[0-9๐-๙]{1,2}\.(?:[0-9๐-๙]{1,2}\.?)*)\s*(?<text>\S.*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
