using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>The agencies that whoever asks may read; the others do not exist for them.</summary>
/// <param name="store">Every agency.</param>
/// <param name="current">Who asks.</param>
public sealed class ReadableAgencies(IAgencyStore store, ICurrentActor current) : IAgencyStore
{
    /// <inheritdoc/>
    public async Task<bool> ExistsAsync(AgencyKey agency, CancellationToken cancellation) =>
        current.MayRead(agency) && await store.ExistsAsync(agency, cancellation);

    /// <inheritdoc/>
    public Task<AgencyListed> ListAsync(AgencyFilter filter, AgencySlice slice, CancellationToken cancellation)
    {
        var scope = current.Actor.Rights.For(Permission.ReadAssessments);
        return store.ListAsync(scope.IsEvery ? filter : filter with { Keys = filter.Keys is { } asked ? current.Readable(asked) : scope.Named }, slice, cancellation);
    }

    /// <inheritdoc/>
    public Task AddAgencyAsync(Agency agency, CancellationToken cancellation) => store.AddAgencyAsync(agency, cancellation);

    /// <inheritdoc/>
    public Task AddProfileAsync(AgencyKey agency, AgencyProfile profile, CancellationToken cancellation) => store.AddProfileAsync(agency, profile, cancellation);

    /// <inheritdoc/>
    public Task<ILookup<AgencyKey, AgencyProfile>> ProfilesAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation) =>
        store.ProfilesAsync(current.Readable(agencies), cancellation);

    /// <inheritdoc/>
    public Task<ILookup<AgencyKey, CalendarDay>> CalendarsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation) =>
        store.CalendarsAsync(current.Readable(agencies), cancellation);

    /// <inheritdoc/>
    public Task AddCalendarDaysAsync(AgencyKey agency, IReadOnlyList<CalendarDay> days, CancellationToken cancellation) =>
        store.AddCalendarDaysAsync(agency, days, cancellation);
}
