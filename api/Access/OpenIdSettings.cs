using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>The system that signs people in instead of a password here (OpenID Connect); the section <c>Access:OpenId</c>.</summary>
internal sealed record OpenIdSettings
{
    /// <summary>A setting is missing, or names a role or agency that there is not.</summary>
    public const string Incomplete = "ACCESS_OPENID_INCOMPLETE";

    /// <summary>Its address: <c>https://id.example.go.th</c>, under which <c>/.well-known/openid-configuration</c> lies.</summary>
    public string Authority { get; init; } = "";

    /// <summary>As which client this program is known there.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The client's secret; from the environment or a file, never from the repository.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What people call that system, for the button.</summary>
    public string Name { get; init; } = "OpenID Connect";

    /// <summary>The claim with the name to be known by here.</summary>
    public string UserNameClaim { get; init; } = "preferred_username";

    /// <summary>The claim with the groups or roles of the person there.</summary>
    public string RolesClaim { get; init; } = "roles";

    /// <summary>Further scopes to ask for beside <c>openid profile</c>, where the claims need them.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Whether that system stands in the own network.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Which role here goes with which one there.</summary>
    public IReadOnlyList<RoleMapping> Roles { get; init; } = [];

    /// <summary>What speaks against starting like this.</summary>
    public IEnumerable<Finding> Refusals()
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
        {
            yield return Missing("Authority", "ต้องเป็นที่อยู่ https://", "it is an https:// address");
        }

        if (ClientId.Length == 0)
        {
            yield return Missing("ClientId", "ยังไม่ได้ตั้ง", "it is not set");
        }

        if (Roles.Count == 0)
        {
            yield return Missing("Roles", "ยังไม่ได้บอกว่าบทบาทใดตรงกับบทบาทใด จึงไม่มีใครเข้าใช้ได้", "no role is mapped, so nobody could sign in");
        }

        foreach (var unreadable in Roles.Where(mapping => mapping.ToGrant() is null))
        {
            yield return Missing(
                "Roles",
                $"ไม่รู้จักบทบาท “{Wording.Quote(unreadable.Role)}” หรือหน่วยงาน “{Wording.Quote(unreadable.Agency)}”",
                $"the role '{Wording.Quote(unreadable.Role)}' or the agency '{Wording.Quote(unreadable.Agency)}' is unreadable; a role is one of {string.Join(", ", Enum.GetNames<Role>())}, an agency is its key or 'every'");
        }
    }

    private static Finding Missing(string setting, string thai, string english) => Finding.Error(
        Incomplete, new("Access", $"OpenId:{setting}"), $"Access:OpenId:{setting} {thai}", $"Access:OpenId:{setting}: {english}.");
}

/// <summary>A group or role of the other system, and the role here that goes with it.</summary>
internal sealed record RoleMapping
{
    /// <summary>Its name there, exactly as the claim has it.</summary>
    public string Claim { get; init; } = "";

    /// <summary>The role here: <c>Clerk</c>.</summary>
    public string Role { get; init; } = "";

    /// <summary>For which agency: its key, or <c>every</c>.</summary>
    public string Agency { get; init; } = "";

    /// <summary>The role with its agency; nothing where one of them cannot be read.</summary>
    public Grant? ToGrant() =>
        !Enum.TryParse<Role>(Role, ignoreCase: true, out var role) || !Enum.IsDefined(role) ? null
        : Agency.Equals(Grant.EveryAgency, StringComparison.OrdinalIgnoreCase) ? new(role, null)
        : AgencyKey.TryOf(Agency) is { } agency ? new(role, agency)
        : null;
}
