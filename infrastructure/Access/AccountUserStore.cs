using System.Security.Cryptography;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>Identity's store over our tables. The authenticator's key is sealed with the program's keys, and of recovery codes only hashes are kept.</summary>
internal sealed class AccountUserStore(ItaContext database, IDataProtectionProvider protection)
    : UserOnlyStore<AccountRow, ItaContext, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, AccountSecretRow>(database)
{
    private const char Between = ';';

    private readonly IDataProtector seal = protection.CreateProtector("Kolum.ItaAnalytics.AuthenticatorKeys");

    public override Task SetAuthenticatorKeyAsync(AccountRow user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, seal.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(AccountRow user, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } @sealed ? seal.Unprotect(@sealed) : null;
        }
        catch (CryptographicException)
        {
            // The program's keys are gone: nobody has this factor any more, and a new link sets the account up again.
            return null;
        }
    }

    public override Task ReplaceCodesAsync(AccountRow user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Secrets.HashOf), cancellationToken);

    public override Task<bool> RedeemCodeAsync(AccountRow user, string code, CancellationToken cancellationToken) => TakeAsync(user, Secrets.HashOf(code), cancellationToken);

    public override async Task AddOrUpdatePasskeyAsync(AccountRow user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var id = PasskeyRow.IdOf(passkey.CredentialId);
        if (await Context.Passkeys.SingleOrDefaultAsync(row => row.Id == id && row.AccountId == user.Id, cancellationToken) is { } row)
        {
            (row.Name, row.SignCount, row.IsUserVerified, row.IsBackedUp) = (passkey.Name ?? row.Name, passkey.SignCount, passkey.IsUserVerified, passkey.IsBackedUp);
        }
        else
        {
            Context.Passkeys.Add(PasskeyRow.Of(user.Id, passkey));
        }

        await SaveChanges(cancellationToken);
    }

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(AccountRow user, CancellationToken cancellationToken) =>
        [.. (await Context.Passkeys.AsNoTracking().Where(row => row.AccountId == user.Id).ToListAsync(cancellationToken)).Select(row => row.ToInfo())];

    public override async Task<AccountRow?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = PasskeyRow.IdOf(credentialId);
        return await Context.Passkeys.Where(row => row.Id == id).Join(Context.Accounts, row => row.AccountId, account => account.Id, (_, account) => account).SingleOrDefaultAsync(cancellationToken);
    }

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(AccountRow user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = PasskeyRow.IdOf(credentialId);
        return (await Context.Passkeys.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.AccountId == user.Id, cancellationToken))?.ToInfo();
    }

    public override async Task RemovePasskeyAsync(AccountRow user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = PasskeyRow.IdOf(credentialId);
        Context.Passkeys.RemoveRange(await Context.Passkeys.Where(row => row.Id == id && row.AccountId == user.Id).ToListAsync(cancellationToken));
        await SaveChanges(cancellationToken);
    }

    private async Task<bool> TakeAsync(AccountRow user, string hash, CancellationToken cancellation)
    {
        var kept = await GetTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes", cancellation) ?? "";
        string[] left = [.. kept.Split(Between).Where(known => known != hash)];
        if (left.Length == kept.Split(Between).Length)
        {
            return false;
        }

        await base.ReplaceCodesAsync(user, left, cancellation);
        return true;
    }
}
