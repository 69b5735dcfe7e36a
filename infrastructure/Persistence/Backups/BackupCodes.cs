namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;

/// <summary>Why a backup was not made or not put back; a closed list.</summary>
public static class BackupCodes
{
    /// <summary>Error: the data lie in a database server, which has its own backup.</summary>
    public const string ByServer = "BACKUP_BY_SERVER";

    /// <summary>Error: the file exists already.</summary>
    public const string FileExists = "BACKUP_FILE_EXISTS";

    /// <summary>Error: the file cannot be written: a full disk, a folder that is closed.</summary>
    public const string NotWritten = "BACKUP_NOT_WRITTEN";

    /// <summary>Error: the file cannot be opened.</summary>
    public const string NotFound = "BACKUP_NOT_FOUND";

    /// <summary>Error: the file is no backup of this program, or of another form.</summary>
    public const string NotABackup = "BACKUP_NOT_A_BACKUP";

    /// <summary>Error: a file of the backup is missing, changed or larger than it says.</summary>
    public const string Damaged = "BACKUP_DAMAGED";

    /// <summary>Error: the database in the backup is not whole.</summary>
    public const string DatabaseBroken = "BACKUP_DATABASE_BROKEN";

    /// <summary>Error: the backup comes from a newer program.</summary>
    public const string Newer = "BACKUP_NEWER_THAN_PROGRAM";
}
