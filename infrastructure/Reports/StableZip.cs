using System.IO.Compression;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Packs a ZIP again with its entries sorted and without the time, so that equal contents are equal bytes.</summary>
internal static class StableZip
{
    // The earliest time that a ZIP can hold.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same entries as stable bytes.</summary>
    public static byte[] Of(Stream zip)
    {
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers expect [Content_Types].xml first; '[' sorts before every letter of a part's name but not before '_'.
            foreach (var entry in from.Entries.OrderBy(entry => !entry.FullName.StartsWith('[')).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = Entry(to, entry.FullName);
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return packed.ToArray();
    }

    /// <summary>A new entry without the time.</summary>
    public static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return entry;
    }
}
