using System.Globalization;
using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>The codes of risks: <c>RSK-01/2568</c>, a number within the fiscal year.</summary>
public static partial class RiskCode
{
    /// <summary>The most risks of a year.</summary>
    public const int Most = 99;

    /// <summary>The code of a number.</summary>
    public static string Of(int number, BuddhistFiscalYear year) => FormattableString.Invariant($"RSK-{number:00}/{year}");

    /// <summary>A code as somebody wrote it, in its usual form; nothing where it is none or of another year.</summary>
    /// <param name="text">The text; Thai digits, small letters and a missing year are understood.</param>
    /// <param name="year">The year.</param>
    public static string? TryRead(string text, BuddhistFiscalYear year) =>
        Form().Match(ThaiDigits.ToArabic(text).Trim()) is { Success: true } code
        && (!code.Groups["year"].Success || code.Groups["year"].Value == year.ToString())
        && int.Parse(code.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= Most and var number
            ? Of(number, year)
            : null;

    /// <summary>The number in a code: 1 for RSK-01/2568.</summary>
    public static int NumberIn(string code) => int.Parse(code.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The code without its year, for a picture: RSK-01.</summary>
    public static string Short(string code) => code[..6];

    [GeneratedRegex(@"\A(?:RSK-?)?(?<number>[0-9]{1,2})(?:/(?<year>[0-9]{4}))?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
