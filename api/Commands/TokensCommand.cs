using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>tokens …</c>: what programs sign in with (account mode).</summary>
internal static class TokensCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen) => new("tokens", "โทเค็นของโปรแกรมอื่น / tokens for programs")
    {
        List(open, screen), Create(open, screen), Revoke(open, screen),
    };

    private static Command List(WorkspaceOpener open, Screen screen)
    {
        var user = AccountsCommand.UserArgument();
        var command = new Command("list", "แสดงโทเค็นของผู้ใช้ / list somebody's tokens") { user };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var owner = await AccountsCommand.FindAsync(workspace, parsed.GetRequiredValue(user), cancellation);
            var now = workspace.Get<TimeProvider>().GetUtcNow();
            foreach (var token in await workspace.Get<ManageTokens>().ListAsync(owner, cancellation))
            {
                Tell(screen, token, now);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Create(WorkspaceOpener open, Screen screen)
    {
        var user = AccountsCommand.UserArgument();
        var name = new Option<string>("--name") { Description = "ใช้ทำอะไร / what it is for", HelpName = "NAME", Required = true };
        var scopes = new Option<Permission[]>("--scope")
        {
            Description = $"สิทธิ์ ระบุได้หลายครั้ง (ค่าเริ่มต้น: อ่านและส่งออก) / permission, may be repeated (default: ReadAssessments ExportData): {string.Join(" ", Enum.GetNames<Permission>())}",
            HelpName = "PERMISSION",
            DefaultValueFactory = _ => [Permission.ReadAssessments, Permission.ExportData],
        };
        var agency = new Option<string?>("--agency") { Description = "เฉพาะหน่วยงานนี้ / this agency only", HelpName = "CODE" };
        var days = new Option<int>("--days") { Description = $"อายุ 1–{ApiToken.LongestDays} วัน (ค่าเริ่มต้น 90) / works for 1 to {ApiToken.LongestDays} days (default: 90)", HelpName = "N", DefaultValueFactory = _ => 90 };
        var command = new Command("create", "ออกโทเค็น แสดงครั้งเดียว / make one; it is shown once") { user, name, scopes, agency, days };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var owner = await AccountsCommand.FindAsync(workspace, parsed.GetRequiredValue(user), cancellation);
            var only = parsed.GetValue(agency) is { } typed
                ? AgencyKey.TryOf(typed) ?? throw new CommandRefusedException(ExitCode.BadInput, AccountCodes.AgencyUnknown, $"ไม่รู้จักหน่วยงาน {Wording.Quote(typed)}", $"The agency '{Wording.Quote(typed)}' is not known.")
                : null;
            var created = await workspace.Get<ManageTokens>().CreateAsync(
                owner, parsed.GetRequiredValue(name), parsed.GetRequiredValue(scopes), only, parsed.GetRequiredValue(days), cancellation);
            screen.Say(created.Findings);
            if (!created.TryGet(out var made))
            {
                return ExitCode.BadInput;
            }

            Tell(screen, made.Token, made.Token.CreatedAt);
            screen.Say("โทเค็น (แสดงครั้งเดียว):", "The token (shown this once):");
            screen.Output.WriteLine(made.Secret);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Revoke(WorkspaceOpener open, Screen screen)
    {
        var user = AccountsCommand.UserArgument();
        var id = new Argument<Guid>("ID") { Description = "เลขของโทเค็นจาก tokens list / its id as tokens list tells it" };
        var command = new Command("revoke", "ยกเลิกโทเค็นทันที / take one back at once") { user, id };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var owner = await AccountsCommand.FindAsync(workspace, parsed.GetRequiredValue(user), cancellation);
            var revoked = await workspace.Get<ManageTokens>().RevokeAsync(owner, parsed.GetRequiredValue(id), cancellation);
            screen.Say(revoked.Findings);
            if (!revoked.TryGet(out var token))
            {
                return ExitCode.NotFound;
            }

            Tell(screen, token, token.RevokedAt!.Value);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(Screen screen, ApiToken token, DateTimeOffset now)
    {
        var state = token.Works(now) ? "● works" : token.RevokedAt is null ? "○ expired" : "○ revoked";
        screen.Output.WriteLine(FormattableString.Invariant(
            $"{state}  {token.Id}  {token.Hint}…  “{token.Name}”  {string.Join(" ", token.Scopes)}  {token.Agency?.Value ?? "every agency of its owner"}  until {token.ExpiresAt:yyyy-MM-dd}  last used {(token.LastUsedAt is { } used ? used.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "never")}"));
    }
}
