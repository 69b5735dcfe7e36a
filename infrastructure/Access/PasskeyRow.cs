using System.Security.Cryptography;
using Kolum.ItaAnalytics.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>A passkey as stored: its public key; the private one never leaves its owner's device.</summary>
internal sealed class PasskeyRow
{
    /// <summary>SHA-256 of the credential's id, which itself may be too long for an index.</summary>
    public required string Id { get; init; }

    public required Guid AccountId { get; init; }

    public required byte[] CredentialId { get; init; }

    public required byte[] PublicKey { get; init; }

    public required string Name { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required long SignCount { get; set; }

    public required bool IsUserVerified { get; set; }

    public required bool IsBackupEligible { get; init; }

    public required bool IsBackedUp { get; set; }

    public static string IdOf(byte[] credentialId) => Convert.ToHexStringLower(SHA256.HashData(credentialId));

    public static PasskeyRow Of(Guid account, UserPasskeyInfo passkey) => new()
    {
        Id = IdOf(passkey.CredentialId),
        AccountId = account,
        CredentialId = passkey.CredentialId,
        PublicKey = passkey.PublicKey,
        Name = passkey.Name ?? "",
        CreatedAt = passkey.CreatedAt,
        SignCount = passkey.SignCount,
        IsUserVerified = passkey.IsUserVerified,
        IsBackupEligible = passkey.IsBackupEligible,
        IsBackedUp = passkey.IsBackedUp,
    };

    /// <summary>As Identity knows it. What the device said of itself when it was added is not kept: nothing asks for it.</summary>
    public UserPasskeyInfo ToInfo() =>
        new(CredentialId, PublicKey, CreatedAt, (uint)SignCount, transports: null, IsUserVerified, IsBackupEligible, IsBackedUp, attestationObject: [], clientDataJson: []) { Name = Name };

    public Passkey ToPasskey() => new(Id, Name, CreatedAt);
}

internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<PasskeyRow>
{
    public void Configure(EntityTypeBuilder<PasskeyRow> passkey)
    {
        passkey.ToTable("Passkeys");
        passkey.Property(p => p.Id).HasMaxLength(64).IsUnicode(false);
        passkey.Property(p => p.CredentialId).HasMaxLength(1023);
        passkey.Property(p => p.PublicKey).HasMaxLength(2000);
        passkey.Property(p => p.Name).HasMaxLength(Passkey.LongestName);
        passkey.HasIndex(p => p.AccountId);
        passkey.HasOne<AccountRow>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
