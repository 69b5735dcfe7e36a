using System.CommandLine;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>report FY --out DIR --format html,docx,pdf,xlsx</c>: writes the annual report with its charts.</summary>
internal static class ReportCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var (year, folder, formats, asOf) = (Years.Argument(), PaperFiles.Folder(), PaperFiles.Formats(), Years.AsOf());
        var version = new Option<int?>("--version-number") { Description = "ฉบับที่เสนอแล้ว (ค่าเริ่มต้น: ฉบับร่าง) / a version that was submitted (default: the draft)", HelpName = "N" };
        var template = new Option<bool>("--template") { Description = "เขียน Word ตามแม่แบบของหน่วยงานด้วย / also write Word with the agency's own template" };
        var command = new Command("report", "เขียนรายงานประจำปีพร้อมแผนภูมิ / write the annual report with its charts") { year, folder, formats, asOf, version, template };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), Years.Moment(parsed.GetValue(asOf)), cancellation);
            var (report, seal) = parsed.GetValue(version) is { } number
                ? await FrozenAsync(workspace, assessment.Key, number, cancellation)
                : (await workspace.Get<SignOffReport>().DraftAsync(assessment, cancellation), null);
            var name = $"ita-report-{report.FiscalYear}{(seal is null ? "" : $"-v{ThaiFormat.Plain.Number(seal.Version)}")}";
            var target = parsed.GetRequiredValue(folder);
            var files = new PaperFiles(screen);
            var code = await files.WriteAsync(
                AnnualReportPaper.Of(report, seal), PaperFiles.Chosen(workspace.Services.GetServices<IPaperWriter>(), parsed.GetRequiredValue(formats)), target, name, cancellation);
            if (parsed.GetValue(template) && !await files.TryWriteAsync(
                Path.Combine(target.FullName, $"{name}-from-template.docx"), stream => workspace.Get<ReportFromTemplate>().WriteAsync(report, seal, stream, cancellation)))
            {
                code = ExitCode.Failed;
            }

            if (report.SampleNotice is { } notice)
            {
                screen.Say($"▲ {notice}", "SAMPLE DATA: the report does not state counts or quotas; the figures in its charts are examples.");
            }

            return code;
        });
        return command;
    }

    private static async Task<(AnnualReport Report, PaperSeal? Seal)> FrozenAsync(Workspace workspace, AssessmentKey key, int number, CancellationToken cancellation)
    {
        var version = (await workspace.Get<IReportVersions>().ListAsync(key, cancellation)).FirstOrDefault(version => version.Number == number)
            ?? throw new CommandRefusedException(ExitCode.NotFound, SignOffCodes.VersionUnknown, $"ไม่มีฉบับที่ {number}", $"There is no version {number}.");
        var root = workspace.Get<IConfiguration>()[PublicAddresses.PublicAddressSetting]?.TrimEnd('/') ?? ServeCommand.DefaultUrls;
        return (await workspace.Get<FrozenPapers>().ContentAsync(version, cancellation), FrozenPapers.SealOf(version, root));
    }
}
