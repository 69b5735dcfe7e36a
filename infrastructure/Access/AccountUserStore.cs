using System.Security.Cryptography;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

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
