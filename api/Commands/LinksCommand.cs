using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>check-links FY</c>: asks every address that the report, its evidence and the open-data checklist name.</summary>
internal static class LinksCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var command = new Command("check-links", "ตรวจว่าที่อยู่เว็บในรายงาน หลักฐาน และรายการ OIT ยังเปิดได้ / ask whether the addresses in report, evidence and checklist answer") { year };
        command.SetAction((parsed, cancellation) =>
            RunAsync(open, screen, parsed, Years.Of(parsed.GetRequiredValue(year)), CheckLinks.AddressesOf, cancellation));
        return command;
    }

    /// <summary>Asks some of an assessment's addresses and tells what each said.</summary>
    public static async Task<int> RunAsync(
        WorkspaceOpener open,
        Screen screen,
        ParseResult parsed,
        BuddhistFiscalYear fiscalYear,
        Func<Assessment, IReadOnlyList<string>> which,
        CancellationToken cancellation)
    {
        await using var workspace = await open.OpenAsync(parsed, cancellation);
        var looked = await screen.WithProgressAsync(
            "check-links", _ => workspace.Get<CheckLinks>().RunAsync(new(AgencyKey.Kolum, fiscalYear), which, Actor.LocalUser, cancellation));
        if (!looked.TryGet(out var checks))
        {
            throw Years.NotStored(fiscalYear);
        }

        foreach (var check in checks)
        {
            screen.Output.WriteLine($"{(check.Answered ? "● เปิดได้" : "▲ เปิดไม่ได้")}  {check.Address}{(check.Problem is { } problem ? $"  ({problem})" : "")}");
        }

        var silent = checks.Count(check => !check.Answered);
        var (all, not) = (ThaiFormat.Plain.Number(checks.Count), ThaiFormat.Plain.Number(silent));
        screen.Say($"ตรวจ {all} ที่อยู่ เปิดไม่ได้ {not} บันทึกผลแล้ว", $"{all} addresses asked, {not} did not answer; kept for the linter.");
        return ExitCode.Done;
    }
}
