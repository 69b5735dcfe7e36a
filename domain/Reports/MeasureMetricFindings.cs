using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What somebody should look at in metrics and registers before the report is signed.</summary>
internal static class MeasureMetricFindings
{
    public static IEnumerable<Finding> Of(Assessment assessment) => assessment.Metrics.Findings.Concat(Unreported(assessment));

    /// <summary>Metrics and meetings of measures that do not exist: only where it is known which exist.</summary>
    private static IEnumerable<Finding> Unreported(Assessment assessment)
    {
        if (assessment.Measures.Count == 0)
        {
            return [];
        }

        var known = assessment.Measures.Select(measure => measure.Number).ToHashSet();
        return assessment.Metrics.Own.Select(metric => (metric.Measure, metric.Subject))
            .Concat(assessment.Metrics.Register(Registers.Meetings).Entries.Select(meeting => (Measure: meeting.Values.Number("measure")!.Value, meeting.Subject)))
            .Where(named => !known.Contains(named.Measure))
            .Select(named => Finding.Warning(
                MetricCodes.MeasureNotInReport,
                new(named.Subject, "measure"),
                $"รายงานไม่มีมาตรการที่ {ThaiFormat.Plain.Number(named.Measure)}",
                $"The report has no measure {ThaiFormat.Plain.Number(named.Measure)}."));
    }
}
