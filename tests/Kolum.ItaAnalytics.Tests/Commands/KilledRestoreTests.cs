using System.Diagnostics;
using System.Globalization;
using System.Text;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>Whenever the program dies while it puts a backup back, the data are whole: all of the old or all of the restored.</summary>
[RunsOnce("What dies does not speak a language.")]
public sealed class KilledRestoreTests : IDisposable
{
    private const int Kills = 5;

    private readonly CommandRun command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_the_old_data_stand_or_the_restored_ones()
    {
        var backup = command.FileOf("office.ita-backup");
        await ImportAsync(1);
        (await command.RunAsync("backup", backup)).Code.Should().Be(ExitCode.Done);
        var restored = await command.FiguresAsync();
        await ImportAsync(2);
        var old = await command.FiguresAsync();
        old.Should().NotBe(restored);
        var stood = await File.ReadAllBytesAsync(command.Database);

        var watch = Stopwatch.StartNew();
        (await RestoreAsync(backup)).Should().Be(ExitCode.Done);
        var whole = watch.Elapsed;
        var random = new Random(2568);
        for (var kills = 0; kills < Kills;)
        {
            SqliteConnection.ClearAllPools();
            foreach (var file in Directory.EnumerateFiles(command.Data, $"{PersistenceServices.FileName}*"))
            {
                File.Delete(file);
            }

            await File.WriteAllBytesAsync(command.Database, stood);
            using (var restore = ProgramProcess.Start(command.Data, "restore", backup))
            {
                watch.Restart();
                if (await restore.KillAfterAsync(whole * (0.3 + (0.8 * random.NextDouble()))))
                {
                    kills++;
                }
                else
                {
                    // It is quicker now than it was: other tests have ended.
                    whole = watch.Elapsed;
                }
            }

            (await command.FiguresAsync()).Should().BeOneOf(old, restored);
            (await RestoreAsync(backup)).Should().Be(ExitCode.Done);
            (await command.FiguresAsync()).Should().Be(restored);
        }
    }

    private async Task<int> RestoreAsync(string backup)
    {
        SqliteConnection.ClearAllPools();
        using var restore = ProgramProcess.Start(command.Data, "restore", backup);
        return await restore.EndAsync();
    }

    private async Task ImportAsync(int season)
    {
        var text = new StringBuilder("survey,day,kind,value\n");
        for (var row = 0; row < 2_000; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"eit-1,{new DateOnly(2025, 1, 1).AddDays(row % 180):yyyy-MM-dd},increment,{season}\n");
        }

        (await command.RunAsync("import", "counts", command.Write($"season-{season}.csv", text.ToString()))).Code.Should().Be(ExitCode.Done);
        SqliteConnection.ClearAllPools();
    }
}
