using Microsoft.Extensions.Caching.Memory;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>Keeps the files of frozen versions that were asked for last: their content never changes, so they are written once.</summary>
internal sealed class RenderedPapers : IDisposable
{
    /// <summary>The most that is kept, bytes: some dozens of reports.</summary>
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly MemoryCache files = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The file of a version; it is written where it is not known yet. What could not be written is not remembered.</summary>
    /// <param name="contentHash">SHA-256 (hex) of the version's content.</param>
    /// <param name="format">What it was written as: the format, and whatever else decides its bytes.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>The file; every caller gets the same bytes and changes none of them.</returns>
    public async Task<byte[]> BytesAsync(string contentHash, string format, Func<Task<byte[]>> write)
    {
        var key = (contentHash, format);
        if (files.TryGetValue(key, out byte[]? known) && known is not null)
        {
            return known;
        }

        var written = await write();
        return files.Set(key, written, new MemoryCacheEntryOptions { Size = written.Length, SlidingExpiration = TimeSpan.FromHours(1) });
    }

    /// <inheritdoc/>
    public void Dispose() => files.Dispose();
}
