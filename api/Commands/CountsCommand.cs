using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>import counts FILE</c> and <c>counts …</c>: takes in counts, lists imports, takes them back, corrects single entries.</summary>
internal static class CountsCommand
{
    private const int ShownEntries = 20;

    public static Command Import(WorkspaceOpener open, Screen screen)
    {
        var file = ImportCommand.FileArgument("แฟ้มยอดผู้ตอบ .csv (UTF-8) หรือ .xlsx ตามแบบที่ได้จาก counts template / counts, .csv (UTF-8) or .xlsx as written by: counts template");
        var year = Years.Option();
        var dryRun = ImportCommand.DryRun();
        var command = new Command("counts", "นำเข้ายอดผู้ตอบแบบวัด ทั้งแฟ้มหรือไม่นำเข้าเลย / take in counts, the whole file or nothing") { file, year, dryRun };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = ImportCommand.Existing(parsed.GetRequiredValue(file));
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var key = new AssessmentKey(AgencyKey.Kolum, await workspace.YearAsync(parsed.GetValue(year), cancellation));
            await using var content = path.OpenRead();
            var recorded = await screen.WithProgressAsync(path.Name, progress => workspace.Get<RecordCounts>().RunAsync(
                key,
                workspace.Get<ICountsReader>().ReadAsync(content, path.Name, progress, cancellation),
                new(Actor.LocalUser, CountSource.File, path.Name),
                parsed.GetValue(dryRun),
                cancellation));
            return Tell(screen, recorded, parsed.GetValue(dryRun));
        });
        return command;
    }

    public static Command Make(WorkspaceOpener open, Screen screen) => new("counts", "ยอดผู้ตอบ: วาง แก้ ยกเลิก ดูประวัติ แบบกรอก / counts: paste, correct, undo, history, template")
    {
        Paste(open, screen), Imports(open, screen), Undo(open, screen), Correct(open, screen), Template(open, screen),
    };

    private static Command Paste(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Option();
        var save = new Option<bool>("--save") { Description = "บันทึก (ถ้าไม่ระบุ แสดงตัวอย่างเท่านั้น) / store; without it only a preview is shown" };
        var command = new Command("paste", "อ่านข้อความจากหน้าสถานะหรือแชต (ทางอินพุต) / read copied text from standard input") { year, save };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var key = new AssessmentKey(AgencyKey.Kolum, await workspace.YearAsync(parsed.GetValue(year), cancellation));
            var text = await Console.In.ReadToEndAsync(cancellation);
            var pasted = workspace.Get<IPastedCountsReader>().Read(text, ThaiTime.Day(ThaiTime.Now(workspace.Get<TimeProvider>())));
            screen.Say(pasted.SelectMany(count => count.Findings));
            if (pasted.Any(count => count.Findings.Any(finding => finding.Severity == Severity.Error)))
            {
                return ExitCode.BadInput;
            }

            CountRow[] rows = [.. pasted.Select(count => count.Row).OfType<CountRow>()];
            var recorded = await workspace.Get<RecordCounts>().RunAsync(
                key, rows, new(Actor.LocalUser, CountSource.Paste, "ข้อความที่วาง (pasted)"), !parsed.GetValue(save), cancellation);
            return Tell(screen, recorded, !parsed.GetValue(save));
        });
        return command;
    }

    private static Command Imports(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Option();
        var command = new Command("imports", "รายการที่นำเข้า พร้อมรหัสสำหรับยกเลิก / what was imported, with ids to undo") { year };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var key = new AssessmentKey(AgencyKey.Kolum, await workspace.YearAsync(parsed.GetValue(year), cancellation));
            foreach (var import in await workspace.Get<ISurveyStore>().ImportsAsync(key, cancellation))
            {
                var undone = import.Undone is { } mark ? $" · ยกเลิกแล้ว {ThaiFormat.Plain.ShortDate(ThaiTime.Day(mark.At))}: {mark.Reason}" : "";
                screen.Output.WriteLine($"{import.Id:N}  {ThaiFormat.Plain.ShortDate(ThaiTime.Day(import.Recorded.At))}  {import.Name}  {ThaiFormat.Plain.Number(import.Rows)} รายการ  {import.Recorded.By}{undone}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Undo(WorkspaceOpener open, Screen screen)
    {
        var id = new Argument<Guid>("IMPORT") { Description = "รหัสการนำเข้า (counts imports) / the import's id" };
        var year = Years.Option();
        var reason = Reason();
        var command = new Command("undo", "ยกเลิกการนำเข้าทั้งชุด ประวัติยังอยู่ / take an import back; its history stays") { id, year, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var key = new AssessmentKey(AgencyKey.Kolum, await workspace.YearAsync(parsed.GetValue(year), cancellation));
            var undone = await workspace.Get<CorrectCounts>().UndoImportAsync(
                key, parsed.GetRequiredValue(id), parsed.GetRequiredValue(reason), Actor.LocalUser, cancellation);
            screen.Say(undone.Findings);
            if (!undone.TryGet(out var import))
            {
                return ExitCode.BadInput;
            }

            screen.Say($"ยกเลิกการนำเข้า {import.Name} แล้ว {import.Rows} รายการไม่นับอีก", $"{import.Name} was taken back; its {import.Rows} counts no longer count.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Correct(WorkspaceOpener open, Screen screen)
    {
        var id = new Argument<Guid>("ENTRY") { Description = "รหัสรายการ / the entry's id" };
        var value = new Option<int?>("--value") { Description = "ยอดที่ถูกต้อง (ไม่ระบุ = ถอนรายการ) / the right value; without it the entry is taken out" };
        var year = Years.Option();
        var reason = Reason();
        var command = new Command("correct", "แก้ยอดที่บันทึกผิด ยอดเดิมอยู่ในประวัติ / correct an entry; the old one stays in the history") { id, value, year, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var key = new AssessmentKey(AgencyKey.Kolum, await workspace.YearAsync(parsed.GetValue(year), cancellation));
            var corrected = await workspace.Get<CorrectCounts>().CorrectAsync(
                key, parsed.GetRequiredValue(id), parsed.GetValue(value), parsed.GetRequiredValue(reason), Actor.LocalUser, CountSource.Manual, cancellation);
            screen.Say(corrected.Findings);
            if (!corrected.TryGet(out var entry))
            {
                return ExitCode.BadInput;
            }

            screen.Say($"แก้แล้ว รายการใหม่ {entry.Id:N}", $"Corrected by {entry.Id:N}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Template(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Option();
        var target = new Option<FileInfo>("--out") { Description = "แฟ้มที่จะเขียน / the file to write", DefaultValueFactory = _ => new FileInfo(ICountsTemplate.FileName) };
        var command = new Command("template", "เขียนแบบกรอก Excel หัวตารางไทย มีรายการให้เลือก / write the Excel template with Thai headings") { year, target };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var fiscalYear = await workspace.YearAsync(parsed.GetValue(year), cancellation);
            var assessment = await workspace.AssessmentAsync(fiscalYear, asOf: null, cancellation);
            var file = parsed.GetRequiredValue(target);
            await File.WriteAllBytesAsync(file.FullName, workspace.Get<ICountsTemplate>().Write(CountsTemplateSurvey.Of(assessment.Surveys)), cancellation);
            screen.Say($"เขียนแบบกรอกแล้ว: {file.FullName}", $"Template written: {file.FullName}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> Reason() => new("--reason") { Description = "เหตุผล เก็บไว้ในประวัติ / why, kept in the history", Required = true };

    private static int Tell(Screen screen, Checked<RecordedCounts> recorded, bool dryRun)
    {
        screen.Say(recorded.Findings);
        if (!recorded.TryGet(out var counts))
        {
            screen.Say("✗ ไม่ได้นำเข้า ไม่มีการบันทึก", "Refused; nothing was stored.");
            return ExitCode.BadInput;
        }

        foreach (var entry in counts.First.Take(ShownEntries))
        {
            var kind = entry.Kind == CountKind.Reading ? "ยอดสะสม" : "ยอดเพิ่ม";
            screen.Output.WriteLine($"{entry.SurveyCode}{(entry.Group is null ? "" : $"/{entry.Group}")}  {ThaiFormat.Plain.ShortDate(entry.Day)}  {kind}  {ThaiFormat.Plain.Number(entry.Value)} คน");
        }

        if (counts.Added + counts.AlreadyRecorded > ShownEntries)
        {
            screen.Output.WriteLine("…");
        }

        screen.Say(
            dryRun ? $"ลองนำเข้า: จะบันทึก {counts.Added} รายการ ซ้ำ {counts.AlreadyRecorded} รายการ" : $"บันทึก {counts.Added} รายการ ซ้ำ {counts.AlreadyRecorded} รายการ",
            dryRun ? $"Dry run: {counts.Added} counts would be stored, {counts.AlreadyRecorded} were known." : $"{counts.Added} counts stored, {counts.AlreadyRecorded} were known.");
        if (!dryRun && counts.Import is { } import)
        {
            screen.Say($"ยกเลิกทั้งชุดได้ด้วย: counts undo {import.Id:N} --reason …", $"Take all of it back with: counts undo {import.Id:N} --reason …");
        }

        return ExitCode.Done;
    }
}
