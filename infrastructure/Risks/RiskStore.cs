using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>Risks in the database: decisions that are only ever added.</summary>
internal sealed class RiskStore(ItaContext database) : IRiskStore
{
    public async Task<(RiskFacts Facts, long Seen)> ReadAsync(AssessmentKey assessment, CancellationToken cancellation)
    {
        var rows = await database.DecisionsOf<RiskDecisionRow>(assessment).OrderBy(row => row.Number).AsNoTracking().ToListAsync(cancellation);
        return (new([.. rows.Select(row => row.ToDecision())]), rows is [.., var last] ? last.Number : 0);
    }

    public Task<bool> AppendAsync(AssessmentKey assessment, long seen, IReadOnlyList<RiskDecision> decisions, CancellationToken cancellation) =>
        database.AppendAsync(assessment, seen, id => decisions.Select((decision, index) => RiskDecisionRow.Of(id, seen + index + 1, decision)), cancellation);

    public async Task<IReadOnlyList<StoredMatrix>> MatricesAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var key = agency.Value;
        var rows = await database.RiskMatrices.AsNoTracking().Where(row => row.AgencyKey == key).OrderBy(row => row.Id).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToMatrix())];
    }

    public async Task AddMatrixAsync(AgencyKey agency, StoredMatrix matrix, CancellationToken cancellation)
    {
        database.Changes(agency);
        database.RiskMatrices.Add(RiskMatrixRow.Of(agency, matrix));
        await database.SaveChangesAsync(cancellation);
        database.ChangeTracker.Clear();
    }

    public async Task<int> RemoveSamplesAsync(AssessmentKey assessment, CancellationToken cancellation)
    {
        var samples = database.DecisionsOf<RiskDecisionRow>(assessment).Where(row => row.IsSample);
        var risks = await samples.Where(row => row.Kind == RiskDecisionKind.Description).Select(row => row.Code).Distinct().CountAsync(cancellation);
        var ids = samples.Select(row => row.Id);
        await database.WriteAsync(
            assessment.Agency,
            new(AuditAction.Change, null, "RiskDecisions", $"samples of {assessment} removed"),
            () => database.RiskDecisions.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellation),
            cancellation);
        return risks;
    }
}
