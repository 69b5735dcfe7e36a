using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>How a fiscal year names its results.</summary>
/// <param name="Code">A stable name: <c>LETTER</c> (AA to F) or <c>RATING5</c> (five ratings with conditions per instrument).</param>
/// <param name="Name">Its Thai name.</param>
/// <param name="PassMark">The total that the country aims at, 0–100.</param>
/// <param name="Levels">From the best to the worst; the first one that fits holds.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is for this fiscal year.</param>
public sealed record LevelScheme(
    string Code, string Name, decimal PassMark, IReadOnlyList<ScoreLevel> Levels, string Source, Confidence Confidence)
{
    /// <summary>The level of a result.</summary>
    /// <param name="total">The total, rounded to 2 decimals, 0–100.</param>
    /// <param name="instruments">The scores of the instruments, rounded to 2 decimals.</param>
    /// <returns>The first level that fits, or nothing where the scheme has a hole.</returns>
    public ScoreLevel? Of(decimal total, IReadOnlyCollection<decimal> instruments) => Levels.FirstOrDefault(level => level.Fits(total, instruments));
}

/// <summary>A level of results.</summary>
/// <param name="Code">A stable name: <c>AA</c>, <c>GOOD</c>.</param>
/// <param name="Name">Its Thai name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="From">The least total, 0–100, 2 decimals.</param>
/// <param name="To">The greatest total as published; only shown and checked: what is above it has found a better level.</param>
/// <param name="EachInstrument">What every instrument must reach as well; nothing for no condition.</param>
public sealed record ScoreLevel(string Code, string Name, string NameEn, decimal From, decimal To, decimal? EachInstrument = null)
{
    /// <summary>Whether a result reaches the level.</summary>
    public bool Fits(decimal total, IReadOnlyCollection<decimal> instruments) =>
        total >= From && (EachInstrument is not { } least || instruments.All(score => score >= least));
}
