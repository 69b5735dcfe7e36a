using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Dashboards.Reports;

/// <summary>The fiscal year in the address of a page.</summary>
internal static class YearAddress
{
    /// <summary>The year that is asked for, in Thai or Arabic digits; the latest stored one where none is; nothing where it is no year.</summary>
    /// <param name="typed">What stands in the address.</param>
    /// <param name="stored">The years of which something is stored, latest first.</param>
    public static BuddhistFiscalYear? Asked(string? typed, IReadOnlyList<BuddhistFiscalYear> stored) => typed switch
    {
        null => stored is [var latest, ..] ? latest : null,
        _ => int.TryParse(ThaiDigits.ToArabic(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? BuddhistFiscalYear.TryOf(year) : null,
    };
}
