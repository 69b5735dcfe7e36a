using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>A decision that an agency's short links may, or no longer may, lead to a host.</summary>
/// <param name="Host">The name of the host.</param>
/// <param name="IsAllowed">Whether links may lead there from now on.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record HostDecision(string Host, bool IsAllowed, Recorded Recorded)
{
    /// <summary>The hosts that links may lead to, by name.</summary>
    /// <param name="decisions">In the order in which they were recorded; the latest one of a host holds.</param>
    /// <param name="asOf">Decisions that were recorded by this moment; all where nothing is given.</param>
    public static IReadOnlyList<string> Allowed(IEnumerable<HostDecision> decisions, DateTimeOffset? asOf) =>
    [
        .. decisions.Where(decision => asOf is null || decision.Recorded.At <= asOf)
            .GroupBy(decision => decision.Host)
            .Select(versions => versions.Last())
            .Where(decision => decision.IsAllowed)
            .Select(decision => decision.Host)
            .Order(StringComparer.Ordinal),
    ];
}
