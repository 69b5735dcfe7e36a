using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>What a program signs in with: it may do what its scopes name and its owner may, no more.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Account">Its owner: when they lose a right, so does the token.</param>
/// <param name="Name">What it is for, 1–100 characters.</param>
/// <param name="Hint">The first letters of the secret, to tell tokens apart.</param>
/// <param name="SecretHash">What is stored of the secret.</param>
/// <param name="Scopes">The only permissions that it uses.</param>
/// <param name="Agency">The only agency; every one of its owner's where nothing.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">Until when it works.</param>
public sealed record ApiToken(
    Guid Id, Guid Account, string Name, string Hint, string SecretHash, IReadOnlyList<Permission> Scopes, AgencyKey? Agency, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>How every token begins, so that scanners of repositories find one that was left there.</summary>
    public const string Prefix = "kolum_ita_";

    /// <summary>The longest name, characters.</summary>
    public const int LongestName = 100;

    /// <summary>The longest time that a token works, days.</summary>
    public const int LongestDays = 366;

    /// <summary>When it was last used, to a minute; nothing where never.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>When it was taken back; nothing where it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether it works.</summary>
    public bool Works(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}

/// <summary>A token with its secret, shown this once.</summary>
/// <param name="Token">The token.</param>
/// <param name="Secret">What the program sends: <c>Authorization: Bearer …</c>.</param>
public sealed record ApiTokenWithSecret(ApiToken Token, string Secret);

/// <summary>Keeps tokens.</summary>
public interface ITokenStore
{
    /// <summary>Keeps a token.</summary>
    Task AddAsync(ApiToken token, CancellationToken cancellation);

    /// <summary>The token of a secret, also one that works no more; nothing where there is none.</summary>
    Task<ApiToken?> FindAsync(string secretHash, CancellationToken cancellation);

    /// <summary>The tokens of an account, latest first, also those that work no more.</summary>
    Task<IReadOnlyList<ApiToken>> ListAsync(Guid account, CancellationToken cancellation);

    /// <summary>Keeps that a token was used.</summary>
    Task UsedAsync(Guid id, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Takes a token back.</summary>
    /// <returns>Whether it worked until now.</returns>
    Task<bool> RevokeAsync(Guid id, DateTimeOffset at, CancellationToken cancellation);
}
