using System.CommandLine;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Api.Commands;

/// <summary><c>metrics FY</c>: what the metrics of each measure come to; with <c>--by</c> per period.</summary>
internal static class MetricsCommand
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    public static Command Make(WorkspaceOpener open, Screen screen)
    {
        var year = Years.Argument();
        var asOf = Years.AsOf();
        var by = new Option<PeriodKind?>("--by") { Description = "แยกตามช่วงเวลา month quarter half / cut into periods", HelpName = "KIND" };
        var command = new Command("metrics", "ตัวชี้วัดของมาตรการเทียบเป้าหมาย / metrics of the measures against their targets") { year, asOf, by };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await open.OpenAsync(parsed, cancellation);
            Tell(screen, await workspace.AssessmentAsync(Years.Of(parsed.GetRequiredValue(year)), Years.Moment(parsed.GetValue(asOf)), cancellation), parsed.GetValue(by));
            return ExitCode.Done;
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
