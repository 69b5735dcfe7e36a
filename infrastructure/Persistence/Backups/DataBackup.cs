using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Archives;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;

/// <summary>Backs up everything that is stored into one file, and puts such a file back.</summary>
/// <remarks>
/// Where the data lie in SQL Server, its own backup is the one to use:
/// <c>BACKUP DATABASE [name] TO DISK = 'file' WITH CHECKSUM, COMPRESSION</c>, and the folders <c>papers</c> and <c>keys</c> of the data folder with it.
/// </remarks>
public sealed class DataBackup
{
    private const string DatabaseName = PersistenceServices.FileName;

    private const string Nothing = "";

    /// <summary>What lies in the data folder beside the database: papers of signed versions, and the keys that secrets are kept under.</summary>
    private static readonly string[] Folders = [KeptPapers.Folder, PersistenceServices.KeysFolder];

    private static readonly ArchiveForm Form = new(
        BackupManifest.CurrentFormat, "backup", new("ไฟล์สำรอง", "backup"), BackupCodes.NotABackup, BackupCodes.Damaged, long.MaxValue);

    private readonly ItaContext database;
    private readonly string dataFolder;
    private readonly TimeProvider clock;

    internal DataBackup(ItaContext database, string dataFolder, TimeProvider clock) => (this.database, this.dataFolder, this.clock) = (database, dataFolder, clock);

    /// <summary>Backs everything up as of one moment, while others go on working.</summary>
    /// <param name="file">The file to make; it must not exist.</param>
    /// <param name="cancellation">Stops it; then no file is left.</param>
    /// <returns>What the backup holds, or why none was made.</returns>
    public async Task<Checked<BackupManifest>> MakeAsync(string file, CancellationToken cancellation)
    {
        if (database.AsFile() is not { } source)
        {
            return ByServer();
        }

        if (File.Exists(file))
        {
            return Refuse(BackupCodes.FileExists, file, "มีไฟล์ชื่อนี้อยู่แล้ว โปรดใช้ชื่ออื่น", "The file exists already; name another one.");
        }

        var copy = $"{file}.{Guid.NewGuid():N}.part.db";
        try
        {
            source.CopyTo(copy);
            if (source.FaultsOf(copy) is [var fault, ..])
            {
                return Broken(file, fault);
            }

            await using var copied = source.OpenCopy(copy);
            var lastMigration = (await copied.Database.GetAppliedMigrationsAsync(cancellation)).Last();
            return Checked.Accept(await HashedArchive.WriteAsync(
                file, [(copy, DatabaseName), .. Beside()], files => new BackupManifest(BackupManifest.CurrentFormat, ThaiTime.Now(clock), ProgramVersion.Text, lastMigration, files), cancellation));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            return Refuse(BackupCodes.NotWritten, file, $"เขียนไฟล์สำรองไม่ได้: {cause.Message}", $"The backup cannot be written: {cause.Message}");
        }
        finally
        {
            if (File.Exists(copy))
            {
                File.Delete(copy);
            }
        }
    }

    /// <summary>Puts a backup back, after looking through the whole of it, and after a backup of what stood there. A database that is damaged is set aside as it is.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="cancellation">Stops it while it is looked through; then nothing has changed.</param>
    /// <returns>What was put back, or why it was refused; then nothing has changed.</returns>
    public async Task<Checked<RestoredBackup>> RestoreAsync(string file, CancellationToken cancellation)
    {
        if (database.AsFile() is not { } target)
        {
            return Checked.Refuse<RestoredBackup>(ByServer().Findings);
        }

        var unpacked = Directory.CreateDirectory(Path.Combine(dataFolder, $"restoring-{Guid.NewGuid():N}"));
        try
        {
            var looked = await LookThroughAsync(file, unpacked.FullName, target, cancellation);
            if (!looked.TryGet(out var manifest))
            {
                return Checked.Refuse<RestoredBackup>(looked.Findings);
            }

            var damaged = target.IsDamaged() ? target.SetAside(FormattableString.Invariant($"damaged-{Moment()}")) : null;
            using var alone = await database.BeginMigrationAsync(cancellation);
            var copy = Path.Combine(unpacked.FullName, DatabaseName);
            await MigrateAsync(target, copy, cancellation);
            var stood = Checked.Accept(Nothing);
            var replaced = await target.ReplaceByAsync(copy, async () =>
            {
                stood = await KeepWhatStoodAsync(target, cancellation);
                if (stood.IsAccepted)
                {
                    await RaiseVersionsAsync(target, copy, cancellation);
                    PutBeside(manifest, unpacked.FullName);
                }

                return stood.IsAccepted;
            });
            return replaced
                ? Checked.Accept(new RestoredBackup(manifest, stood.Value == Nothing ? null : stood.Value, damaged))
                : Checked.Refuse<RestoredBackup>(stood.Findings);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return Checked.Refuse<RestoredBackup>(Refuse(
                BackupCodes.NotWritten, file, $"เขียนลงโฟลเดอร์ข้อมูลไม่ได้: {cause.Message}", $"The data folder cannot be written: {cause.Message}").Findings);
        }
        finally
        {
            unpacked.Delete(recursive: true);
        }
    }

