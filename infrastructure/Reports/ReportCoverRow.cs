using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>A version of memo, title page and reading findings as stored. It has no setters.</summary>
internal sealed class ReportCoverRow
{
    public long Id { get; init; }

    public required int AssessmentId { get; init; }

    public required string Title { get; init; }

    public required string? Memo { get; init; }

    public required string SourceHash { get; init; }

    public required string Findings { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public static ReportCoverRow Of(int assessmentId, ReportCover cover) => new()
    {
        AssessmentId = assessmentId,
        Title = JsonText.Write(cover.Title),
        Memo = cover.Memo is null ? null : JsonText.Write(cover.Memo),
        SourceHash = cover.SourceHash,
        Findings = JsonText.Write(cover.Findings),
        RecordedAt = cover.Recorded.At,
        RecordedBy = cover.Recorded.By,
        Reason = cover.Recorded.Reason,
    };

    public ReportCover ToCover() => new(
        JsonText.Read<IReadOnlyList<string>>(Title),
        Memo is null ? null : JsonText.Read<Memo>(Memo),
        SourceHash,
        JsonText.Read<IReadOnlyList<Finding>>(Findings),
        new(RecordedAt, RecordedBy, Reason));
}

internal sealed class ReportCoverConfiguration : IEntityTypeConfiguration<ReportCoverRow>
{
    public void Configure(EntityTypeBuilder<ReportCoverRow> cover)
    {
        cover.ToTable("ReportCovers");
        cover.HasIndex(c => new { c.AssessmentId, c.RecordedAt });
        cover.Property(c => c.SourceHash).HasMaxLength(64).IsUnicode(false);
        cover.Property(c => c.RecordedBy).HasMaxLength(200);
        cover.Property(c => c.Reason).HasMaxLength(1000);
        cover.HasOne<AssessmentRow>().WithMany().HasForeignKey(c => c.AssessmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
