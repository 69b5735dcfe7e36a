using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>The score of an instrument.</summary>
/// <param name="Rule">The instrument with its weight.</param>
/// <param name="Score">The mean of its indicators, 0–100, rounded to 2 decimals; nothing while one of them is missing.</param>
/// <param name="Points">What it brings to the total: weight times score, rounded to 2 decimals; nothing likewise.</param>
/// <param name="Missing">The indicators that are missing, by number.</param>
public sealed record InstrumentScore(InstrumentRule Rule, decimal? Score, decimal? Points, IReadOnlyList<IndicatorRule> Missing);

/// <summary>The level of a total, and how it came about.</summary>
/// <param name="Level">The level.</param>
/// <param name="Scheme">The scheme that names it.</param>
/// <param name="Rule">Which rule decided, with its numbers.</param>
/// <param name="HeldBackBy">The instruments that kept a total which is high enough from the better level; empty where none did.</param>
public sealed record LevelDecision(ScoreLevel Level, LevelScheme Scheme, BilingualText Rule, IReadOnlyList<Instrument> HeldBackBy);

/// <summary>The score of an assessment: a total, or what is missing for one. Never a number that pretends.</summary>
/// <param name="Instruments">The instruments, those without a score too.</param>
public abstract record AssessmentScore(IReadOnlyList<InstrumentScore> Instruments)
{
    /// <summary>Everything is known.</summary>
    /// <param name="Instruments">The instruments, each with its score.</param>
    /// <param name="Total">The weighted sum, 0–100, rounded to 2 decimals.</param>
    /// <param name="Decision">The level; nothing where the year's levels are not known.</param>
    public sealed record Complete(IReadOnlyList<InstrumentScore> Instruments, decimal Total, LevelDecision? Decision) : AssessmentScore(Instruments);

    /// <summary>Something is missing, so there is no total and no level.</summary>
    /// <param name="Instruments">The instruments; some may have a score.</param>
    /// <param name="Missing">The indicators that are missing; empty where the year's rules are not known.</param>
    /// <param name="Reason">What is missing, in words.</param>
    public sealed record Incomplete(IReadOnlyList<InstrumentScore> Instruments, IReadOnlyList<IndicatorRule> Missing, BilingualText Reason) : AssessmentScore(Instruments);
}
