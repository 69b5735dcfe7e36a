using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;

/// <summary>The file of a backup: a ZIP whose manifest names every other entry with its size and SHA-256.</summary>
internal static class BackupArchive
{
    private const string ManifestName = "manifest.json";
    private const int LargestManifest = 64 * 1024 * 1024;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes a backup of some files.</summary>
    /// <param name="target">Where it is written.</param>
    /// <param name="about">The manifest without its files.</param>
    /// <param name="files">The files: where each lies now, and where in the data folder.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The manifest that was written.</returns>
    public static async Task<BackupManifest> WriteAsync(
        Stream target, BackupManifest about, IReadOnlyList<(string File, string Path)> files, CancellationToken cancellation)
    {
        await using var archive = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        var written = new List<BackupFile>();
        foreach (var (file, path) in files)
        {
            await using var content = File.OpenRead(file);
            await using var entry = await archive.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellation);
            var (size, hash) = await CopyAsync(content, entry, long.MaxValue, cancellation);
            written.Add(new(path, size, hash));
        }

        var manifest = about with { Files = written };
        await using var last = await archive.CreateEntry(ManifestName, CompressionLevel.Fastest).OpenAsync(cancellation);
        await JsonSerializer.SerializeAsync(last, manifest, Json, cancellation);
        return manifest;
    }

    /// <summary>Unpacks a backup into an empty folder, every file compared with the manifest.</summary>
    /// <param name="source">The backup.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The manifest, or why the file is not to be trusted; then the folder may hold a part of it.</returns>
    public static async Task<Checked<BackupManifest>> UnpackAsync(Stream source, string folder, CancellationToken cancellation)
    {
        try
        {
            await using var archive = await ZipArchive.CreateAsync(source, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellation);
            if (await ManifestAsync(archive, cancellation) is not { } manifest)
            {
                return Refused(BackupCodes.NotABackup, ManifestName, "ไฟล์นี้ไม่ใช่ไฟล์สำรองของโปรแกรมนี้", "The file is no backup of this program.");
            }

            if (manifest.Format != BackupManifest.CurrentFormat)
            {
                return Refused(
                    BackupCodes.NotABackup, ManifestName, $"ไฟล์สำรองเป็นรูปแบบที่ {manifest.Format} ซึ่งโปรแกรมรุ่นนี้อ่านไม่ได้", $"The backup has the form {manifest.Format}, which this program does not read.");
            }

            foreach (var file in manifest.Files)
            {
                if (!IsInside(file.Path) || archive.GetEntry(file.Path) is not { } entry)
                {
                    return Damaged(file.Path);
                }

                var target = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await using var content = await entry.OpenAsync(cancellation);
                await using var unpacked = File.Create(target);
                var (size, hash) = await CopyAsync(content, unpacked, file.Size, cancellation);
                if (size != file.Size || !string.Equals(hash, file.Sha256, StringComparison.OrdinalIgnoreCase))
                {
                    return Damaged(file.Path);
                }
            }

            return Checked.Accept(manifest);
        }
        catch (Exception cause) when (cause is InvalidDataException or JsonException)
        {
            return Refused(BackupCodes.NotABackup, "", "อ่านไฟล์สำรองไม่ได้ ไฟล์อาจเสียหรือไม่ใช่ไฟล์สำรอง", "The backup cannot be read; it is damaged or no backup.");
        }
    }

    private static async Task<BackupManifest?> ManifestAsync(ZipArchive archive, CancellationToken cancellation)
    {
        if (archive.GetEntry(ManifestName) is not { } entry)
        {
            return null;
        }

        await using var content = await entry.OpenAsync(cancellation);
        return await BoundedFile.ReadAsync(content, LargestManifest, cancellation) is { } bytes
            && JsonSerializer.Deserialize<BackupManifest>(bytes, Json) is { Files: not null, LastMigration: not null } manifest
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

    private static Checked<BackupManifest> Damaged(string path) => Refused(
        BackupCodes.Damaged, path, $"ไฟล์ {Wording.Quote(path)} ในไฟล์สำรองหายไปหรือถูกเปลี่ยน", $"'{Wording.Quote(path)}' in the backup is missing or was changed.");

    private static Checked<BackupManifest> Refused(string code, string path, string thai, string english) =>
        Checked.Refuse<BackupManifest>(Finding.Error(code, new("backup", path), thai, english));
}
