using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using GraphQL.Types;
using Kolum.ItaAnalytics.Api;
using Kolum.ItaAnalytics.Api.Contract.Documents;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>
/// Minutes of mixed load: queries of every kind, counts that are recorded and sent again under their keys, subscriptions, and requests that are wrong on purpose.
/// Says whether an error came that was not asked for, whether a count was lost or doubled, and how much memory was taken after the first quarter.
/// </summary>
internal static class LoadRun
{
    private const int Agencies = 20;
    private const int AskersOfEachKind = 2;
    private const int Recorders = 2;
    private const string Survey = "eit-1";

    // A person records a few counts a day; this is thousands of offices at once, and still leaves the database room for others.
    private static readonly TimeSpan BetweenCounts = TimeSpan.FromMilliseconds(40);

    private static readonly (string Name, HttpMethod Method, string Path, string? Body, string Expected)[] Wrong =
    [
        ("no JSON", HttpMethod.Post, "/graphql", "{", "BAD_REQUEST"),
        ("an array", HttpMethod.Post, "/graphql", """[{"query":"{ agency { code } }"}]""", "BAD_REQUEST"),
        ("no GraphQL", HttpMethod.Post, "/graphql", """{"query":"{ agency {"}""", "SYNTAX_ERROR"),
        ("no such field", HttpMethod.Post, "/graphql", """{"query":"{ nothing }"}""", "VALIDATION_FAILED"),
        ("a missing variable", HttpMethod.Post, "/graphql", """{"documentId":"overview"}""", "VARIABLE_INVALID"),
        ("a year that is none", HttpMethod.Post, "/graphql", """{"query":"{ assessment(fiscalYear: 1) { id } }"}""", "ARGUMENT_INVALID"),
        ("too deep", HttpMethod.Post, "/graphql", $$"""{"query":"{{string.Concat(Enumerable.Repeat("{a", 40)) + new string('}', 40)}}"}""", "LIMIT_EXCEEDED"),
        ("too costly", HttpMethod.Post, "/graphql", $$"""{"query":"{ assessment(fiscalYear: 2568) { surveys { {{string.Concat(Enumerable.Range(0, 20).Select(n => FormattableString.Invariant($"a{n}: periods(by: DAY) {{ period {{ label }} }} ")))}} } } }"}""", "TOO_COSTLY"),
        ("a mutation by GET", HttpMethod.Get, "/graphql?query=mutation%7Ba%7D", null, "METHOD_NOT_ALLOWED"),
        ("an unknown id", HttpMethod.Get, "/graphql?documentId=none", null, "DOCUMENT_UNKNOWN"),
        ("an unknown hash", HttpMethod.Get, $"/graphql?extensions=%7B%22persistedQuery%22:%7B%22version%22:1,%22sha256Hash%22:%22{new string('0', 64)}%22%7D%7D", null, "PERSISTED_QUERY_NOT_FOUND"),
        ("a body too large", HttpMethod.Post, "/graphql", $$"""{"query":"{{new string(' ', ContractLimits.UsualBodyBytes)}}"}""", "BODY_TOO_LARGE"),
    ];

