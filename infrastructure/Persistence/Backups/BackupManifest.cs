using System.Text.Json.Serialization;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Archives;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;

/// <summary>What a backup holds: the last entry of its file, <c>manifest.json</c>.</summary>
/// <param name="Format">The form of the file; this program writes and reads <see cref="CurrentFormat"/>.</param>
/// <param name="MadeAt">When the database was copied.</param>
/// <param name="ProgramVersion">The program that made it.</param>
/// <param name="LastMigration">The newest migration of its database.</param>
/// <param name="Files">Every other file of the backup.</param>
public sealed record BackupManifest(int Format, DateTimeOffset MadeAt, string ProgramVersion, string LastMigration, IReadOnlyList<ArchivedFile> Files)
    : IArchiveManifest
{
    /// <summary>The form that this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Bytes of all files together.</summary>
    [JsonIgnore]
    public long Size => Files.Sum(file => file.Size);

    bool IArchiveManifest.IsWhole => Files is not null && LastMigration is not null;
}
