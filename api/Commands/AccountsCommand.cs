using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>accounts …</c>: who may sign in (account mode), and what they are to which agency.</summary>
internal static class AccountsCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make(WorkspaceOpener open, Screen screen) => new("accounts", "บัญชีผู้ใช้และบทบาท / accounts and roles")
    {
        List(open, screen),
        Add(open, screen),
        Grants(open, screen, "grant", "มอบบทบาท / give a role", (accounts, id, grant, cancellation) => accounts.GrantAsync(id, grant, Actor.LocalUser, cancellation)),
        Grants(open, screen, "withdraw", "ถอนบทบาท / take a role away", (accounts, id, grant, cancellation) => accounts.WithdrawAsync(id, grant, Actor.LocalUser, cancellation)),
        Switch(open, screen, "disable", "ปิดบัญชี ทุกการเข้าใช้และโทเค็นสิ้นสุดทันที / keep somebody out at once, with sessions and tokens", isDisabled: true),
        Switch(open, screen, "enable", "เปิดบัญชีอีกครั้ง / let them in again", isDisabled: false),
        Link(open, screen),
        Export(open, screen),
        Erase(open, screen),
    };

    /// <summary>The account that a command names.</summary>
    /// <exception cref="CommandRefusedException">There is none.</exception>
    public static async Task<Account> FindAsync(Workspace workspace, string userName, CancellationToken cancellation) =>
        await workspace.Get<IAccountStore>().FindByNameAsync(userName, cancellation) ?? throw new CommandRefusedException(
            ExitCode.NotFound, AccountCodes.Unknown, $"ไม่มีบัญชี {Wording.Quote(userName)}", $"There is no account '{Wording.Quote(userName)}'.");

    public static Argument<string> UserArgument() => new("USER") { Description = "ชื่อผู้ใช้ / the name to sign in with" };

    private static Command List(WorkspaceOpener open, Screen screen)
    {
        var command = new Command("list", "แสดงทั้งหมด / list them");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var accounts = await workspace.Get<ManageAccounts>().ListAsync(Actor.LocalUser, cancellation);
            foreach (var account in accounts)
            {
                Tell(screen, account);
            }

            if (accounts.Count == 0)
            {
                screen.Say("ยังไม่มีบัญชี เพิ่มด้วย: accounts add", "There are no accounts yet; add one with: accounts add");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Add(WorkspaceOpener open, Screen screen)
    {
        var (user, role, agency) = (UserArgument(), RoleOption(), AgencyOption());
        var name = new Option<string>("--name") { Description = "ชื่อที่แสดง / the name shown", HelpName = "NAME", Required = true };
        var command = new Command("add", "เพิ่มบัญชี พร้อมลิงก์ตั้งรหัสผ่านที่ใช้ได้ครั้งเดียว / add one, with a link to set its password once") { user, name, role, agency };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            return Tell(screen, await workspace.Get<ManageAccounts>().OpenAsync(
                parsed.GetRequiredValue(user), parsed.GetRequiredValue(name), GrantOf(parsed, role, agency), Actor.LocalUser, cancellation));
        });
        return command;
    }

    private static Command Grants(
        WorkspaceOpener open, Screen screen, string name, string description, Func<ManageAccounts, Guid, Grant, CancellationToken, Task<Checked<Account>>> change)
    {
        var (user, role, agency) = (UserArgument(), RoleOption(), AgencyOption());
        var command = new Command(name, description) { user, role, agency };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var account = await FindAsync(workspace, parsed.GetRequiredValue(user), cancellation);
            return Tell(screen, await change(workspace.Get<ManageAccounts>(), account.Id, GrantOf(parsed, role, agency), cancellation));
        });
        return command;
    }

    private static Command Switch(WorkspaceOpener open, Screen screen, string name, string description, bool isDisabled)
    {
        var user = UserArgument();
        var command = new Command(name, description) { user };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var account = await FindAsync(workspace, parsed.GetRequiredValue(user), cancellation);
            return Tell(screen, await workspace.Get<ManageAccounts>().SetDisabledAsync(account.Id, isDisabled, Actor.LocalUser, cancellation));
        });
        return command;
    }

    private static Command Link(WorkspaceOpener open, Screen screen)
    {
        var user = UserArgument();
        var command = new Command("link", "ออกลิงก์ตั้งรหัสผ่านใหม่ ลิงก์เดิมใช้ไม่ได้ / make another link to set the password; earlier ones work no more") { user };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var account = await FindAsync(workspace, parsed.GetRequiredValue(user), cancellation);
            return Tell(screen, await workspace.Get<ManageAccounts>().InviteAsync(account.Id, Actor.LocalUser, cancellation));
        });
        return command;
    }

    private static Command Export(WorkspaceOpener open, Screen screen)
    {
        var user = UserArgument();
        var command = new Command("export", "ข้อมูลส่วนบุคคลทั้งหมดของบัญชี เป็น JSON / everything that is kept about an account, as JSON") { user };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var account = await FindAsync(workspace, parsed.GetRequiredValue(user), cancellation);
            screen.Output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    account.UserName,
                    account.DisplayName,
                    account.CreatedAt,
                    account.IsDisabled,
                    account.HasSecondFactor,
                    Roles = account.Grants.Select(grant => new { Role = grant.Role.ToString(), Agency = grant.Agency?.Value }),
                    Passkeys = (await workspace.Get<IPasskeyStore>().ListAsync(account.Id, cancellation)).Select(passkey => new { passkey.Name, passkey.CreatedAt }),
                    Sessions = (await workspace.Get<ISessionStore>().ListAsync(account.Id, cancellation)).Select(session => new { session.StartedAt, session.LastSeenAt, session.Client }),
                    Tokens = (await workspace.Get<ITokenStore>().ListAsync(account.Id, cancellation)).Select(token => new
                    {
                        token.Name,
                        Scopes = token.Scopes.Select(scope => scope.ToString()),
                        token.CreatedAt,
                        token.ExpiresAt,
                        token.LastUsedAt,
                        token.RevokedAt,
                    }),
                    KeptInHistoryAs = account.ToActor().Name,
                },
                Readable));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Erase(WorkspaceOpener open, Screen screen)
    {
        var user = UserArgument();
        var command = new Command("erase", "ลบบัญชีพร้อมรหัสผ่าน บทบาท การเข้าใช้ และโทเค็น ประวัติยังคงชื่อเดิม / erase an account with password, roles, sessions and tokens; the history keeps its name") { user };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var account = await FindAsync(workspace, parsed.GetRequiredValue(user), cancellation);
            var erased = await workspace.Get<ManageAccounts>().EraseAsync(account.Id, Actor.LocalUser, cancellation);
            screen.Say(erased.Findings);
            if (!erased.IsAccepted)
            {
                return ExitCode.BadInput;
            }

            screen.Say($"ลบบัญชี {account.UserName} แล้ว", $"The account {account.UserName} is erased.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<Role> RoleOption() => new("--role")
    {
        Description = $"บทบาท / role: {string.Join(" ", Enum.GetNames<Role>())}",
        HelpName = "ROLE",
        Required = true,
    };

    private static Option<string> AgencyOption() => new("--agency")
    {
        Description = "รหัสหน่วยงาน หรือ every สำหรับทุกหน่วยงาน (ค่าเริ่มต้น kolum) / the agency's code, or every (default: kolum)",
        HelpName = "CODE",
        DefaultValueFactory = _ => AgencyKey.Kolum.Value,
    };

    private static Grant GrantOf(ParseResult parsed, Option<Role> role, Option<string> agency)
    {
        var typed = parsed.GetRequiredValue(agency);
        return new(parsed.GetRequiredValue(role), typed == Grant.EveryAgency ? null : AgencyKey.TryOf(typed) ?? throw new CommandRefusedException(
            ExitCode.BadInput, AccountCodes.AgencyUnknown, $"ไม่รู้จักหน่วยงาน {Wording.Quote(typed)}", $"The agency '{Wording.Quote(typed)}' is not known."));
    }

    private static int Tell(Screen screen, Checked<Account> changed)
    {
        screen.Say(changed.Findings);
        if (!changed.TryGet(out var account))
        {
            return ExitCode.BadInput;
        }

        Tell(screen, account);
        return ExitCode.Done;
    }

    private static int Tell(Screen screen, Checked<Invited> invited)
    {
        screen.Say(invited.Findings);
        if (!invited.TryGet(out var made))
        {
            return ExitCode.BadInput;
        }

        Tell(screen, made.Account);
        screen.Say(
            $"ส่งต่อที่อยู่นี้ให้เจ้าของบัญชี ใช้ได้ครั้งเดียวถึง {ThaiFormat.Official.Moment(made.ExpiresAt)}: (ที่อยู่ของระบบ){SignInAddress.Welcome}/{made.Secret}",
            $"Hand this to its owner; it works once, until {made.ExpiresAt:yyyy-MM-dd HH:mm}: (the program's address){SignInAddress.Welcome}/{made.Secret}");
        return ExitCode.Done;
    }

    private static void Tell(Screen screen, Account account)
    {
        var roles = account.Grants.Count == 0 ? "–" : string.Join(", ", account.Grants.Select(grant => $"{grant.Role}@{grant.Agency?.Value ?? Grant.EveryAgency}"));
        var state = account.IsDisabled ? "○ disabled" : account.HasPassword ? "● active" : "◔ invited";
        screen.Output.WriteLine($"{state}  {account.UserName}  {account.DisplayName}  {roles}{(account.HasSecondFactor ? "  2FA" : "")}");
    }
}
