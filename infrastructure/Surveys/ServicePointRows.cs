using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Surveys;

/// <summary>The short link of a service point as stored.</summary>
internal sealed class ServicePointLinkRow
{
    public required string Code { get; init; }

    public required int SurveyId { get; init; }

    public required string Group { get; init; }

    public List<ScanCountRow> Scans { get; init; } = [];
}

/// <summary>How often a link was opened on a day. There is no column for anything else about a scan.</summary>
internal sealed class ScanCountRow
{
    public required string LinkCode { get; init; }

    public required DateOnly Day { get; init; }

    public required int Scans { get; init; }
}

internal sealed class ServicePointLinkConfiguration : IEntityTypeConfiguration<ServicePointLinkRow>
{
    public void Configure(EntityTypeBuilder<ServicePointLinkRow> link)
    {
        link.ToTable("ServicePointLinks");
        link.HasKey(l => l.Code);
        link.Property(l => l.Code).HasMaxLength(16).IsUnicode(false);
        link.Property(l => l.Group).HasColumnName("GroupCode").HasMaxLength(32).IsUnicode(false);
        link.HasIndex(l => new { l.SurveyId, l.Group }).IsUnique();
        link.HasOne<SurveyRow>().WithMany().HasForeignKey(l => l.SurveyId).OnDelete(DeleteBehavior.Restrict);
        link.HasMany(l => l.Scans).WithOne().HasForeignKey(s => s.LinkCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ScanCountConfiguration : IEntityTypeConfiguration<ScanCountRow>
{
    public void Configure(EntityTypeBuilder<ScanCountRow> scan)
    {
        scan.ToTable("ScanCounts");
        scan.HasKey(s => new { s.LinkCode, s.Day });
        scan.Property(s => s.LinkCode).HasMaxLength(16).IsUnicode(false);
    }
}
