using System.CommandLine;
using System.Globalization;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>audit list</c> and <c>audit verify</c>: who did what, and whether that was changed afterwards.</summary>
internal static class AuditCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen) => new("audit", "บันทึกการใช้งาน / the audit trail") { List(open, screen), Verify(open, screen) };

    private static Command List(WorkspaceOpener open, Screen screen)
    {
        var before = new Option<long?>("--before") { Description = "เฉพาะรายการก่อนเลขนี้ / entries before this number only", HelpName = "N" };
        var command = new Command("list", $"{ConsultAuditTrail.Most} รายการล่าสุด / the latest {ConsultAuditTrail.Most} entries") { before };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            foreach (var entry in await workspace.Get<ConsultAuditTrail>().RunAsync(Actor.LocalUser, parsed.GetValue(before), cancellation))
            {
                var (at, note) = (entry.At.ToOffset(ThaiTime.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), entry.Note);
                screen.Output.WriteLine(string.Join("  ", new[] { $"#{entry.Number}", at, entry.Actor, note.Action.ToString(), note.Agency?.Value, note.Subject, note.Details, note.Reason }.Where(text => text is { Length: > 0 })));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Verify(WorkspaceOpener open, Screen screen)
    {
        var command = new Command("verify", "ตรวจว่าไม่มีรายการใดถูกแก้ ลบ แทรก ย้าย หรือตัดท้าย / look whether an entry was changed, taken out, put in, moved or cut off");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var verdict = await workspace.Get<IAuditTrail>().VerifyAsync(cancellation);
            if (verdict.FirstBroken is { } number)
            {
                screen.Say(
                    $"✗ บันทึกการใช้งานเสียหายที่รายการที่ {number}: {verdict.Why!.Thai}", $"✗ The audit trail is broken at entry {number.ToString(CultureInfo.InvariantCulture)}: {verdict.Why.English}");
                return ExitCode.Failed;
            }

            screen.Say($"● ครบถ้วนทั้ง {verdict.Entries} รายการ", $"● All {verdict.Entries.ToString(CultureInfo.InvariantCulture)} entries are as they were written.");
            return ExitCode.Done;
        });
        return command;
    }
}
