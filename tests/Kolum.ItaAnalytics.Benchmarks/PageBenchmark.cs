using System.Diagnostics;
using System.Globalization;
using Kolum.ItaAnalytics.Api;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>
/// How long the server takes for the pages of one agency among 300: asked again and again, and each time for another agency, whose pictures
/// are drawn for the first time. One request at a time, from the request to the last byte, on this machine.
/// </summary>
internal static class PageBenchmark
{
    private const int Agencies = 300;

    private static readonly string[] Paths = ["/", "/surveys/eit-1", "/entry", "/agencies"];

    /// <summary>Runs it.</summary>
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ita-pages-");
        try
        {
            await Country.MakeAsync(folder.FullName, Agencies);
            await using var app = WebHost.Build(folder.FullName, "http://127.0.0.1:0", "");
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
            foreach (var path in Paths)
            {
                await TimesAsync(client, path, _ => 7, 50);
                Say($"{path,-16} the same agency   ", await TimesAsync(client, path, _ => 7, Agencies));
                Say($"{path,-16} another each time ", await TimesAsync(client, path, number => number, Agencies));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Milliseconds of each request, shortest first.</summary>
    private static async Task<double[]> TimesAsync(HttpClient client, string path, Func<int, int> agency, int requests)
    {
        var times = new double[requests];
        for (var request = 0; request < requests; request++)
        {
            var address = new Uri($"{path}?agency={Country.Key(agency(request))}&year={Country.Year}", UriKind.Relative);
            var started = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(address);
            times[request] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        return [.. times.Order()];
    }

    private static void Say(string what, double[] times) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} median {times[times.Length / 2],6:0.0} ms   p95 {times[times.Length * 95 / 100],6:0.0} ms"));
}
