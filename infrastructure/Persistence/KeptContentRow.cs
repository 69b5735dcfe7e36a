using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>The content of a file that somebody put in, stored once however often it is named.</summary>
internal sealed class KeptContentRow
{
    public required string Sha256 { get; init; }

    public required byte[] Content { get; init; }
}

/// <summary>Keeps the content of files inside the running transaction.</summary>
internal static class KeptContents
{
    /// <summary>SHA-256 (hex) of a content.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Adds a content where it is not kept yet; saved with what names it.</summary>
    /// <returns>Its hash.</returns>
    public static async Task<string> KeepAsync(this ItaContext database, byte[] content, CancellationToken cancellation)
    {
        var hash = HashOf(content);
        if (!await database.KeptContents.AnyAsync(kept => kept.Sha256 == hash, cancellation))
        {
            database.KeptContents.Add(new() { Sha256 = hash, Content = content });
        }

        return hash;
    }
}

internal sealed class KeptContentConfiguration : IEntityTypeConfiguration<KeptContentRow>
{
    public void Configure(EntityTypeBuilder<KeptContentRow> kept)
    {
        kept.ToTable("KeptContents");
        kept.HasKey(k => k.Sha256);
        kept.Property(k => k.Sha256).HasMaxLength(64).IsUnicode(false);
    }
}
