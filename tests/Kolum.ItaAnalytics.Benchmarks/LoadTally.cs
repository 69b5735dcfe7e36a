using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>What came of the requests of a load run.</summary>
internal sealed class LoadTally
{
    public long Asked;
    public long Kept;
    public long Refused;
    public long Counts;
    public long Again;
    public long Told;

    public ConcurrentDictionary<string, int> Recorded { get; } = [];

    public ConcurrentQueue<string> Errors { get; } = [];

    /// <summary>Expects an answer without errors, or that what the client has still holds; gives the data.</summary>
    public async Task<JsonElement?> ExpectDataAsync(HttpResponseMessage answer)
    {
        Interlocked.Increment(ref Asked);
        if (answer.StatusCode == HttpStatusCode.NotModified || answer.Headers.Age is not null)
        {
            Interlocked.Increment(ref Kept);
        }

        if (answer.StatusCode == HttpStatusCode.NotModified)
        {
            return null;
        }

        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        if (json.TryGetProperty("errors", out var errors))
        {
            Errors.Enqueue($"{(int)answer.StatusCode} {errors}");
            return null;
        }

        return json.GetProperty("data");
    }
}
