using System.Globalization;

namespace Kolum.ItaAnalytics.Tests.Common;

/// <summary>A day written as an ISO date, for test data.</summary>
internal static class Day
{
    public static DateOnly Of(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
