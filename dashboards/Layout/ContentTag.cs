using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Kolum.ItaAnalytics.Dashboards.Layout;

/// <summary>The ETag of an answer: a hash of its bytes, so that equal facts are not sent twice.</summary>
public static class ContentTag
{
    /// <summary>The strong tag of these bytes.</summary>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> content) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
}
