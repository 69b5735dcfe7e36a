using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>
/// Writes the whole report (7 measures, 12 charts, each in its cell and large) as the program does, and in the same run with python-docx and
/// matplotlib from the same figures; LibreOffice converts our file. Medians; a run before them warms everything up.
/// </summary>
internal static class ReportBenchmark
{
    private const int Runs = 15;

    public static async Task RunAsync()
    {
        var today = ThaiTime.Day(ThaiTime.Now(TimeProvider.System)).ToString("O", CultureInfo.InvariantCulture);
        Say($"{today}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");
        var report = Report();
        var paper = AnnualReportPaper.Of(report);
        Say($"{report.Rows.Count} measures, {report.Charts.Count} charts; medians of {Runs} runs");

        await using var services = Services();
        var docx = await MedianAsync(() => WriteAsync(services, paper, "docx"));
        var html = await MedianAsync(() => WriteAsync(services, paper, "html"));
        var drawnAnew = await MedianAsync(async () =>
        {
            await using var empty = Services();
            return await WriteAsync(empty, paper, "docx");
        });
        var folder = Directory.CreateTempSubdirectory("ita-report-benchmark-");
        using var papers = new KeptPapers(Path.Combine(folder.FullName, "papers"));
        var seal = new PaperSeal(1, report.FactsHash, "https://ita.example/verify/");
        var known = await MedianAsync(() => papers.BytesAsync(seal, "html", async target => await target.WriteAsync(await WriteAsync(services, paper, "html")), CancellationToken.None));
        Say($"  DOCX                                {docx,8:0.0} ms (target < 400)");
        Say($"  DOCX, every chart drawn anew        {drawnAnew,8:0.0} ms");
        Say($"  HTML                                {html,8:0.0} ms (target < 250)");
        Say($"  HTML of an already rendered version {known,8:0.0000} ms (target < 5)");

        try
        {
            if (await OtherReportWriters.PythonAsync(folder.FullName, report, Runs) is { } python)
            {
                Say($"  python-docx + matplotlib            {python,8:0.0} ms = {python / drawnAnew:0.0} × ours with every chart drawn anew, {python / docx:0.0} × ours warm");
            }
            else
            {
                Say($"  python-docx + matplotlib            not installed (python3-docx, python3-matplotlib): nothing to compare with");
            }

            var file = Path.Combine(folder.FullName, "report.docx");
            await File.WriteAllBytesAsync(file, await WriteAsync(services, paper, "docx"));
            if (await OtherReportWriters.LibreOfficeAsync(file) is { } office)
            {
                Say($"  LibreOffice, our DOCX to PDF        {office,8:0.0} ms = {office / docx:0.0} × the writing of it");
            }
            else
            {
                Say($"  LibreOffice                         not installed: nothing to compare with");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Seven measures with twelve charts between them.</summary>
    private static AnnualReport Report()
    {
        var facts = BenchmarkFacts.Facts(3);
        string[] surveys = [.. facts.Surveys.SelectMany(survey => (string[])[$"survey.{survey.Survey.Code}.by-month", $"survey.{survey.Survey.Code}.forecast"])];
        string[] keys = ["surveys.completion", .. surveys, "measure.1.timeline", "measure.2.timeline", "measure.3.timeline", "measure.4.timeline", "measure.5.timeline"];
        return AnnualReport.Of(Assessment.Compute(
            facts with { Placements = [.. Enumerable.Range(1, 7).Select(number => new OutcomeChartPlacement(number, [.. keys.Where((_, index) => index % 7 == number - 1)]))] },
            BenchmarkFacts.Rules,
            BenchmarkFacts.AsOf));
    }

    private static ServiceProvider Services() => new ServiceCollection().AddLogging().AddCharts().AddQrCodes().AddHtmlReport().AddWordReport().BuildServiceProvider();

    private static async Task<byte[]> WriteAsync(ServiceProvider services, Paper paper, string format)
    {
        await using var scope = services.CreateAsyncScope();
        var writers = scope.ServiceProvider.GetServices<IPaperWriter>();
        using var target = new MemoryStream();
        await writers.First(writer => writer.Format == format).WriteAsync(paper, target, CancellationToken.None);
        return target.ToArray();
    }

    /// <summary>The median time, milliseconds.</summary>
    private static async Task<double> MedianAsync(Func<Task<byte[]>> work)
    {
        await work();
        await work();
        var times = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            var watch = Stopwatch.StartNew();
            await work();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(Runs / 2);
    }

    private static void Say(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
