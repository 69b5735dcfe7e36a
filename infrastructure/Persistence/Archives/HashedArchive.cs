using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Archives;

/// <summary>A file that holds files: a ZIP whose last entry, <c>manifest.json</c>, names every other one with its size and SHA-256.</summary>
internal static class HashedArchive
{
    private const string ManifestName = "manifest.json";
    private const int LargestManifest = 64 * 1024 * 1024;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes an archive: under a name of its own first, so that no half file ever bears the name that was asked for. Only its owner may read it.</summary>
    /// <param name="file">Where it is written.</param>
    /// <param name="files">The files: where each lies now, and its path in the archive.</param>
    /// <param name="about">The manifest, given what was written.</param>
    /// <param name="cancellation">Stops it; then no file is left.</param>
    /// <returns>The manifest that was written.</returns>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    public static async Task<TManifest> WriteAsync<TManifest>(
        string file, IReadOnlyList<(string File, string Path)> files, Func<IReadOnlyList<ArchivedFile>, TManifest> about, CancellationToken cancellation)
        where TManifest : class, IArchiveManifest
    {
        var unfinished = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            TManifest manifest;
            await using (var target = new FileStream(unfinished, OwnersOnly()))
            {
                manifest = await WriteAsync(target, files, about, cancellation);
            }

            File.Move(unfinished, file);
            return manifest;
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }

    /// <summary>Unpacks an archive into an empty folder, every file compared with the manifest.</summary>
    /// <param name="source">The archive.</param>
    /// <param name="form">What it must be.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The manifest, or why the file is not to be trusted; then the folder may hold a part of it.</returns>
    public static async Task<Checked<TManifest>> UnpackAsync<TManifest>(Stream source, ArchiveForm form, string folder, CancellationToken cancellation)
        where TManifest : class, IArchiveManifest
    {
        try
        {
            await using var archive = await ZipArchive.CreateAsync(source, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellation);
            if (await ManifestAsync<TManifest>(archive, cancellation) is not { } manifest)
            {
                return form.Refuse<TManifest>(form.NotOne, ManifestName, $"ไฟล์นี้ไม่ใช่{form.Noun.Thai}ของโปรแกรมนี้", $"The file is no {form.Noun.English} of this program.");
            }

            if (manifest.Format != form.Format)
            {
                return form.Refuse<TManifest>(
                    form.NotOne,
                    ManifestName,
                    $"{form.Noun.Thai}เป็นรูปแบบที่ {manifest.Format} ซึ่งโปรแกรมรุ่นนี้อ่านไม่ได้ (อ่านได้: {form.Format})",
                    $"The {form.Noun.English} has the form {manifest.Format}, which this program does not read (it reads {form.Format}).");
            }

            if (manifest.Files.Any(file => file.Size < 0) || manifest.Files.Sum(file => (decimal)file.Size) > form.LargestBytes)
            {
                return form.Refuse<TManifest>(form.NotOne, ManifestName, $"{form.Noun.Thai}ใหญ่เกินกว่าที่โปรแกรมรับ", $"The {form.Noun.English} is larger than this program takes.");
            }

            foreach (var file in manifest.Files)
            {
                if (!IsInside(file.Path) || archive.GetEntry(file.Path) is not { } entry)
                {
                    return form.RefuseDamaged<TManifest>(file.Path);
                }

                var target = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await using var content = await entry.OpenAsync(cancellation);
                await using var unpacked = File.Create(target);
                var (size, hash) = await CopyAsync(content, unpacked, file.Size, cancellation);
                if (size != file.Size || !string.Equals(hash, file.Sha256, StringComparison.OrdinalIgnoreCase))
                {
                    return form.RefuseDamaged<TManifest>(file.Path);
                }
            }

            return Checked.Accept(manifest);
        }
        catch (Exception cause) when (cause is InvalidDataException or JsonException)
        {
            return form.Refuse<TManifest>(
                form.NotOne, path: null, $"อ่าน{form.Noun.Thai}ไม่ได้ ไฟล์อาจเสียหรือไม่ใช่{form.Noun.Thai}", $"The {form.Noun.English} cannot be read; it is damaged or no {form.Noun.English}.");
        }
    }

    private static async Task<TManifest> WriteAsync<TManifest>(
        Stream target, IReadOnlyList<(string File, string Path)> files, Func<IReadOnlyList<ArchivedFile>, TManifest> about, CancellationToken cancellation)
    {
        await using var archive = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        var written = new List<ArchivedFile>();
        foreach (var (file, path) in files)
        {
            await using var content = File.OpenRead(file);
            await using var entry = await archive.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellation);
            var (size, hash) = await CopyAsync(content, entry, long.MaxValue, cancellation);
            written.Add(new(path, size, hash));
        }

        var manifest = about(written);
        await using var last = await archive.CreateEntry(ManifestName, CompressionLevel.Fastest).OpenAsync(cancellation);
        await JsonSerializer.SerializeAsync(last, manifest, Json, cancellation);
        return manifest;
    }

    private static async Task<TManifest?> ManifestAsync<TManifest>(ZipArchive archive, CancellationToken cancellation)
        where TManifest : class, IArchiveManifest
    {
        if (archive.GetEntry(ManifestName) is not { } entry)
        {
            return null;
        }

        await using var content = await entry.OpenAsync(cancellation);
        return await BoundedFile.ReadAsync(content, LargestManifest, cancellation) is { } bytes
            && JsonSerializer.Deserialize<TManifest>(bytes, Json) is { IsWhole: true } manifest
            && manifest.Files.All(file => file is { Path: not null, Sha256: not null })
            ? manifest
            : null;
    }

    /// <summary>Whether a path stays in the folder that it is unpacked into.</summary>
    private static bool IsInside(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Contains('\\', StringComparison.Ordinal)
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    private static async Task<(long Size, string Sha256)> CopyAsync(Stream source, Stream target, long largest, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = new byte[128 * 1024];
        long size = 0;
        while (await source.ReadAsync(chunk, cancellation) is var read and > 0 && (size += read) <= largest)
        {
            hash.AppendData(chunk, 0, read);
            await target.WriteAsync(chunk.AsMemory(0, read), cancellation);
        }

        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
