using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>Facts' versions in the database: they tell of the writes of every process.</summary>
internal sealed class FactsVersions(ItaContext database) : IFactsVersions
{
    // No agency is ever taken out, so the sum grows with each of its parts.
    public Task<long> OfEverythingAsync(CancellationToken cancellation) => database.Agencies.SumAsync(agency => agency.FactsVersion, cancellation);

    public async Task<IReadOnlyDictionary<AgencyKey, long>> OfAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation)
    {
        string[] keys = [.. agencies.Select(agency => agency.Value)];
        var versions = await database.Agencies.AsNoTracking()
            .Where(agency => keys.Contains(agency.Key))
            .Select(agency => new { agency.Key, agency.FactsVersion })
            .ToListAsync(cancellation);
        return versions.ToDictionary(row => AgencyKey.Of(row.Key), row => row.FactsVersion);
    }
}
