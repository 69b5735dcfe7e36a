using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary>The steps of measures as files in and out, and their deadlines as a calendar.</summary>
internal static class MeasureFilesCommand
{
    /// <summary><c>measures import FY FILE</c>.</summary>
    public static Command Import(WorkspaceOpener open, Screen screen) => FileImport.Make(
        new("import", "นำเข้าขั้นตอน ทั้งแฟ้มหรือไม่นำเข้าเลย / take in steps, the whole file or nothing"),
        open,
        screen,
        "แฟ้มขั้นตอน .csv (UTF-8) หรือ .xlsx ตามแบบจาก measures export / steps, .csv (UTF-8) or .xlsx as written by: measures export",
        "นำเข้าแฟ้มขั้นตอน (step file imported)",
        async (file, cancellation) => await file.Workspace.Get<ImportSteps>().RunAsync(
            file.Key, await file.Workspace.Get<IStepFileReader>().ReadAsync(file.Content, file.FileName, cancellation), file.Reason, Actor.LocalUser, file.DryRun, cancellation),
        steps => $"~{steps.Set.Count} ={steps.Unchanged}",
        lines: steps => steps.Set.Select(set => $"~ มาตรการที่ {ThaiFormat.Plain.Number(set.Measure)} ขั้นตอนที่ {ThaiFormat.Plain.Number(set.Step.Number)} {set.Step.Text}"));

    /// <summary><c>measures export FY --out FILE</c>: what is known of every step, and the template to fill.</summary>
    public static Command Export(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var target = RisksCommand.Target("ทุกขั้นตอนของปีเป็นแฟ้ม .xlsx หรือ .csv / every step of the year as .xlsx or .csv");
        var command = new Command("export", "เขียนขั้นตอนเป็นแฟ้มสำหรับกรอกและนำเข้ากลับ / write the steps as a file to fill and take in again") { year, target };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var plan = (await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), asOf: null, cancellation)).Plan;
            var (file, files) = (parsed.GetRequiredValue(target), workspace.Get<IStepFileWriter>());
            return await RisksCommand.WriteAsync(screen, file, file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase) ? files.Csv(plan.Measures) : files.Workbook(plan.Measures));
        });
        return command;
    }

    /// <summary><c>measures calendar FY --out FILE</c>: open deadlines for calendar programs.</summary>
    public static Command Calendar(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var unit = new Option<string?>("--unit") { Description = "เฉพาะหน่วยงานนี้ / only this responsible unit", HelpName = "UNIT" };
        var target = RisksCommand.Target("ปฏิทิน .ics / the calendar, .ics");
        var command = new Command("calendar", "เขียนกำหนดที่ยังค้างเป็นปฏิทิน / write open deadlines as a calendar") { year, unit, target };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), asOf: null, cancellation);
            var events = MeasureCalendar.Of(assessment.Key, assessment.Plan, parsed.GetValue(unit));
            return await RisksCommand.WriteAsync(screen, parsed.GetRequiredValue(target), workspace.Get<ICalendarWriter>().Write($"กำหนดของมาตรการ ITA {assessment.Agency.ShortName}", events));
        });
        return command;
    }
}
