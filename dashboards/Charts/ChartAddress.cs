using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Dashboards.Charts;

/// <summary>Where the program serves a chart as a file.</summary>
public static class ChartAddress
{
    /// <summary>The address, for example <c>/charts/kolum/2568/survey.iit.by-month.png</c>.</summary>
    /// <param name="assessment">Agency and fiscal year.</param>
    /// <param name="chartKey">The chart.</param>
    /// <param name="format"><c>svg</c>, <c>png</c>, <c>csv</c> or <c>xlsx</c>.</param>
    public static string Of(AssessmentKey assessment, string chartKey, string format) =>
        $"/charts/{assessment.Agency}/{assessment.FiscalYear}/{Uri.EscapeDataString(chartKey)}.{format}";
}
