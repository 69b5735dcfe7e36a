using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>From recorded entries to indicators.</summary>
/// <remarks>
/// A recorded score holds. Without one, the score is the mean of the questions, and a question is the mean of its sub-questions; where the year's
/// questions are known, one that was not counted leaves the indicator without a score.
/// </remarks>
public static class IndicatorCalculator
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    /// <summary>The indicators of one assessment.</summary>
    /// <param name="year">The year.</param>
    /// <param name="kind">Whose results.</param>
    /// <param name="rules">The rules that it follows, where any are known.</param>
    /// <param name="entries">What was recorded, in order of time; of other years and kinds too.</param>
    /// <param name="asOf">The moment.</param>
    /// <param name="floor">Answers of fewer people than this are never shown, 2 or more.</param>
    /// <param name="checklist">Scores that follow from the open-data checklist, by indicator; they stand where nothing was recorded. Nothing for none.</param>
    public static IndicatorResults Of(
        BuddhistFiscalYear year,
        ResultKind kind,
        RulePack? rules,
        IEnumerable<IndicatorEntry> entries,
        DateTimeOffset asOf,
        int floor,
        IReadOnlyDictionary<int, decimal>? checklist = null)
    {
        var known = entries.Where(entry => entry.FiscalYear == year && entry.Kind == kind && entry.Recorded.At <= asOf).ToList();
        var findings = new List<Finding>();
        IndicatorFigure[] figures = [.. (rules?.Indicators ?? []).Select(indicator => Figure(indicator, rules!, known, floor, findings)).Select(figure => Followed(figure, checklist))];
        var scores = figures.Where(figure => figure.Score is IndicatorScore.Known).ToDictionary(figure => figure.Rule.Number, figure => ((IndicatorScore.Known)figure.Score).Score);
        return new(
            year,
            kind,
            rules,
            figures,
            ScoreCalculator.Of(rules, scores),
            known.Count == 0 ? null : ThaiTime.Day(known.Max(entry => entry.Recorded.At)),
            findings);
    }

    private static IndicatorFigure Figure(IndicatorRule indicator, RulePack rules, List<IndicatorEntry> known, int floor, List<Finding> findings)
    {
        var own = known.Where(entry => entry.Indicator == indicator.Number).ToList();
        var questions = Questions(own.OfType<AnswersEntry>(), rules, floor);
        var counted = FromQuestions(indicator, rules, questions, own.OfType<AnswersEntry>().LastOrDefault(), floor);
        if (own.OfType<ScoreEntry>().LastOrDefault() is not { Score: { } score } recorded)
        {
            return new(indicator, counted, questions);
        }

        if (counted is IndicatorScore.Known mean && Rounding.Published(mean.Score) != score)
        {
            findings.Add(Differs(indicator, score, mean.Score));
        }

        return new(indicator, new IndicatorScore.Known(score, null, recorded.Source, recorded.Recorded), questions);
    }

    private static IndicatorFigure Followed(IndicatorFigure figure, IReadOnlyDictionary<int, decimal>? checklist) =>
        figure is { Score: IndicatorScore.Missing, Questions.Count: 0 } && checklist?.TryGetValue(figure.Rule.Number, out var score) == true
            ? figure with { Score = new IndicatorScore.Known(score, null, "รายการเปิดเผยข้อมูล (OIT) ที่ติดตามเอง", null) }
            : figure;

    private static IReadOnlyList<QuestionFigure> Questions(IEnumerable<AnswersEntry> entries, RulePack rules, int floor) =>
    [
        .. entries.GroupBy(entry => entry.Question)
            .Select(question => Question(question.Key, rules.Questions.FirstOrDefault(rule => rule.Code == question.Key), question, floor))
            .OfType<QuestionFigure>()
            .OrderBy(question => question.Code.Length).ThenBy(question => question.Code, StringComparer.Ordinal),
    ];

    private static QuestionFigure? Question(string code, QuestionRule? rule, IEnumerable<AnswersEntry> entries, int floor)
    {
        var parts = entries.GroupBy(entry => entry.Part).Where(part => part.Last().Answers.Count > 0).ToDictionary(part => part.Key, part => Part(part, floor));
        if (parts.Count == 0)
        {
            return null;
        }

        var expected = Enumerable.Range(1, Math.Max(rule?.Scales.Count ?? 1, parts.Keys.Max())).ToList();
        AnswersFigure[] figures = [.. expected.Where(parts.ContainsKey).Select(part => parts[part])];
        return new(code, rule, Whole(figures, [.. expected.Where(part => !parts.ContainsKey(part))]), figures.Length > 1 ? figures : []);
    }

    private static AnswersFigure Part(IEnumerable<AnswersEntry> entries, int floor)
    {
        if (AnswersReleases.Last(entries, floor) is not { } shown)
        {
            return new AnswersFigure.Suppressed(floor);
        }

        var people = shown.Answers.Sum(answer => answer.Count);
        return new AnswersFigure.Shown(shown.Answers.Sum(answer => answer.Score * answer.Count) / people, people, MeanInterval.Of(shown.Answers));
    }

    private static AnswersFigure Whole(AnswersFigure[] parts, int[] missing)
    {
        if (parts.OfType<AnswersFigure.Suppressed>().FirstOrDefault() is { } hidden)
        {
            return hidden;
        }

        AnswersFigure.Shown[] shown = [.. parts.OfType<AnswersFigure.Shown>()];
        return missing.Length > 0
            ? new AnswersFigure.Incomplete(missing)
            : new AnswersFigure.Shown(shown.Average(part => part.Mean), shown.Min(part => part.Answers), MeanInterval.OfMeans([.. shown.Select(part => part.Interval)]));
    }

    private static IndicatorScore FromQuestions(IndicatorRule indicator, RulePack rules, IReadOnlyList<QuestionFigure> questions, AnswersEntry? last, int floor)
    {
        if (questions.Count == 0)
        {
            return new IndicatorScore.Missing(new("ยังไม่ได้บันทึกคะแนน", "No score was recorded."));
        }

        if (questions.Any(question => question.Figure is AnswersFigure.Suppressed))
        {
            return new IndicatorScore.Suppressed(floor);
        }

        string[] missing =
        [
            .. rules.Questions.Where(rule => rule.Indicator == indicator.Number).Select(rule => rule.Code).Except(questions.Select(question => question.Code)),
            .. questions.Where(question => question.Figure is AnswersFigure.Incomplete).Select(question => question.Code),
        ];
        if (missing.Length > 0)
        {
            var list = string.Join(", ", missing);
            return new IndicatorScore.Missing(new($"ยังไม่ได้นับคำตอบของข้อ {list}", $"The answers of {list} were not counted."));
        }

        var shown = questions.Select(question => (AnswersFigure.Shown)question.Figure).ToList();
        return new IndicatorScore.Known(
            shown.Average(question => question.Mean), MeanInterval.OfMeans([.. shown.Select(question => question.Interval)]), last!.Source, last.Recorded);
    }

    private static Finding Differs(IndicatorRule indicator, decimal score, decimal mean) => Finding.Warning(
        IndicatorCodes.ScoreDiffersFromAnswers,
        new($"indicator {Format.Number(indicator.Number)}", "score"),
        $"ตัวชี้วัดที่ {Format.Number(indicator.Number)} บันทึกคะแนนไว้ {Format.Score(score)} แต่คำนวณจากจำนวนผู้เลือกคำตอบได้ {Format.Score(mean)} โปรดตรวจ",
        $"Indicator {Format.Number(indicator.Number)} was recorded as {Format.Score(score)}; the counted answers give {Format.Score(mean)}. Please check.");
}
