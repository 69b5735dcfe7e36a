using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>Whenever the server dies while people record and sign: what was acknowledged is there, the rest is all or nothing, and the audit trail has each change once.</summary>
[RunsOnce("What dies does not speak a language.")]
public sealed class KilledServerTests : IDisposable
{
    private const int Kills = 6;
    private const int Clerks = 4;

    private const string Counts = """SELECT count(*) FROM "ResponseCounts" """;

    private const string CountNotes = """SELECT count(*) FROM "AuditEntries" WHERE "Subject" LIKE '%ResponseCounts%'""";

    private static readonly string[] Steps = ["CHECK", "ENDORSE", "SIGN", "PUBLISH"];

    private readonly CommandRun command = new();
    private readonly Random random = new(2568);
    private readonly ConcurrentBag<string> acknowledged = [];
    private int signed;

    public void Dispose() => command.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_acknowledged_changes_are_there_and_others_are_whole_or_absent()
    {
        (await command.RunAsync("status", "2568")).Code.Should().Be(ExitCode.Done);
        var (countsBefore, notesBefore) = (Number(Counts), Number(CountNotes));
        for (var round = 0; round < Kills; round++)
        {
            await WorkAndDieAsync(round);

            command.Ask("PRAGMA integrity_check").Should().Be("ok");
            var (code, output, error) = await command.RunAsync("audit", "verify");
            code.Should().Be(ExitCode.Done, output + error);
            (Number(Counts) - countsBefore).Should().Be(Number(CountNotes) - notesBefore, "each count is noted with it, in one transaction");
            Number("""SELECT count(*) FROM "SignOffSteps" """).Should().Be(Number("""SELECT count(*) FROM "AuditEntries" WHERE "Subject" LIKE '%SignOffSteps%'"""));
            Number("""SELECT count(*) FROM "ReportVersions" AS v WHERE NOT EXISTS (SELECT 1 FROM "SignOffSteps" AS s WHERE s."VersionId" = v."Id")""").Should().Be(0, "a version is submitted or not there");
            Number("""SELECT count(*) FROM "SignOffSteps" """).Should().BeGreaterThanOrEqualTo(signed);
            foreach (var key in acknowledged)
            {
                Number($"""SELECT count(*) FROM "ResponseCounts" WHERE "IdempotencyKey" = '{key}'""").Should().Be(1, key);
            }
        }

        acknowledged.Should().HaveCountGreaterThan(Kills);
        signed.Should().BePositive();
    }

    [Fact]
    public async Task Asked_to_stop_it_finishes_what_is_being_written_and_logs_in_json_where_that_is_set()
    {
        (await command.RunAsync("status", "2568")).Code.Should().Be(ExitCode.Done);
        var before = Number(Counts);
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        using var server = ProgramProcess.Start(command.Data, ("Logging__Console__FormatterName", "json"), "serve", "--urls", address.ToString());
        using var client = new HttpClient { BaseAddress = address };
        await ReadyAsync(client);
        (await RecordOnceAsync(client, "first")).Should().BeTrue();

        var clerks = Enumerable.Range(0, Clerks).Select(clerk => RecordAsync(client, $"c{clerk}")).ToList();
        await Task.Delay(TimeSpan.FromSeconds(1));
        var (code, said) = await server.StopAsync();
        await Task.WhenAll(clerks);

        code.Should().Be(ExitCode.Done, said);
        (Number(Counts) - before).Should().Be(acknowledged.Count, "who was promised an answer got it, and nobody else's figure was stored");
        acknowledged.Should().HaveCountGreaterThan(Clerks);
        command.Ask("PRAGMA integrity_check").Should().Be("ok");
        said.Split('\n').Where(line => line.StartsWith('{')).Should().NotBeEmpty().And.OnlyContain(line => JsonDocument.Parse(line, default).RootElement.GetProperty("LogLevel").GetString() != null);
        said.Should().NotContain("   at ");
    }

    private async Task WorkAndDieAsync(int round)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        using var server = ProgramProcess.Start(command.Data, "serve", "--urls", address.ToString());
        using var client = new HttpClient { BaseAddress = address };
        await ReadyAsync(client);
        (await RecordOnceAsync(client, $"r{round}")).Should().BeTrue("the first answer takes longest");

        // A busy machine takes longer to sign: as long as nothing was, the next server lives longer.
        var patience = signed > 0 ? 1 : 1 << round;
        var dies = server.KillAfterAsync(TimeSpan.FromMilliseconds(random.Next(200, 2500) * patience));
        await Task.WhenAll([dies, SignAsync(client), .. Enumerable.Range(0, Clerks).Select(clerk => RecordAsync(client, $"r{round}-c{clerk}"))]);
        (await dies).Should().BeTrue("it was killed at work");
    }

    private async Task RecordAsync(HttpClient client, string clerk)
    {
        for (var number = 0; await RecordOnceAsync(client, $"{clerk}-{number}"); number++)
        {
        }
    }

    /// <returns>Whether it was acknowledged; not once the server is gone.</returns>
    private async Task<bool> RecordOnceAsync(HttpClient client, string key)
    {
        if (await AskAsync(client, $$"""mutation{recordCount(input:{fiscalYear:2568,survey:"eit-1",day:"2025-05-07",kind:INCREMENT,value:1,key:"{{key}}"}){alreadyRecorded errors{message} } }""") is not { } answer)
        {
            return false;
        }

        answer.GetProperty("recordCount").GetProperty("errors").GetArrayLength().Should().Be(0, answer.ToString());
        acknowledged.Add(key);
        return true;
    }

    /// <summary>Goes on where the last round was killed: the program says which step is due.</summary>
    private async Task SignAsync(HttpClient client)
    {
        while (true)
        {
            if (await AskAsync(client, """mutation{submitReport(input:{fiscalYear:2568,name:"นายสมชาย"}){version{number} errors{message}}}""") is not { } submitted)
            {
                return;
            }

            Count(submitted.GetProperty("submitReport"));
            foreach (var step in Steps)
            {
                if (await AskAsync(client, """{assessment(agency:"kolum",fiscalYear:2568){report{version}}}""") is not { } known
                    || await AskAsync(client, $$"""mutation{takeReportStep(input:{fiscalYear:2568,version:{{known.GetProperty("assessment").GetProperty("report").GetProperty("version").GetInt32()}},action:{{step}},name:"นายสมชาย"}){version{number} errors{message} } }""") is not { } taken)
                {
                    return;
                }

                Count(taken.GetProperty("takeReportStep"));
            }
        }
    }

    private void Count(JsonElement payload)
    {
        if (payload.GetProperty("errors").GetArrayLength() == 0)
        {
            Interlocked.Increment(ref signed);
        }
    }

    /// <returns>The data; nothing once the server is gone.</returns>
    private static async Task<JsonElement?> AskAsync(HttpClient client, string query)
    {
        try
        {
            using var answer = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query });
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            return body.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? data : throw new InvalidOperationException($"{query}: {body}");
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or JsonException)
        {
            return null;
        }
    }

    private static async Task ReadyAsync(HttpClient client)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                if ((await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))) == "Healthy")
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The server does not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private long Number(string sql) => long.Parse(command.Ask(sql), CultureInfo.InvariantCulture);
}
