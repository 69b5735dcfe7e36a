using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>The bands of a risk: likelihood (1–5) times impact (1–5). An agency may set its own.</summary>
/// <param name="Bands">From the lowest to the highest; together they cover 1–25.</param>
/// <param name="Source">Where they were read.</param>
/// <param name="Confidence">How sure they are for this fiscal year.</param>
public sealed record RiskBands(IReadOnlyList<RiskBandRule> Bands, string Source, Confidence Confidence)
{
    /// <summary>The highest product of likelihood and impact.</summary>
    public const int Highest = 25;
}

/// <summary>A band of risks.</summary>
/// <param name="Code">A stable name: <c>LOW</c>.</param>
/// <param name="Name">Its Thai name.</param>
/// <param name="From">Its lowest product, 1 or more.</param>
/// <param name="To">Its highest product, up to 25.</param>
/// <param name="Colour">Its Thai colour: สีเขียว.</param>
/// <param name="Handling">What follows from it (Thai).</param>
public sealed record RiskBandRule(string Code, string Name, int From, int To, string Colour, string Handling);
