namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;

/// <summary>What a backup holds: the first entry of its file, <c>manifest.json</c>.</summary>
/// <param name="Format">The form of the file; this program writes and reads <see cref="CurrentFormat"/>.</param>
/// <param name="MadeAt">When the database was copied.</param>
/// <param name="ProgramVersion">The program that made it.</param>
/// <param name="LastMigration">The newest migration of its database.</param>
/// <param name="Files">Every other file of the backup.</param>
public sealed record BackupManifest(int Format, DateTimeOffset MadeAt, string ProgramVersion, string LastMigration, IReadOnlyList<BackupFile> Files)
{
    /// <summary>The form that this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Bytes of all files together.</summary>
    public long Size => Files.Sum(file => file.Size);
}

/// <summary>A file of a backup.</summary>
/// <param name="Path">Where it lies in the data folder, with "/": <c>ita-analytics.db</c>, <c>papers/….pdf</c>, <c>keys/….xml</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 (hex) of its content.</param>
public sealed record BackupFile(string Path, long Size, string Sha256);
