using System.Globalization;
using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>How files write a count: its number, and whether it is a total or what came on a day.</summary>
internal static partial class CountCells
{
    /// <summary>More than any agency counts, so a slip.</summary>
    public const int LargestValue = 1_000_000;

    private const string Total = "ยอดสะสม";
    private const string Added = "ยอดเพิ่ม";

    /// <summary>The words that may be chosen for the kind.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Total, Added];

    /// <summary>The word for a kind.</summary>
    public static string Of(CountKind kind) => kind == CountKind.Increment ? Added : Total;

    /// <summary>The kind that a cell names, in Thai or English; an empty cell is a total. Nothing where it is neither.</summary>
    public static CountKind? Kind(string text) => text.ToLowerInvariant() switch
    {
        "" or "reading" or Total => CountKind.Reading,
        "increment" or Added => CountKind.Increment,
        _ => null,
    };

    /// <summary>The whole number of a cell, 0 to <see cref="LargestValue"/>, in Thai or Arabic digits, with or without separators of thousands; nothing where it is none.</summary>
    public static int? Value(string text)
    {
        var digits = ThaiDigits.ToArabic(text);
        var whole = Thousands().IsMatch(digits) ? digits.Replace(",", "", StringComparison.Ordinal) : digits;
        return int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= LargestValue ? value : null;
    }

    [GeneratedRegex(@"\A[0-9]{1,3}(?:,[0-9]{3})+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
