using System.Security.Cryptography;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>The key of the audit trail: from a setting, else from a file beside the data that only their owner reads. It is made at the first start and never changes.</summary>
internal static class AuditKey
{
    public const int Length = 32;

    private const string FileName = "audit.key";

    /// <summary>Reads the key, or makes it.</summary>
    /// <param name="setting">64 hexadecimal digits; the file where nothing.</param>
    /// <param name="dataFolder">Where the data lie.</param>
    /// <exception cref="AuditKeyException">The setting or the file is no key.</exception>
    public static byte[] Read(string? setting, string dataFolder)
    {
        if (setting is { Length: > 0 })
        {
            return Parse(setting) ?? throw new AuditKeyException(new("Audit__Key ต้องเป็นเลขฐานสิบหก 64 หลัก", "Audit__Key is not 64 hexadecimal digits."));
        }

        var file = Path.Combine(dataFolder, PersistenceServices.KeysFolder, FileName);
        if (!File.Exists(file))
        {
            Make(file);
        }

        return Parse(File.ReadAllText(file)) ?? throw new AuditKeyException(new($"แฟ้ม {file} ไม่ใช่กุญแจ โปรดนำกลับมาจากสำเนาสำรอง", $"{file} does not hold a key; bring it back from a backup."));
    }

    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var made = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(made, options))
        {
            writer.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length)));
        }

        try
        {
            File.Move(made, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another program of the same data made it in between: that one counts.
            File.Delete(made);
        }
    }

    private static byte[]? Parse(string text)
    {
        try
        {
            return Convert.FromHexString(text.Trim()) is { Length: Length } key ? key : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>The key of the audit trail cannot be read: nothing is stored without it.</summary>
/// <param name="explanation">Which one, and how to mend it.</param>
public sealed class AuditKeyException(BilingualText explanation) : Exception(explanation.English)
{
    /// <summary>The code of it.</summary>
    public const string Code = "AUDIT_KEY_UNREADABLE";

    /// <summary>Which one, and how to mend it.</summary>
    public BilingualText Explanation { get; } = explanation;
}
