using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>indicators imports</c> and <c>indicators undo</c>: lists the files of results that were taken in, and takes one back.</summary>
internal static class IndicatorImportsCommand
{
    public static Command List(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var command = new Command("imports", "แฟ้มผลที่นำเข้าของปี พร้อมรหัสสำหรับยกเลิก / the files that brought results of a year, with ids to undo") { year };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), asOf: null, cancellation);
            foreach (var import in assessment.Indicators.Imports().Reverse())
            {
                var undone = import.Undone is { } mark ? $" · ยกเลิกแล้ว {ThaiFormat.Plain.ShortDate(ThaiTime.Day(mark.At))}: {mark.Reason}" : "";
                screen.Output.WriteLine($"{import.Id:N}  {ThaiFormat.Plain.ShortDate(ThaiTime.Day(import.Recorded.At))}  {import.Name}  {ThaiFormat.Plain.Number(import.Rows)} รายการ  {import.Recorded.By}{undone}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static Command Undo(WorkspaceOpener open, Screen screen)
    {
        var id = new Argument<Guid>("IMPORT") { Description = "รหัสการนำเข้า (indicators imports) / the import's id" };
        var reason = new Option<string>("--reason") { Description = "เหตุผล เก็บไว้ในประวัติ / why, kept in the history", Required = true };
        var command = new Command("undo", "ยกเลิกแฟ้มผลทั้งชุด ผลก่อนหน้ากลับมาใช้ ประวัติยังอยู่ / take a file of results back; what held before holds again") { id, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var undone = await workspace.Get<UndoIndicatorImport>().RunAsync(
                AgencyKey.Kolum, parsed.GetRequiredValue(id), parsed.GetRequiredValue(reason), Actor.LocalUser, cancellation);
            screen.Say(undone.Findings);
            if (!undone.TryGet(out var import))
            {
                return ExitCode.BadInput;
            }

            screen.Say($"ยกเลิกการนำเข้า {import.Name} แล้ว ผลก่อนหน้ากลับมาใช้", $"{import.Name} was taken back; what held before holds again.");
            return ExitCode.Done;
        });
        return command;
    }
}
