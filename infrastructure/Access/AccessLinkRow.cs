using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>A link to set a password, as stored: only the hash of its secret.</summary>
internal sealed class AccessLinkRow
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string SecretHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required bool IsLocalOnly { get; init; }
}

internal sealed class AccessLinkConfiguration : IEntityTypeConfiguration<AccessLinkRow>
{
    public void Configure(EntityTypeBuilder<AccessLinkRow> link)
    {
        link.ToTable("AccessLinks");
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.SecretHash).HasMaxLength(64).IsUnicode(false);
        link.HasIndex(l => l.SecretHash).IsUnique();
        link.HasOne<AccountRow>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
