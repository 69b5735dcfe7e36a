using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Indicators;

/// <summary>Open-data checklists in the database.</summary>
internal sealed class OpenDataStore(ItaContext database) : IOpenDataStore
{
    public async Task<IReadOnlyList<OpenDataEntry>> ReadAsync(AssessmentKey key, CancellationToken cancellation)
    {
        var (agency, year) = (key.Agency.Value, key.FiscalYear.Year);
        var rows = await (
            from entry in database.OpenDataEntries
            join opened in database.Assessments on entry.AssessmentId equals opened.Id
            where opened.AgencyKey == agency && opened.FiscalYear == year
            orderby entry.Id
            select entry).AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToEntry())];
    }

    public async Task AppendAsync(AssessmentKey key, IReadOnlyList<OpenDataEntry> entries, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var id = await database.AssessmentIdAsync(key, open: true, cancellation);
        database.Changes(key.Agency);
        database.OpenDataEntries.AddRange(entries.Select(entry => OpenDataEntryRow.Of(id, entry)));
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        database.ChangeTracker.Clear();
    }
}
