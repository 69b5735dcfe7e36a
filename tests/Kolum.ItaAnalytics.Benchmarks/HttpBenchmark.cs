using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Api;
using Kolum.ItaAnalytics.Api.Contract.Documents;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>
/// The progress of one assessment's surveys through a bare endpoint and through ours, measured with wrk: the ways take turns within one run,
/// on the same server and the same data, so that what else the machine does meets all of them alike. Medians over the rounds.
/// </summary>
internal static partial class HttpBenchmark
{
    private const int Agencies = 300;
    private const int Connections = 16;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    private static readonly string Moment = DateTimeType.TextOf(ThaiTime.EndOfDay(new(2025, 8, 15)));

    /// <summary>Runs it.</summary>
    /// <param name="rounds">How often each way has its turn, 1 or more.</param>
    public static async Task RunAsync(int rounds)
    {
        Say($"{ThaiTime.Day(ThaiTime.Now(TimeProvider.System)):yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");
        var folder = Directory.CreateTempSubdirectory("ita-http-");
        try
        {
            var watch = Stopwatch.StartNew();
            await Country.MakeAsync(folder.FullName, Agencies);
            Say($"{Agencies} agencies, 3 surveys each, a count on every day of a year: made in {watch.Elapsed.TotalSeconds:0} s");

            // So many points that no request of a benchmark is refused.
            Environment.SetEnvironmentVariable("GraphQL__Limits__PointsPerMinuteLocal", "2000000000");
            await using var app = WebHost.Build(folder.FullName, "http://127.0.0.1:0", "");
            BareEndpoint.Map(app);
            await app.StartAsync();
            await MeasureAsync(new(app.Urls.First()), folder.FullName, rounds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(Uri server, string folder, int rounds)
    {
        using var client = new HttpClient { BaseAddress = server };
        var document = PersistedDocuments.Trusted["survey-progress"].Text;
        var agency = Country.Key(7).Value;
        var variables = new { agency, fiscalYear = Country.Year.Year, asOf = Moment };
        var bare = $"{BareEndpoint.Path}?agency={agency}&fiscalYear={Country.Year}&asOf={Uri.EscapeDataString(Moment)}";
        var persisted = $"{GraphQLEndpoint.Path}?documentId=survey-progress&variables={Uri.EscapeDataString(JsonSerializer.Serialize(variables))}";
        var tag = await CheckSameAsync(client, bare, persisted, new { query = document, variables });

        Way[] ways =
        [
            new("(a) a bare endpoint", bare, null),
            new("(b) ours, a document by POST", GraphQLEndpoint.Path, await ScriptAsync(folder, "post", PostScript(JsonSerializer.Serialize(new { query = document, variables })))),
            new("(c) ours, a persisted operation by GET", persisted, null),
            new("(d) ours, GET with If-None-Match", persisted, await ScriptAsync(folder, "tag", $"wrk.headers[\"If-None-Match\"] = '{tag}'")),
            new("(e) as (c), each request for another of the 300 agencies", persisted, await ScriptAsync(folder, "all", AllAgenciesScript())),
        ];
        foreach (var way in ways)
        {
            await WrkAsync(server, way, TimeSpan.FromSeconds(3));
        }

        var measured = ways.ToDictionary(way => way, _ => new List<(double PerSecond, double P99)>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var way in ways)
            {
                measured[way].Add(await WrkAsync(server, way, Turn));
            }
        }

        Say($"medians of {rounds} rounds of {Turn.TotalSeconds:0} s each, {Connections} connections; the ratio is the median of the rounds' ratios");
        foreach (var way in ways)
        {
            var ratio = Median(measured[way].Zip(measured[ways[0]], (ours, first) => ours.PerSecond / first.PerSecond));
            Say($"  {way.Name,-58} {Median(measured[way].Select(turn => turn.PerSecond)),8:N0} requests/s  {ratio,5:0.00} of (a)  p99 {Median(measured[way].Select(turn => turn.P99)),6:0.0} ms");
        }
    }

    /// <summary>Checks that every way tells the same; gives the tag of the answer.</summary>
    private static async Task<string> CheckSameAsync(HttpClient client, string bare, string persisted, object post)
    {
        var first = JsonNode.Parse(await client.GetStringAsync(new Uri(bare, UriKind.Relative)));
        using var got = await client.GetAsync(new Uri(persisted, UriKind.Relative));
        using var posted = await client.PostAsJsonAsync(new Uri(GraphQLEndpoint.Path, UriKind.Relative), post);
        foreach (var answer in (HttpResponseMessage[])[got, posted])
        {
            var ours = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["data"];
            if (!JsonNode.DeepEquals(first, ours))
            {
                throw new InvalidOperationException($"The ways do not tell the same:\n{first}\n{ours}");
            }
        }

        Say($"every way answers the same {first!.ToJsonString().Length:N0} characters");
        return got.Headers.ETag!.ToString();
    }

    private static string PostScript(string body) =>
        $"wrk.method = \"POST\"\nwrk.headers[\"Content-Type\"] = \"application/json\"\nwrk.body = [==[{body}]==]\n";

    private static string AllAgenciesScript()
    {
        var variables = Uri.EscapeDataString(JsonSerializer.Serialize(new { agency = "agency-NUM", fiscalYear = Country.Year.Year, asOf = Moment })).Replace("%", "%%", StringComparison.Ordinal);
        return $$"""
            local n = 0
            request = function()
              n = (n + 1) % {{Agencies}}
              return wrk.format("GET", string.format("{{GraphQLEndpoint.Path}}?documentId=survey-progress&variables={{variables.Replace("NUM", "%03d", StringComparison.Ordinal)}}", n))
            end
            """;
    }

    private static async Task<string> ScriptAsync(string folder, string name, string text)
    {
        var file = Path.Combine(folder, name + ".lua");
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    private static async Task<(double PerSecond, double P99)> WrkAsync(Uri server, Way way, TimeSpan time)
    {
        var start = new ProcessStartInfo(
            "wrk",
            ["-t1", FormattableString.Invariant($"-c{Connections}"), FormattableString.Invariant($"-d{time.TotalSeconds:0}s"), "--latency", .. way.Script is { } script ? (string[])["-s", script] : [], new Uri(server, way.Path).AbsoluteUri])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Contains("Non-2xx or 3xx", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"{way.Name}: {output}")
            : (Number(PerSecondLine().Match(output)), Milliseconds(P99Line().Match(output)));
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    private static double Milliseconds(Match match) => Number(match) * match.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1_000 };

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static void Say(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex PerSecondLine();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)", RegexOptions.CultureInvariant)]
    private static partial Regex P99Line();

    private sealed record Way(string Name, string Path, string? Script);
}
