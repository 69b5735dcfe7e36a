using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>What a short link leads to.</summary>
/// <param name="Assessment">The assessment of its survey.</param>
/// <param name="SurveyCode">The survey.</param>
/// <param name="Group">The service point's code.</param>
/// <param name="Address">The survey's official address, or nothing where none was set.</param>
/// <param name="AllowedHosts">The hosts that the agency allows now.</param>
public sealed record LinkTarget(AssessmentKey Assessment, string SurveyCode, string Group, string? Address, IReadOnlyList<string> AllowedHosts);

/// <summary>Keeps short links, their scans and the hosts that they may lead to.</summary>
public interface IServicePoints
{
    /// <summary>What a link leads to; nothing where no service point has the code.</summary>
    Task<LinkTarget?> FindAsync(string linkCode, CancellationToken cancellation);

    /// <summary>Counts one scan: the link and the day, nothing else.</summary>
    Task AddScanAsync(string linkCode, DateOnly day, CancellationToken cancellation);

    /// <summary>What was decided about the hosts that the links of some agencies may lead to, in the order in which it was recorded; one query.</summary>
    Task<ILookup<AgencyKey, HostDecision>> HostDecisionsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation);

    /// <summary>Adds or takes away a host of the list; who and why are kept.</summary>
    Task SetHostAsync(AgencyKey agency, string host, bool isAllowed, Recorded recorded, CancellationToken cancellation);
}

/// <summary>Asks for one where the store answers for many.</summary>
public static class ServicePointQuestions
{
    /// <summary>The hosts that an agency's links may lead to now, by name.</summary>
    public static async Task<IReadOnlyList<string>> AllowedHostsAsync(this IServicePoints points, AgencyKey agency, CancellationToken cancellation) =>
        HostDecision.Allowed((await points.HostDecisionsAsync([agency], cancellation))[agency], asOf: null);
}

/// <summary>Opens short links.</summary>
/// <param name="points">Where links are.</param>
/// <param name="clock">Now.</param>
public sealed class OpenLink(IServicePoints points, TimeProvider clock)
{
    /// <summary>Where a link leads, after its scan was counted; nothing where the code is unknown or its survey has no address on an allowed host.</summary>
    public async Task<Uri?> RunAsync(string linkCode, CancellationToken cancellation)
    {
        var target = await points.FindAsync(linkCode, cancellation);
        if (target?.Address is null || SurveyAddresses.TryRead(target.Address) is not { } address || !SurveyAddresses.IsAllowed(address, target.AllowedHosts))
        {
            return null;
        }

        await points.AddScanAsync(linkCode, ThaiTime.Day(ThaiTime.Now(clock)), cancellation);
        return address;
    }
}
