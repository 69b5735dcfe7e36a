using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>A passkey of somebody (WebAuthn): their device or password manager signs in for them, after a fingerprint, face or PIN.</summary>
/// <param name="Id">Its id: 64 hexadecimal digits.</param>
/// <param name="Name">What its owner calls it, 1–60 characters.</param>
/// <param name="CreatedAt">When it was added.</param>
public sealed record Passkey(string Id, string Name, DateTimeOffset CreatedAt)
{
    /// <summary>The longest name, characters.</summary>
    public const int LongestName = 60;
}

/// <summary>What a browser is asked to do with a passkey.</summary>
/// <param name="Options">The options of WebAuthn as JSON.</param>
/// <param name="State">Comes back with the browser's answer: sealed, good for a quarter of an hour and once.</param>
public sealed record PasskeyRequest(string Options, string State);

/// <summary>Keeps passkeys and checks what browsers sign with them. A passkey is two factors in one: the device, and what unlocks it.</summary>
public interface IPasskeyStore
{
    /// <summary>The passkeys of an account, oldest first.</summary>
    Task<IReadOnlyList<Passkey>> ListAsync(Guid account, CancellationToken cancellation);

    /// <summary>What the browser is asked to make a passkey of.</summary>
    Task<PasskeyRequest> BeginAddAsync(Account account, CancellationToken cancellation);

    /// <summary>Keeps the passkey that a browser made.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="credential">What the browser answered, as JSON.</param>
    /// <param name="state">The <see cref="PasskeyRequest.State"/> it was asked with.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The passkey; or that the answer does not hold (<see cref="AccountCodes.PasskeyRefused"/>).</returns>
    Task<Checked<Passkey>> AddAsync(Account account, string credential, string state, string name, CancellationToken cancellation);

    /// <summary>Takes a passkey away; nothing where there is none of this id.</summary>
    Task RemoveAsync(Guid account, string id, CancellationToken cancellation);

    /// <summary>What the browser is asked to sign in with.</summary>
    Task<PasskeyRequest> BeginCheckAsync(CancellationToken cancellation);

    /// <summary>Whose passkey it was that signed.</summary>
    /// <returns>The account; nothing where the answer does not hold, was given before, or the account is disabled.</returns>
    Task<Account?> CheckAsync(string credential, string state, CancellationToken cancellation);
}
