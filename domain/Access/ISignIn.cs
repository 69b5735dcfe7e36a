using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Who is signed in at a browser; nobody in local mode, or before they have signed in.</summary>
public interface ISignedIn
{
    /// <summary>Their account; nothing where nobody is.</summary>
    Account? Account { get; }

    /// <summary>The session of this browser; nothing where nobody is signed in, or a program with a token asks.</summary>
    Guid? Session { get; }
}

/// <summary>Lets people in and out at a browser.</summary>
public interface ISignIn
{
    /// <summary>Whether there are accounts at all; in local mode the program trusts whoever sits at the machine.</summary>
    bool HasAccounts { get; }

    /// <summary>What people call the system that signs them in instead of a password here; nothing where there is none.</summary>
    string? ProviderName { get; }

    /// <summary>Signs in by name and password; where the account has a second factor, only after a code.</summary>
    Task<SignInOutcome> WithPasswordAsync(string userName, string password, CancellationToken cancellation);

    /// <summary>Goes on with a code of the authenticator, or a recovery code.</summary>
    /// <param name="waiting">What <see cref="SignInOutcome.Waiting"/> gave, at most five minutes ago.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<SignInOutcome> WithCodeAsync(string waiting, string code, CancellationToken cancellation);

    /// <summary>What the browser is asked, to sign in with a passkey.</summary>
    Task<PasskeyRequest> AskPasskeyAsync(CancellationToken cancellation);

    /// <summary>Signs in with what the browser answered.</summary>
    /// <param name="credential">The answer as JSON.</param>
    /// <param name="state">The <see cref="PasskeyRequest.State"/> it was asked with.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<SignInOutcome> WithPasskeyAsync(string credential, string state, CancellationToken cancellation);

    /// <summary>The account of a link that works here and now, or nothing.</summary>
    Task<Account?> OfLinkAsync(string secret, CancellationToken cancellation);

    /// <summary>Sets the password by a link, which works once. Nobody is signed in by it.</summary>
    Task<Checked<Account>> SetPasswordAsync(string secret, string password, CancellationToken cancellation);

    /// <summary>Changes the password of whoever is signed in, and ends every session of theirs: they sign in again.</summary>
    Task<Checked<Account>> ChangePasswordAsync(string present, string wanted, CancellationToken cancellation);

    /// <summary>Asks whoever is signed in for their password again, before something that decides how they sign in.</summary>
    Task<Checked<Account>> ConfirmAsync(string password, CancellationToken cancellation);

    /// <summary>Ends the session of this browser.</summary>
    Task SignOutAsync(CancellationToken cancellation);
}

/// <summary>What came of signing in: an account, or that a code is still to come, or why not.</summary>
/// <param name="Account">Who is signed in now; nothing where nobody is yet.</param>
/// <param name="Waiting">To be handed on with the code; nothing where no code is asked for.</param>
/// <param name="Findings">Why not (codes: <see cref="AccountCodes"/>).</param>
public sealed record SignInOutcome(Account? Account, string? Waiting, IReadOnlyList<Finding> Findings);