    /// <summary>Runs it.</summary>
    /// <param name="minutes">How long, more than 0.</param>
    /// <returns>Whether all went well.</returns>
    public static async Task<bool> RunAsync(double minutes)
    {
        var folder = Directory.CreateTempSubdirectory("ita-load-");
        try
        {
            await Country.MakeAsync(folder.FullName, Agencies);
            Environment.SetEnvironmentVariable("GraphQL__Limits__PointsPerMinuteLocal", "2000000000");
            await using var app = WebHost.Build(folder.FullName, "http://127.0.0.1:0", "");
            await app.StartAsync();
            return await RunAsync(app, TimeSpan.FromMinutes(minutes));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> RunAsync(WebApplication app, TimeSpan time)
    {
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        var tally = new LoadTally();
        var before = await TotalsAsync(client);
        using var stop = new CancellationTokenSource(time);
        var work = new List<Task>();
        for (var asker = 0; asker < AskersOfEachKind; asker++)
        {
            work.Add(RepeatAsync(turn => AskAsync(client, tally, turn), stop.Token));
            work.Add(RepeatAsync(turn => AskPersistedAsync(client, tally, turn), stop.Token));
        }

        for (var recorder = 0; recorder < Recorders; recorder++)
        {
            var number = recorder;
            work.Add(RepeatAsync(turn => RecordAsync(client, tally, number, turn), stop.Token));
        }

        work.Add(RepeatAsync(turn => AskWronglyAsync(client, tally, turn), stop.Token));
        var schema = app.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        var subscribes = schema.Subscription is not null;
        work.AddRange(subscribes ? Enumerable.Range(0, 5).Select(number => ListenAsync(client, tally, number, stop.Token)) : []);

        var memory = WatchMemoryAsync(time, stop.Token);
        await Task.WhenAll(work);
        var (warm, end) = await memory;
        return await JudgeAsync(client, tally, before, warm, end, subscribes);
    }

    private static async Task<bool> JudgeAsync(HttpClient client, LoadTally tally, IReadOnlyDictionary<string, int> before, long warm, long end, bool subscribes)
    {
        var after = await TotalsAsync(client);
        var wrongCounts = after.Where(total => total.Value != before[total.Key] + tally.Recorded.GetValueOrDefault(total.Key)).ToList();
        Say($"asked: {tally.Asked:N0}; answered without being executed (304, kept): {tally.Kept:N0}; refused as asked for: {tally.Refused:N0}; counts recorded: {tally.Counts:N0}, sent again: {tally.Again:N0}");
        Say(subscribes ? $"told by subscriptions: {tally.Told:N0}" : (FormattableString)$"subscriptions: this program has none");
        Say($"counts lost or doubled: {wrongCounts.Count} of {after.Count} agencies differ");
        foreach (var total in wrongCounts.Take(5))
        {
            Say($"  {total.Key}: {total.Value}, expected {before[total.Key] + tally.Recorded.GetValueOrDefault(total.Key)}");
        }

        Say($"errors that were not asked for: {tally.Errors.Count}");
        foreach (var error in tally.Errors.Take(5))
        {
            Say($"  {error}");
        }

        // What is remembered of the new facts themselves stays: some 200 bytes for each count in each of two copies.
        var facts = tally.Counts * 400L;
        var isFlat = end - warm - facts < 32L << 20;
        Say($"memory after a full collection: {warm >> 20} MiB after a quarter of the time, {end >> 20} MiB at the end: {(isFlat ? "flat" : "it grows")}");
        var isGood = wrongCounts.Count == 0 && tally.Errors.IsEmpty && isFlat && (!subscribes || tally.Told > 0);
        Say($"{(isGood ? "all is well" : "something is wrong")}");
        return isGood;
    }

    private static async Task<(long Warm, long End)> WatchMemoryAsync(TimeSpan time, CancellationToken stop)
    {
        await Task.Delay(time / 4, CancellationToken.None);
        var warm = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        while (!stop.IsCancellationRequested)
        {
            Say($"  {watch.Elapsed.TotalSeconds,5:0} s after warming up: {GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB, working set {Environment.WorkingSet >> 20} MiB");
            await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(30), CancellationToken.None), Task.Delay(Timeout.InfiniteTimeSpan, stop));
        }

        return (warm, GC.GetTotalMemory(forceFullCollection: true));
    }

    private static async Task AskAsync(HttpClient client, LoadTally tally, int turn)
    {
        var document = PersistedDocuments.Trusted.Values.ElementAt(turn % PersistedDocuments.Trusted.Count).Text;
        using var answer = await client.PostAsJsonAsync(GraphQLEndpoint.Path, new { query = document, variables = new { agency = Country.Key(turn % Agencies).Value, code = Country.Key(turn % Agencies).Value, fiscalYear = Country.Year.Year } });
        await tally.ExpectDataAsync(answer);
    }

