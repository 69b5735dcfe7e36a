using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>The audit trail in the database.</summary>
internal sealed class AuditTrail(ItaContext database, AuditChain chain) : IAuditTrail
{
    private readonly AuditLog log = new(database, chain);

    public Task AddAsync(AuditNote note, CancellationToken cancellation) => database.NoteAsync(note, cancellation);

    public async Task<IReadOnlyList<AuditEntry>> LatestAsync(AgencyScope agencies, long? before, int most, CancellationToken cancellation)
    {
        IQueryable<AuditRow> entries = database.AuditEntries.AsNoTracking();
        if (!agencies.IsEvery)
        {
            string[] keys = [.. agencies.Named.Select(agency => agency.Value)];
            entries = entries.Where(entry => entry.AgencyKey != null && keys.Contains(entry.AgencyKey));
        }

        if (before is { } number)
        {
            entries = entries.Where(entry => entry.Number < number);
        }

        return [.. (await entries.OrderByDescending(entry => entry.Number).Take(most).ToListAsync(cancellation)).Select(row => row.ToEntry())];
    }

    public Task<AuditHead> HeadAsync(CancellationToken cancellation) => log.HeadAsync(cancellation);

    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellation)
    {
        var told = await database.SignOffSteps.AsNoTracking().Where(step => step.AuditHead != null && !step.SignedElsewhere).Select(step => step.AuditHead!).ToListAsync(cancellation);
        return await log.VerifyAsync([.. told.Select(AuditHead.TryRead).OfType<AuditHead>()], cancellation);
    }
}
