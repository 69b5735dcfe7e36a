using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.Extensions.Caching.Memory;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Files of frozen versions in a folder beside the database; those asked for last in memory too.</summary>
/// <param name="folder">The folder; made when the first file is kept.</param>
internal sealed partial class KeptPapers(string folder) : IKeptPapers, IDisposable
{
    /// <summary>Error: the file of a version could not be kept; a full disk, a folder that is closed.</summary>
    public const string NotKept = "PAPER_NOT_KEPT";

    /// <summary>The name of the folder in the data folder.</summary>
    public const string Folder = "papers";

    private const long MostBytes = 64 * 1024 * 1024;

    private readonly MemoryCache remembered = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public async Task<byte[]> BytesAsync(PaperSeal seal, string format, Func<Stream, Task> write, CancellationToken cancellation)
    {
        // The address is part of the paper: where it is set only later, the paper is written once more.
        var address = KeptContents.HashOf(Encoding.UTF8.GetBytes(seal.VerificationAddress))[..8];
        var name = string.Create(CultureInfo.InvariantCulture, $"{seal.ContentHash}-v{seal.Version}-{address}.{format}");
        if (remembered.TryGetValue(name, out byte[]? known) && known is not null)
        {
            return known;
        }

        var file = Path.Combine(folder, name);
        if (!File.Exists(file))
        {
            await KeepAsync(file, write, cancellation);
        }

        var bytes = await File.ReadAllBytesAsync(file, cancellation);
        return remembered.Set(name, bytes, new MemoryCacheEntryOptions { Size = bytes.Length });
    }

    /// <summary>The content hash of the version whose file bears a name; nothing where no kept file is named so.</summary>
    public static string? VersionOf(string fileName) => Named().Match(fileName) is { Success: true } name ? name.Groups["hash"].Value : null;

    public void Dispose() => remembered.Dispose();

    [GeneratedRegex(@"^(?<hash>[0-9a-f]{64})-v[0-9]{1,9}-[0-9a-f]{8}\.[a-z]{1,8}$")]
    private static partial Regex Named();

    /// <summary>Under a name of its own first: neither a crash nor a second request ever shows half a file.</summary>
    private async Task KeepAsync(string file, Func<Stream, Task> write, CancellationToken cancellation)
    {
        var unfinished = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(folder);
            await using (var stream = File.Create(unfinished))
            {
                await write(stream);
                await stream.FlushAsync(cancellation);
            }

            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new PaperNotWrittenException(NotKept, new(
                "เก็บแฟ้มของฉบับนี้ไม่ได้ โปรดตรวจพื้นที่ว่างและสิทธิ์ของโฟลเดอร์ข้อมูล แล้วลองใหม่ ไม่มีแฟ้มค้าง",
                $"The file of this version cannot be kept; check the free space and the rights of the data folder and try again. No half file is left. ({cause.GetType().Name})"));
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
