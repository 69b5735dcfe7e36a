using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>A submitted version as stored. It has no setters: its content never changes.</summary>
internal sealed class ReportVersionRow
{
    public int Id { get; init; }

    public required int AssessmentId { get; init; }

    public required int Number { get; init; }

    public required string ContentHash { get; init; }

    public required string RulePackVersion { get; init; }

    public required string Content { get; init; }
}

/// <summary>A step of a version as stored. It has no setters.</summary>
internal sealed class SignOffStepRow
{
    public long Id { get; init; }

    public required int VersionId { get; init; }

    /// <summary>1 for the submission; unique within the version, so that of two people who act at once one is told.</summary>
    public required int Ordinal { get; init; }

    public required SignOffAction Action { get; init; }

    public required string Name { get; init; }

    public required string Position { get; init; }

    public required string Comment { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public required string? AuditHead { get; init; }

    /// <summary>Whether it was taken in another installation: then the head is of that one's trail, and no witness of this one's.</summary>
    public bool SignedElsewhere { get; init; }

    public static SignOffStepRow Of(int version, int ordinal, SignOffStep step, AuditHead? trail) => new()
    {
        VersionId = version,
        Ordinal = ordinal,
        Action = step.Action,
        Name = step.Name,
        Position = step.Position,
        Comment = step.Comment,
        RecordedAt = step.Recorded.At,
        RecordedBy = step.Recorded.By,
        Reason = step.Recorded.Reason,
        AuditHead = trail?.ToString(),
    };

    public SignOffStep ToStep() => new(Action, Name, Position, Comment, new(RecordedAt, RecordedBy, Reason))
    {
        AuditHead = AuditHead is null ? null : Domain.Access.AuditHead.TryRead(AuditHead),
    };
}

internal sealed class ReportVersionConfiguration : IEntityTypeConfiguration<ReportVersionRow>
{
    public void Configure(EntityTypeBuilder<ReportVersionRow> version)
    {
        version.ToTable("ReportVersions", table => table.HasCheckConstraint("CK_ReportVersions_Number_Positive", "\"Number\" > 0"));
        version.HasIndex(v => new { v.AssessmentId, v.Number }).IsUnique();
        version.HasIndex(v => v.ContentHash);
        version.Property(v => v.ContentHash).HasMaxLength(64).IsUnicode(false);
        version.Property(v => v.RulePackVersion).HasMaxLength(32).IsUnicode(false);
        version.HasOne<AssessmentRow>().WithMany().HasForeignKey(v => v.AssessmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignOffStepConfiguration : IEntityTypeConfiguration<SignOffStepRow>
{
    public void Configure(EntityTypeBuilder<SignOffStepRow> step)
    {
        step.ToTable("SignOffSteps");
        step.HasIndex(s => new { s.VersionId, s.Ordinal }).IsUnique();
        step.Property(s => s.Action).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        step.Property(s => s.Name).HasMaxLength(200);
        step.Property(s => s.Position).HasMaxLength(200);
        step.Property(s => s.Comment).HasMaxLength(500);
        step.Property(s => s.RecordedBy).HasMaxLength(200);
        step.Property(s => s.Reason).HasMaxLength(1000);
        step.Property(s => s.AuditHead).HasMaxLength(100).IsUnicode(false);
        step.HasOne<ReportVersionRow>().WithMany().HasForeignKey(s => s.VersionId).OnDelete(DeleteBehavior.Restrict);
    }
}
