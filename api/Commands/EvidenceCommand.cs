using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>evidence FY …</c>: lists, adds, takes back and saves what shows that measures were carried out.</summary>
internal static class EvidenceCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        return new("evidence", "หลักฐานของมาตรการ: แฟ้มหรือที่อยู่เว็บ / evidence of measures: files or addresses")
        {
            year, List(open, screen, year), Add(open, screen, year), Withdraw(open, screen, year), Save(open, screen, year),
        };
    }

    private static Command List(WorkspaceOpener open, Screen screen, Argument<int> year)
    {
        var command = new Command("list", "แสดงหลักฐานที่ใช้อยู่ / list the evidence that holds");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(KeyOf(parsed, year).FiscalYear, asOf: null, cancellation);
            foreach (var measure in assessment.Measures)
            {
                foreach (var piece in assessment.EvidenceOf(measure))
                {
                    screen.Output.WriteLine(Line(piece));
                }
            }

            var missing = assessment.Measures.Where(measure => assessment.EvidenceOf(measure).Count == 0).Select(measure => ThaiFormat.Plain.Number(measure.Number)).ToList();
            if (missing.Count > 0)
            {
                var numbers = string.Join(", ", missing);
                screen.Say($"● ยังไม่มีหลักฐาน: มาตรการที่ {numbers}", $"No evidence yet: measures {numbers}.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Add(WorkspaceOpener open, Screen screen, Argument<int> year)
    {
        var measure = new Option<int>("--measure") { Description = "เลขมาตรการ / number of the measure", HelpName = "N", Required = true };
        var title = new Option<string>("--title") { Description = "หลักฐานแสดงอะไร / what it shows", HelpName = "TEXT", Required = true };
        var file = new Option<FileInfo?>("--file") { Description = "แฟ้ม PDF PNG JPEG DOCX XLSX PPTX TXT CSV ไม่เกิน 20 MiB / a file, at most 20 MiB", HelpName = "FILE" };
        var address = new Option<string?>("--address") { Description = "ที่อยู่เว็บ http หรือ https / an address", HelpName = "URL" };
        var unit = new Option<string>("--unit") { Description = "หน่วยงานเจ้าของหลักฐาน / the unit that answers for it", HelpName = "UNIT", DefaultValueFactory = _ => "" };
        var day = new Option<string?>("--day") { Description = "วันที่ของหลักฐาน / the day that it bears", HelpName = "DATE" };
        var expires = new Option<string?>("--expires") { Description = "ใช้ได้ถึงวันนี้ / the last day on which it shows anything", HelpName = "DATE" };
        var note = new Option<string>("--note") { Description = "หมายเหตุ / a remark", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var reason = new Option<string>("--reason")
        {
            Description = "เหตุผล เก็บไว้ในประวัติ / why, kept in the history",
            DefaultValueFactory = _ => "เพิ่มหลักฐาน (evidence added)",
        };
        var command = new Command("add", "เพิ่มแฟ้มหรือที่อยู่เว็บ / add a file or an address") { measure, title, file, address, unit, day, expires, note, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file) is { } given ? ImportCommand.Existing(given) : null;
            if ((path is null) == (parsed.GetValue(address) is null))
            {
                throw new CommandRefusedException(
                    ExitCode.BadInput, EvidenceCodes.SourceMissing, "โปรดระบุ --file หรือ --address อย่างใดอย่างหนึ่ง", "Name either --file or --address.");
            }

            var details = new EvidenceDetails(
                parsed.GetRequiredValue(unit), Years.Day(parsed.GetValue(day)), Years.Day(parsed.GetValue(expires)), parsed.GetRequiredValue(note));
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            await using var content = path?.OpenRead();
            EvidenceSource source = content is null ? new EvidenceSource.Address(parsed.GetValue(address)!) : new EvidenceSource.Upload(path!.Name, content);
            var added = await workspace.Get<AddEvidence>().RunAsync(
                KeyOf(parsed, year), parsed.GetRequiredValue(measure), parsed.GetRequiredValue(title), source, details, Actor.LocalUser, parsed.GetRequiredValue(reason), cancellation);
            screen.Say(added.Findings);
            if (!added.TryGet(out var evidence))
            {
                screen.Say("✗ ไม่ได้เพิ่ม ไม่มีการบันทึก", "Refused; nothing was stored.");
                return ExitCode.BadInput;
            }

            screen.Output.WriteLine(Line(evidence));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Withdraw(WorkspaceOpener open, Screen screen, Argument<int> year)
    {
        var id = IdArgument();
        var reason = new Option<string>("--reason") { Description = "เหตุผล เก็บไว้ในประวัติ / why, kept in the history", HelpName = "TEXT", Required = true };
        var command = new Command("withdraw", "ถอนหลักฐาน ประวัติยังอยู่ / take evidence back; the history stays") { id, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var withdrawn = await workspace.Get<WithdrawEvidence>().RunAsync(
                KeyOf(parsed, year), parsed.GetRequiredValue(id), Actor.LocalUser, parsed.GetRequiredValue(reason), cancellation);
            screen.Say(withdrawn.Findings);
            if (!withdrawn.TryGet(out var evidence))
            {
                return ExitCode.BadInput;
            }

            screen.Say($"ถอนแล้ว: {evidence.Title}", $"Taken back: {evidence.Title}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Save(WorkspaceOpener open, Screen screen, Argument<int> year)
    {
        var id = IdArgument();
        var target = new Option<FileInfo>("--out") { Description = "แฟ้มปลายทาง / where to write", HelpName = "FILE", Required = true };
        var command = new Command("save", "บันทึกแฟ้มหลักฐานลงเครื่อง / write a kept file") { id, target };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var kept = await workspace.Get<IEvidenceStore>().FileAsync(KeyOf(parsed, year), parsed.GetRequiredValue(id), cancellation)
                ?? throw new CommandRefusedException(ExitCode.NotFound, EvidenceCodes.Unknown, "ไม่มีแฟ้มหลักฐานรหัสนี้", "No file is kept under this id.");
            var path = parsed.GetRequiredValue(target).FullName;
            var unfinished = path + ".part";
            try
            {
                await File.WriteAllBytesAsync(unfinished, kept.Content, cancellation);
                File.Move(unfinished, path, overwrite: true);
            }
            finally
            {
                File.Delete(unfinished);
            }

            screen.Output.WriteLine(path);
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<Guid> IdArgument() => new("ID") { Description = "รหัสหลักฐานจาก evidence list / id, as listed" };

    private static AssessmentKey KeyOf(ParseResult parsed, Argument<int> year) => new(AgencyKey.Kolum, Years.Of(parsed.GetRequiredValue(year)));

    private static string Line(Evidence evidence) =>
        $"{evidence.Id}  มาตรการที่ {ThaiFormat.Plain.Number(evidence.MeasureNumber)}  {evidence.Title}  {What(evidence)}  {ThaiFormat.Plain.Moment(evidence.Recorded.At)}";

    private static string What(Evidence evidence) => evidence.File is { } file
        ? $"{file.Name} ({file.MediaType}, {ThaiFormat.Plain.Number(Math.Ceiling(file.Size / 1024m))} KiB)"
        : evidence.Address!;
}
