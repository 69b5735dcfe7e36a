using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>The finished numbers of the indicators of one assessment, of one kind of result.</summary>
/// <param name="FiscalYear">The year.</param>
/// <param name="Kind">Whose results they are.</param>
/// <param name="Rules">The rules that the assessment follows, where any are known.</param>
/// <param name="Figures">The indicators of the rules, by number.</param>
/// <param name="Score">The total, or what is missing for one.</param>
/// <param name="RecordedOn">The day of the last entry behind them; nothing where nothing was recorded.</param>
/// <param name="Findings">What somebody should look at.</param>
public sealed record IndicatorResults(
    BuddhistFiscalYear FiscalYear,
    ResultKind Kind,
    RulePack? Rules,
    IReadOnlyList<IndicatorFigure> Figures,
    AssessmentScore Score,
    DateOnly? RecordedOn,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether any indicator has a score.</summary>
    public bool HasScores => Figures.Any(figure => figure.Value is not null);

    /// <summary>The total, rounded; nothing where something is missing.</summary>
    public decimal? Total => (Score as AssessmentScore.Complete)?.Total;

    /// <summary>The level; nothing where there is no total, or the year's levels are not known.</summary>
    public LevelDecision? Decision => (Score as AssessmentScore.Complete)?.Decision;

    /// <summary>The score of an indicator, rounded; nothing where there is none.</summary>
    public decimal? Of(int indicator) => Figures.FirstOrDefault(figure => figure.Rule.Number == indicator)?.Value;

    /// <summary>The score of an instrument, rounded; nothing where something is missing.</summary>
    public decimal? Of(Instrument instrument) => Score.Instruments.FirstOrDefault(score => score.Rule.Instrument == instrument)?.Score;
}
