using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Metrics;

/// <summary>Metrics and registers in the database: decisions that are only ever added.</summary>
internal sealed class MetricStore(ItaContext database) : IMetricStore
{
    public async Task<(MetricFacts Facts, long Seen)> ReadAsync(AssessmentKey assessment, CancellationToken cancellation)
    {
        var rows = await database.DecisionsOf<MetricDecisionRow>(assessment).OrderBy(row => row.Number).AsNoTracking().ToListAsync(cancellation);
        return (new([.. rows.Select(row => row.ToDecision())]), rows is [.., var last] ? last.Number : 0);
    }

    public Task<bool> AppendAsync(AssessmentKey assessment, long seen, IReadOnlyList<MetricDecision> decisions, CancellationToken cancellation) =>
        database.AppendAsync(assessment, seen, id => decisions.Select((decision, index) => MetricDecisionRow.Of(id, seen + index + 1, decision)), cancellation);

    public async Task<int> RemoveSamplesAsync(AssessmentKey assessment, CancellationToken cancellation)
    {
        var samples = database.DecisionsOf<MetricDecisionRow>(assessment).Where(row => row.IsSample).Select(row => row.Id);
        return await database.WriteAsync(
            assessment.Agency,
            new(AuditAction.Change, null, "MetricDecisions", $"samples of {assessment} removed"),
            () => database.MetricDecisions.Where(row => samples.Contains(row.Id)).ExecuteDeleteAsync(cancellation),
            cancellation);
    }
}
