using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>lint FY</c>: what somebody should look at before the report is signed, measure by measure.</summary>
internal static class LintCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var strict = new Option<bool>("--strict") { Description = "รหัสออก 1 เมื่อยังมีข้อผิดพลาด / exit code 1 while an error stands" };
        var asOf = Years.AsOf();
        var command = new Command("lint", "ตรวจข้อความของรายงานก่อนเสนอลงนาม / look the report through before it is signed") { year, strict, asOf };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), Years.Moment(parsed.GetValue(asOf)), cancellation);
            foreach (var subject in assessment.Findings.GroupBy(finding => finding.Place.Subject))
            {
                screen.Error.WriteLine();
                screen.Error.WriteLine($"── {subject.Key}");
                screen.Say(subject);
            }

            int[] counts = [.. new[] { Severity.Error, Severity.Warning, Severity.Info }.Select(severity => assessment.Findings.Count(finding => finding.Severity == severity))];
            screen.Output.WriteLine($"ผิดพลาด {counts[0]} · ควรตรวจ {counts[1]} · แจ้งให้ทราบ {counts[2]} / errors {counts[0]}, warnings {counts[1]}, notes {counts[2]}");
            return parsed.GetValue(strict) && counts[0] > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }
}
