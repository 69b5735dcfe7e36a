using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>Evidence in the database, its files too: one transaction, one backup.</summary>
internal sealed class EvidenceStore(ItaContext database) : IEvidenceStore
{
    public async Task AddAsync(AssessmentKey assessment, Evidence evidence, byte[]? content, CancellationToken cancellation)
    {
        var id = await database.AssessmentIdAsync(assessment, open: false, cancellation);
        if (content is not null)
        {
            await database.KeepAsync(content, cancellation);
        }

        database.Evidence.Add(EvidenceRow.Of(id, evidence));
        database.Changes(assessment.Agency);
        await database.SaveChangesAsync(cancellation);
        database.ChangeTracker.Clear();
    }

    public async Task WithdrawAsync(AssessmentKey assessment, Guid evidence, Recorded withdrawn, CancellationToken cancellation)
    {
        var id = await database.AssessmentIdAsync(assessment, open: false, cancellation);
        await database.WriteAsync(
            assessment.Agency,
            new(AuditAction.Change, null, "Evidence", $"withdrawn: {evidence}", withdrawn.Reason ?? ""),
            () => database.Evidence
                .Where(piece => piece.AssessmentId == id && piece.Key == evidence && piece.WithdrawnAt == null)
                .ExecuteUpdateAsync(
                    piece => piece
                        .SetProperty(p => p.WithdrawnAt, withdrawn.At)
                        .SetProperty(p => p.WithdrawnBy, withdrawn.By)
                        .SetProperty(p => p.WithdrawnReason, withdrawn.Reason),
                    cancellation),
            cancellation);
    }

    public async Task<(KeptFile File, byte[] Content)?> FileAsync(AssessmentKey assessment, Guid evidence, CancellationToken cancellation)
    {
        var (agency, year) = (assessment.Agency.Value, assessment.FiscalYear.Year);
        var found = await (
            from piece in database.Evidence
            join opened in database.Assessments on piece.AssessmentId equals opened.Id
            join kept in database.KeptContents on piece.FileHash equals kept.Sha256
            where piece.Key == evidence && opened.AgencyKey == agency && opened.FiscalYear == year
            select new { piece, kept.Content }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return found is null ? null : (found.piece.ToEvidence().File!, found.Content);
    }

    public async Task SaveChecksAsync(AgencyKey agency, IReadOnlyList<LinkCheck> checks, CancellationToken cancellation)
    {
        var key = agency.Value;
        string[] looked = [.. checks.Select(check => check.Address)];
        database.LinkChecks.RemoveRange(await database.LinkChecks.Where(check => check.AgencyKey == key && looked.Contains(check.Address)).ToListAsync(cancellation));
        database.LinkChecks.AddRange(checks.Select(check => LinkCheckRow.Of(agency, check)));
        database.Changes(agency);
        await database.SaveChangesAsync(cancellation);
        database.ChangeTracker.Clear();
    }
}
