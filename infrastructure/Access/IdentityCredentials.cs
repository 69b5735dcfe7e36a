using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>Passwords and second factors by ASP.NET Core Identity: PBKDF2 with HMAC-SHA512, locks after wrong ones, TOTP of RFC 6238.</summary>
internal sealed class IdentityCredentials(UserManager<AccountRow> users, IAccountStore accounts, ISessionStore sessions, ItaContext database) : ICredentialStore
{
    private const int RecoveryCodes = 10;

    public async Task<Account?> CheckPasswordAsync(string userName, string password, CancellationToken cancellation)
    {
        var user = await users.FindByNameAsync(userName.Trim());
        if (user is null)
        {
            // As long as for a name that somebody has.
            users.PasswordHasher.HashPassword(null!, password);
            return null;
        }

        var isLocked = await users.IsLockedOutAsync(user);
        var isRight = await users.CheckPasswordAsync(user, password);
        if (isRight && !isLocked && !user.IsDisabled)
        {
            // Where a code is still to come, wrong codes go on counting: else each right password would allow four more guesses.
            if (!user.TwoFactorEnabled)
            {
                await users.ResetAccessFailedCountAsync(user);
            }

            return await AccountAsync(user.Id, cancellation);
        }

        if (!isRight && !isLocked)
        {
            await users.AccessFailedAsync(user);
        }

        return null;
    }

    public async Task<bool> CheckCodeAsync(Guid account, string code, CancellationToken cancellation)
    {
        var typed = Digits(code);
        if (await users.FindByIdAsync(account.ToString()) is not { IsDisabled: false } user || await users.IsLockedOutAsync(user))
        {
            return false;
        }

        if (typed != user.LastCode && await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, typed))
        {
            user.LastCode = typed;
            await users.UpdateAsync(user);
            await users.ResetAccessFailedCountAsync(user);
            return true;
        }

        if ((await users.RedeemTwoFactorRecoveryCodeAsync(user, code.Trim().ToUpperInvariant())).Succeeded)
        {
            await users.ResetAccessFailedCountAsync(user);
            return true;
        }

        await users.AccessFailedAsync(user);
        return false;
    }

    public Task<Checked<Account>> SetPasswordAsync(Guid account, string password, CancellationToken cancellation) =>
        SetAsync(account, link: null, password, cancellation);

    public Task<Checked<Account>> SetPasswordAsync(AccessLink link, string password, CancellationToken cancellation) =>
        SetAsync(link.Account, link.Id, password, cancellation);

    public async Task<string> BeginSecondFactorAsync(Guid account, CancellationToken cancellation)
    {
        var user = await UserAsync(account);
        if (!user.TwoFactorEnabled)
        {
            await users.ResetAuthenticatorKeyAsync(user);
        }

        return await users.GetAuthenticatorKeyAsync(user) ?? throw new InvalidOperationException("The authenticator's key was not kept.");
    }

    public async Task<Checked<IReadOnlyList<string>>> ConfirmSecondFactorAsync(Guid account, string code, CancellationToken cancellation)
    {
        var user = await UserAsync(account);
        if (!await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, Digits(code)))
        {
            return Checked.Refuse<IReadOnlyList<string>>(Finding.Error(
                AccountCodes.CodeWrong,
                new("account", "code"),
                "รหัสจากแอปไม่ถูกต้อง โปรดตรวจนาฬิกาของเครื่องแล้วลองรหัสถัดไป",
                "The code is wrong; check the clock of the device and try the next one."));
        }

        await users.SetTwoFactorEnabledAsync(user, true);
        return Checked.Accept<IReadOnlyList<string>>([.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []]);
    }

    public async Task EndSecondFactorAsync(Guid account, CancellationToken cancellation)
    {
        var user = await UserAsync(account);
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 0);
    }

    private async Task<Checked<Account>> SetAsync(Guid account, Guid? link, string password, CancellationToken cancellation)
    {
        var user = await UserAsync(account);
        foreach (var validator in users.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(users, user, password)).Succeeded)
            {
                return Checked.Refuse<Account>(Weak());
            }
        }

        if (password.Contains(user.UserName!, StringComparison.OrdinalIgnoreCase) || password.Length > CredentialRules.LongestPassword)
        {
            return Checked.Refuse<Account>(Weak());
        }

        await using var together = await database.Database.BeginTransactionAsync(cancellation);
        if (link is { } used && await database.AccessLinks.Where(row => row.Id == used).ExecuteDeleteAsync(cancellation) == 0)
        {
            return Checked.Refuse<Account>(AccessLink.Invalid);
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        await users.UpdateSecurityStampAsync(user);
        await sessions.EndAllAsync(account, cancellation);
        await together.CommitAsync(cancellation);
        return Checked.Accept(await AccountAsync(account, cancellation));
    }

    private async Task<AccountRow> UserAsync(Guid account) =>
        await users.FindByIdAsync(account.ToString()) ?? throw new InvalidOperationException($"There is no account {account}.");

    private async Task<Account> AccountAsync(Guid id, CancellationToken cancellation) =>
        await accounts.FindAsync(id, cancellation) ?? throw new InvalidOperationException($"There is no account {id}.");

    private static string Digits(string typed) => string.Concat(ThaiDigits.ToArabic(typed).Where(char.IsAsciiDigit));

    private static Finding Weak() => Finding.Error(
        AccountCodes.PasswordWeak,
        new("account", "password"),
        $"รหัสผ่านต้องมี {CredentialRules.ShortestPassword}–{CredentialRules.LongestPassword} ตัวอักษร ใช้อย่างน้อย {CredentialRules.FewestLetters} ตัวที่ต่างกัน และไม่มีชื่อผู้ใช้อยู่ในนั้น วลีสั้น ๆ ที่จำได้ใช้ได้ดี",
        $"A password has {CredentialRules.ShortestPassword} to {CredentialRules.LongestPassword} characters, {CredentialRules.FewestLetters} different ones at least, and does not hold the user name; a short phrase does well.");
}
