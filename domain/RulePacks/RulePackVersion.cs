using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>The name of a state of a year's rules: the year and a running number, <c>2568-2</c>.</summary>
public static class RulePackVersion
{
    /// <summary>The running number of a version, 1 or more; nothing where it is no version of the year.</summary>
    public static int? NumberOf(string version, BuddhistFiscalYear year)
    {
        var start = $"{year}-";
        return version.StartsWith(start, StringComparison.Ordinal)
            && int.TryParse(version.AsSpan(start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
                ? number
                : null;
    }
}