    private static async Task AskPersistedAsync(HttpClient client, LoadTally tally, int turn)
    {
        var name = PersistedDocuments.Trusted.Keys.ElementAt(turn % PersistedDocuments.Trusted.Count);
        var variables = JsonSerializer.Serialize(new { agency = Country.Key(turn % Agencies).Value, fiscalYear = Country.Year.Year });
        var path = new Uri($"{GraphQLEndpoint.Path}?documentId={name}&variables={Uri.EscapeDataString(variables)}", UriKind.Relative);
        using var first = await client.GetAsync(path);
        await tally.ExpectDataAsync(first);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag?.ToString());
        using var second = await client.SendAsync(request);
        await tally.ExpectDataAsync(second);
    }

    /// <summary>Records a count under a key of its own, and sends it again at the same time or later, as a client does that got no answer.</summary>
    private static async Task RecordAsync(HttpClient client, LoadTally tally, int recorder, int turn)
    {
        var agency = Country.Key((turn + recorder) % Agencies).Value;
        var value = 1 + (turn % 3);
        var day = Country.Year.Start.AddDays(turn % 300).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var body = new
        {
            query = "mutation ($input: RecordCountInput!) { recordCount(input: $input) { alreadyRecorded errors { code } } }",
            variables = new { input = new { agency, fiscalYear = Country.Year.Year, survey = Survey, day, kind = "INCREMENT", value, key = FormattableString.Invariant($"{recorder}-{turn}") } },
        };
        var sent = new List<Task<HttpResponseMessage>> { client.PostAsJsonAsync(GraphQLEndpoint.Path, body) };
        if (turn % 3 == 0)
        {
            sent.Add(client.PostAsJsonAsync(GraphQLEndpoint.Path, body));
        }

        await Task.WhenAll(sent);
        if (turn % 3 == 1)
        {
            sent.Add(client.PostAsJsonAsync(GraphQLEndpoint.Path, body));
        }

        var isNew = 0;
        foreach (var task in sent)
        {
            using var answer = await task;
            var said = await tally.ExpectDataAsync(answer);
            if (said is { } data)
            {
                var payload = data.GetProperty("recordCount");
                if (payload.GetProperty("errors").GetArrayLength() > 0)
                {
                    tally.Errors.Enqueue(payload.GetRawText());
                }

                isNew += payload.GetProperty("alreadyRecorded").ValueKind == JsonValueKind.False ? 1 : 0;
            }
        }

        if (isNew != 1)
        {
            tally.Errors.Enqueue($"A count that was sent {sent.Count} times was recorded {isNew} times.");
        }

        tally.Recorded.AddOrUpdate(agency, value, (_, sum) => sum + value);
        Interlocked.Increment(ref tally.Counts);
        Interlocked.Add(ref tally.Again, sent.Count - 1);
        await Task.Delay(BetweenCounts);
    }

    private static async Task AskWronglyAsync(HttpClient client, LoadTally tally, int turn)
    {
        var (name, method, path, body, expected) = Wrong[turn % Wrong.Length];
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative))
        {
            Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        using var answer = await client.SendAsync(request);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var code = json.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : "no error";
        // A document is refused before it is known to be a mutation.
        if (code == expected || (expected == "METHOD_NOT_ALLOWED" && code == "VALIDATION_FAILED"))
        {
            Interlocked.Increment(ref tally.Refused);
        }
        else
        {
            tally.Errors.Enqueue($"{name}: {code} instead of {expected}");
        }
    }

    /// <summary>Listens to an agency by server-sent events until the time is over.</summary>
    private static async Task ListenAsync(HttpClient client, LoadTally tally, int number, CancellationToken stop)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(GraphQLEndpoint.Path, UriKind.Relative))
            {
                Content = JsonContent.Create(new
                {
                    query = "subscription ($agency: String, $fiscalYear: Int!) { completionChanged(agency: $agency, fiscalYear: $fiscalYear) { __typename } }",
                    variables = new { agency = Country.Key(number).Value, fiscalYear = Country.Year.Year },
                }),
            };
            request.Headers.Accept.ParseAdd("text/event-stream");
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(stop));
            while (await lines.ReadLineAsync(stop) is { } line)
            {
                if (line.StartsWith("data:", StringComparison.Ordinal) && line.Contains("\"errors\"", StringComparison.Ordinal))
                {
                    tally.Errors.Enqueue(line);
                }
                else if (line == "event: next")
                {
                    Interlocked.Increment(ref tally.Told);
                }
            }

            tally.Errors.Enqueue($"A subscription ended by itself ({(int)answer.StatusCode}).");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    private static async Task RepeatAsync(Func<int, Task> work, CancellationToken stop)
    {
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            await work(turn);
        }
    }

    private static async Task<IReadOnlyDictionary<string, int>> TotalsAsync(HttpClient client)
    {
        var totals = new Dictionary<string, int>();
        for (var number = 0; number < Agencies; number++)
        {
            var agency = Country.Key(number).Value;
            using var answer = await client.PostAsJsonAsync(GraphQLEndpoint.Path, new
            {
                query = "query ($agency: String, $fiscalYear: Int!, $survey: String!) { assessment(agency: $agency, fiscalYear: $fiscalYear) { survey(code: $survey) { completion { completed } } } }",
                variables = new { agency, fiscalYear = Country.Year.Year, survey = Survey },
            });
            var data = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
            totals[agency] = data.GetProperty("assessment").GetProperty("survey").GetProperty("completion").GetProperty("completed").GetInt32();
        }

        return totals;
    }

    private static void Say(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
