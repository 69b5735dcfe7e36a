using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>What somebody may do, and for which agencies.</summary>
public sealed class Rights
{
    private readonly Func<Permission, AgencyScope> scope;

    private Rights(string key, Func<Permission, AgencyScope> scope)
    {
        Key = key;
        this.scope = scope;
    }

    /// <summary>Everything, for every agency: the person at the machine in local mode, and the program itself.</summary>
    public static Rights Everything { get; } = new("everything", _ => AgencyScope.Every);

    /// <summary>Nothing but what is public.</summary>
    public static Rights None { get; } = new("nothing", _ => AgencyScope.None);

    /// <summary>Text that is equal for equal rights: two who have the same may be given the same kept answer.</summary>
    public string Key { get; }

    /// <summary>The rights that come with some roles.</summary>
    /// <param name="grants">The roles.</param>
    /// <param name="narrowedTo">The only permissions that may be used (the scopes of a token); all that the roles give where left out.</param>
    public static Rights Of(IReadOnlyCollection<Grant> grants, IReadOnlySet<Permission>? narrowedTo = null)
    {
        var scopes = Enum.GetValues<Permission>()
            .Where(permission => narrowedTo?.Contains(permission) ?? true)
            .ToDictionary(permission => permission, permission => ScopeOf(permission, grants));
        var key = string.Join(' ', scopes
            .Where(entry => !entry.Value.IsNone)
            .Select(entry => $"{entry.Key}:{(entry.Value.IsEvery ? "*" : string.Join(',', entry.Value.Named.Select(agency => agency.Value).Order(StringComparer.Ordinal)))}"));
        return key.Length == 0 ? None : new(key, permission => scopes.GetValueOrDefault(permission, AgencyScope.None));
    }

    /// <summary>For which agencies something is allowed.</summary>
    public AgencyScope For(Permission permission) => scope(permission);

    /// <summary>Whether something is allowed for an agency.</summary>
    public bool May(Permission permission, AgencyKey agency) => For(permission).Contains(agency);

    /// <summary>Whether something is allowed for any agency at all.</summary>
    public bool MayAnywhere(Permission permission) => !For(permission).IsNone;

    /// <inheritdoc/>
    public override string ToString() => Key;

    private static AgencyScope ScopeOf(Permission permission, IReadOnlyCollection<Grant> grants)
    {
        Grant[] giving = [.. grants.Where(grant => RolePermissions.Of(grant.Role).Contains(permission))];
        return giving.Any(grant => grant.Agency is null) ? AgencyScope.Every : AgencyScope.Only(giving.Select(grant => grant.Agency!));
    }
}
