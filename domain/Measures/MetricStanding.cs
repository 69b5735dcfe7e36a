namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>What the metrics of a measure say of it: what the completion rule needs to know, whoever keeps the metrics.</summary>
/// <param name="WithTarget">How many metrics have a target, 0 or more.</param>
/// <param name="Reached">How many of those are reached, 0 to <paramref name="WithTarget"/>.</param>
/// <param name="HasReading">Whether any metric has a reading.</param>
public sealed record MetricStanding(int WithTarget, int Reached, bool HasReading)
{
    /// <summary>No metric.</summary>
    public static MetricStanding None { get; } = new(0, 0, HasReading: false);
}
