namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>How scores are rounded before they are compared and shown.</summary>
internal static class Rounding
{
    /// <summary>2 decimals, half up: 84.995 is 85.00. Scores are published so, and levels are read from rounded scores.</summary>
    public static decimal Published(decimal score) => Math.Round(score, 2, MidpointRounding.AwayFromZero);
}
