using System.CommandLine;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>report FY --out DIR --format html,docx,pdf,xlsx</c>: writes the annual report with its charts.</summary>
internal static class ReportCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var (year, folder, formats, asOf) = (Years.Argument(), PaperFiles.Folder(), PaperFiles.Formats(), Years.AsOf());
        var command = new Command("report", "เขียนรายงานประจำปีพร้อมแผนภูมิ / write the annual report with its charts") { year, folder, formats, asOf };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var fiscalYear = Years.Of(parsed.GetRequiredValue(year));
            var assessment = await workspace.AssessmentAsync(fiscalYear, Years.Moment(parsed.GetValue(asOf)), cancellation);
            var report = await workspace.Get<SignOffReport>().DraftAsync(assessment, cancellation);
            var writers = OlderReportWriter.Beside(workspace.Services.GetServices<IPaperWriter>(), workspace.Services.GetServices<IReportWriter>(), report);
            var paper = AnnualReportPaper.Of(report);
            var code = await new PaperFiles(screen).WriteAsync(
                paper,
                PaperFiles.Chosen(writers, parsed.GetRequiredValue(formats)),
                parsed.GetRequiredValue(folder),
                $"ita-report-{fiscalYear}",
                cancellation);
            if (report.SampleNotice is { } notice)
            {
                screen.Say($"▲ {notice}", "SAMPLE DATA: the report does not state counts or quotas; the figures in its charts are examples.");
            }

            return code;
        });
        return command;
    }
}
