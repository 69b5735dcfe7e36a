using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>Something that is stored of an agency has changed. What exactly is seen by reading it again.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="FactsVersion">Its facts' version (see <see cref="IFactsVersions"/>) after the change.</param>
public sealed record AgencyChange(AgencyKey Agency, long FactsVersion);

/// <summary>Tells whoever listens that facts have changed, after the change is committed.</summary>
public interface IChangeFeed
{
    /// <summary>Tells of a change; never waits for those who listen.</summary>
    void Announce(AgencyChange change);

    /// <summary>The changes from now on, until cancelled.</summary>
    /// <remarks>Whoever is slow gets the latest change of each agency only: changes say that something is new, not what.</remarks>
    IAsyncEnumerable<AgencyChange> ListenAsync(CancellationToken cancellation);
}
