using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>
/// Runs the benchmarks in this process: <c>dotnet run -c Release --project tests/Kolum.ItaAnalytics.Benchmarks [-- --filter '*Chart*']</c>;
/// <c>-- import [rows]</c> imports a file of counts, a million unless said otherwise;
/// <c>-- report</c> writes the whole report and compares it with other programs;
/// <c>-- http [rounds]</c> asks the server with wrk, by GraphQL and through a bare endpoint;
/// <c>-- pages</c> opens the pages of one agency among 300;
/// <c>-- load [minutes]</c> asks it everything at once, good and bad, and counts what was lost.
/// The tables that are checked in stand in results.md beside this file.
/// </summary>
internal static class Runner
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["import", .. var rows])
        {
            await ImportBenchmark.RunAsync(rows is [var typed] ? int.Parse(typed, CultureInfo.InvariantCulture) : 1_000_000);
            return 0;
        }

        if (args is ["report"])
        {
            await ReportBenchmark.RunAsync();
            return 0;
        }

        if (args is ["http", .. var rounds])
        {
            await HttpBenchmark.RunAsync(rounds is [var said] ? int.Parse(said, CultureInfo.InvariantCulture) : 7);
            return 0;
        }

        if (args is ["pages"])
        {
            await PageBenchmark.RunAsync();
            return 0;
        }

        if (args is ["load", .. var minutes])
        {
            return await LoadRun.RunAsync(minutes is [var asked] ? double.Parse(asked, CultureInfo.InvariantCulture) : 10) ? 0 : 1;
        }

        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(5), logOutput: true)))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddExporter(MarkdownExporter.GitHub)
            .AddLogger(ConsoleLogger.Default);
        BenchmarkSwitcher.FromAssembly(typeof(Runner).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
        return 0;
    }
}
