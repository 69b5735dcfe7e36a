namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>The score of an indicator that is measured by published items.</summary>
/// <remarks>
/// Two steps, never one: a sub-indicator is the mean of its items, the indicator is the mean of its sub-indicators. A flat mean of the items
/// would let a long sub-indicator outweigh a short one.
/// Source: explains every value of indicators 9 and 10 in the FY2564 report of group 6 (page 138): one of 9 items missing in one of five
/// sub-indicators gives 97.78.
/// </remarks>
/// <param name="Score">0–100, not rounded.</param>
/// <param name="SubIndicators">The score of each sub-indicator, 0–100, not rounded, in the order in which they came.</param>
public sealed record OpenDataScore(decimal Score, IReadOnlyList<(string Code, decimal Score)> SubIndicators)
{
    /// <summary>Scores the items of one indicator.</summary>
    /// <param name="items">Each item's sub-indicator and score, 0 or 100 as far as is known.</param>
    /// <returns>The score; nothing where there is no item.</returns>
    public static OpenDataScore? Of(IEnumerable<(string SubIndicator, decimal Score)> items)
    {
        (string Code, decimal Score)[] parts = [.. items.GroupBy(item => item.SubIndicator).Select(part => (part.Key, part.Average(item => item.Score)))];
        return parts.Length == 0 ? null : new(parts.Average(part => part.Score), parts);
    }
}
