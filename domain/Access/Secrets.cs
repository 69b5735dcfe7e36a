using System.Security.Cryptography;
using System.Text;

namespace Kolum.ItaAnalytics.Domain.Access;

/// <summary>A secret that the program made: links to set a password, and tokens. Only its hash is stored.</summary>
/// <remarks>256 bits from the system's generator, so that a plain hash is enough: there is nothing to guess.</remarks>
public static class Secrets
{
    /// <summary>A new secret, 43 letters of Base64Url.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>What is stored of a secret: SHA-256, hex.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
