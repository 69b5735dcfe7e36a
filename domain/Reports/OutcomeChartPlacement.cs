using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Which charts stand in the outcome column of a measure: data, set by the agency.</summary>
/// <param name="MeasureNumber">The measure.</param>
/// <param name="ChartKeys">The charts in order; empty for none.</param>
/// <param name="SetBy">Who set it; nothing for the default.</param>
/// <param name="SetAt">When it was set; nothing for the default.</param>
/// <param name="Reason">Why it was set; nothing for the default.</param>
public sealed record OutcomeChartPlacement(
    int MeasureNumber, IReadOnlyList<string> ChartKeys, string? SetBy = null, DateTimeOffset? SetAt = null, string? Reason = null)
{
    /// <summary>
    /// What stands there until the agency sets something else: a measure whose title names IIT or EIT shows that survey per month,
    /// every other measure its timeline.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="surveyCodes">The surveys that exist.</param>
    public static OutcomeChartPlacement Default(Measure measure, IReadOnlyCollection<string> surveyCodes)
    {
        string[] fitting =
        [
            .. surveyCodes.Where(code => measure.Title.Contains($"({code.Split('-')[0]})", StringComparison.OrdinalIgnoreCase))
                .Select(code => SurveyCharts.ByPeriodKey(code, PeriodKind.Month)),
        ];
        return new(measure.Number, fitting.Length > 0 ? fitting : [MeasureCharts.TimelineKey(measure.Number)]);
    }
}
