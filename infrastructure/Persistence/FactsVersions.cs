using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>Facts' versions in the database: they tell of the writes of every process.</summary>
internal sealed class FactsVersions(ItaContext database) : IFactsVersions
{
    // Asked at nearly every request, so translated once. No agency is ever taken out: the sum grows with each of its parts.
    private static readonly Func<ItaContext, CancellationToken, Task<long>> Sum =
        EF.CompileAsyncQuery((ItaContext database, CancellationToken _) => database.Agencies.Sum(agency => agency.FactsVersion));

    public Task<long> OfEverythingAsync(CancellationToken cancellation) => Sum(database, cancellation);

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
