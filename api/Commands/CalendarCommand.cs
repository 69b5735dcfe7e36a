using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>import holidays FILE</c>: the office's lunar, substitute and special days.</summary>
internal static class CalendarCommand
{
    public static Command Import(WorkspaceOpener open, Screen screen)
    {
        var file = ImportCommand.FileArgument("ปฏิทินวันหยุด .ics หรือ .csv (วันที่, ชื่อวัน) / holidays, .ics or .csv");
        var dryRun = ImportCommand.DryRun();
        var reason = new Option<string?>("--reason") { Description = "ที่มาของปฏิทิน เก็บไว้ในประวัติ (ค่าเริ่มต้น: ชื่อแฟ้ม) / where the days come from (default: the file's name)" };
        var command = new Command("holidays", "เพิ่มวันหยุดของหน่วยงาน เช่น วันทางจันทรคติ วันชดเชย / add the office's own days off") { file, dryRun, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = ImportCommand.Existing(parsed.GetRequiredValue(file));
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            await using var content = path.OpenRead();
            var read = workspace.Get<IHolidayReader>().Read(content, path.Name);
            screen.Say(read.Findings);
            if (!read.TryGet(out var days))
            {
                screen.Say("✗ ไม่ได้นำเข้า ไม่มีการบันทึก", "Refused; nothing was stored.");
                return ExitCode.BadInput;
            }

            foreach (var day in days)
            {
                screen.Output.WriteLine($"{ThaiFormat.Plain.ShortDate(day.Day)}  {day.Name}{(day.IsWorkingDay ? " (ทำงาน)" : "")}");
            }

            if (parsed.GetValue(dryRun))
            {
                screen.Say($"ลองนำเข้า: จะบันทึก {days.Count} วัน", $"Dry run: {days.Count} days would be stored.");
                return ExitCode.Done;
            }

            var added = await workspace.Get<DescribeAgency>().AddDaysAsync(
                AgencyKey.Kolum,
                [.. days.Select(day => (day.Day, day.Name, day.IsWorkingDay))],
                parsed.GetValue(reason) ?? path.Name,
                Actor.LocalUser,
                cancellation);
            screen.Say(added.Findings);
            if (!added.IsAccepted)
            {
                return ExitCode.BadInput;
            }

            screen.Say($"บันทึก {days.Count} วัน", $"{days.Count} days stored.");
            return ExitCode.Done;
        });
        return command;
    }
}
