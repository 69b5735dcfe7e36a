using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>A piece of evidence as stored. Only its withdrawal is ever added to it.</summary>
internal sealed class EvidenceRow
{
    public long Id { get; init; }

    public required Guid Key { get; init; }

    public required int AssessmentId { get; init; }

    public required int MeasureNumber { get; init; }

    public required string Title { get; init; }

    public required string? Address { get; init; }

    public required string? FileHash { get; init; }

    public required string? FileName { get; init; }

    public required string? MediaType { get; init; }

    public required long? Size { get; init; }

    public required string OwnerUnit { get; init; }

    public required DateOnly? Day { get; init; }

    public required DateOnly? Expires { get; init; }

    public required string Note { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public string? WithdrawnReason { get; set; }

    public static EvidenceRow Of(int assessmentId, Evidence evidence) => new()
    {
        Key = evidence.Id,
        AssessmentId = assessmentId,
        MeasureNumber = evidence.MeasureNumber,
        Title = evidence.Title,
        Address = evidence.Address,
        FileHash = evidence.File?.Sha256,
        FileName = evidence.File?.Name,
        MediaType = evidence.File?.MediaType,
        Size = evidence.File?.Size,
        OwnerUnit = evidence.OwnerUnit,
        Day = evidence.Day,
        Expires = evidence.Expires,
        Note = evidence.Note,
        RecordedAt = evidence.Recorded.At,
        RecordedBy = evidence.Recorded.By,
        Reason = evidence.Recorded.Reason,
    };

    public Evidence ToEvidence() => new(
        Key,
        MeasureNumber,
        Title,
        Address,
        FileHash is null ? null : new(FileHash, FileName!, MediaType!, Size!.Value),
        new(RecordedAt, RecordedBy, Reason),
        WithdrawnAt is { } at ? new(at, WithdrawnBy!, WithdrawnReason!) : null)
    {
        OwnerUnit = OwnerUnit,
        Day = Day,
        Expires = Expires,
        Note = Note,
    };
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<EvidenceRow>
{
    public void Configure(EntityTypeBuilder<EvidenceRow> evidence)
    {
        evidence.ToTable("Evidence");
        evidence.HasIndex(e => e.Key).IsUnique();
        evidence.HasIndex(e => e.AssessmentId);
        evidence.Property(e => e.Title).HasMaxLength(200);
        evidence.Property(e => e.Address).HasMaxLength(2000);
        evidence.Property(e => e.FileHash).HasMaxLength(64).IsUnicode(false);
        evidence.Property(e => e.FileName).HasMaxLength(260);
        evidence.Property(e => e.MediaType).HasMaxLength(100).IsUnicode(false);
        evidence.Property(e => e.OwnerUnit).HasMaxLength(200).HasDefaultValue("");
        evidence.Property(e => e.Note).HasMaxLength(1000).HasDefaultValue("");
        evidence.Property(e => e.RecordedBy).HasMaxLength(200);
        evidence.Property(e => e.Reason).HasMaxLength(1000);
        evidence.Property(e => e.WithdrawnBy).HasMaxLength(200);
        evidence.Property(e => e.WithdrawnReason).HasMaxLength(1000);
        evidence.HasOne<AssessmentRow>().WithMany().HasForeignKey(e => e.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        evidence.HasOne<KeptContentRow>().WithMany().HasForeignKey(e => e.FileHash).OnDelete(DeleteBehavior.Restrict);
    }
}
