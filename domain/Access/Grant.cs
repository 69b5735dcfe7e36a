using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>A role that somebody holds.</summary>
/// <param name="Role">The role.</param>
/// <param name="Agency">For which agency; nothing means for every one.</param>
public sealed record Grant(Role Role, AgencyKey? Agency)
{
    /// <summary>What is typed and set for every agency.</summary>
    public const string EveryAgency = "every";
}
