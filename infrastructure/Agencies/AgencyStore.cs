using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies;

/// <summary>Agencies in the database.</summary>
internal sealed class AgencyStore(ItaContext database) : IAgencyStore
{
    public Task<bool> ExistsAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var key = agency.Value;
        return database.Agencies.AnyAsync(stored => stored.Key == key, cancellation);
    }

    public Task<AgencyListed> ListAsync(AgencyFilter filter, AgencySlice slice, CancellationToken cancellation) =>
        AgencyQueries.ListAsync(database, filter, slice, cancellation);

    public async Task AddAgencyAsync(Agency agency, CancellationToken cancellation)
    {
        if (!await ExistsAsync(agency.Key, cancellation))
        {
            database.Agencies.Add(AgencyRow.Of(agency));
            database.Changes(agency.Key);
            await database.SaveChangesAsync(cancellation);
        }
    }

    public async Task AddProfileAsync(AgencyKey agency, AgencyProfile profile, CancellationToken cancellation)
    {
        database.AgencyProfiles.Add(AgencyProfileRow.Of(agency, profile));
        database.Changes(agency);
        await database.SaveChangesAsync(cancellation);
    }

    public async Task<ILookup<AgencyKey, CalendarDay>> CalendarsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation)
    {
        string[] keys = [.. agencies.Select(agency => agency.Value)];
        var days = await database.CalendarDays.AsNoTracking().Where(day => keys.Contains(day.AgencyKey)).OrderBy(day => day.Id).ToListAsync(cancellation);
        return days.ToLookup(day => AgencyKey.Of(day.AgencyKey), day => day.ToDay());
    }

    public async Task AddCalendarDaysAsync(AgencyKey agency, IReadOnlyList<CalendarDay> days, CancellationToken cancellation)
    {
        database.CalendarDays.AddRange(days.Select(day => CalendarDayRow.Of(agency, day)));
        database.Changes(agency);
        await database.SaveChangesAsync(cancellation);
    }
}
