using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>An indicator with its score, or why there is none.</summary>
/// <param name="Rule">The indicator.</param>
/// <param name="Score">Its score.</param>
/// <param name="Questions">Its questions whose answers were counted.</param>
public sealed record IndicatorFigure(IndicatorRule Rule, IndicatorScore Score, IReadOnlyList<QuestionFigure> Questions)
{
    /// <summary>The score, 0–100, rounded to 2 decimals; nothing where there is none.</summary>
    public decimal? Value => Score is IndicatorScore.Known known ? Rounding.Published(known.Score) : null;
}

/// <summary>The score of an indicator, or why there is none.</summary>
public abstract record IndicatorScore
{
    private IndicatorScore()
    {
    }

    /// <summary>A score.</summary>
    /// <param name="Score">0–100; as recorded, or the mean of the questions without rounding.</param>
    /// <param name="Interval">The 95 % interval where it is the mean of counted answers; nothing where only the score is known.</param>
    /// <param name="Source">Where it was read; empty where nobody said.</param>
    /// <param name="Recorded">When, by whom and why its last entry was recorded; nothing where it follows from the open-data checklist.</param>
    public sealed record Known(decimal Score, MeanInterval? Interval, string Source, Recorded? Recorded) : IndicatorScore;

    /// <summary>There is none, or not enough for one.</summary>
    /// <param name="Reason">What is missing.</param>
    public sealed record Missing(BilingualText Reason) : IndicatorScore;

    /// <summary>It would follow from answers of so few people that somebody's answer could be guessed.</summary>
    /// <param name="Threshold">The smallest number of people that is shown.</param>
    public sealed record Suppressed(int Threshold) : IndicatorScore
    {
        /// <summary>Why, in words.</summary>
        public BilingualText Reason => AnswersFigure.SuppressedReason(Threshold);
    }
}
