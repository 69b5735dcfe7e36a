using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>Risks in the database: decisions that are only ever added.</summary>
internal sealed class RiskStore(ItaContext database) : IRiskStore
{
    public async Task<(RiskFacts Facts, long Seen)> ReadAsync(AssessmentKey assessment, CancellationToken cancellation)
    {
        var rows = await Of(assessment).OrderBy(row => row.Number).AsNoTracking().ToListAsync(cancellation);
        return (new([.. rows.Select(row => row.ToDecision())]), rows is [.., var last] ? last.Number : 0);
    }

    public async Task<bool> AppendAsync(AssessmentKey assessment, long seen, IReadOnlyList<RiskDecision> decisions, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var id = await database.AssessmentIdAsync(assessment, open: true, cancellation);
        if (await database.RiskDecisions.AnyAsync(row => row.AssessmentId == id && row.Number > seen, cancellation))
        {
            return false;
        }

        database.Changes(assessment.Agency);
        database.RiskDecisions.AddRange(decisions.Select((decision, index) => RiskDecisionRow.Of(id, seen + index + 1, decision)));
        try
        {
            await database.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Somebody else wrote the same number between our look and our write.
            await transaction.RollbackAsync(cancellation);
            database.ChangeTracker.Clear();
            return false;
        }

        await transaction.CommitAsync(cancellation);
        database.ChangeTracker.Clear();
        return true;
    }

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
        var samples = Of(assessment).Where(row => row.IsSample);
        var risks = await samples.Where(row => row.Kind == RiskDecisionKind.Description).Select(row => row.Code).Distinct().CountAsync(cancellation);
        var ids = samples.Select(row => row.Id);
        await database.WriteAsync(
            assessment.Agency, () => database.RiskDecisions.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellation), cancellation);
        return risks;
    }

    private IQueryable<RiskDecisionRow> Of(AssessmentKey assessment)
    {
        var (agency, year) = (assessment.Agency.Value, assessment.FiscalYear.Year);
        return
            from row in database.RiskDecisions
            join opened in database.Assessments on row.AssessmentId equals opened.Id
            where opened.AgencyKey == agency && opened.FiscalYear == year
            select row;
    }
}
