using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies;

/// <summary>Headcount and size class of an agency as stored. It has no setters; a later row follows.</summary>
internal sealed class AgencyProfileRow
{
    public long Id { get; init; }

    public required string AgencyKey { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required int Headcount { get; init; }

    public required string AgencyClass { get; init; }

    public required string SizeClass { get; init; }

    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }

    public required bool IsSample { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public static AgencyProfileRow Of(AgencyKey agency, AgencyProfile profile) => new()
    {
        AgencyKey = agency.Value,
        EffectiveFrom = profile.EffectiveFrom,
        Headcount = profile.Headcount,
        AgencyClass = profile.AgencyClass,
        SizeClass = profile.SizeClass,
        Source = profile.Source,
        Confidence = profile.Confidence,
        IsSample = profile.IsSample,
        RecordedAt = profile.Recorded.At,
        RecordedBy = profile.Recorded.By,
        Reason = profile.Recorded.Reason,
    };

    public AgencyProfile ToProfile() => new(EffectiveFrom, Headcount, AgencyClass, SizeClass, Source, Confidence, IsSample, new(RecordedAt, RecordedBy, Reason));
}

internal sealed class AgencyProfileConfiguration : IEntityTypeConfiguration<AgencyProfileRow>
{
    public void Configure(EntityTypeBuilder<AgencyProfileRow> profile)
    {
        profile.ToTable("AgencyProfiles", table => table.HasCheckConstraint("CK_AgencyProfiles_Headcount_Positive", "\"Headcount\" > 0"));
        profile.Property(p => p.AgencyKey).HasMaxLength(32).IsUnicode(false);
        profile.Property(p => p.AgencyClass).HasMaxLength(16).IsUnicode(false).HasDefaultValue(AgencyProfile.SubdistrictOrganization);
        profile.Property(p => p.SizeClass).HasMaxLength(16);
        profile.Property(p => p.Source).HasMaxLength(1000);
        profile.Property(p => p.Confidence).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        profile.Property(p => p.RecordedBy).HasMaxLength(200);
        profile.Property(p => p.Reason).HasMaxLength(1000);
        profile.HasIndex(p => new { p.AgencyKey, p.EffectiveFrom });
        profile.HasOne<AgencyRow>().WithMany().HasForeignKey(p => p.AgencyKey).OnDelete(DeleteBehavior.Restrict);
    }
}
