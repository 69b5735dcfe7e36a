using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>A role that somebody holds.</summary>
/// <param name="Role">The role.</param>
/// <param name="Agency">For which agency; nothing means for every one.</param>
public sealed record Grant(Role Role, AgencyKey? Agency);