    /// <summary>Unpacks a backup and looks whether all of it is whole and of a program that is not newer.</summary>
    private static async Task<Checked<BackupManifest>> LookThroughAsync(string file, string unpacked, IDatabaseFile target, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            return Refuse(BackupCodes.NotFound, file, "เปิดไฟล์สำรองไม่ได้", "The backup cannot be opened.");
        }

        await using var source = File.OpenRead(file);
        var read = await HashedArchive.UnpackAsync<BackupManifest>(source, Form, unpacked, cancellation);
        if (!read.TryGet(out var manifest))
        {
            return read;
        }

        var copy = Path.Combine(unpacked, DatabaseName);
        if (!manifest.Files.Any(kept => kept.Path == DatabaseName))
        {
            return Refuse(BackupCodes.NotABackup, DatabaseName, "ไฟล์สำรองไม่มีฐานข้อมูล", "The backup holds no database.");
        }

        if (target.FaultsOf(copy) is [var fault, ..])
        {
            return Broken(DatabaseName, fault);
        }

        await using var database = target.OpenCopy(copy);
        return (await database.Database.GetAppliedMigrationsAsync(cancellation)).Except(database.Database.GetMigrations()).Any()
            ? Refuse(
                BackupCodes.Newer,
                file,
                $"ไฟล์สำรองมาจากโปรแกรมรุ่นใหม่กว่า ({manifest.ProgramVersion}) โปรดใช้โปรแกรมรุ่นนั้น",
                $"The backup comes from a newer program ({manifest.ProgramVersion}); use that one.")
            : read;
    }

    /// <summary>Backs up what a restore is about to replace.</summary>
    /// <returns>The file; <see cref="Nothing"/> where nothing is stored yet; or why it cannot be backed up.</returns>
    private async Task<Checked<string>> KeepWhatStoodAsync(IDatabaseFile target, CancellationToken cancellation)
    {
        if (!File.Exists(target.Path) || !(await database.Database.GetAppliedMigrationsAsync(cancellation)).Any())
        {
            return Checked.Accept(Nothing);
        }

        var file = Path.Combine(dataFolder, $"before-restore-{Moment()}.ita-backup");
        var made = await MakeAsync(file, cancellation);
        return made.IsAccepted ? Checked.Accept(file) : Checked.Refuse<string>(made.Findings);
    }

    /// <summary>Brings an unpacked database to the present model.</summary>
    private static async Task MigrateAsync(IDatabaseFile target, string copy, CancellationToken cancellation)
    {
        await using var restored = target.OpenCopy(copy);
        await restored.Database.MigrateAsync(cancellation);
    }

    /// <summary>Gives an unpacked database facts' versions that nobody has seen: what is remembered of the old content never answers for the new.</summary>
    private async Task RaiseVersionsAsync(IDatabaseFile target, string copy, CancellationToken cancellation)
    {
        var stood = (await database.Database.GetAppliedMigrationsAsync(cancellation)).Any() && !(await database.Database.GetPendingMigrationsAsync(cancellation)).Any()
            ? await database.Agencies.SumAsync(agency => agency.FactsVersion, cancellation)
            : 0;
        await using var restored = target.OpenCopy(copy);
        await restored.Agencies.ExecuteUpdateAsync(agency => agency.SetProperty(row => row.FactsVersion, row => row.FactsVersion + stood + 1), cancellation);
    }

    private void PutBeside(BackupManifest manifest, string unpacked)
    {
        foreach (var beside in manifest.Files.Where(kept => kept.Path != DatabaseName))
        {
            var place = Path.Combine(dataFolder, beside.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(Path.Combine(unpacked, beside.Path), place, overwrite: true);
        }
    }

    private IEnumerable<(string File, string Path)> Beside() => Folders
        .Select(folder => Path.Combine(dataFolder, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Where(file => !file.EndsWith(".part", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(file => (file, Path.GetRelativePath(dataFolder, file).Replace(Path.DirectorySeparatorChar, '/')));

    private string Moment() => FormattableString.Invariant($"{ThaiTime.Now(clock):yyyyMMdd-HHmmss}-{Guid.NewGuid():N}");

    private static Checked<BackupManifest> ByServer() => Refuse(
        BackupCodes.ByServer,
        "SQL Server",
        "ข้อมูลอยู่ใน SQL Server โปรดสำรองด้วยคำสั่ง BACKUP DATABASE ของเซิร์ฟเวอร์ พร้อมโฟลเดอร์ papers และ keys",
        "The data lie in SQL Server: use its BACKUP DATABASE, and copy the folders papers and keys with it.");

    private static Checked<BackupManifest> Broken(string subject, string fault) => Refuse(
        BackupCodes.DatabaseBroken, subject, $"ฐานข้อมูลในไฟล์สำรองไม่สมบูรณ์: {Wording.Quote(fault)}", $"The database in the backup is not whole: {Wording.Quote(fault)}");

    private static Checked<BackupManifest> Refuse(string code, string subject, string thai, string english) =>
        Checked.Refuse<BackupManifest>(Finding.Error(code, new(Path.GetFileName(subject)), thai, english));
}

/// <summary>What was put back.</summary>
/// <param name="Manifest">What the backup held.</param>
/// <param name="Before">The backup of what stood there before; nothing where nothing did.</param>
/// <param name="Damaged">Where the database that stood there was set aside, because it is damaged; nothing where it was not.</param>
public sealed record RestoredBackup(BackupManifest Manifest, string? Before, string? Damaged);
