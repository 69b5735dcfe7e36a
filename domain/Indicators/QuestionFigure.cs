using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>What is known of a question's answers.</summary>
/// <param name="Code">Its code in the year.</param>
/// <param name="Rule">Its topic; nothing where the year's questions are not known.</param>
/// <param name="Figure">Its mean with the interval, or why it is not shown.</param>
/// <param name="Parts">Its sub-questions, where it has more than one.</param>
public sealed record QuestionFigure(string Code, QuestionRule? Rule, AnswersFigure Figure, IReadOnlyList<AnswersFigure> Parts);

/// <summary>The mean of counted answers, or why it is not shown.</summary>
public abstract record AnswersFigure
{
    private AnswersFigure()
    {
    }

    /// <summary>A mean.</summary>
    /// <param name="Mean">0–100, not rounded.</param>
    /// <param name="Answers">How many people answered; of several sub-questions the fewest.</param>
    /// <param name="Interval">Its 95 % interval; nothing where the scale has one score only.</param>
    public sealed record Shown(decimal Mean, int Answers, MeanInterval? Interval) : AnswersFigure;

    /// <summary>Some of its sub-questions were not counted.</summary>
    /// <param name="Missing">Which, counted from 1.</param>
    public sealed record Incomplete(IReadOnlyList<int> Missing) : AnswersFigure;

    /// <summary>So few answered, or so few more than when it was last shown, that somebody's answer could be guessed.</summary>
    /// <param name="Threshold">The smallest number of people that is shown.</param>
    public sealed record Suppressed(int Threshold) : AnswersFigure
    {
        /// <summary>Why, in words.</summary>
        public BilingualText Reason => SuppressedReason(Threshold);
    }

    /// <summary>Why a figure of so few people is not shown.</summary>
    internal static BilingualText SuppressedReason(int threshold) => new(
        $"ไม่แสดง เพราะมีผู้ตอบไม่ถึง {ThaiFormat.Official.Number(threshold)} คน เพื่อไม่ให้คาดเดาได้ว่าใครตอบอะไร",
        FormattableString.Invariant($"Not shown: fewer than {threshold} people answered, so somebody's answer could be guessed."));
}
