using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>risks FY</c>: the heat map and the risks as text, or the paper with <c>--out FILE</c>; below it files in and out, and the matrix.</summary>
internal static class RisksCommand
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var asOf = Years.AsOf();
        var since = new Option<string?>("--since") { Description = "แสดงการเคลื่อนตั้งแต่สิ้นวันนี้ / show movement since the end of this day", HelpName = "DATE" };
        var target = new Option<FileInfo?>("--out") { Description = "เขียนเอกสารประเมินและติดตามความเสี่ยง .docx .html .pdf .xlsx / write the risk assessment and its follow-up", HelpName = "FILE" };
        var command = new Command("risks", "ความเสี่ยงการทุจริต: ตาราง รายการ เอกสาร นำเข้า ส่งออก / corruption risks: heat map, list, paper, import, export")
        {
            year, asOf, since, target, Import(open, screen, year), Export(open, screen, year), Template(open, screen, year), RiskMatrixCommand.Make(open, screen, year),
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), Years.Moment(parsed.GetValue(asOf)), cancellation);
            if (parsed.GetValue(target) is { } file)
            {
                var writer = PaperFiles.Chosen(workspace.Services.GetServices<IPaperWriter>(), file.Extension.TrimStart('.'));
                return writer.Count == 1 && await new PaperFiles(screen).TryWriteAsync(file.FullName, stream => writer[0].WriteAsync(RiskPaper.Of(assessment), stream, cancellation))
                    ? ExitCode.Done
                    : ExitCode.Failed;
            }

            Tell(screen, assessment, Years.Moment(parsed.GetValue(since)));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(Screen screen, Assessment assessment, DateTimeOffset? since)
    {
        if (assessment.Risks is not { } risks || risks.Risks.Count == 0)
        {
            screen.Say(RiskPaper.NoRisks, "No risk is recorded for this year. Begin with: risks FY template --out FILE");
            return;
        }

        RiskText.HeatMap(screen.Output, risks);
        foreach (var band in risks.ByBand().Where(band => band.Risks.Count > 0))
        {
            screen.Output.WriteLine($"{band.Band.Name.Thai} ({Format.Number(band.Risks.Count)})");
            foreach (var risk in band.Risks)
            {
                screen.Output.WriteLine($"  {risk.Code}  {RiskWords.Said(risk.Current, Format)} → {RiskWords.Name(RatingKind.Residual).Thai} {RiskWords.Said(risk.Residual, Format)}  {risk.Description.Process}: {risk.Description.Event}");
            }
        }

        foreach (var risk in risks.Open.Where(risk => risk.Current is null))
        {
            screen.Output.WriteLine($"  {risk.Code}  {RiskWords.Said(null, Format)}  {risk.Description.Process}: {risk.Description.Event}");
        }

        foreach (var due in risks.Overdue())
        {
            screen.Output.WriteLine($"▲ พ้นกำหนด {Format.Number(-due.DaysLeft)} วัน: {due.Risk.Code} มาตรการที่ {Format.Number(due.Action.Number)} {due.Action.Text} ({due.Action.OwnerUnit})");
        }

        foreach (var due in risks.DueWithin(30))
        {
            screen.Output.WriteLine($"◆ อีก {Format.Number(due.DaysLeft)} วัน: {due.Risk.Code} มาตรการที่ {Format.Number(due.Action.Number)} {due.Action.Text} ({due.Action.OwnerUnit})");
        }

        if (since is { } moment)
        {
            foreach (var movement in risks.MovementSince(moment).Where(movement => movement.HasMoved))
            {
                screen.Output.WriteLine($"{movement.Code}: {RiskWords.Said(movement.From, Format)} → {RiskWords.Said(movement.To, Format)}");
            }
        }

        if (risks.Reduction() is { Percent: { } percent } reduction)
        {
            screen.Output.WriteLine($"คะแนนคงเหลือลดลงร้อยละ {Format.Number(percent)} ({Format.Number(reduction.Current)} → {Format.Number(reduction.Residual)}, {Format.Number(reduction.Risks)} {RiskWords.Risks})");
        }

        screen.Say(risks.Findings);
        if (risks.HasSampleData)
        {
            screen.Say($"▲ {ChartSpec.SampleMark}: {RiskWords.SampleNotice}", "SAMPLE DATA: these risks are examples, not the agency's own.");
        }
    }

    private static Command Import(WorkspaceOpener open, Screen screen, Argument<int> year)
    {
        var file = ImportCommand.FileArgument("แฟ้มความเสี่ยง .csv (UTF-8) หรือ .xlsx ตามแบบจาก risks FY template / risks, .csv (UTF-8) or .xlsx as written by: risks FY template");
        var dryRun = ImportCommand.DryRun();
        var reason = new Option<string>("--reason")
        {
            Description = "เหตุผล เก็บไว้ในประวัติ / why, kept in the history",
            HelpName = "TEXT",
            DefaultValueFactory = _ => "นำเข้าแฟ้มความเสี่ยง (risk file imported)",
        };
        var command = new Command("import", "นำเข้าความเสี่ยง ทั้งแฟ้มหรือไม่นำเข้าเลย / take in risks, the whole file or nothing") { file, dryRun, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = ImportCommand.Existing(parsed.GetRequiredValue(file));
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            await using var content = path.OpenRead();
            var rows = await workspace.Get<IRiskFileReader>().ReadAsync(content, path.Name, cancellation);
            var imported = await workspace.Get<ImportRisks>().RunAsync(
                KeyOf(parsed, year), rows, parsed.GetRequiredValue(reason), Actor.LocalUser, parsed.GetValue(dryRun), cancellation);
            screen.Say(imported.Findings);
            if (!imported.TryGet(out var risks))
            {
                screen.Say("✗ ไม่ได้นำเข้า ไม่มีการบันทึก", "Refused; nothing was stored.");
                return ExitCode.BadInput;
            }

            foreach (var (sign, codes) in new[] { ("+", risks.Added), ("~", risks.Changed), ("=", risks.Unchanged) })
            {
                foreach (var code in codes)
                {
                    screen.Output.WriteLine($"{sign} {code}");
                }
            }

            var counts = $"+{risks.Added.Count} ~{risks.Changed.Count} ={risks.Unchanged.Count}";
            screen.Say(
                parsed.GetValue(dryRun) ? $"ลองนำเข้า ยังไม่บันทึก: {counts} มาตรการ {risks.Actions}" : $"นำเข้าแล้ว: {counts} มาตรการ {risks.Actions}",
                parsed.GetValue(dryRun) ? $"Dry run, nothing stored: {counts}, {risks.Actions} actions." : $"Imported: {counts}, {risks.Actions} actions.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Export(WorkspaceOpener open, Screen screen, Argument<int> year)
    {
        var target = Target("ความเสี่ยงทั้งหมดเป็นแฟ้ม .xlsx หรือ .csv / every risk as .xlsx or .csv");
        var command = new Command("export", "เขียนความเสี่ยงเป็นแฟ้มที่นำเข้ากลับได้ / write the risks as a file that can be taken in again") { target };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), asOf: null, cancellation);
            var (file, files) = (parsed.GetRequiredValue(target), workspace.Get<IRiskFileWriter>());
            var (risks, matrix) = (assessment.Risks?.Open ?? [], assessment.Risks?.Matrix ?? workspace.Get<IRulePacks>().RiskMatrix);
            return await WriteAsync(screen, file, file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase) ? files.Csv(risks) : files.Workbook(risks, matrix));
        });
        return command;
    }

    private static Command Template(WorkspaceOpener open, Screen screen, Argument<int> year)
    {
        var target = Target("แบบกรอก .xlsx / the template, .xlsx");
        var command = new Command("template", "เขียนแบบกรอกความเสี่ยง หัวตารางไทย มีรายการให้เลือก / write the Excel template with Thai headings") { target };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.Get<AssessmentReader>().ReadAsync(KeyOf(parsed, year), asOf: null, cancellation);
            return await WriteAsync(screen, parsed.GetRequiredValue(target), workspace.Get<IRiskFileWriter>().Workbook([], assessment?.Risks?.Matrix ?? workspace.Get<IRulePacks>().RiskMatrix));
        });
        return command;
    }

    internal static AssessmentKey KeyOf(ParseResult parsed, Argument<int> year) => new(AgencyKey.Kolum, Years.Of(parsed.GetRequiredValue(year)));

    internal static Option<FileInfo> Target(string description) => new("--out") { Description = description, HelpName = "FILE", Required = true };

    internal static async Task<int> WriteAsync(Screen screen, FileInfo file, byte[] content) =>
        await new PaperFiles(screen).TryWriteAsync(file.FullName, stream => stream.WriteAsync(content).AsTask()) ? ExitCode.Done : ExitCode.Failed;
}
