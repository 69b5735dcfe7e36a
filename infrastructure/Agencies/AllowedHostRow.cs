using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies;

/// <summary>A decision that an agency's short links may, or no longer may, lead to a host. It has no setters; the latest row of a host holds.</summary>
internal sealed class AllowedHostRow
{
    public long Id { get; init; }

    public required string AgencyKey { get; init; }

    public required string Host { get; init; }

    public required bool IsAllowed { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }
}

internal sealed class AllowedHostConfiguration : IEntityTypeConfiguration<AllowedHostRow>
{
    public void Configure(EntityTypeBuilder<AllowedHostRow> host)
    {
        host.ToTable("AllowedHosts");
        host.Property(h => h.AgencyKey).HasMaxLength(32).IsUnicode(false);
        host.Property(h => h.Host).HasMaxLength(253).IsUnicode(false);
        host.Property(h => h.RecordedBy).HasMaxLength(200);
        host.Property(h => h.Reason).HasMaxLength(1000);
        host.HasIndex(h => h.AgencyKey);
        host.HasOne<AgencyRow>().WithMany().HasForeignKey(h => h.AgencyKey).OnDelete(DeleteBehavior.Restrict);
    }
}
