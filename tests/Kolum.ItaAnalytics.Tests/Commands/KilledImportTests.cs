using System.Diagnostics;
using System.Globalization;
using System.Text;
using FluentAssertions;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>Whenever the program dies during an import, the data are whole: all of the import or nothing of it, and importing again ends the same.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Rows = 20_000;
    private const int Kills = 20;

    private readonly CommandRun command = new();
    private readonly string counts;

    public KilledImportTests() => counts = command.Write("counts.csv", Counts());

    [Fact]
    public async Task Killed_at_any_moment_an_import_is_there_as_a_whole_or_not_at_all_and_runs_again_to_the_same_end()
    {
        var before = await OpenAsync();
        var clean = await File.ReadAllBytesAsync(Database);
        var watch = Stopwatch.StartNew();
        (await ImportAsync()).Should().Be(0);
        var time = watch.Elapsed;
        var after = await OpenAsync();
        after.Should().NotBe(before);

        var random = new Random(2568);
        for (var kills = 0; kills < Kills;)
        {
            Restore(clean);
            using (var import = ImportProcess.Start(counts, command.Data))
            {
                watch.Restart();
                // What comes before is the start of the runtime.
                if (!await import.KillAfterAsync(time * (0.3 + (0.7 * random.NextDouble()))))
                {
                    time = watch.Elapsed;
                    continue;
                }
            }

            kills++;
            (await OpenAsync()).Should().Be(IsWhole() ? after : before);
            (await command.RunAsync("import", "counts", counts)).Code.Should().Be(0);
            (await OpenAsync()).Should().Be(after);
            IsWhole().Should().BeTrue();
        }
    }

    [Fact]
    public async Task Half_an_import_would_be_noticed()
    {
        (await ImportAsync()).Should().Be(0);
        IsWhole().Should().BeTrue();

        Ask("""DELETE FROM "ResponseCounts" WHERE "Source" = 'File' AND "ImportRow" % 2 = 0""");

        FluentActions.Invoking(IsWhole).Should().Throw<Exception>().WithMessage("*but found \"10000 rows*");
    }

    public void Dispose() => command.Dispose();

    private string Database => Path.Combine(command.Data, PersistenceServices.FileName);

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

    private async Task<int> ImportAsync()
    {
        using var import = ImportProcess.Start(counts, command.Data);
        return await import.EndAsync();
    }

    /// <summary>A fresh run of the program: what it shows of the year.</summary>
    private async Task<string> OpenAsync()
    {
        var (code, output, error) = await command.RunAsync("completion", "2568", "--by", "month", "--format", "csv");
        SqliteConnection.ClearAllPools();
        code.Should().Be(0, error);
        return output;
    }

    /// <returns>Whether the import is there; it fails where the file is damaged, or holds part of an import or a row twice.</returns>
    private bool IsWhole()
    {
        Ask("PRAGMA integrity_check").Should().Be("ok");
        var stored = Ask(
            """
            SELECT count(*) || ' rows, ' || count(DISTINCT "IdempotencyKey") || ' keys, ' || (SELECT coalesce(sum("Rows"), 0) FROM "CountImports" WHERE "Name" = 'counts.csv') || ' said'
            FROM "ResponseCounts" WHERE "Source" = 'File'
            """);
        stored.Should().BeOneOf("0 rows, 0 keys, 0 said", "20000 rows, 20000 keys, 20000 said");
        return stored.StartsWith('2');
    }

    private string Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var question = connection.CreateCommand();
        question.CommandText = sql;
        return Convert.ToString(question.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    private void Restore(byte[] clean)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(command.Data, recursive: true);
        Directory.CreateDirectory(command.Data);
        File.WriteAllBytes(Database, clean);
    }
}
