using System.Globalization;
using System.Text;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>What somebody gives of an item, before anybody knows whether the item exists.</summary>
/// <param name="Item">The item, by its number in the year.</param>
/// <param name="State">What is said of it; texts are tidied when it is recorded.</param>
/// <param name="Reason">Why, or nothing.</param>
/// <param name="At">Where a field was written, for findings.</param>
public sealed record OpenDataDraft(int Item, OpenDataState State, string? Reason, Func<OpenDataField, Place> At)
{
    /// <summary>What was typed into a form or given by a tool.</summary>
    public static OpenDataDraft Typed(int item, OpenDataState state, string? reason)
    {
        var code = $"o{item.ToString(CultureInfo.InvariantCulture)}";
        return new(item, state, reason, field => OpenDataFields.PlaceOf(code, field));
    }

    /// <summary>The same with its texts tidied: no blanks around, no letters that nobody sees, nothing instead of empty.</summary>
    public OpenDataDraft Tidied() => this with
    {
        Reason = Tidy(Reason),
        State = State with
        {
            Address = Tidy(State.Address),
            FileFormats = FormatsIn(string.Join(' ', State.FileFormats)),
            ResponsibleUnit = Tidy(State.ResponsibleUnit),
            SubIndicator = Tidy(State.SubIndicator) is { } code ? ThaiDigits.ToArabic(code) : null,
            Note = Tidy(State.Note),
        },
    };

    /// <summary>The kinds of file that a text names, parted by comma or blank; points before them are dropped, each once, in the order of letters.</summary>
    public static IReadOnlyList<string> FormatsIn(string text) =>
    [
        .. text.Split([' ', ',', ';', '/', '+', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(format => format.TrimStart('.').ToLowerInvariant())
            .Where(format => format.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static string? Tidy(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var lines = text.ReplaceLineEndings("\n").Replace('\t', ' ').EnumerateRunes().Where(letter => letter.Value == '\n' || IsWritten(letter));
        return string.Concat(lines).Trim() is { Length: > 0 } tidy ? tidy : null;
    }

    /// <summary>No control letter, no half letter, and none of the two that no file of a spreadsheet can hold.</summary>
    private static bool IsWritten(Rune letter) => !Rune.IsControl(letter) && letter != Rune.ReplacementChar && letter.Value is not (0xFFFE or 0xFFFF);
}
