using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Archives;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;

/// <summary>Takes everything that is stored of an agency out into one open file, and reads such a file where the agency is not stored yet.</summary>
/// <remarks>The form of the file is told in the file itself: <c>README.md</c>, made by <see cref="ArchiveReadme"/>.</remarks>
public sealed class AgencyArchive
{
    internal static readonly ArchiveForm Form = new(
        AgencyArchiveManifest.CurrentFormat, "agency archive", new("ไฟล์ข้อมูลหน่วยงาน", "agency archive"), AgencyArchiveCodes.NotAnArchive, AgencyArchiveCodes.Damaged, LargestBytes);

    private const long LargestBytes = 4L * 1024 * 1024 * 1024;

    private readonly ItaContext database;
    private readonly ArchiveImport import;
    private readonly string dataFolder;
    private readonly TimeProvider clock;

    internal AgencyArchive(ItaContext database, ArchiveImport import, string dataFolder, TimeProvider clock) =>
        (this.database, this.import, this.dataFolder, this.clock) = (database, import, dataFolder, clock);

    /// <summary>Writes an agency's archive as of one moment, while others go on working.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="file">The file to make; it must not exist.</param>
    /// <param name="cancellation">Stops it; then no file is left.</param>
    /// <returns>What the archive holds, or why none was made.</returns>
    public async Task<Checked<AgencyArchiveManifest>> ExportAsync(AgencyKey agency, string file, CancellationToken cancellation)
    {
        if (File.Exists(file))
        {
            return Refuse(AgencyArchiveCodes.FileExists, Path.GetFileName(file), "มีไฟล์ชื่อนี้อยู่แล้ว โปรดใช้ชื่ออื่น", "The file exists already; name another one.");
        }

        DirectoryInfo? folder = null;
        try
        {
            folder = Directory.CreateDirectory(Path.Combine(dataFolder, $"exporting-{Guid.NewGuid():N}"));
            var key = agency.Value;
            string? name;
            IReadOnlyList<(string File, string Path)> files;
            await using (var moment = await database.Database.BeginTransactionAsync(cancellation))
            {
                name = await database.Agencies.Where(row => row.Key == key).Select(row => row.Name).SingleOrDefaultAsync(cancellation);
                if (name is null)
                {
                    return Refuse(AgencyArchiveCodes.AgencyUnknown, key, "ไม่พบหน่วยงานนี้ในระบบ", "No such agency is stored.");
                }

                files = await new ArchiveExport(database, key, dataFolder).WriteAsync(folder.FullName, cancellation);
                await database.NoteAsync(new(AuditAction.Export, agency, "agency archive", Path.GetFileName(file)), cancellation);
                await moment.CommitAsync(cancellation);
            }

            // Nobody waits while it is packed.
            var madeAt = ThaiTime.Now(clock);
            var manifest = await HashedArchive.WriteAsync(
                file,
                files,
                written => new AgencyArchiveManifest(AgencyArchiveManifest.TheForm, AgencyArchiveManifest.CurrentFormat, madeAt, ProgramVersion.Text, key, name, written),
                cancellation);
            return Checked.Accept(manifest);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return Refuse(AgencyArchiveCodes.NotWritten, Path.GetFileName(file), $"เขียนไฟล์ไม่ได้: {cause.Message}", $"The file cannot be written: {cause.Message}");
        }
        finally
        {
            folder?.Delete(recursive: true);
        }
    }

    /// <summary>Reads an agency's archive: the whole of it in one transaction, or nothing.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="cancellation">Stops it; then nothing has changed.</param>
    /// <returns>What was read, or everything that speaks against it; then nothing has changed.</returns>
    public async Task<Checked<AgencyArchiveManifest>> ImportAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            return Refuse(AgencyArchiveCodes.NotFound, Path.GetFileName(file), "เปิดไฟล์ไม่ได้", "The file cannot be opened.");
        }

        DirectoryInfo? folder = null;
        try
        {
            folder = Directory.CreateDirectory(Path.Combine(dataFolder, $"importing-{Guid.NewGuid():N}"));
            await using var source = File.OpenRead(file);
            var unpacked = await HashedArchive.UnpackAsync<AgencyArchiveManifest>(source, Form, folder.FullName, cancellation);
            return unpacked.TryGet(out var manifest) ? await import.RunAsync(manifest, folder.FullName, dataFolder, cancellation) : unpacked;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return Refuse(
                AgencyArchiveCodes.NotWritten, Path.GetFileName(file), $"เขียนลงโฟลเดอร์ข้อมูลไม่ได้: {cause.Message}", $"The data folder cannot be written: {cause.Message}");
        }
        finally
        {
            folder?.Delete(recursive: true);
        }
    }

    private static Checked<AgencyArchiveManifest> Refuse(string code, string subject, string thai, string english) =>
        Checked.Refuse<AgencyArchiveManifest>(Finding.Error(code, new(subject), thai, english));
}
