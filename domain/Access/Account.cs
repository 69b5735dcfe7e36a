using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>A person who may sign in (account mode). Passwords and second factors stay with <see cref="ICredentialStore"/>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="UserName">What they type to sign in: <c>somchai</c>, 2–64 of a–z, 0–9, dot, hyphen, underscore.</param>
/// <param name="DisplayName">What histories and papers call them, 1–100 characters.</param>
/// <param name="Grants">Their roles.</param>
/// <param name="IsDisabled">Whether they are kept out.</param>
/// <param name="CreatedAt">When it was opened.</param>
public sealed record Account(Guid Id, string UserName, string DisplayName, IReadOnlyList<Grant> Grants, bool IsDisabled, DateTimeOffset CreatedAt)
{
    /// <summary>The longest name to sign in with, characters.</summary>
    public const int LongestUserName = 64;

    /// <summary>The longest name that people read, characters.</summary>
    public const int LongestDisplayName = 100;

    /// <summary>Whether a password was set.</summary>
    public bool HasPassword { get; init; }

    /// <summary>Whether signing in asks for a code of an authenticator, too.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>Names the person in the system that signs them in instead of a password here, as a hash; nothing where they sign in here.</summary>
    public string? SubjectHash { get; init; }

    /// <summary>Whether another system signs them in: password, second factor and roles are its matter.</summary>
    public bool SignsInElsewhere => SubjectHash is not null;

    /// <summary>Until when it is locked after wrong passwords; nothing where it is not.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Whether others rely on this account: it may sign reports on, or give rights.</summary>
    public bool IsSensitive => Grants.Any(grant => RolePermissions.Of(grant.Role).Overlaps(
        [Permission.CheckReport, Permission.EndorseReport, Permission.SignReport, Permission.PublishReport, Permission.ManageUsers]));

    /// <summary>Who acts when this account is used.</summary>
    /// <param name="narrowedTo">The only permissions that may be used; all that the roles give where left out.</param>
    /// <param name="agency">The only agency; all that the roles name where left out.</param>
    public Actor ToActor(IReadOnlySet<Permission>? narrowedTo = null, AgencyKey? agency = null) => new(
        $"{DisplayName} ({UserName})",
        IsDisabled ? Rights.None : Rights.Of([.. Grants.Select(grant => Narrowed(grant, agency)).OfType<Grant>()], narrowedTo));

    /// <summary>A name to sign in with as it is stored; nothing where it has another form.</summary>
    public static string? TryReadUserName(string typed)
    {
        var name = typed.Trim().ToLowerInvariant();
        return name.Length is >= 2 and <= LongestUserName && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-' or '_') ? name : null;
    }

    private static Grant? Narrowed(Grant grant, AgencyKey? agency) => agency is null ? grant
        : grant.Agency is null || grant.Agency == agency ? grant with { Agency = agency }
        : null;
}
