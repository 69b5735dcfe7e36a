using System.CommandLine;
using Kolum.ItaAnalytics.Infrastructure.Persistence;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>migrate</c>: brings the database to the present model and says what it did.</summary>
internal static class MigrateCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var command = new Command("migrate", "ปรับฐานข้อมูลให้เป็นรุ่นปัจจุบัน / bring the database to the present model");
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = open.Folder(parsed);
            await using var workspace = WorkspaceOpener.Unprepared(folder);
            var applied = await screen.WithProgressAsync("migrate", _ => workspace.Get<DatabaseSetup>().MigrateAsync(cancellation));
            foreach (var name in applied)
            {
                screen.Output.WriteLine(name);
            }

            screen.Say($"ฐานข้อมูลใน {folder} เป็นรุ่นปัจจุบันแล้ว (ปรับ {applied.Count} ขั้น)", $"The database in {folder} is up to date ({applied.Count} steps applied).");
            return ExitCode.Done;
        });
        return command;
    }
}
