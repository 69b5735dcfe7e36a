using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>import report FILE</c> and its neighbours: paper and files become facts, all of a file or nothing.</summary>
internal static class ImportCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen) =>
        new("import", "นำเข้าแฟ้ม / take in a file") { Report(open, screen), CountsCommand.Import(open, screen), CalendarCommand.Import(open, screen), RegistersCommand.Import(open, screen) };

    private static Command Report(WorkspaceOpener open, Screen screen)
    {
        var file = FileArgument("แฟ้มรายงาน .txt (UTF-8) หรือ .docx / report file, .txt (UTF-8) or .docx");
        var dryRun = DryRun();
        var reason = new Option<string>("--reason")
        {
            Description = "เหตุผลที่แก้ข้อความเดิม เก็บไว้ในประวัติ / why texts are replaced, kept in the history",
            DefaultValueFactory = _ => "นำเข้าแฟ้มรายงาน (report file imported)",
        };
        var command = new Command("report", "นำเข้ารายงานหกคอลัมน์พร้อมบันทึกข้อความ / take in the six-column report with its memo") { file, dryRun, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = Existing(parsed.GetRequiredValue(file));
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var agency = workspace.Get<ISampleSource>().Agency;
            await using var content = path.OpenRead();
            var imported = await screen.WithProgressAsync(path.Name, _ => workspace.Get<ImportReport>().RunAsync(
                agency, content, path.Name, Actor.LocalUser, parsed.GetRequiredValue(reason), parsed.GetValue(dryRun), cancellation));
            screen.Say(imported.Findings);
            if (!imported.TryGet(out var import))
            {
                screen.Say("✗ ไม่ได้นำเข้า ไม่มีการบันทึก", "Refused; nothing was stored.");
                return ExitCode.BadInput;
            }

            Tell(screen, import, parsed.GetValue(dryRun));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(Screen screen, ReportImport import, bool dryRun)
    {
        var draft = import.Draft;
        screen.Output.WriteLine($"ปีงบประมาณ {draft.FiscalYear} · {draft.Measures.Count} มาตรการ · บันทึกข้อความ {(draft.Memo is null ? "ไม่มี" : draft.Memo.Number)}");
        foreach (var measure in draft.Measures)
        {
            screen.Output.WriteLine($"{measure.Number}. {measure.FirstLine}");
            screen.Output.WriteLine($"   {string.Join(", ", measure.ResponsibleUnits)} · {(measure.Period is { } period ? ThaiFormat.Plain.Span(period) : measure.PeriodAsWritten)} · ขั้นตอน {measure.Steps.Count} · ผล {measure.Results.Count} · ผลลัพธ์ {measure.Outcomes.Count}");
        }

        foreach (var change in import.Changes)
        {
            screen.Output.WriteLine($"{(change.Old.Length == 0 ? "+" : "~")} มาตรการที่ {change.Number} {MeasureFieldName(change)}");
        }

        var (thai, english) = (import.IsUnchanged, dryRun) switch
        {
            (true, _) => ("แฟ้มนี้ตรงกับที่บันทึกไว้แล้ว ไม่มีอะไรเปลี่ยน", "The stored report already says this; nothing changed."),
            (_, true) => ($"ลองนำเข้าเท่านั้น: จะเปลี่ยน {import.Changes.Count} ช่อง ยังไม่มีการบันทึก", $"Dry run: {import.Changes.Count} fields would change; nothing was stored."),
            _ => ($"นำเข้าแล้ว เปลี่ยน {import.Changes.Count} ช่อง ข้อความเดิมอยู่ในประวัติ", $"Imported; {import.Changes.Count} fields changed, the old texts are kept in the history."),
        };
        screen.Say(thai, english);
    }

    private static string MeasureFieldName(Domain.Measures.MeasureChange change) => Domain.Measures.MeasureFields.Heading(change.Field);

    internal static Argument<FileInfo> FileArgument(string description) => new("FILE") { Description = description };

    internal static Option<bool> DryRun() => new("--dry-run") { Description = "ลองอ่านและแสดงผลเท่านั้น ไม่บันทึก / only show what would be stored" };

    internal static FileInfo Existing(FileInfo file) => file.Exists
        ? file
        : throw new CommandRefusedException(ExitCode.BadInput, "FILE_NOT_FOUND", $"ไม่พบแฟ้ม {file.Name}", $"The file {file.Name} does not exist.");
}
