using System.Diagnostics;
using System.Globalization;
using System.Text;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>A full disk, a folder that may not be written to, a database that another program holds, a damaged file: it is told in words, and nothing is half stored.</summary>
[RunsOnce("What a disk does depends on no language.")]
public sealed class StorageFaultTests : IDisposable
{
    private readonly CommandRun command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task On_a_full_disk_an_import_is_refused_as_a_whole_and_the_figures_stand()
    {
        var before = await command.FiguresAsync();
        var counts = command.Write("counts.csv", Counts(60_000));

        var (code, output) = InNamespace($"""
            mount -t tmpfs -o size=$(( $(du -sk "$DATA" | cut -f1) + 1500 ))k tmpfs "$DATA.full" && cp -a "$DATA/." "$DATA.full/"
            dotnet "$PROGRAM" import counts "{counts}" --data "$DATA.full"; echo "code $?"
            rm -rf "$DATA"/* && cp -a "$DATA.full/." "$DATA/"
            """);

        code.Should().Be(0, output);
        output.Should().Contain($"code {ExitCode.Failed}").And.Contain(StorageFault.Full).And.Contain("ดิสก์เต็ม").And.NotContain("   at ");
        (await command.FiguresAsync()).Should().Be(before);
        await IsWholeAsync();
    }

    [Fact]
    public async Task In_a_folder_that_may_not_be_written_to_it_says_so()
    {
        var before = await command.FiguresAsync();
        var counts = command.Write("counts.csv", Counts(10));

        var (code, output) = InNamespace($"""
            mount --bind "$DATA" "$DATA" && mount -o remount,ro,bind "$DATA"
            dotnet "$PROGRAM" import counts "{counts}" --data "$DATA"; echo "code $?"
            """);

        code.Should().Be(0, output);
        output.Should().Contain($"code {ExitCode.Failed}").And.MatchRegex($"{StorageFault.ReadOnly}|{StorageFault.Unreachable}").And.NotContain("   at ");
        (await command.FiguresAsync()).Should().Be(before);
        await IsWholeAsync();
    }

    [Fact]
    public async Task While_another_program_holds_the_database_it_waits_and_then_stores()
    {
        await command.FiguresAsync();
        var counts = command.Write("counts.csv", Counts(10));
        await using var other = new SqliteConnection($"Data Source={command.Database};Pooling=False");
        await other.OpenAsync();
        await RunAsync(other, "BEGIN IMMEDIATE");

        var import = command.RunAsync("import", "counts", counts);
        (await Task.WhenAny(import, Task.Delay(TimeSpan.FromSeconds(3)))).Should().NotBe(import, "the database is held");
        await RunAsync(other, "ROLLBACK");

        (await import).Code.Should().Be(ExitCode.Done);
        await IsWholeAsync();
    }

    [Fact]
    public async Task A_damaged_file_is_told_with_the_way_out_and_the_way_out_works()
    {
        var before = await command.FiguresAsync();
        (await command.RunAsync("backup", command.FileOf("office.ita-backup"))).Code.Should().Be(ExitCode.Done);
        SqliteConnection.ClearAllPools();
        foreach (var log in Directory.EnumerateFiles(command.Data, $"{PersistenceServices.FileName}-*"))
        {
            File.Delete(log);
        }

        byte[] damaged = [.. Enumerable.Range(0, 20_000).Select(number => (byte)(number * 7))];
        await File.WriteAllBytesAsync(command.Database, damaged);

        var (code, _, error) = await command.RunAsync("status", "2568");

        code.Should().Be(ExitCode.Failed);
        error.Should().Contain(StorageFault.Damaged).And.Contain("restore").And.NotContain("   at ");
        var restored = await command.RunAsync("restore", command.FileOf("office.ita-backup"));
        restored.Code.Should().Be(ExitCode.Done, restored.Error);
        (await File.ReadAllBytesAsync(Path.Combine(restored.Output.Trim(), PersistenceServices.FileName))).Should().Equal(damaged, "what is broken is not thrown away");
        (await command.FiguresAsync()).Should().Be(before);
        await IsWholeAsync();
    }

    private static string Counts(int rows)
    {
        var text = new StringBuilder("survey,day,kind,value,key\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"eit-1,{new DateOnly(2025, 1, 1).AddDays(row % 180):yyyy-MM-dd},increment,1,row-{row}\n");
        }

        return text.ToString();
    }

    private async Task IsWholeAsync()
    {
        command.Ask("PRAGMA integrity_check").Should().Be("ok");
        (await command.RunAsync("audit", "verify")).Code.Should().Be(ExitCode.Done);
    }

    private static async Task RunAsync(SqliteConnection connection, string statement)
    {
        await using var run = connection.CreateCommand();
        run.CommandText = statement;
        await run.ExecuteNonQueryAsync();
    }

    /// <summary>Runs a script that may mount what it likes, seen by itself alone.</summary>
    private (int Code, string Output) InNamespace(string script)
    {
        Directory.CreateDirectory($"{command.Data}.full");
        using var process = Process.Start(new ProcessStartInfo("unshare", ["--map-root-user", "--mount", "bash", "-c", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DATA"] = command.Data, ["PROGRAM"] = Path.Combine(AppContext.BaseDirectory, "Kolum.ItaAnalytics.Api.dll") },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        Assert.SkipWhen(output.Contains("unshare failed", StringComparison.Ordinal), $"This machine lets nobody mount for themselves: {output}");
        return (process.ExitCode, output);
    }
}
