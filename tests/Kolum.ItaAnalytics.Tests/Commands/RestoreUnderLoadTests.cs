using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>People go on recording while a backup is put back: what they were told is stored stands in the data, or in the backup of what the restore replaced.</summary>
[RunsOnce("Who writes at the same time does not speak a language.")]
public sealed class RestoreUnderLoadTests : IDisposable
{
    private const int Clerks = 4;
    private const int Restores = 4;

    private readonly CommandRun command = new();
    private readonly ConcurrentBag<string> acknowledged = [];
    private readonly ConcurrentBag<string> told = [];

    private string Backup => command.FileOf("office.ita-backup");

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_and_every_trail_is_sound()
    {
        (await command.RunAsync("status", "2568")).Code.Should().Be(ExitCode.Done);
        (await command.RunAsync("backup", Backup)).Code.Should().Be(ExitCode.Done);
        await using var server = await ServerRun.StartAsync(command.Data);
        using var stop = new CancellationTokenSource();
        var clerks = Enumerable.Range(0, Clerks).Select(clerk => RecordAsync(server.Client, clerk, stop.Token)).ToList();

        for (var round = 0; round < Restores; round++)
        {
            await MoreAsync();
            var (code, _, error) = await command.RunAsync("restore", Backup);
            code.Should().Be(ExitCode.Done, error);
            command.Ask("PRAGMA integrity_check").Should().Be("ok");
        }

        await MoreAsync();
        await stop.CancelAsync();
        await Task.WhenAll(clerks);

        told.Distinct().Except([StorageFault.Busy]).Should().BeEmpty("whoever had to wait too long was told so, and nobody anything else");
        var backups = Directory.GetFiles(command.Data, "before-restore-*.ita-backup");
        backups.Should().HaveCount(Restores);
        var stored = new[] { command.Database }.Concat(backups.Select(Unpacked)).SelectMany(Keys).ToList();
        stored.Should().Contain(acknowledged);
        (await command.RunAsync("audit", "verify")).Code.Should().Be(ExitCode.Done);
        foreach (var backup in backups)
        {
            (await command.RunAsync("restore", backup)).Code.Should().Be(ExitCode.Done);
            (await command.RunAsync("audit", "verify")).Code.Should().Be(ExitCode.Done);
        }
    }

    /// <summary>Waits until each clerk has recorded a few more.</summary>
    private async Task MoreAsync()
    {
        for (var enough = acknowledged.Count + (5 * Clerks); acknowledged.Count < enough;)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private async Task RecordAsync(HttpClient client, int clerk, CancellationToken stop)
    {
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"c{clerk}-{number}");
            var query = $$"""mutation{recordCount(input:{fiscalYear:2568,survey:"eit-1",day:"2025-05-07",kind:INCREMENT,value:1,key:"{{key}}"}){alreadyRecorded errors{message} } }""";
            using var answer = await client.PostAsJsonAsync("/graphql", new { query }, CancellationToken.None);
            var said = await answer.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None);
            if (answer.StatusCode == HttpStatusCode.OK && !said.TryGetProperty("errors", out _))
            {
                said.GetProperty("data").GetProperty("recordCount").GetProperty("errors").GetArrayLength().Should().Be(0, said.ToString());
                acknowledged.Add(key);
            }
            else
            {
                told.Add(said.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString()! : said.ToString());
            }
        }
    }

    private string Unpacked(string backup)
    {
        var file = command.FileOf($"{Guid.NewGuid():N}.db");
        using var archive = ZipFile.OpenRead(backup);
        archive.GetEntry(PersistenceServices.FileName)!.ExtractToFile(file);
        return file;
    }

    private static List<string> Keys(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var question = connection.CreateCommand();
        question.CommandText = """SELECT "IdempotencyKey" FROM "ResponseCounts" WHERE "IdempotencyKey" IS NOT NULL""";
        using var rows = question.ExecuteReader();
        var keys = new List<string>();
        while (rows.Read())
        {
            keys.Add(rows.GetString(0));
        }

        return keys;
    }
}
