using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>report FY --out DIR --format html,docx</c>: writes the annual report with its charts.</summary>
internal static class ReportCommand
{
    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var folder = new Option<DirectoryInfo>("--out")
        {
            Description = "โฟลเดอร์ปลายทาง / where to write",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo("."),
        };
        var formats = new Option<string>("--format")
        {
            Description = "รูปแบบ คั่นด้วยจุลภาค: html,docx / formats, comma-separated",
            DefaultValueFactory = _ => "html,docx",
        };
        var asOf = Years.AsOf();
        var command = new Command("report", "เขียนรายงานประจำปีพร้อมแผนภูมิ / write the annual report with its charts") { year, folder, formats, asOf };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var fiscalYear = Years.Of(parsed.GetRequiredValue(year));
            var writers = Writers(workspace, parsed.GetRequiredValue(formats));
            var assessment = await workspace.Get<AssessmentReader>()
                .ReadAsync(new AssessmentKey(AgencyKey.Kolum, fiscalYear), Years.Moment(parsed.GetValue(asOf)), cancellation)
                ?? throw Years.NotStored(fiscalYear);
            var report = AnnualReport.Of(assessment);
            var target = Directory.CreateDirectory(parsed.GetRequiredValue(folder).FullName);
            await screen.WithProgressAsync("report", async progress =>
            {
                for (var done = 0; done < writers.Count; done++)
                {
                    var file = Path.Combine(target.FullName, $"ita-report-{fiscalYear}.{writers[done].Format}");
                    await WriteWholeAsync(writers[done], report, file, cancellation);
                    screen.Output.WriteLine(file);
                    progress.Report((double)(done + 1) / writers.Count);
                }

                return writers.Count;
            });
            if (report.SampleNotice is { } notice)
            {
                screen.Say($"▲ {notice}", "SAMPLE DATA: the report does not state counts or quotas; the figures in its charts are examples.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes beside the final name first, so that a crash leaves no half file under it.</summary>
    private static async Task WriteWholeAsync(IReportWriter writer, AnnualReport report, string file, CancellationToken cancellation)
    {
        var unfinished = file + ".part";
        try
        {
            await using (var stream = File.Create(unfinished))
            {
                await writer.WriteAsync(report, stream, cancellation);
            }

            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static List<IReportWriter> Writers(Workspace workspace, string formats)
    {
        var known = workspace.Services.GetServices<IReportWriter>().ToDictionary(writer => writer.Format);
        return [.. formats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()
            .Select(format => known.TryGetValue(format, out var writer) ? writer : throw new CommandRefusedException(
                ExitCode.BadInput,
                "FORMAT_UNKNOWN",
                $"ไม่รู้จักรูปแบบ {format} (มี {string.Join(", ", known.Keys)})",
                $"There is no format {format}; there are {string.Join(", ", known.Keys)}."))];
    }
}
