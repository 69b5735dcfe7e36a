using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies;

/// <summary>An agency's own file as stored; a row without content takes it out of use. A later row follows.</summary>
internal sealed class AgencyFileRow
{
    public long Id { get; init; }

    public required string AgencyKey { get; init; }

    public required AgencyFilePurpose Purpose { get; init; }

    public required string? FileHash { get; init; }

    public required string? Name { get; init; }

    public required string? MediaType { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }
}

internal sealed class AgencyFileConfiguration : IEntityTypeConfiguration<AgencyFileRow>
{
    public void Configure(EntityTypeBuilder<AgencyFileRow> file)
    {
        file.ToTable("AgencyFiles");
        file.Property(f => f.AgencyKey).HasMaxLength(32).IsUnicode(false);
        file.Property(f => f.Purpose).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        file.Property(f => f.FileHash).HasMaxLength(64).IsUnicode(false);
        file.Property(f => f.Name).HasMaxLength(260);
        file.Property(f => f.MediaType).HasMaxLength(100).IsUnicode(false);
        file.Property(f => f.RecordedBy).HasMaxLength(200);
        file.Property(f => f.Reason).HasMaxLength(1000);
        file.HasIndex(f => new { f.AgencyKey, f.Purpose });
        file.HasOne<AgencyRow>().WithMany().HasForeignKey(f => f.AgencyKey).OnDelete(DeleteBehavior.Restrict);
        file.HasOne<KeptContentRow>().WithMany().HasForeignKey(f => f.FileHash).OnDelete(DeleteBehavior.Restrict);
    }
}
