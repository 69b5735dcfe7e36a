using System.CommandLine;
using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;
using Kolum.ItaAnalytics.Infrastructure.Persistence;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>agency export</c> and <c>agency import</c>: everything of one agency, in one open file.</summary>
internal static class AgencyCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen) => new("agency", "ข้อมูลทั้งหมดของหน่วยงานหนึ่ง / everything of one agency") { Export(open, screen), Import(open, screen) };

    private static Command Export(WorkspaceOpener open, Screen screen)
    {
        var file = ImportCommand.FileArgument("ไฟล์ที่จะสร้าง / the file to make");
        var agency = new Option<string>("--agency")
        {
            Description = "รหัสหน่วยงาน / the agency's code",
            HelpName = "CODE",
            DefaultValueFactory = _ => AgencyKey.Kolum.Value,
        };
        var command = new Command(
            "export", "เก็บทุกอย่างของหน่วยงานลงไฟล์เปิดไฟล์เดียว (ZIP ของ JSON พร้อมคำอธิบายในไฟล์) / take everything of the agency into one open file (a ZIP of JSON that explains itself)") { file, agency };
        command.SetAction(async (parsed, cancellation) =>
        {
            var key = AgencyKey.TryOf(parsed.GetValue(agency)!) ?? throw new CommandRefusedException(
                ExitCode.NotFound, AgencyArchiveCodes.AgencyUnknown, "รหัสหน่วยงานไม่ถูกต้อง", "That is no code of an agency.");
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var target = parsed.GetValue(file)!.FullName;
            var made = await screen.WithProgressAsync("agency export", _ => workspace.Get<AgencyArchive>().ExportAsync(key, target, cancellation));
            screen.Say(made.Findings);
            if (!made.TryGet(out var manifest))
            {
                return Refused(made.Findings[0].Code);
            }

            screen.Output.WriteLine(target);
            screen.Say(
                $"ส่งออก{manifest.AgencyName}แล้ว {manifest.Files.Count} ไฟล์ มีชื่อผู้บันทึก หลักฐาน และร่างที่ยังไม่เผยแพร่อยู่ด้วย ไม่มีบัญชีผู้ใช้ รหัสผ่าน หรือบันทึกการใช้งาน",
                $"Agency {manifest.Agency} exported, {manifest.Files.Count} files. The names of those who recorded, evidence and drafts are in it; accounts, secrets and the audit trail are not.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Import(WorkspaceOpener open, Screen screen)
    {
        var file = ImportCommand.FileArgument("ไฟล์จาก agency export / a file of agency export");
        var command = new Command(
            "import", "อ่านไฟล์ของ agency export เข้าที่เก็บที่ยังไม่มีหน่วยงานนี้ ทั้งหมดหรือไม่อ่านเลย / read a file of agency export where the agency is not stored yet, all of it or nothing") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            // Without the report that a first start loads: the file may be that very agency's.
            await using var workspace = WorkspaceOpener.Unprepared(open.Folder(parsed));
            await workspace.Get<DatabaseSetup>().MigrateAsync(cancellation);
            var read = await screen.WithProgressAsync("agency import", _ => workspace.Get<AgencyArchive>().ImportAsync(parsed.GetValue(file)!.FullName, cancellation));
            screen.Say(read.Findings);
            if (!read.TryGet(out var manifest))
            {
                return Refused(read.Findings[0].Code);
            }

            screen.Say(
                string.Create(CultureInfo.InvariantCulture, $"อ่าน{manifest.AgencyName}ตามที่เป็นเมื่อ {manifest.MadeAt:yyyy-MM-dd HH:mm} แล้ว บัญชีผู้ใช้และเว็บฮุคต้องตั้งใหม่"),
                string.Create(CultureInfo.InvariantCulture, $"Agency {manifest.Agency} is in as of {manifest.MadeAt:yyyy-MM-dd HH:mm}. Accounts and webhooks are to be set up anew."));
            return ExitCode.Done;
        });
        return command;
    }

    private static int Refused(string code) => code switch
    {
        AgencyArchiveCodes.NotFound or AgencyArchiveCodes.AgencyUnknown => ExitCode.NotFound,
        AgencyArchiveCodes.NotWritten => ExitCode.Failed,
        _ => ExitCode.BadInput,
    };
}
