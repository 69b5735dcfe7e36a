using System.Diagnostics;
using System.Globalization;
using System.Text;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>Whenever the program dies during an import, the data are whole: all of the import or nothing of it, and importing again ends the same.</summary>
[RunsOnce("What dies does not speak a language.")]
public sealed class KilledImportTests : IDisposable
{
    private const int Rows = 20_000;
    private const int AtATime = 2;
    private const int Kills = 20;

    private readonly CommandRun command = new();
    private readonly string counts;

    public KilledImportTests() => counts = command.Write("counts.csv", Counts());

    [Fact]
    public async Task Killed_at_any_moment_an_import_is_there_as_a_whole_or_not_at_all_and_runs_again_to_the_same_end()
    {
        var before = await command.FiguresAsync();
        var clean = await File.ReadAllBytesAsync(command.Database);
        var watch = Stopwatch.StartNew();
        (await ImportAsync(command)).Should().Be(0);
        var time = watch.Elapsed;
        var after = await command.FiguresAsync();
        after.Should().NotBe(before);

        await Task.WhenAll(Enumerable.Range(0, AtATime).Select(async worker =>
        {
            using var killed = new CommandRun();
            var random = new Random(2568 + worker);
            for (var kills = 0; kills < Kills / AtATime; kills++)
            {
                await KillAsync(killed, clean, time, random);
                (await killed.FiguresAsync()).Should().Be(IsWhole(killed) ? after : before);
                (await killed.RunAsync("import", "counts", counts)).Code.Should().Be(0);
                (await killed.FiguresAsync()).Should().Be(after);
                IsWhole(killed).Should().BeTrue();
            }
        }));
    }

    [Fact]
    public async Task Half_an_import_would_be_noticed()
    {
        (await command.RunAsync("import", "counts", counts)).Code.Should().Be(0);
        IsWhole(command).Should().BeTrue();

        command.Ask("""DELETE FROM "ResponseCounts" WHERE "Source" = 'File' AND "ImportRow" % 2 = 0""");

        FluentActions.Invoking(() => IsWhole(command)).Should().Throw<Exception>().WithMessage("*but found \"10000 rows*");
    }

    public void Dispose() => command.Dispose();

    /// <summary>Some hundred answers on each day of the window, each row with a key of its own.</summary>
    private static string Counts()
    {
        var text = new StringBuilder("survey,day,kind,value,key\n");
        for (var row = 0; row < Rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"eit-1,{new DateOnly(2025, 1, 1).AddDays(row * 181 / Rows):yyyy-MM-dd},increment,1,row-{row}\n");
        }

        return text.ToString();
    }

    private async Task<int> ImportAsync(CommandRun run)
    {
        using var import = ProgramProcess.Start(run.Data, "import", "counts", counts);
        return await import.EndAsync();
    }

    /// <summary>Begins the import over clean data and kills it after a random part of the time that it takes; what comes before is the start of the runtime.</summary>
    private async Task KillAsync(CommandRun run, byte[] clean, TimeSpan time, Random random)
    {
        while (true)
        {
            Restore(run, clean);
            using var import = ProgramProcess.Start(run.Data, "import", "counts", counts);
            if (await import.KillAfterAsync(time * (0.3 + (0.8 * random.NextDouble()))))
            {
                return;
            }
        }
    }

    /// <returns>Whether the import is there; it fails where the file is damaged, or holds part of an import or a row twice.</returns>
    private static bool IsWhole(CommandRun run)
    {
        run.Ask("PRAGMA integrity_check").Should().Be("ok");
        var stored = run.Ask(
            """
            SELECT count(*) || ' rows, ' || count(DISTINCT "IdempotencyKey") || ' keys, ' || (SELECT coalesce(sum("Rows"), 0) FROM "CountImports" WHERE "Name" = 'counts.csv') || ' said'
            FROM "ResponseCounts" WHERE "Source" = 'File'
            """);
        stored.Should().BeOneOf("0 rows, 0 keys, 0 said", "20000 rows, 20000 keys, 20000 said");
        return stored.StartsWith('2');
    }

    private static void Restore(CommandRun run, byte[] clean)
    {
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(run.Data))
        {
            Directory.Delete(run.Data, recursive: true);
        }

        Directory.CreateDirectory(run.Data);
        File.WriteAllBytes(run.Database, clean);
    }
}
