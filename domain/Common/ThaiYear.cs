using System.Globalization;

namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Reads a year as people type it: 68, ๖๘, 2568 or 2025.</summary>
internal static class ThaiYear
{
    /// <summary>Digits of a year, Thai or Arabic; two digits are a Buddhist year of this century (68 is 2568).</summary>
    /// <returns>The Common Era year, or nothing when the digits are no year between 1957 and 2056 CE.</returns>
    public static int? Read(string digits)
    {
        var text = ThaiDigits.ToArabic(digits.Trim());
        if (text.Length is not (2 or 4) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        var buddhist = text.Length == 2 ? 2500 + year : year;
        return buddhist switch
        {
            >= 2500 and < 2600 => buddhist - BuddhistFiscalYear.EraOffset,
            >= 1957 and < 2057 => buddhist,
            _ => null,
        };
    }
}
