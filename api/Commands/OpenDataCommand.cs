using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using AutoMapper;
using Kolum.ItaAnalytics.Api.Indicators;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>oit FY …</c>: the open-data checklist; lists, sets, imports, exports, asks addresses.</summary>
internal static class OpenDataCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var command = new Command("oit", "รายการเปิดเผยข้อมูลสาธารณะ (OIT): สถานะ ที่อยู่เว็บ ความครบถ้วน / the open-data checklist (OIT)")
        {
            year, Set(open, screen, year), Import(open, screen, year), Export(open, screen, year), Check(open, screen, year), List(open, screen, year),
        };
        var (format, asOf) = (FormatOption(), Years.AsOf());
        command.Add(format);
        command.Add(asOf);
        command.SetAction((parsed, cancellation) => ListAsync(open, screen, parsed, year, format, asOf, cancellation));
        return command;
    }

    private static Command List(WorkspaceOpener open, Screen screen, Argument<int> year)
    {
        var (format, asOf) = (FormatOption(), Years.AsOf());
        var command = new Command("list", "แสดงทุกข้อตามตัวชี้วัดย่อย / list every item by sub-indicator") { format, asOf };
        command.SetAction((parsed, cancellation) => ListAsync(open, screen, parsed, year, format, asOf, cancellation));
        return command;
    }

    private static async Task<int> ListAsync(
        WorkspaceOpener open, Screen screen, ParseResult parsed, Argument<int> year, Option<string> format, Option<string?> asOf, CancellationToken cancellation)
    {
        await using var workspace = await open.OpenAsync(parsed, cancellation);
        var key = KeyOf(parsed, year);
        var moment = Years.Moment(parsed.GetValue(asOf));
        var assessment = await workspace.Get<AssessmentReader>().ReadAsync(key, moment, cancellation);
        if (parsed.GetValue(format) == "json")
        {
            var rows = assessment is null ? throw Years.NotStored(key.FiscalYear) : OpenDataRow.Of(assessment, workspace.Get<IMapper>());
            screen.Output.WriteLine(JsonSerializer.Serialize(rows, Json));
            return ExitCode.Done;
        }

        var checklist = assessment?.OpenData ?? Unopened(workspace, key);
        Show(screen, checklist);
        screen.Say(checklist.Findings);
        if (!checklist.HasRecords)
        {
            screen.Say(
                $"○ ยังไม่ได้บันทึกข้อใดของปี {key.FiscalYear} เริ่มด้วย: oit {key.FiscalYear} set --item 1 --status Published --address https://… หรือ oit {key.FiscalYear} export แล้วกรอก",
                $"Nothing of {key.FiscalYear} is recorded yet. Begin with: oit {key.FiscalYear} set --item 1 --status Published --address https://… or fill the file that oit {key.FiscalYear} export writes.");
        }

        return ExitCode.Done;
    }

    /// <summary>A year of which nothing is stored has its checklist all the same, as the rules know it.</summary>
    private static OpenDataChecklist Unopened(Workspace workspace, AssessmentKey key) =>
        workspace.Get<IRulePacks>().Find(key.FiscalYear) is { OpenDataItems.Count: > 0 } pack
            ? OpenDataChecklist.Of(key, pack, [], [], ThaiTime.Now(workspace.Get<TimeProvider>()))
            : throw Years.NotStored(key.FiscalYear);

    private static void Show(Screen screen, OpenDataChecklist checklist)
    {
        foreach (var sub in checklist.Score.SubIndicators.Where(sub => sub.Total > 0))
        {
            screen.Output.WriteLine($"── {OpenDataWords.Name(sub, Format)}: {OpenDataWords.OfTotal(sub, Format)}");
            ShowItems(screen, checklist.ItemsOf(sub.Code));
        }

        if (checklist.ItemsOf(null) is { Count: > 0 } unplaced)
        {
            screen.Output.WriteLine($"── {OpenDataWords.Unplaced}: {Format.Number(unplaced.Count)} {OpenDataWords.Items}");
            ShowItems(screen, unplaced);
        }

        screen.Output.WriteLine($"{OpenDataWords.OfTotal(checklist, Format)} · {OpenDataWords.DoneRule}");
        if (!checklist.HasRecords)
        {
            return;
        }

        if (checklist.UnconfirmedPlacements > 0)
        {
            screen.Output.WriteLine($"◆ ตัวชี้วัดย่อยของ {Format.Number(checklist.UnconfirmedPlacements)} ข้อยังไม่ยืนยัน / the sub-indicators of {checklist.UnconfirmedPlacements} items are not confirmed");
        }

        if (checklist.Score.Total is { } total)
        {
            screen.Output.WriteLine($"คะแนน OIT ตามที่ติดตามเอง / OIT score by own tracking: {OpenDataWords.Said(total, Format)}");
        }
        else
        {
            screen.Output.WriteLine($"คะแนน OIT ยังคำนวณไม่ได้ ไม่ทราบตัวชี้วัดย่อยของ {Format.Number(checklist.Score.Unplaced.Count)} ข้อ / no OIT score: the sub-indicators of {checklist.Score.Unplaced.Count} items are not known");
        }
    }

    private static void ShowItems(Screen screen, IReadOnlyList<OpenDataProgress> items)
    {
        foreach (var item in items)
        {
            string?[] parts =
            [
                $"{Sign(item)} {item.Name}",
                OpenDataWords.Word(item.Status),
                OpenDataWords.OfYear(item, Format),
                item.State?.Address,
                item.Link is { } look ? $"{(look.Answered ? "เปิดได้" : $"▲ เปิดไม่ได้ ({look.Problem})")} {Format.ShortDate(ThaiTime.Day(look.At))}" : null,
            ];
            screen.Output.WriteLine("  " + string.Join(" · ", parts.OfType<string>()));
        }
    }

    private static string Sign(OpenDataProgress item) => item.Status switch
    {
        OpenDataStatus.Published or OpenDataStatus.Checked => "●",
        OpenDataStatus.Drafted => "◆",
        OpenDataStatus.Missing => "▲",
        _ => "○",
    };

    private static Command Set(WorkspaceOpener open, Screen screen, Argument<int> year)
    {
        var item = new Option<int>("--item") { Description = "เลขข้อ เช่น 24 สำหรับ o24 / number of the item", HelpName = "N", Required = true };
        var status = new Option<OpenDataStatus>("--status") { Description = "Missing ยังไม่มี · Drafted กำลังจัดทำ · Published เผยแพร่แล้ว · Checked ตรวจแล้ว", Required = true };
        var address = new Option<string?>("--address") { Description = "ที่อยู่เว็บ http หรือ https / where it is published", HelpName = "URL" };
        var formats = new Option<string>("--formats") { Description = "รูปแบบแฟ้ม เช่น pdf,xlsx / kinds of file", DefaultValueFactory = _ => "" };
        var unit = new Option<string?>("--unit") { Description = "ผู้รับผิดชอบ / who looks after it", HelpName = "TEXT" };
        var due = new Option<string?>("--due") { Description = "กำหนดเผยแพร่ เช่น 30 เม.ย. 68 / by when", HelpName = "DATE" };
        var evidence = new Option<string?>("--evidence-day") { Description = "วันที่ของเอกสาร / the day that the document bears", HelpName = "DATE" };
        var sub = new Option<string?>("--sub-indicator") { Description = "ตัวชี้วัดย่อยตามคู่มือ เช่น 9.1 ต้องมี --reason / sub-indicator as the manual says", HelpName = "CODE" };
        var note = new Option<string?>("--note") { Description = "หมายเหตุ / a remark", HelpName = "TEXT" };
        var reason = new Option<string?>("--reason") { Description = "เหตุผล ต้องมีเมื่อสถานะถอยหลัง / why; needed where the status goes back", HelpName = "TEXT" };
        var command = new Command("set", "บันทึกข้อหนึ่ง ช่องที่ไม่ระบุคือว่าง ของเดิมอยู่ในประวัติ / record an item; what is left out is empty, the entry before stays in the history")
        {
            item, status, address, formats, unit, due, evidence, sub, note, reason,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var state = new OpenDataState(
                parsed.GetRequiredValue(status),
                parsed.GetValue(address),
                parsed.GetValue(unit),
                Years.Day(parsed.GetValue(due)),
                Years.Day(parsed.GetValue(evidence)),
                parsed.GetValue(sub),
                parsed.GetValue(note))
            {
                FileFormats = OpenDataDraft.FormatsIn(parsed.GetRequiredValue(formats)),
            };
            var recorded = await workspace.Get<SetOpenDataItems>().RunAsync(
                KeyOf(parsed, year), OpenDataDraft.Typed(parsed.GetRequiredValue(item), state, parsed.GetValue(reason)), Actor.LocalUser, cancellation);
            return Tell(screen, recorded, dryRun: false);
        });
        return command;
    }

    private static Command Import(WorkspaceOpener open, Screen screen, Argument<int> year)
    {
        var file = ImportCommand.FileArgument("แฟ้ม .csv (UTF-8) หรือ .xlsx ตามแบบที่ได้จาก oit FY export / the file as written by: oit FY export");
        var dryRun = ImportCommand.DryRun();
        var command = new Command("import", "นำเข้ารายการ ทั้งแฟ้มหรือไม่นำเข้าเลย / take in a file, the whole of it or nothing") { file, dryRun };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = ImportCommand.Existing(parsed.GetRequiredValue(file));
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            await using var content = path.OpenRead();
            var rows = await workspace.Get<IOpenDataFiles>().ReadAsync(content, path.Name, cancellation);
            var recorded = await workspace.Get<SetOpenDataItems>().RunAsync(KeyOf(parsed, year), rows, Actor.LocalUser, parsed.GetValue(dryRun), cancellation);
            return Tell(screen, recorded, parsed.GetValue(dryRun));
        });
        return command;
    }

    private static Command Export(WorkspaceOpener open, Screen screen, Argument<int> year)
    {
        var target = new Option<FileInfo?>("--out") { Description = "แฟ้มปลายทาง .xlsx หรือ .csv / the file to write", HelpName = "FILE" };
        var command = new Command("export", "เขียนรายการเป็น Excel หรือ CSV หัวตารางไทย ใช้เป็นแบบกรอกได้ / write the checklist as Excel or CSV with Thai headings; it can be filled and imported") { target };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var key = KeyOf(parsed, year);
            var checklist = (await workspace.Get<AssessmentReader>().ReadAsync(key, asOf: null, cancellation))?.OpenData ?? Unopened(workspace, key);
            var file = parsed.GetValue(target)?.FullName ?? Path.GetFullPath($"oit-{key.FiscalYear}.xlsx");
            var files = workspace.Get<IOpenDataFiles>();
            var content = Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? files.Csv(checklist) : files.Workbook(checklist);
            return await new PaperFiles(screen).TryWriteAsync(file, stream => stream.WriteAsync(content, cancellation).AsTask()) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static Command Check(WorkspaceOpener open, Screen screen, Argument<int> year)
    {
        var command = new Command("check-links", "ตรวจว่าที่อยู่เว็บของแต่ละข้อยังเปิดได้ / ask whether the addresses of the items answer");
        command.SetAction((parsed, cancellation) =>
            LinksCommand.RunAsync(open, screen, parsed, KeyOf(parsed, year).FiscalYear, CheckLinks.OpenDataAddressesOf, cancellation));
        return command;
    }

    private static Option<string> FormatOption()
    {
        var format = new Option<string>("--format") { Description = "รูปแบบ/format: text, json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        return format;
    }

    private static AssessmentKey KeyOf(ParseResult parsed, Argument<int> year) => new(AgencyKey.Kolum, Years.Of(parsed.GetRequiredValue(year)));

    private static int Tell(Screen screen, Checked<RecordedOpenData> recorded, bool dryRun)
    {
        screen.Say(recorded.Findings);
        if (!recorded.TryGet(out var done))
        {
            screen.Say("✗ ไม่ได้บันทึกข้อใดเลย", "Refused; nothing was stored.");
            return ExitCode.BadInput;
        }

        foreach (var entry in done.Added)
        {
            screen.Output.WriteLine($"o{Format.Number(entry.Item)}  {OpenDataWords.Word(entry.State.Status)}{(entry.State.Address is { } address ? $"  {address}" : "")}");
        }

        var (added, same) = (Format.Number(done.Added.Count), Format.Number(done.Unchanged));
        screen.Say(
            dryRun ? $"ลองนำเข้า: จะบันทึก {added} ข้อ ไม่เปลี่ยน {same} ข้อ" : $"บันทึก {added} ข้อ ไม่เปลี่ยน {same} ข้อ",
            dryRun ? $"Dry run: {added} items would be recorded, {same} say what they said." : $"{added} items recorded, {same} say what they said.");
        return ExitCode.Done;
    }
}
