using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Agencies;

/// <summary>What the fields of a request ask about agencies, read for a whole list at once. One instance per request.</summary>
/// <param name="store">Where agencies are.</param>
/// <param name="assessments">Where their years are.</param>
/// <param name="points">Where the hosts of their links are.</param>
/// <param name="files">Where their own files are.</param>
internal sealed class AgencyLoaders(IAgencyStore store, IAssessmentStore assessments, IServicePoints points, IAgencyFiles files)
{
    /// <summary>The agency itself.</summary>
    public BatchLoader<AgencyKey, Agency> Agencies { get; } = new(async (keys, cancellation) =>
        (await store.ListAsync(new() { Keys = keys }, new(Domain.Agencies.AgencyOrder.Code, Descending: false, keys.Count), cancellation)).Agencies.ToDictionary(agency => agency.Key));

    /// <summary>The fiscal years for which something is stored, latest first.</summary>
    public BatchLoader<AgencyKey, IReadOnlyList<BuddhistFiscalYear>> Years { get; } = BatchLoader.OfMany<AgencyKey, BuddhistFiscalYear>(assessments.YearsAsync);

    /// <summary>Every entry of headcount and class.</summary>
    public BatchLoader<AgencyKey, IReadOnlyList<AgencyProfile>> Profiles { get; } = BatchLoader.OfMany<AgencyKey, AgencyProfile>(store.ProfilesAsync);

    /// <summary>The own days, in the order in which they were recorded.</summary>
    public BatchLoader<AgencyKey, IReadOnlyList<CalendarDay>> Calendars { get; } = BatchLoader.OfMany<AgencyKey, CalendarDay>(store.CalendarsAsync);

    /// <summary>What was decided about the hosts that short links may lead to.</summary>
    public BatchLoader<AgencyKey, IReadOnlyList<HostDecision>> Hosts { get; } = BatchLoader.OfMany<AgencyKey, HostDecision>(points.HostDecisionsAsync);

    /// <summary>The own files that were put into use and taken out, without their content.</summary>
    public BatchLoader<AgencyKey, IReadOnlyList<AgencyFileDecision>> Files { get; } = BatchLoader.OfMany<AgencyKey, AgencyFileDecision>(files.DecisionsAsync);

    /// <summary>Forgets what was read.</summary>
    public void Forget()
    {
        Agencies.Forget();
        Years.Forget();
        Profiles.Forget();
        Calendars.Forget();
        Hosts.Forget();
        Files.Forget();
    }
}
