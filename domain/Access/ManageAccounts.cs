using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>Opens accounts, gives and takes roles, keeps people out. There is no other way to an account: nobody registers themselves.</summary>
/// <param name="store">Where accounts are.</param>
/// <param name="clock">Now.</param>
public sealed class ManageAccounts(IAccountStore store, TimeProvider clock)
{
    /// <summary>The name of the first administrator.</summary>
    public const string FirstUserName = "admin";

    /// <summary>The accounts that somebody manages, by name.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync(Actor actor, CancellationToken cancellation) =>
        [.. (await store.ListAsync(cancellation)).Where(account => SeesIt(actor, account))];

    /// <summary>Opens an account with a first role, and makes the link by which its password is set.</summary>
    /// <param name="userName">What they type to sign in.</param>
    /// <param name="displayName">What people call them.</param>
    /// <param name="grant">Their first role.</param>
    /// <param name="actor">Who opens it.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public async Task<Checked<Invited>> OpenAsync(string userName, string displayName, Grant grant, Actor actor, CancellationToken cancellation)
    {
        if (Refusal(actor, grant) is { } refusal)
        {
            return Checked.Refuse<Invited>(refusal);
        }

        var problems = await GrantProblemsAsync(grant, cancellation);
        var name = Account.TryReadUserName(userName);
        if (name is null)
        {
            problems.Add(Problem(AccountCodes.NameInvalid, "userName", $"ชื่อผู้ใช้ใช้ a–z 0–9 จุด ขีด 2–{Account.LongestUserName} ตัว", $"A user name has 2 to {Account.LongestUserName} of a–z, 0–9, dot, hyphen, underscore."));
        }

        if (displayName.Trim().Length is 0 or > Account.LongestDisplayName || displayName.Any(char.IsControl))
        {
            problems.Add(Problem(AccountCodes.NameInvalid, "displayName", $"ชื่อที่แสดงต้องมี 1 ถึง {Account.LongestDisplayName} ตัวอักษร", $"The name shown has 1 to {Account.LongestDisplayName} characters."));
        }

        if (name is null || problems.Count > 0)
        {
            return Checked.Refuse<Invited>(problems);
        }

        var account = new Account(Guid.CreateVersion7(clock.GetUtcNow()), name, displayName.Trim(), [grant], IsDisabled: false, ThaiTime.Now(clock));
        return await store.AddAsync(account, cancellation)
            ? Checked.Accept(await LinkAsync(account, AccessLink.Lifetime, isLocalOnly: false, cancellation))
            : Checked.Refuse<Invited>(Problem(AccountCodes.NameTaken, "userName", $"มีชื่อผู้ใช้ {name} อยู่แล้ว", $"The user name {name} is taken."));
    }

    /// <summary>Makes another link by which the password is set: for somebody who forgot it, or lost the first one. Earlier links work no more.</summary>
    public async Task<Checked<Invited>> InviteAsync(Guid id, Actor actor, CancellationToken cancellation)
    {
        var found = await ManagedAsync(id, actor, cancellation);
        return !found.TryGet(out var account) ? Checked.Refuse<Invited>(found.Findings)
            : account.SignsInElsewhere ? Checked.Refuse<Invited>(OfProvider())
            : Checked.Accept(await LinkAsync(account, AccessLink.Lifetime, isLocalOnly: false, cancellation));
    }

    /// <summary>Gives a role.</summary>
    public Task<Checked<Account>> GrantAsync(Guid id, Grant grant, Actor actor, CancellationToken cancellation) => ChangeGrantAsync(
        id,
        grant,
        actor,
        async account =>
        {
            var problems = await GrantProblemsAsync(grant, cancellation);
            if (account.Grants.Contains(grant))
            {
                problems.Add(Unchanged("ได้รับบทบาทนี้อยู่แล้ว", "The role is held already."));
            }

            return problems;
        },
        account => store.AddGrantAsync(account.Id, grant, cancellation),
        cancellation);

    /// <summary>Takes a role away.</summary>
    public Task<Checked<Account>> WithdrawAsync(Guid id, Grant grant, Actor actor, CancellationToken cancellation) => ChangeGrantAsync(
        id,
        grant,
        actor,
        async account => !account.Grants.Contains(grant) ? [Unchanged("ไม่มีบทบาทนี้", "The role is not held.")]
            : await LeavesNobodyAsync(account, account with { Grants = [.. account.Grants.Where(held => held != grant)] }, cancellation) ? [LastAdministrator()]
            : [],
        account => store.RemoveGrantAsync(account.Id, grant, cancellation),
        cancellation);

    /// <summary>Keeps somebody out, with every session and token of theirs, or lets them in again.</summary>
    public async Task<Checked<Account>> SetDisabledAsync(Guid id, bool isDisabled, Actor actor, CancellationToken cancellation)
    {
        var found = await ManagedAsync(id, actor, cancellation);
        if (!found.TryGet(out var account))
        {
            return found;
        }

        if (isDisabled && await LeavesNobodyAsync(account, account with { IsDisabled = true }, cancellation))
        {
            return Checked.Refuse<Account>(LastAdministrator());
        }

        await store.SetDisabledAsync(id, isDisabled, cancellation);
        return Checked.Accept((await store.FindAsync(id, cancellation))!);
    }

    /// <summary>Takes an account away, with its password, roles, sessions and tokens. What it recorded stays under the name it had.</summary>
    public async Task<Checked<Account>> EraseAsync(Guid id, Actor actor, CancellationToken cancellation)
    {
        var found = await ManagedAsync(id, actor, cancellation);
        if (!found.TryGet(out var account))
        {
            return found;
        }

        if (await LeavesNobodyAsync(account, account with { Grants = [] }, cancellation))
        {
            return Checked.Refuse<Account>(LastAdministrator());
        }

        await store.RemoveAsync(id, cancellation);
        return Checked.Accept(account);
    }

