using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Lets in whoever another system signed in, with the roles that it gives them: it opens their account at the first time, and takes roles that it gives no more.</summary>
/// <remarks>Nobody registers themselves: without a role given there, there is no account here. An account with a password is never taken over by a name.</remarks>
/// <param name="store">Where accounts are.</param>
/// <param name="clock">Now.</param>
public sealed class EnterFromProvider(IAccountStore store, TimeProvider clock)
{
    /// <summary>The account of somebody, as it stands after this.</summary>
    /// <returns>The account; or why they are not let in (codes: <see cref="AccountCodes"/>), and then their roles are taken from an account that they have.</returns>
    public async Task<Checked<Account>> RunAsync(ProvidedIdentity identity, CancellationToken cancellation)
    {
        var grants = await GrantsAsync(identity, cancellation);
        var known = await store.FindBySubjectAsync(identity.SubjectHash, cancellation);
        if (known is { IsDisabled: true })
        {
            return Checked.Refuse<Account>(Refusal(AccountCodes.SignInRefused));
        }

        var name = NameOf(identity);
        if (known is not null)
        {
            await store.KeepProvidedAsync(known.Id, name, grants, cancellation);
        }

        if (grants.Count == 0)
        {
            return Checked.Refuse<Account>(Refusal(AccountCodes.ProviderGivesNoRole));
        }

        return known is not null ? Checked.Accept((await store.FindAsync(known.Id, cancellation))!) : await OpenAsync(identity, name, grants, cancellation);
    }

    /// <summary>What is said to somebody who is not let in. Codes that it does not know say no more than that the other system failed.</summary>
    public static Finding Refusal(string code) => code switch
    {
        AccountCodes.SignInRefused => Said(code, "บัญชีนี้ถูกปิด โปรดติดต่อผู้ดูแลระบบ", "The account is disabled; ask the administrator."),
        AccountCodes.ProviderGivesNoRole => Said(
            code, "ระบบลงชื่อเข้าใช้กลางไม่ได้ให้บทบาทของโปรแกรมนี้แก่ท่าน โปรดติดต่อผู้ดูแลระบบ", "The system that signed you in gives you no role of this program; ask the administrator."),
        AccountCodes.NameInvalid => Said(
            code, "ชื่อผู้ใช้จากระบบลงชื่อเข้าใช้กลางใช้ที่นี่ไม่ได้ โปรดติดต่อผู้ดูแลระบบ", "The user name that was given cannot be used here; ask the administrator."),
        AccountCodes.NameTaken => Said(
            code,
            "มีบัญชีชื่อเดียวกันอยู่แล้วที่ไม่ได้มาจากระบบลงชื่อเข้าใช้กลาง โปรดติดต่อผู้ดูแลระบบ",
            "There is an account of the same name already that is not of the system that signed you in; ask the administrator."),
        _ => Said(
            AccountCodes.ProviderFailed,
            "ระบบลงชื่อเข้าใช้กลางไม่ตอบตามที่ควร หรือท่านยกเลิก โปรดลองอีกครั้ง",
            "The system that signs people in did not answer as it should, or you turned back; try again."),
    };

    private async Task<Checked<Account>> OpenAsync(ProvidedIdentity identity, string displayName, IReadOnlyList<Grant> grants, CancellationToken cancellation)
    {
        if (Account.TryReadUserName(identity.UserName) is not { } userName)
        {
            return Checked.Refuse<Account>(Refusal(AccountCodes.NameInvalid));
        }

        var account = new Account(Guid.CreateVersion7(clock.GetUtcNow()), userName, displayName, grants, IsDisabled: false, ThaiTime.Now(clock)) { SubjectHash = identity.SubjectHash };
        return await store.AddAsync(account, cancellation)
            ? Checked.Accept(account)
            : Checked.Refuse<Account>(Refusal(AccountCodes.NameTaken));
    }

    /// <summary>The roles for agencies that are stored; a setting may name others.</summary>
    private async Task<IReadOnlyList<Grant>> GrantsAsync(ProvidedIdentity identity, CancellationToken cancellation)
    {
        var grants = new List<Grant>();
        foreach (var grant in identity.Grants.Distinct())
        {
            if (grant.Agency is null || await store.AgencyExistsAsync(grant.Agency, cancellation))
            {
                grants.Add(grant);
            }
        }

        return grants;
    }

    private static string NameOf(ProvidedIdentity identity)
    {
        var told = string.Concat(identity.DisplayName.Where(letter => !char.IsControl(letter))).Trim();
        var name = told.Length == 0 ? identity.UserName.Trim() : told;
        return name[..Math.Min(name.Length, Account.LongestDisplayName)];
    }

    private static Finding Said(string code, string thai, string english) => Finding.Error(code, new("account"), thai, english);
}
