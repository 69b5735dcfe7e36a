using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Looks at claims of a score or a level: what was announced for that year?</summary>
/// <remarks>Only recorded official results prove or disprove; what the agency tracks itself does neither. A score that a field fills in is always the recorded one.</remarks>
internal static class ReportLintScores
{
    private static readonly ThaiFormat Format = ThaiFormat.Official;

    public static IEnumerable<Finding> Of(LintedMeasure measure)
    {
        var years = measure.Assessment.Indicators.Years(ResultKind.Official);
        string[] levels = [.. years.SelectMany(year => year.Results.Rules?.Levels?.Levels ?? []).Select(level => level.Name), "AA", "A", "B", "C", "D", "E", "F"];
        return from list in measure.Lists
               where list.Field != MeasureField.Steps
               from item in list.Items
               from claim in ScoreClaims.In(Readable(item.Text, measure.Assessment), Readable(measure.Measure.Title, measure.Assessment), levels)
               let finding = Judge(claim, Recorded(claim, years, measure.Assessment.Key.FiscalYear), measure.At(list.Field))
               where finding is not null
               select finding;
    }

    private static Finding? Judge(ScoreClaim claim, IReadOnlyList<RecordedResult> recorded, Place place)
    {
        if (recorded.Count == 0)
        {
            return Finding.Warning(
                ReportLint.ClaimUnproved,
                place,
                $"เขียนว่า “{Format.Digits(claim.Words)}” แต่ยังไม่ได้บันทึกผลที่ประกาศของปีนั้น จึงยืนยันไม่ได้ โปรดบันทึกคะแนนที่ประกาศ",
                $"The text claims '{claim.Words}', but no announced result of that year is recorded; record the announced scores.");
        }

        var isConfirmed = recorded.Any(result => claim.Level is { } level ? result.Level == level : result.Scores.Any(score => IsSame(claim.Score!.Value, score)));
        return isConfirmed ? null : Finding.Error(
            ReportLint.ScoreAgainstFacts,
            place,
            $"เขียนว่า “{Format.Digits(claim.Words)}” แต่ผลที่ประกาศซึ่งบันทึกไว้คือ {string.Join(" ", recorded.Select(result => $"{Said(claim, result, Format)} (ปี {Format.Year(result.Year)})"))} โปรดแก้ข้อความหรือตรวจคะแนน",
            $"The text claims '{claim.Words}', but the recorded announced result is {string.Join(", ", recorded.Select(result => $"{Said(claim, result, ThaiFormat.Plain)} ({result.Year})"))}; mend the text or check the scores.");
    }

    private static string Said(ScoreClaim claim, RecordedResult result, ThaiFormat format) => claim.Level is null ? format.Score(result.Scores[0]) : result.Level!;

    /// <summary>A claim with fewer decimals may be rounded or cut off.</summary>
    private static bool IsSame(decimal claimed, decimal recorded) => Math.Abs(claimed - recorded) < 1m / (decimal)Math.Pow(10, claimed.Scale);

    private static IReadOnlyList<RecordedResult> Recorded(ScoreClaim claim, IReadOnlyList<YearResults> years, BuddhistFiscalYear own) =>
    [
        .. years.Select(year => year.Results)
            .Where(results => claim.Years.Count == 0 ? results.FiscalYear == own : claim.Years.Contains(results.FiscalYear.Year))
            .Select(results => new RecordedResult(results.FiscalYear, Scores(claim.Subject, results), results.Decision?.Level.Name))
            .Where(result => claim.Level is null ? result.Scores.Count > 0 : result.Level is not null),
    ];

    /// <summary>The score of a subject; of an instrument also the points that it brings to the total.</summary>
    private static IReadOnlyList<decimal> Scores(ScoreSubject subject, IndicatorResults results) => subject switch
    {
        { Instrument: { } instrument } => [.. new[] { results.Of(instrument), results.Score.Instruments.FirstOrDefault(score => score.Rule.Instrument == instrument)?.Points }.OfType<decimal>()],
        { Indicator: { } indicator } => [.. new[] { results.Of(indicator) }.OfType<decimal>()],
        _ => [.. new[] { results.Total }.OfType<decimal>()],
    };

    /// <summary>The words without fields, with Arabic digits.</summary>
    private static string Readable(string text, Assessment assessment) => ThaiDigits.ToArabic(Wording.Visible(string.Concat(
        ReportFields.Fill(text, assessment.FiguresByKey).Select(part => part is TextPart.Words words ? words.Text : " "))));

    /// <summary>What was announced of a subject.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Scores">The score, and other numbers that say the same.</param>
    /// <param name="Level">The level of the total; nothing where there is none.</param>
    private sealed record RecordedResult(BuddhistFiscalYear Year, IReadOnlyList<decimal> Scores, string? Level);
}
