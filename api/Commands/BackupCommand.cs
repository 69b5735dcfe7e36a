using System.CommandLine;
using System.Globalization;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>: everything that is stored, in one file.</summary>
internal static class BackupCommand
{
    /// <summary><c>backup FILE</c>.</summary>
    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var file = ImportCommand.FileArgument("ไฟล์สำรองที่จะสร้าง / the backup to make");
        var command = new Command("backup", "สำรองข้อมูลทั้งหมดลงไฟล์เดียว ทำได้ขณะโปรแกรมทำงาน / back everything up into one file, also while the program runs") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var target = parsed.GetValue(file)!.FullName;
            var made = await screen.WithProgressAsync("backup", _ => workspace.Get<DataBackup>().MakeAsync(target, cancellation));
            screen.Say(made.Findings);
            if (!made.TryGet(out var manifest))
            {
                return Refused(made.Findings[0].Code);
            }

            screen.Output.WriteLine(target);
            screen.Say(
                $"สำรองแล้ว {manifest.Files.Count} ไฟล์ {Size(manifest)} ไฟล์นี้มีกุญแจของระบบ โปรดเก็บเหมือนรหัสผ่าน",
                $"Backed up {manifest.Files.Count} files, {Size(manifest)}. The file holds the program's keys: keep it like a password.");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>restore FILE</c>.</summary>
    public static Command MakeRestore(WorkspaceOpener open, Screen screen)
    {
        var file = ImportCommand.FileArgument("ไฟล์สำรอง / the backup");
        var command = new Command("restore", "นำไฟล์สำรองกลับมาแทนข้อมูลที่มี หลังตรวจทั้งไฟล์และสำรองของเดิมไว้ / put a backup in place of what is stored, after looking through it and backing up what stood") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = WorkspaceOpener.Unprepared(open.Folder(parsed));
            var restored = await screen.WithProgressAsync("restore", _ => workspace.Get<DataBackup>().RestoreAsync(parsed.GetValue(file)!.FullName, cancellation));
            screen.Say(restored.Findings);
            if (!restored.TryGet(out var put))
            {
                return Refused(restored.Findings[0].Code);
            }

            if (put.Before is { } before)
            {
                screen.Output.WriteLine(before);
                screen.Say($"ข้อมูลเดิมสำรองไว้ที่ {before}", $"What stood there is backed up in {before}");
            }

            if (put.Damaged is { } damaged)
            {
                screen.Output.WriteLine(damaged);
                screen.Say(
                    $"ฐานข้อมูลเดิมเสียหาย เก็บไว้ตามที่เป็นใน {damaged} หากมีโปรแกรมเปิดค้างอยู่ โปรดเริ่มใหม่",
                    $"The database that stood there is damaged and lies as it was in {damaged}. Start again whatever still runs.");
            }

            screen.Say(
                string.Create(CultureInfo.InvariantCulture, $"นำข้อมูลที่สำรองไว้เมื่อ {put.Manifest.MadeAt:yyyy-MM-dd HH:mm} กลับมาแล้ว"),
                string.Create(CultureInfo.InvariantCulture, $"The backup of {put.Manifest.MadeAt:yyyy-MM-dd HH:mm} is in place."));
            return ExitCode.Done;
        });
        return command;
    }

    private static int Refused(string code) => code switch
    {
        BackupCodes.NotFound => ExitCode.NotFound,
        BackupCodes.NotWritten => ExitCode.Failed,
        _ => ExitCode.BadInput,
    };

    private static string Size(BackupManifest manifest) => string.Create(CultureInfo.InvariantCulture, $"{manifest.Size / 1024.0 / 1024.0:0.0} MB");
}