    /// <summary>The link of the first administrator, while there is nobody who could sign in and manage accounts; opens their account where it is missing.</summary>
    /// <returns>The account with the secret of a link that works from this machine only, for half an hour; nothing where there is an administrator.</returns>
    public async Task<Invited?> FirstAsync(CancellationToken cancellation)
    {
        if ((await store.ListAsync(cancellation)).Any(account => account.HasPassword && ManagesEverything(account)))
        {
            return null;
        }

        var first = await store.FindByNameAsync(FirstUserName, cancellation);
        if (first is null)
        {
            first = new(Guid.CreateVersion7(clock.GetUtcNow()), FirstUserName, "ผู้ดูแลระบบ", [new(Role.Administrator, null)], IsDisabled: false, ThaiTime.Now(clock));
            await store.AddAsync(first, cancellation);
        }

        return await LinkAsync(first, AccessLink.FirstLifetime, isLocalOnly: true, cancellation);
    }

    private async Task<Invited> LinkAsync(Account account, TimeSpan lifetime, bool isLocalOnly, CancellationToken cancellation)
    {
        var (secret, until) = (Secrets.New(), ThaiTime.Now(clock) + lifetime);
        await store.AddLinkAsync(new(Guid.CreateVersion7(clock.GetUtcNow()), account.Id, Secrets.HashOf(secret), until, isLocalOnly), cancellation);
        return new(account, secret, until);
    }

    private async Task<Checked<Account>> ChangeGrantAsync(
        Guid id, Grant grant, Actor actor, Func<Account, Task<List<Finding>>> check, Func<Account, Task> change, CancellationToken cancellation)
    {
        if (Refusal(actor, grant) is { } refusal)
        {
            return Checked.Refuse<Account>(refusal);
        }

        // Whoever administers one agency may take in somebody of another one, and sees them from then on.
        if (await store.FindAsync(id, cancellation) is not { } account)
        {
            return Checked.Refuse<Account>(Unknown());
        }

        if (account.SignsInElsewhere)
        {
            return Checked.Refuse<Account>(OfProvider());
        }

        var problems = await check(account);
        if (problems.Count > 0)
        {
            return Checked.Refuse<Account>(problems);
        }

        await change(account);
        return Checked.Accept((await store.FindAsync(id, cancellation))!);
    }

    /// <summary>An account that somebody manages as a whole: everything it holds is theirs to give.</summary>
    private async Task<Checked<Account>> ManagedAsync(Guid id, Actor actor, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is not { } account || !SeesIt(actor, account) ? Checked.Refuse<Account>(Unknown())
        : account.Grants.Select(grant => Refusal(actor, grant)).FirstOrDefault(refusal => refusal is not null) is { } refusal ? Checked.Refuse<Account>(refusal)
        : Checked.Accept(account);

    private async Task<bool> LeavesNobodyAsync(Account before, Account changed, CancellationToken cancellation) =>
        ManagesEverything(before) && !ManagesEverything(changed) && !(await store.ListAsync(cancellation)).Any(account => account.Id != changed.Id && account.HasPassword && ManagesEverything(account));

    private async Task<List<Finding>> GrantProblemsAsync(Grant grant, CancellationToken cancellation) =>
        grant.Agency is { } agency && !await store.AgencyExistsAsync(agency, cancellation)
            ? [Problem(AccountCodes.AgencyUnknown, "agency", $"ไม่รู้จักหน่วยงาน {agency}", $"The agency {agency} is not known.")]
            : [];

    private static bool ManagesEverything(Account account) => account.ToActor().Rights.For(Permission.ManageUsers).IsEvery;

    private static bool SeesIt(Actor actor, Account account) =>
        actor.Rights.For(Permission.ManageUsers) is var scope
        && (scope.IsEvery || account.Grants.Any(grant => grant.Agency is { } agency && scope.Contains(agency)));

    private static Finding? Refusal(Actor actor, Grant grant) =>
        grant.Agency is { } agency ? actor.Refusal(Permission.ManageUsers, agency)
        : actor.Rights.For(Permission.ManageUsers).IsEvery ? null
        : Finding.Error(
            AccessCodes.Denied,
            new("account", "agency"),
            $"{actor.Name} ไม่มีสิทธิ์ “{PermissionNames.Thai(Permission.ManageUsers)}” ของทุกหน่วยงาน",
            $"{actor.Name} may not “{PermissionNames.English(Permission.ManageUsers)}” for every agency.");

    private static Finding Unknown() => Problem(AccountCodes.Unknown, "id", "ไม่พบบัญชีนี้", "There is no such account.");

    private static Finding Unchanged(string thai, string english) => Problem(AccountCodes.GrantUnchanged, "role", thai, english);

    private static Finding OfProvider() => Problem(
        AccountCodes.OfProvider,
        "id",
        "บัญชีนี้ลงชื่อเข้าใช้จากระบบกลาง รหัสผ่านและบทบาทเปลี่ยนที่ระบบนั้น ที่นี่ปิดบัญชีได้",
        "Another system signs this account in: its password and roles are changed there; it can be disabled here.");

    private static Finding LastAdministrator() => Problem(
        AccountCodes.LastAdministrator,
        "role",
        "เป็นผู้ดูแลระบบคนสุดท้าย โปรดตั้งผู้ดูแลระบบคนอื่นก่อน",
        "This is the last administrator of every agency; give somebody else that role first.");

    private static Finding Problem(string code, string field, string thai, string english) => Finding.Error(code, new("account", field), thai, english);
}
