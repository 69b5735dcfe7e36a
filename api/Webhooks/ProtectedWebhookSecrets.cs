using System.Security.Cryptography;
using Kolum.ItaAnalytics.Domain.Webhooks;
using Microsoft.AspNetCore.DataProtection;

namespace Kolum.ItaAnalytics.Api.Webhooks;

/// <summary>Seals secrets with the keys in the data folder (<c>keys</c>), so that a copy of the database alone forges no message.</summary>
/// <remarks>A secret cannot be kept as a hash: it signs. Servers that share a database share the folder of keys too.</remarks>
/// <param name="provider">The keys.</param>
internal sealed class ProtectedWebhookSecrets(IDataProtectionProvider provider) : IWebhookSecrets
{
    private readonly IDataProtector protector = provider.CreateProtector("Webhooks.Secret");

    /// <inheritdoc/>
    public string Seal(string secret) => protector.Protect(secret);

    /// <inheritdoc/>
    public string? TryOpen(string sealedSecret)
    {
        try
        {
            return protector.Unprotect(sealedSecret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
