using System.Net;
using System.Security.Cryptography;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>Lets people in and out at a browser, and notes each time in the audit trail.</summary>
internal sealed class BrowserSignIn(
    ICredentialStore credentials,
    IPasskeyStore passkeys,
    IAccountStore accounts,
    IAuditTrail trail,
    ISignedIn signedIn,
    IHttpContextAccessor accessor,
    IDataProtectionProvider protection,
    SignInPace pace,
    AccessSettings settings,
    TimeProvider clock) : ISignIn
{
    private static readonly TimeSpan CodeFor = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector waiting = protection.CreateProtector("Kolum.ItaAnalytics.SecondFactor").ToTimeLimitedDataProtector();

    /// <inheritdoc/>
    public bool HasAccounts => settings.HasAccounts;

    /// <inheritdoc/>
    public string? ProviderName => settings.OpenIdInUse?.Name;

    private bool MayTry => pace.Takes(Caller.Anonymous(Http.Connection.RemoteIpAddress).BudgetKey);

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Nobody signs in outside a request.");

    /// <inheritdoc/>
    public async Task<SignInOutcome> WithPasswordAsync(string userName, string password, CancellationToken cancellation)
    {
        if (!MayTry)
        {
            return await RefusedAsync(null, cancellation);
        }

        if (await credentials.CheckPasswordAsync(userName, password, cancellation) is not { } account)
        {
            return await RefusedAsync(Account.TryReadUserName(userName) is { } name ? await accounts.FindByNameAsync(name, cancellation) : null, cancellation);
        }

        return account.HasSecondFactor
            ? new(null, waiting.Protect(account.Id.ToString("N"), CodeFor), [])
            : await EnterAsync(account, cancellation);
    }

    /// <inheritdoc/>
    public async Task<SignInOutcome> WithCodeAsync(string waiting, string code, CancellationToken cancellation)
    {
        if (Waiting(waiting) is not { } id || await accounts.FindAsync(id, cancellation) is not { } account)
        {
            return await RefusedAsync(null, cancellation);
        }

        if (MayTry && await credentials.CheckCodeAsync(id, code, cancellation))
        {
            return await EnterAsync(account, cancellation);
        }

        await NoteAsync(account, AuditAction.SignInRefused, "code", cancellation);
        return new(null, waiting, [Finding.Error(
            AccountCodes.CodeWrong, new("account", "code"), "รหัสไม่ถูกต้อง หรือใช้ไปแล้ว โปรดรอรหัสถัดไป", "The code is wrong or was used; wait for the next one.")]);
    }

    /// <inheritdoc/>
    public Task<PasskeyRequest> AskPasskeyAsync(CancellationToken cancellation) => passkeys.BeginCheckAsync(cancellation);

    /// <inheritdoc/>
    public async Task<SignInOutcome> WithPasskeyAsync(string credential, string state, CancellationToken cancellation)
    {
        if (MayTry && await passkeys.CheckAsync(credential, state, cancellation) is { } account)
        {
            return await EnterAsync(account, cancellation);
        }

        await NoteAsync(null, AuditAction.SignInRefused, "passkey", cancellation);
        return new(null, null, [Finding.Error(
            AccountCodes.PasskeyRefused,
            new("account", "passkey"),
            "เข้าใช้ด้วยพาสคีย์ไม่ได้: ไม่ใช่พาสคีย์ของโปรแกรมนี้ รอนานเกินไป หรือบัญชีถูกปิด โปรดลองใหม่หรือใช้รหัสผ่าน",
            "The passkey was not taken: it is not of this program, came too late, or the account is disabled. Try again, or use your password.")]);
    }

    /// <inheritdoc/>
    public async Task<Account?> OfLinkAsync(string secret, CancellationToken cancellation) =>
        await LinkAsync(secret, cancellation) is { } link ? await accounts.FindAsync(link.Account, cancellation) : null;

    /// <inheritdoc/>
    public async Task<Checked<Account>> SetPasswordAsync(string secret, string password, CancellationToken cancellation)
    {
        if (!MayTry || await LinkAsync(secret, cancellation) is not { } link || await accounts.FindAsync(link.Account, cancellation) is not { } account)
        {
            return Checked.Refuse<Account>(AccessLink.Invalid);
        }

        PresentActor.Enter(account);
        return await credentials.SetPasswordAsync(link, password, cancellation);
    }

    /// <inheritdoc/>
    public async Task<Checked<Account>> ChangePasswordAsync(string present, string wanted, CancellationToken cancellation)
    {
        var confirmed = await ConfirmAsync(present, cancellation);
        return confirmed.TryGet(out var account) ? await credentials.SetPasswordAsync(account.Id, wanted, cancellation) : confirmed;
    }

    /// <inheritdoc/>
    public async Task<Checked<Account>> ConfirmAsync(string password, CancellationToken cancellation) =>
        signedIn.Account is { } account && MayTry && await credentials.CheckPasswordAsync(account.UserName, password, cancellation) is { } confirmed
            ? Checked.Accept(confirmed)
            : Checked.Refuse<Account>(Finding.Error(
                AccountCodes.SignInRefused, new("account", "password"), "รหัสผ่านปัจจุบันไม่ถูกต้อง", "The present password is wrong."));

    /// <inheritdoc/>
    public async Task SignOutAsync(CancellationToken cancellation)
    {
        if (signedIn.Account is { } account)
        {
            await NoteAsync(account, AuditAction.SignOut, "", cancellation);
        }

        await Http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    private async Task<SignInOutcome> EnterAsync(Account account, CancellationToken cancellation)
    {
        if (signedIn.Session is not null)
        {
            // The session of before would go on for somebody else: whoever brought it here would be signed in too.
            await SignOutAsync(cancellation);
            return new(null, null, [Finding.Error(
                AccountCodes.SignInRefused, new("account"), "ออกจากบัญชีเดิมแล้ว โปรดเข้าใช้อีกครั้ง", "The account from before was signed out; sign in again.")]);
        }

        await Http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, SessionTickets.Principal(account, Http.Request.Headers.UserAgent.ToString()));
        await NoteAsync(account, AuditAction.SignIn, "", cancellation);
        return new(account, null, []);
    }

    private async Task<SignInOutcome> RefusedAsync(Account? account, CancellationToken cancellation)
    {
        // What was typed as a name may be a password: only a name that somebody has is written down.
        await NoteAsync(account, AuditAction.SignInRefused, "password", cancellation);
        return new(null, null, [Finding.Error(
            AccountCodes.SignInRefused,
            new("account"),
            "เข้าใช้ไม่ได้: ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง หรือลองผิดหลายครั้งจนต้องรอ 15 นาที หรือบัญชีถูกปิด หากลืมรหัสผ่าน โปรดขอลิงก์ใหม่จากผู้ดูแลระบบ",
            "Name or password is wrong, or there were too many attempts (wait 15 minutes), or the account is disabled. Ask the administrator for a new link if the password is lost.")]);
    }

    private Task NoteAsync(Account? account, AuditAction action, string details, CancellationToken cancellation)
    {
        if (account is not null)
        {
            PresentActor.Enter(account);
        }

        return trail.AddAsync(new(action, null, account?.UserName ?? "unknown name", details), cancellation);
    }

    private async Task<AccessLink?> LinkAsync(string secret, CancellationToken cancellation) =>
        await accounts.FindLinkAsync(Secrets.HashOf(secret), cancellation) is { } link && clock.GetUtcNow() < link.ExpiresAt && (!link.IsLocalOnly || IsFromHere())
            ? link
            : null;

    // A proxy on this machine brings strangers under this machine's address, and says so.
    private bool IsFromHere() =>
        Http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !Http.Request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase));

    private Guid? Waiting(string text)
    {
        try
        {
            return Guid.ParseExact(waiting.Unprotect(text), "N");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
