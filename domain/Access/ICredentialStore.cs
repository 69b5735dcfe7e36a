using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Knows passwords and second factors, and tells nobody.</summary>
public interface ICredentialStore
{
    /// <summary>Whether the password is right. Wrong ones are counted: after five the account is locked for a quarter of an hour.</summary>
    /// <returns>The account; nothing where name or password is wrong, or the account is locked or disabled. It takes as long for a name that nobody has.</returns>
    Task<Account?> CheckPasswordAsync(string userName, string password, CancellationToken cancellation);

    /// <summary>Whether a code of the account's authenticator, or one of its recovery codes, is right. A recovery code is used up. Wrong ones are counted as wrong passwords are.</summary>
    Task<bool> CheckCodeAsync(Guid account, string code, CancellationToken cancellation);

    /// <summary>Sets the password, and ends every session of the account.</summary>
    /// <returns>The account, or why the password is not taken.</returns>
    Task<Checked<Account>> SetPasswordAsync(Guid account, string password, CancellationToken cancellation);

    /// <summary>The same by a link, which is used up in the transaction that sets the password.</summary>
    /// <returns>The account; or why the password is not taken, and the link works on; or that the link was used.</returns>
    Task<Checked<Account>> SetPasswordAsync(AccessLink link, string password, CancellationToken cancellation);

    /// <summary>A new key for an authenticator; it counts once <see cref="ConfirmSecondFactorAsync"/> has seen a code of it.</summary>
    /// <returns>The key in Base32.</returns>
    Task<string> BeginSecondFactorAsync(Guid account, CancellationToken cancellation);

    /// <summary>Turns the second factor on.</summary>
    /// <returns>Ten recovery codes, shown this once; or that the code is wrong.</returns>
    Task<Checked<IReadOnlyList<string>>> ConfirmSecondFactorAsync(Guid account, string code, CancellationToken cancellation);

    /// <summary>Turns the second factor off, with its recovery codes.</summary>
    Task EndSecondFactorAsync(Guid account, CancellationToken cancellation);
}
