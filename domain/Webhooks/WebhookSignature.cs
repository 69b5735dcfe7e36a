using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>Signs messages, so that a receiver can tell them from forgeries.</summary>
/// <remarks>
/// A receiver takes the body as the bytes that came, joins <c>webhook-id</c>, <c>webhook-timestamp</c> and body with dots, makes the HMAC-SHA256
/// of that with the bytes of its secret (base64 after <c>whsec_</c>), and compares the base64 of it with what follows <c>v1,</c> in
/// <c>webhook-signature</c>, in constant time. It refuses a timestamp (Unix seconds) more than five minutes away from its clock, and an id that
/// it has taken before. Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md.
/// </remarks>
public static class WebhookSignature
{
    private const string SecretPrefix = "whsec_";
    private const int SecretBytes = 32;

    /// <summary>A new secret: 32 random bytes.</summary>
    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The value of <c>webhook-signature</c>.</summary>
    /// <param name="secret">The secret as <see cref="NewSecret"/> made it.</param>
    /// <param name="delivery">The value of <c>webhook-id</c>.</param>
    /// <param name="at">When it is sent; <c>webhook-timestamp</c> is its Unix seconds.</param>
    /// <param name="body">The body.</param>
    public static string Of(string secret, string delivery, DateTimeOffset at, string body) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(
        Convert.FromBase64String(secret[SecretPrefix.Length..]), Encoding.UTF8.GetBytes($"{delivery}.{Timestamp(at)}.{body}")));

    /// <summary>The value of <c>webhook-timestamp</c>.</summary>
    public static string Timestamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
