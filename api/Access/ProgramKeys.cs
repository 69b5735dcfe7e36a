using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;

namespace Kolum.ItaAnalytics.Api.Access;

/// <summary>The program's own keys (data protection): they seal cookies, webhook secrets and authenticator keys; the section <c>Keys</c>.</summary>
internal static class ProgramKeys
{
    /// <summary>The certificate that protects the keys cannot be read.</summary>
    public const string CertificateUnreadable = "KEYS_CERTIFICATE_UNREADABLE";

    /// <summary>Keeps the keys beside the data, in a folder that nobody else may open; sealed by a certificate where <c>Keys:Certificate</c> (PKCS #12) and <c>Keys:CertificatePassword</c> name one.</summary>
    /// <exception cref="CommandRefusedException">The certificate cannot be read.</exception>
    public static IServiceCollection AddProgramKeys(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var folder = new DirectoryInfo(Path.Combine(dataFolder, PersistenceServices.KeysFolder));
        if (!OperatingSystem.IsWindows() && Directory.Exists(dataFolder) && !folder.Exists)
        {
            Directory.CreateDirectory(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        // One name for server and command line: what one has sealed the other opens.
        var keys = services.AddDataProtection().SetApplicationName("Kolum.ItaAnalytics").PersistKeysToFileSystem(folder);
        if (configuration["Keys:Certificate"] is { Length: > 0 } file)
        {
            keys.ProtectKeysWithCertificate(Read(file, configuration["Keys:CertificatePassword"]));
        }

        return services;
    }

    private static X509Certificate2 Read(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception cause) when (cause is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusedException(
                ExitCode.BadInput,
                CertificateUnreadable,
                $"อ่านใบรับรองที่ใช้ปกป้องกุญแจไม่ได้ โปรดตรวจ Keys:Certificate ({Path.GetFileName(file)}) และ Keys:CertificatePassword",
                $"The certificate that protects the keys cannot be read; look at Keys:Certificate ({Path.GetFileName(file)}) and Keys:CertificatePassword.");
        }
    }
}
