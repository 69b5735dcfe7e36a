using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>metrics FY</c>: what the metrics of each measure come to; with <c>--by</c> per period. <c>metrics export</c> and <c>metrics import</c>: their readings as a file.</summary>
internal static class MetricsCommand
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = new Argument<int?>("FY") { Description = Years.Argument().Description, Arity = ArgumentArity.ZeroOrOne };
        var asOf = Years.AsOf();
        var by = new Option<PeriodKind?>("--by") { Description = "แยกตามช่วงเวลา month quarter half / cut into periods", HelpName = "KIND" };
        var command = new Command("metrics", "ตัวชี้วัดของมาตรการเทียบเป้าหมาย / metrics of the measures against their targets") { year, asOf, by, Import(open, screen), Export(open, screen) };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var asked = await workspace.YearAsync(parsed.GetValue(year), cancellation);
            Tell(screen, await workspace.AssessmentAsync(asked, Years.Moment(parsed.GetValue(asOf)), cancellation), parsed.GetValue(by));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Import(WorkspaceOpener open, Screen screen) => FileImport.Make(
        new("import", "นำเข้าตัวเลขของมาตรการ ทั้งแฟ้มหรือไม่นำเข้าเลย / take in readings of metrics, the whole file or nothing"),
        open,
        screen,
        "แฟ้มตัวเลข .csv (UTF-8) หรือ .xlsx ตามแบบจาก metrics export / readings, .csv (UTF-8) or .xlsx as written by: metrics export",
        "นำเข้าแฟ้มตัวเลข (readings file imported)",
        async (file, cancellation) => await file.Workspace.Get<ImportReadings>().RunAsync(
            file.Key, await file.Workspace.Get<IReadingFileReader>().ReadAsync(file.Content, file.FileName, cancellation), file.Reason, Actor.LocalUser, file.DryRun, cancellation),
        readings => $"+{readings.Added} ~{readings.Corrected} ={readings.Unchanged}");

    private static Command Export(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var asOf = Years.AsOf();
        var target = RisksCommand.Target("ตัวเลขของมาตรการและแถวว่างให้กรอก เป็น .xlsx หรือ .csv / the readings, with rows to fill, as .xlsx or .csv");
        var command = new Command("export", "เขียนตัวเลขเป็นแฟ้มสำหรับกรอกและนำเข้ากลับ / write the readings as a file to fill and take in again") { year, asOf, target };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            var assessment = await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), Years.Moment(parsed.GetValue(asOf)), cancellation);
            var (file, files) = (parsed.GetRequiredValue(target), workspace.Get<IReadingFileWriter>());
            return await RisksCommand.WriteAsync(
                screen, file, file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase) ? files.Csv(assessment.OwnMetrics) : files.Workbook(assessment.OwnMetrics));
        });
        return command;
    }

    private static void Tell(Screen screen, Assessment assessment, PeriodKind? by)
    {
        foreach (var measure in assessment.Measures)
        {
            screen.Output.WriteLine($"{Format.Number(measure.Number)}. {measure.FirstLine}");
            foreach (var metric in assessment.MetricsOf(measure))
            {
                screen.Output.WriteLine($"   {metric.Code,-24} {metric.Description.Name}: {metric.Said(Format)} · {MetricWords.Word(metric.Status.Code)}{(metric.HasSampleData ? $" ▲ {ChartSpec.SampleMark}" : "")}");
                foreach (var period in by is { } kind ? metric.PeriodsBy(kind).Where(period => period.Completed is not null) : [])
                {
                    screen.Output.WriteLine($"      {Format.Label(period.Period)}: {Format.Number(period.Completed!.Value)}{(period.Of is { } of ? $" จาก {Format.Number(of)}" : "")} {metric.Description.Unit} · สะสม {Format.Number(period.Cumulative!.Value)}");
                }
            }

            if (assessment.MetricsOf(measure).Count == 0)
            {
                screen.Output.WriteLine("   –");
            }
        }

        screen.Say(assessment.Findings.Where(finding => finding.Code == ReportLint.NoMetric).ToList());
    }
}
