using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>Keeps agencies, their headcount and class, and their working days.</summary>
public interface IAgencyStore
{
    /// <summary>Whether an agency is stored.</summary>
    Task<bool> ExistsAsync(AgencyKey agency, CancellationToken cancellation);

    /// <summary>A part of the list of agencies, in two queries.</summary>
    Task<AgencyListed> ListAsync(AgencyFilter filter, AgencySlice slice, CancellationToken cancellation);

    /// <summary>Stores an agency where it is not stored yet.</summary>
    Task AddAgencyAsync(Agency agency, CancellationToken cancellation);

    /// <summary>Adds an entry of an agency's headcount and class; the ones before it stay in the history.</summary>
    Task AddProfileAsync(AgencyKey agency, AgencyProfile profile, CancellationToken cancellation);

    /// <summary>The own days of some agencies, each one's in the order in which they were recorded; one query.</summary>
    Task<ILookup<AgencyKey, CalendarDay>> CalendarsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation);

    /// <summary>Adds days: all of them or none; the ones before them stay in the history.</summary>
    Task AddCalendarDaysAsync(AgencyKey agency, IReadOnlyList<CalendarDay> days, CancellationToken cancellation);
}
