using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Which charts stand in the outcome column of a measure: data, set by the agency.</summary>
/// <param name="MeasureNumber">The measure.</param>
/// <param name="ChartKeys">The charts in order; empty for none.</param>
/// <param name="Recorded">When, by whom and why it was set; nothing for the default.</param>
public sealed record OutcomeChartPlacement(int MeasureNumber, IReadOnlyList<string> ChartKeys, Recorded? Recorded = null)
{
    /// <summary>More than these do not stand in one cell of the paper by themselves.</summary>
    private const int MostCharts = 2;

    /// <summary>
    /// What stands there until the agency sets something else: charts of what the words of the measure name, each once something of it
    /// is recorded. A measure whose title names IIT or EIT shows that survey per month, with the way from desks where scans were counted;
    /// one that promises an assessment of risks the heat map; one about whole parts of the open-data checklist that checklist; others the
    /// registers that they are about. Where nothing is recorded, its timeline.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="assessment">What is recorded.</param>
    internal static OutcomeChartPlacement Default(Measure measure, Assessment assessment)
    {
        string[] fitting =
        [
            .. MeasureSubjects.ChartsOf(measure, assessment.Surveys.Select(survey => survey.Survey.Code)).Where(key => IsRecorded(key, measure, assessment)).Take(MostCharts),
        ];
        return new(measure.Number, fitting.Length > 0 ? fitting : [MeasureCharts.TimelineKey(measure.Number)]);
    }

    /// <summary>Whether something is recorded that a chart shows.</summary>
    private static bool IsRecorded(string key, Measure measure, Assessment assessment) =>
        key == OpenDataCharts.CompletionKey ? assessment.OpenData.HasRecords && assessment.OpenDataOf(measure).IsWhole
        : key == RiskCharts.HeatMapKey(RatingKind.Current) ? assessment.Risks is { Risks.Count: > 0 }
        : key == MeasureMetricCharts.BulletsKey(measure.Number) ? assessment.MetricsOf(measure).Any(metric => metric.Total is not null)
        : assessment.RegisterCharts.Any(chart => chart.Key == key)
            || assessment.Surveys.Any(survey => key == SurveyCharts.ByPeriodKey(survey.Survey.Code, PeriodKind.Month)
                || (key == FieldworkCharts.FunnelKey(survey.Survey.Code) && survey.Funnel().Any(desk => desk.Scans > 0)));
}
