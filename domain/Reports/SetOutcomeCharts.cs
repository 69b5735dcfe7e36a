using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Sets which charts stand in the outcome column of a measure.</summary>
/// <param name="reader">What the assessment holds.</param>
/// <param name="store">Where it is kept.</param>
/// <param name="clock">Now.</param>
public sealed class SetOutcomeCharts(AssessmentReader reader, IAssessmentStore store, TimeProvider clock)
{
    /// <summary>Error: nothing is stored for this agency and year.</summary>
    public const string AssessmentUnknown = "OUTCOME_CHARTS_ASSESSMENT_UNKNOWN";

    /// <summary>Error: the report has no measure of this number.</summary>
    public const string MeasureUnknown = "OUTCOME_CHARTS_MEASURE_UNKNOWN";

    /// <summary>Error: no chart has this key.</summary>
    public const string ChartUnknown = "OUTCOME_CHARTS_CHART_UNKNOWN";

    /// <summary>Error: a chart is named twice.</summary>
    public const string ChartRepeated = "OUTCOME_CHARTS_CHART_REPEATED";

    /// <summary>Error: the reason is empty or longer than 500 characters.</summary>
    public const string ReasonMissing = "OUTCOME_CHARTS_REASON_MISSING";

    /// <summary>Checks the charts and stores them in the order given.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="measureNumber">The measure, by its number in the report.</param>
    /// <param name="chartKeys">The charts; empty for none.</param>
    /// <param name="actor">Who sets them.</param>
    /// <param name="reason">Why; 1–500 characters.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public async Task<Checked<OutcomeChartPlacement>> RunAsync(
        AssessmentKey assessment, int measureNumber, IReadOnlyList<string> chartKeys, Actor actor, string reason, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.ChangeMeasures, assessment.Agency) is { } refusal)
        {
            return Checked.Refuse<OutcomeChartPlacement>(refusal);
        }

        if (await reader.ReadAsync(assessment, asOf: null, cancellation) is not { } found)
        {
            return Checked.Refuse<OutcomeChartPlacement>(Finding.Error(
                AssessmentUnknown, new(assessment.ToString()), "ไม่มีข้อมูลของหน่วยงานและปีนี้", "Nothing is stored for this agency and year."));
        }

        var findings = Problems(found, measureNumber, chartKeys, reason).ToList();
        if (findings.Count > 0)
        {
            return Checked.Refuse<OutcomeChartPlacement>(findings);
        }

        var placement = new OutcomeChartPlacement(measureNumber, chartKeys, new(ThaiTime.Now(clock), actor.Name, reason.Trim()));
        await store.SavePlacementAsync(assessment, placement, cancellation);
        return Checked.Accept(placement);
    }

    private static IEnumerable<Finding> Problems(Assessment assessment, int measureNumber, IReadOnlyList<string> chartKeys, string reason)
    {
        var subject = $"measure {ThaiFormat.Plain.Number(measureNumber)}";
        if (assessment.Measures.All(measure => measure.Number != measureNumber))
        {
            var numbers = string.Join(", ", assessment.Measures.Select(measure => ThaiFormat.Plain.Number(measure.Number)));
            yield return Finding.Error(
                MeasureUnknown, new(subject, "measureNumber"), $"ไม่มีมาตรการนี้ในรายงาน มีแต่ {numbers}", $"The report has no such measure; it has {numbers}.");
        }

        var possible = assessment.ChartKeys();
        foreach (var key in chartKeys.Distinct().Except(possible))
        {
            var list = string.Join(", ", possible);
            yield return Finding.Error(ChartUnknown, new(subject, "chartKeys"), $"ไม่มีแผนภูมิ \"{key}\" มีแต่ {list}", $"There is no chart \"{key}\"; there is {list}.");
        }

        foreach (var repeated in chartKeys.GroupBy(key => key).Where(keys => keys.Count() > 1))
        {
            yield return Finding.Error(
                ChartRepeated, new(subject, "chartKeys"), $"แผนภูมิ \"{repeated.Key}\" ซ้ำ", $"The chart \"{repeated.Key}\" is named more than once.");
        }

        foreach (var problem in Reasons.Problems(reason, subject, ReasonMissing))
        {
            yield return problem;
        }
    }
}
