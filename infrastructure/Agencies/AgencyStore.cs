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

    public async Task AddAgencyAsync(Agency agency, CancellationToken cancellation)
    {
        if (!await ExistsAsync(agency.Key, cancellation))
        {
            database.Agencies.Add(AgencyRow.Of(agency));
            await database.SaveChangesAsync(cancellation);
        }
    }

    public async Task AddProfileAsync(AgencyKey agency, AgencyProfile profile, CancellationToken cancellation)
    {
        database.AgencyProfiles.Add(AgencyProfileRow.Of(agency, profile));
        await database.SaveChangesAsync(cancellation);
    }

    public async Task<IReadOnlyList<CalendarDay>> CalendarAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var key = agency.Value;
        var days = await database.CalendarDays.AsNoTracking().Where(day => day.AgencyKey == key).OrderBy(day => day.Id).ToListAsync(cancellation);
        return [.. days.Select(day => day.ToDay())];
    }

    public async Task AddCalendarDaysAsync(AgencyKey agency, IReadOnlyList<CalendarDay> days, CancellationToken cancellation)
    {
        database.CalendarDays.AddRange(days.Select(day => CalendarDayRow.Of(agency, day)));
        await database.SaveChangesAsync(cancellation);
    }
}
