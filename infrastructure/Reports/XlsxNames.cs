using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Names of worksheets that Excel takes: 1 to 31 letters, none of <c>[]:*?/\</c>, no apostrophe at an end, each only once.</summary>
internal sealed class XlsxNames
{
    private const int Longest = 31;
    private const string Substitute = "แผ่นงาน";

    // Excel keeps this name for itself.
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    /// <summary>A name like the wished one that no sheet has yet.</summary>
    public string Of(string wished)
    {
        var allowed = string.Concat(DocxText.Clean(wished).Select(letter => "[]:*?/\\\n\r\t".Contains(letter, StringComparison.Ordinal) ? ' ' : letter)).Trim(' ', '\'');
        allowed = allowed.Length == 0 ? Substitute : allowed;
        var name = Clipped(allowed, Longest);
        for (var copy = 2; !taken.Add(name); copy++)
        {
            var number = $" ({ThaiFormat.Plain.Number(copy)})";
            name = Clipped(allowed, Longest - number.Length) + number;
        }

        return name;
    }

    /// <summary>The first letters; a letter of two code units is not cut in two.</summary>
    private static string Clipped(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd(' ', '\'');
}
