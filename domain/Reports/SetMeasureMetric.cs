using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Sets metrics of measures that the report has.</summary>
/// <param name="reader">Which measures exist.</param>
/// <param name="metrics">Sets them.</param>
public sealed class SetMeasureMetric(AssessmentReader reader, ChangeMetrics metrics)
{
    /// <summary>Sets what a metric of a measure is, adds it, or follows it no longer; see <see cref="ChangeMetrics.SetAsync"/>.</summary>
    public async Task<Checked<MetricFacts>> RunAsync(
        AssessmentKey key, int measure, string? code, MetricDescription? description, string reason, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.RecordMetrics, key.Agency) is { } refusal)
        {
            return Checked.Refuse<MetricFacts>(refusal);
        }

        if (await reader.ReadAsync(key, asOf: null, cancellation) is not { } assessment)
        {
            return Checked.Refuse<MetricFacts>(Finding.Error(
                MetricCodes.AgencyUnknown, new(key.ToString()), "ไม่มีข้อมูลของหน่วยงานและปีนี้", "Nothing is stored for this agency and year."));
        }

        if (assessment.Measures.All(known => known.Number != measure))
        {
            var numbers = string.Join(", ", assessment.Measures.Select(known => ThaiFormat.Plain.Number(known.Number)));
            return Checked.Refuse<MetricFacts>(Finding.Error(
                MetricCodes.MeasureUnknown,
                new($"measure {ThaiFormat.Plain.Number(measure)}", "measureNumber"),
                $"ไม่มีมาตรการนี้ในรายงาน มีแต่ {numbers}",
                $"The report has no such measure; it has {numbers}."));
        }

        return await metrics.SetAsync(key, measure, code, description, reason, actor, cancellation);
    }
}
