using System.Collections.Frozen;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Looks the stored report through, as a careful reader would before it is signed.</summary>
/// <remarks>Reads only what is stored: a slip that was mended is not told any more. It refuses nothing by itself.</remarks>
public static class ReportLint
{
    /// <summary>Warning: several measures report the same outcome.</summary>
    public const string OutcomeRepeated = "OUTCOME_REPEATED";

    /// <summary>Warning: a result only says that a step was taken, in the words of the step.</summary>
    public const string ResultRepeatsStep = "RESULT_REPEATS_STEP";

    /// <summary>Warning: everything is said to be complete, and no number says so.</summary>
    public const string ClaimWithoutNumber = "CLAIM_WITHOUT_NUMBER";

    /// <summary>Error: a survey is said to be complete, and its counts say that it is not.</summary>
    public const string ClaimAgainstFacts = "CLAIM_AGAINST_FACTS";

    /// <summary>Error: a text claims a score or a level that is not the announced one.</summary>
    public const string ScoreAgainstFacts = "SCORE_AGAINST_FACTS";

    /// <summary>Warning: a survey is said to be complete, or a score claimed, and nothing real that was recorded can show it.</summary>
    public const string ClaimUnproved = "CLAIM_UNPROVED";

    /// <summary>Warning: a period leaves open which year is meant.</summary>
    public const string PeriodAmbiguous = "PERIOD_AMBIGUOUS";

    /// <summary>Warning: a period lies outside the fiscal year of the report, or reaches out of it.</summary>
    public const string PeriodOutsideYear = "PERIOD_OUTSIDE_YEAR";

    /// <summary>Warning: no outcome is reported.</summary>
    public const string NoOutcome = "MEASURE_NO_OUTCOME";

    /// <summary>Warning: nobody is responsible.</summary>
    public const string NoUnit = "MEASURE_NO_UNIT";

    /// <summary>Info: no evidence is kept.</summary>
    public const string NoEvidence = "MEASURE_NO_EVIDENCE";

    /// <summary>Info: no number tells how far a measure has come.</summary>
    public const string NoMetric = "MEASURE_NO_METRIC";

    /// <summary>Warning: charts of the outcome column show samples only.</summary>
    public const string OutcomeChartSample = "OUTCOME_CHART_SAMPLE";

    /// <summary>Warning: Thai and Arabic digits stand side by side.</summary>
    public const string DigitsMixed = "DIGITS_MIXED";

    /// <summary>Warning: an address did not answer when it was looked at last.</summary>
    public const string LinkNotAnswering = "LINK_NOT_ANSWERING";

    /// <summary>Error: no number belongs to a field.</summary>
    public const string FieldUnknown = "FIELD_UNKNOWN";

    /// <summary>Warning: nothing is known yet that a field could show.</summary>
    public const string FieldNoData = "FIELD_NO_DATA";

    private static readonly FrozenSet<string> Own = FrozenSet.Create(
        OutcomeRepeated,
        ResultRepeatsStep,
        ClaimWithoutNumber,
        ClaimAgainstFacts,
        ScoreAgainstFacts,
        ClaimUnproved,
        PeriodAmbiguous,
        PeriodOutsideYear,
        NoOutcome,
        NoUnit,
        NoEvidence,
        NoMetric,
        OutcomeChartSample,
        DigitsMixed,
        LinkNotAnswering,
        FieldUnknown,
        FieldNoData,
        ReportNotices.DayMissingCode,
        ReportNotices.NumberIncompleteCode,
        ReportNotices.ItemRepeatedCode,
        ReportNotices.NoPeriodCode,
        ReportNotices.PeriodsDifferCode,
        ThaiPeriods.MonthMisspelt,
        ThaiPeriods.Unreadable,
        ThaiPeriods.Backwards);

    /// <summary>Whether findings of this code are told by the linter alone, and not any more by the reader of the file.</summary>
    public static bool Owns(string code) => Own.Contains(code);

    /// <summary>Everything that somebody should look at: the memo first, then the measures by number and column.</summary>
    public static IReadOnlyList<Finding> Check(Assessment assessment) =>
    [
        .. OfMemo(assessment.Cover?.Memo),
        .. assessment.Measures.SelectMany(measure => OfMeasure(new(assessment, measure))),
    ];

    private static IEnumerable<Finding> OfMemo(Memo? memo)
    {
        if (memo is not null && ReportNotices.LacksRunningNumber(memo.Number))
        {
            yield return ReportNotices.NumberIncomplete(new(ReportWords.Memo, ReportWords.Number), memo.Number);
        }
    }

    /// <summary>What belongs to no column comes last.</summary>
    private static IEnumerable<Finding> OfMeasure(LintedMeasure measure) =>
        ReportLintTexts.Of(measure)
            .Concat(ReportLintPeriods.Of(measure))
            .Concat(ReportLintClaims.Of(measure))
            .Concat(ReportLintScores.Of(measure))
            .Concat(ReportLintFields.Of(measure))
            .Concat(ReportLintEvidence.Of(measure))
            .OrderBy(finding => finding.Place.Column ?? MeasureFields.All.Count + 1);
}

/// <summary>A measure that is looked through, with what it is looked at against.</summary>
/// <param name="Assessment">The assessment that it belongs to.</param>
/// <param name="Measure">The measure.</param>
internal sealed record LintedMeasure(Assessment Assessment, Measure Measure)
{
    /// <summary>The lists of the measure with their columns.</summary>
    public IReadOnlyList<(MeasureField Field, IReadOnlyList<ListItem> Items)> Lists { get; } =
        [(MeasureField.Steps, Measure.Steps), (MeasureField.Results, Measure.Results), (MeasureField.Outcomes, Measure.Outcomes)];

    /// <summary>The place of a column.</summary>
    public Place At(MeasureField field) => MeasureFields.PlaceOf(Measure.Number, field);

    /// <summary>The place of its metrics, which belong to no column.</summary>
    public Place AtMetrics() => new(MeasureFields.Subject(Measure.Number), ReportWords.Metrics);

    /// <summary>The place of its evidence, which belongs to no column.</summary>
    public Place AtEvidence() => new(MeasureFields.Subject(Measure.Number), ReportWords.Evidence);
}
