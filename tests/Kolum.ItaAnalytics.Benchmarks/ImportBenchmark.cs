using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Persistence;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>
/// Imports a file of counts as the program does, and with the sqlite3 shell into a table of the file's columns under the same indexes,
/// which is all that a shell can do: it makes no ids, checks nothing and keeps no record of who brought what.
/// </summary>
internal static class ImportBenchmark
{
    private const int FewRows = 100_000;

    /// <summary>A small import first, then the one that is asked for: what more memory it takes, the rows take.</summary>
    public static async Task RunAsync(int rows)
    {
        var today = ThaiTime.Day(ThaiTime.Now(TimeProvider.System)).ToString("O", CultureInfo.InvariantCulture);
        Say($"{today}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");
        Say($"{CountsFile.ServicePoints} service points, every day of a year, one row in ten with a key");
        if (rows > FewRows)
        {
            await MeasureAsync(FewRows);
        }

        await MeasureAsync(rows);
    }

    private static async Task MeasureAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("ita-import-");
        try
        {
            var file = Path.Combine(folder.FullName, "counts.csv");
            await CountsFile.WriteAsync(file, rows);
            var program = await ImportAsync(folder.FullName, file, rows);
            Say($"{rows:N0} rows, {new FileInfo(file).Length >> 20} MiB");
            Say($"  program      {Speed(rows, program)}, peak working set {PeakMiB()} MiB");
            Say(await SqliteShell.ImportAsync(folder.FullName, file, rows) is { } shell
                ? $"  sqlite3      {Speed(rows, shell)}; the program takes {program / shell:0.00} times as long"
                : (FormattableString)$"  sqlite3      not installed: nothing to compare with");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<TimeSpan> ImportAsync(string folder, string file, int rows)
    {
        var none = CancellationToken.None;
        await using var workspace = WorkspaceOpener.Unprepared(folder);
        await workspace.Get<DatabaseSetup>().MigrateAsync(none);
        await workspace.Get<IAgencyStore>().AddAgencyAsync(BenchmarkFacts.Agency, none);
        await workspace.Get<ISurveyStore>().OpenAsync(CountsFile.Survey.Survey, CountsFile.Survey.Decisions, none);

        var watch = Stopwatch.StartNew();
        await using var content = File.OpenRead(file);
        var recorded = await workspace.Get<RecordCounts>().RunAsync(
            BenchmarkFacts.Key,
            workspace.Get<ICountsReader>().ReadAsync(content, "counts.csv", progress: null, none),
            new(Actor.LocalUser, CountSource.File, "counts.csv"),
            dryRun: false,
            none);
        watch.Stop();
        return recorded.TryGet(out var counts) && counts.Added == rows
            ? watch.Elapsed
            : throw new InvalidOperationException($"Not imported: {string.Join("; ", recorded.Findings.Take(3).Select(finding => finding.Message.English))}");
    }

    private static long PeakMiB()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }

    private static string Speed(int rows, TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds,6:0.0} s, {rows / time.TotalSeconds,9:N0} rows/s");

    private static void Say(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
