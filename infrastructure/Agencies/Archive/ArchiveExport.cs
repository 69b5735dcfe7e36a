using System.Text.Encodings.Web;
using System.Text.Json;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;

/// <summary>Writes the files of an agency's archive, inside the running transaction.</summary>
/// <param name="database">The database.</param>
/// <param name="agency">The key of the agency.</param>
/// <param name="dataFolder">Where the papers of its submitted versions lie.</param>
internal sealed class ArchiveExport(ItaContext database, string agency, string dataFolder)
{
    private static readonly JsonWriterOptions LineOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes them into an empty folder.</summary>
    /// <returns>Every file of the archive: where it lies, and its path in the archive.</returns>
    public async Task<IReadOnlyList<(string File, string Path)>> WriteAsync(string folder, CancellationToken cancellation)
    {
        List<(string File, string Path)> files = [(Place(folder, ArchiveReadme.Path), ArchiveReadme.Path)];
        await File.WriteAllTextAsync(files[0].File, ArchiveReadme.Write(database), cancellation);
        var places = await ArchivePlaces.OfAsync(database, agency, cancellation);
        foreach (var table in ArchiveTables.All)
        {
            files.Add((Place(folder, table.Path), table.Path));
            await WriteAsync(table, files[^1].File, places, cancellation);
        }

        foreach (var hash in await ArchiveTables.FileHashes(database, agency).ToListAsync(cancellation))
        {
            var path = ArchivedContents.PathOf(hash);
            files.Add((Place(folder, path), path));
            await File.WriteAllBytesAsync(files[^1].File, (await database.KeptContents.AsNoTracking().SingleAsync(kept => kept.Sha256 == hash, cancellation)).Content, cancellation);
        }

        return [.. files, .. await PapersAsync(cancellation)];
    }

    private static string Place(string folder, string path)
    {
        var place = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return place;
    }

    private async Task WriteAsync(ArchiveTable table, string file, ArchivePlaces places, CancellationToken cancellation)
    {
        var columns = table.Columns(database);
        await using var target = File.Create(file);
        await foreach (var row in table.RowsOf(database, agency).WithCancellation(cancellation))
        {
            await using (var line = new Utf8JsonWriter(target, LineOptions))
            {
                line.WriteStartObject();
                foreach (var column in columns)
                {
                    column.Write(line, row, places);
                }

                line.WriteEndObject();
            }

            target.WriteByte((byte)'\n');
        }
    }

    private async Task<IEnumerable<(string File, string Path)>> PapersAsync(CancellationToken cancellation)
    {
        var hashes = new HashSet<string>();
        await foreach (var row in ArchiveTables.Versions.RowsOf(database, agency).WithCancellation(cancellation))
        {
            hashes.Add(((ReportVersionRow)row).ContentHash);
        }

        var papers = Path.Combine(dataFolder, KeptPapers.Folder);
        return Directory.Exists(papers)
            ? Directory.EnumerateFiles(papers)
                .Where(paper => KeptPapers.VersionOf(Path.GetFileName(paper)) is { } hash && hashes.Contains(hash))
                .Order(StringComparer.Ordinal)
                .Select(paper => (paper, $"{KeptPapers.Folder}/{Path.GetFileName(paper)}"))
            : [];
    }
}
