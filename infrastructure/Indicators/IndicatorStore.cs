using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Indicators;

/// <summary>Results of indicators in the database.</summary>
internal sealed class IndicatorStore(ItaContext database) : IIndicatorStore
{
    public async Task<IReadOnlyDictionary<AgencyKey, IndicatorFacts>> ReadAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation)
    {
        string[] keys = [.. agencies.Select(agency => agency.Value)];
        var stored = await database.Agencies.AsNoTracking().Where(agency => keys.Contains(agency.Key)).Select(agency => agency.Key).ToListAsync(cancellation);
        var opened = (await database.Assessments.AsNoTracking()
            .Where(assessment => keys.Contains(assessment.AgencyKey))
            .Select(assessment => new { assessment.AgencyKey, assessment.FiscalYear })
            .ToListAsync(cancellation)).ToLookup(row => row.AgencyKey, row => BuddhistFiscalYear.Of(row.FiscalYear));
        var pins = await database.PinsOfAsync(keys, cancellation);
        var entries = await database.IndicatorEntriesOfAsync(keys, cancellation);
        return stored.ToDictionary(AgencyKey.Of, key => new IndicatorFacts([.. entries[key]], [.. opened[key]], [.. pins[key]]));
    }

    public async Task AppendAsync(IReadOnlyList<(AgencyKey Agency, IndicatorEntry Entry)> entries, IndicatorImport? import, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (import is not null)
        {
            database.IndicatorImports.Add(IndicatorImportRow.Of(import));
        }

        await AddAsync(entries, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task<IReadOnlyCollection<AgencyKey>> AgenciesOfAsync(Guid import, CancellationToken cancellation)
    {
        var keys = await (
            from entry in database.IndicatorEntries
            join assessment in database.Assessments on entry.AssessmentId equals assessment.Id
            where entry.ImportId == import
            select assessment.AgencyKey).Distinct().ToListAsync(cancellation);
        return [.. keys.Select(AgencyKey.Of)];
    }

    public async Task UndoImportAsync(Guid import, Recorded undone, IReadOnlyList<(AgencyKey Agency, IndicatorEntry Entry)> restored, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var row = await database.IndicatorImports.SingleAsync(row => row.Id == import, cancellation);
        (row.UndoneAt, row.UndoneBy, row.UndoneReason) = (undone.At, undone.By, undone.Reason);
        foreach (var agency in await AgenciesOfAsync(import, cancellation))
        {
            database.Changes(agency);
        }

        await AddAsync(restored, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task AddAsync(IReadOnlyList<(AgencyKey Agency, IndicatorEntry Entry)> entries, CancellationToken cancellation)
    {
        foreach (var ofAssessment in entries.GroupBy(one => new AssessmentKey(one.Agency, one.Entry.FiscalYear)))
        {
            var id = await database.AssessmentIdAsync(ofAssessment.Key, open: true, cancellation);
            database.Changes(ofAssessment.Key.Agency);
            database.IndicatorEntries.AddRange(ofAssessment.Select(one => IndicatorEntryRow.Of(id, one.Entry)));
        }

        await database.SaveChangesAsync(cancellation);
        database.ChangeTracker.Clear();
    }
}

/// <summary>Finds results of indicators in the database.</summary>
internal static class IndicatorQueries
{
    /// <summary>Every entry of some agencies, of every year, in order of time; one query.</summary>
    public static async Task<ILookup<string, IndicatorEntry>> IndicatorEntriesOfAsync(this ItaContext database, string[] agencyKeys, CancellationToken cancellation) => (await (
        from entry in database.IndicatorEntries
        join assessment in database.Assessments on entry.AssessmentId equals assessment.Id
        join import in database.IndicatorImports on entry.ImportId equals (Guid?)import.Id into imports
        from import in imports.DefaultIfEmpty()
        where agencyKeys.Contains(assessment.AgencyKey)
        orderby entry.Id
        select new { Entry = entry, Import = import, assessment.AgencyKey, assessment.FiscalYear }).AsNoTracking().ToListAsync(cancellation))
        .ToLookup(row => row.AgencyKey, row => row.Entry.ToEntry(BuddhistFiscalYear.Of(row.FiscalYear), row.Import?.ToImport()));
}
