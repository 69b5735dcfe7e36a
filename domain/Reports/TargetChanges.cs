using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Metrics;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The targets of measures as part of the plan's ledger: the first one that is set is a change from none.</summary>
public static class TargetChanges
{
    /// <summary>Every change of a target up to a moment, in the order in which it was decided.</summary>
    public static IEnumerable<PlanChange> Of(MetricFacts facts, DateTimeOffset moment)
    {
        var standing = new Dictionary<PlanPlace, string>();
        foreach (var set in facts.Decisions.OfType<MetricSet>().Where(set => set.Recorded.At <= moment))
        {
            var place = new PlanPlace(set.Measure, null, PlanField.Target) { Metric = set.Code };
            var (old, text) = (standing.GetValueOrDefault(place, ""), set.Description is { } described ? Text(described) : "");
            standing[place] = text;
            if (old != text)
            {
                yield return new(place, old, text, set.Recorded);
            }
        }
    }

    private static string Text(MetricDescription metric) => metric.Target switch
    {
        MetricTarget.Fixed target => $"{(metric.Direction == MetricDirection.LessIsBetter ? "ไม่เกิน " : "")}{ThaiFormat.Plain.Number(target.Number)} {metric.Unit}",
        MetricTarget.Everything => "ทั้งหมด",
        _ => "",
    };
}
