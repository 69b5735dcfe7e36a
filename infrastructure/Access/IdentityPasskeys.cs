using System.Collections.Concurrent;
using System.Security.Cryptography;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>Passkeys by ASP.NET Core Identity (WebAuthn level 3): discoverable, and unlocked by their owner each time.</summary>
internal sealed class IdentityPasskeys(
    UserManager<AccountRow> users,
    IPasskeyHandler<AccountRow> handler,
    IHttpContextAccessor accessor,
    IDataProtectionProvider protection,
    AnsweredRequests answered,
    IAccountStore accounts,
    ItaContext database) : IPasskeyStore
{
    /// <summary>How long a browser has to answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("Kolum.ItaAnalytics.Passkeys").ToTimeLimitedDataProtector();

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A passkey is asked for in a request.");

    public async Task<IReadOnlyList<Passkey>> ListAsync(Guid account, CancellationToken cancellation) =>
        [.. (await database.Passkeys.AsNoTracking().Where(row => row.AccountId == account).ToListAsync(cancellation)).OrderBy(row => row.CreatedAt).Select(row => row.ToPasskey())];

    public async Task<PasskeyRequest> BeginAddAsync(Account account, CancellationToken cancellation)
    {
        var options = await handler.MakeCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.UserName, DisplayName = account.DisplayName }, Http);
        return new(options.CreationOptionsJson, seal.Protect(options.AttestationState ?? "", Patience));
    }

    public async Task<Checked<Passkey>> AddAsync(Account account, string credential, string state, string name, CancellationToken cancellation)
    {
        if (Opened(state) is not { } attestation
            || await handler.PerformAttestationAsync(new() { CredentialJson = credential, AttestationState = attestation, HttpContext = Http }) is not { Succeeded: true } made
            || made.UserEntity.Id != account.Id.ToString())
        {
            return Checked.Refuse<Passkey>(Refused());
        }

        made.Passkey.Name = name.Trim() is { Length: > 0 and <= Passkey.LongestName } given ? given : "พาสคีย์";
        var user = await users.FindByIdAsync(account.Id.ToString());
        return user is not null && (await users.AddOrUpdatePasskeyAsync(user, made.Passkey)).Succeeded
            ? Checked.Accept(PasskeyRow.Of(account.Id, made.Passkey).ToPasskey())
            : Checked.Refuse<Passkey>(Refused());
    }

    public async Task RemoveAsync(Guid account, string id, CancellationToken cancellation)
    {
        database.Passkeys.RemoveRange(await database.Passkeys.Where(row => row.AccountId == account && row.Id == id).ToListAsync(cancellation));
        await database.SaveAndForgetAsync(cancellation);
    }

    public async Task<PasskeyRequest> BeginCheckAsync(CancellationToken cancellation)
    {
        var options = await handler.MakeRequestOptionsAsync(user: null, Http);
        return new(options.RequestOptionsJson, seal.Protect(options.AssertionState ?? "", Patience));
    }

    public async Task<Account?> CheckAsync(string credential, string state, CancellationToken cancellation)
    {
        if (Opened(state) is not { } assertion
            || await handler.PerformAssertionAsync(new() { CredentialJson = credential, AssertionState = assertion, HttpContext = Http }) is not { Succeeded: true } signed
            || signed.User.IsDisabled)
        {
            return null;
        }

        await users.AddOrUpdatePasskeyAsync(signed.User, signed.Passkey);
        return await accounts.FindAsync(signed.User.Id, cancellation);
    }

    /// <summary>What was sealed; nothing where it is another's, too old, or was opened before.</summary>
    private string? Opened(string state)
    {
        try
        {
            var opened = seal.Unprotect(state, out var until);
            return answered.TryAdd(state, until) ? opened : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static Finding Refused() => Finding.Error(
        AccountCodes.PasskeyRefused,
        new("account", "passkey"),
        "เบราว์เซอร์หรืออุปกรณ์ตอบไม่ตรงกับที่ขอ หรือรอนานเกินไป ไม่มีการบันทึก โปรดลองใหม่",
        "The browser's answer does not fit what was asked, or came too late; nothing was stored. Try again.");
}

/// <summary>Which requests for a passkey were answered: none is answered twice.</summary>
internal sealed class AnsweredRequests(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> answered = new(StringComparer.Ordinal);

    /// <summary>Whether it is answered for the first time.</summary>
    public bool TryAdd(string state, DateTimeOffset until)
    {
        foreach (var (old, end) in answered)
        {
            if (end < clock.GetUtcNow())
            {
                answered.TryRemove(old, out _);
            }
        }

        return answered.TryAdd(state, until);
    }
}
