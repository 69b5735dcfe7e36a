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
    /// <summary>
    /// What stands there until the agency sets something else: a measure whose title names IIT or EIT shows that survey per month,
    /// one that promises an assessment of risks the heat map, one that is about whole parts of the open-data checklist that checklist,
    /// each once something of it is recorded; every other measure its timeline.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="surveyCodes">The surveys that exist.</param>
    /// <param name="showsOpenData">Whether it is about whole parts of a checklist of which something is recorded.</param>
    /// <param name="hasRisks">Whether risks were recorded; without any, the heat map would show nothing.</param>
    public static OutcomeChartPlacement Default(Measure measure, IReadOnlyCollection<string> surveyCodes, bool showsOpenData = false, bool hasRisks = false)
    {
        string[] fitting =
        [
            .. surveyCodes.Where(code => measure.Title.Contains($"({code.Split('-')[0]})", StringComparison.OrdinalIgnoreCase))
                .Select(code => SurveyCharts.ByPeriodKey(code, PeriodKind.Month)),
        ];
        return new(
            measure.Number,
            fitting.Length > 0 ? fitting
                : hasRisks && PromisesRisks(measure) ? [RiskCharts.HeatMapKey(RatingKind.Current)]
                : [showsOpenData ? OpenDataCharts.CompletionKey : MeasureCharts.TimelineKey(measure.Number)]);
    }

    private static bool PromisesRisks(Measure measure) =>
        measure.Steps.Select(step => step.Text).Prepend(measure.Title).Any(text => Wording.Squeezed(text).Contains("ประเมินความเสี่ยง", StringComparison.Ordinal));
}
