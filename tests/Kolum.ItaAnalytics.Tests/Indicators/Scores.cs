using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Tests.Indicators;

/// <summary>Scores of indicators for tests; the agency behind them does not exist.</summary>
internal static class Scores
{
    /// <summary>A published result (ten indicators), whose published total is 86.73.</summary>
    public static decimal[] Published { get; } = [85.21m, 70.59m, 75.10m, 72.88m, 73.24m, 81.14m, 83.12m, 76.79m, 100, 100];

    public static RulePack Rules(int year = 2568) => Facts.Rules.Packs.Find(BuddhistFiscalYear.Of(year))!;

    /// <summary>The same score for each indicator of an instrument.</summary>
    public static decimal[] Even(decimal iit, decimal eit, decimal oit) => [iit, iit, iit, iit, iit, eit, eit, eit, oit, oit];

    public static AssessmentScore.Complete Complete(IReadOnlyList<decimal> scores, int year = 2568) =>
        (AssessmentScore.Complete)ScoreCalculator.Of(Rules(year), Numbered(scores));

    public static Dictionary<int, decimal> Numbered(IReadOnlyList<decimal> scores) => scores.Index().ToDictionary(score => score.Index + 1, score => score.Item);

    public static IReadOnlyList<IndicatorEntry> Entries(IReadOnlyList<decimal> scores, int year = 2568, ResultKind kind = ResultKind.Official, Recorded? recorded = null) =>
        [.. scores.Index().Select(score => new ScoreEntry(BuddhistFiscalYear.Of(year), kind, score.Index + 1, score.Item, "ทดสอบ", recorded ?? Facts.Recorded()))];

    public static AnswersEntry Answers(string question, int indicator, int part, Recorded recorded, params (decimal Score, int Count)[] answers) =>
        new(BuddhistFiscalYear.Of(2568), ResultKind.Tracking, indicator, question, part, [.. answers.Select(answer => new AnswerCount(answer.Score, answer.Count))], "", recorded);
}
