using Kolum.ItaAnalytics.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Access;

/// <summary>An entry of the audit trail as stored: added, never changed.</summary>
internal sealed class AuditRow
{
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required AuditAction Action { get; init; }

    public required string? AgencyKey { get; init; }

    public required string Subject { get; init; }

    public required string Details { get; init; }

    public required string Reason { get; init; }

    public required string Correlation { get; init; }

    public required string Mac { get; init; }

    public static AuditRow Of(AuditEntry entry) => new()
    {
        Number = entry.Number,
        At = entry.At,
        Actor = entry.Actor,
        Action = entry.Note.Action,
        AgencyKey = entry.Note.Agency?.Value,
        Subject = entry.Note.Subject,
        Details = entry.Note.Details,
        Reason = entry.Note.Reason,
        Correlation = entry.Correlation,
        Mac = entry.Mac,
    };

    public AuditEntry ToEntry() => new(
        Number, At, Actor, new(Action, AgencyKey is null ? null : Domain.Common.AgencyKey.Of(AgencyKey), Subject, Details, Reason), Correlation, Mac);
}

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> entry)
    {
        entry.ToTable("AuditEntries");
        entry.HasKey(e => e.Number);
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Property(e => e.Actor).HasMaxLength(200);
        entry.Property(e => e.Action).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        entry.Property(e => e.AgencyKey).HasMaxLength(32).IsUnicode(false);
        entry.Property(e => e.Subject).HasMaxLength(AuditLog.LongestSubject);
        entry.Property(e => e.Reason).HasMaxLength(AuditLog.LongestReason);
        entry.Property(e => e.Correlation).HasMaxLength(64).IsUnicode(false);
        entry.Property(e => e.Mac).HasMaxLength(64).IsUnicode(false);
        entry.HasIndex(e => new { e.AgencyKey, e.Number });
    }
}

/// <summary>Where the chain ends: one row. Whoever adds an entry changes it first, so that they wait for each other.</summary>
internal sealed class AuditHeadRow
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    public required long Number { get; set; }

    public required string Mac { get; set; }

    public required string HeadMac { get; set; }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHeadRow>
{
    public void Configure(EntityTypeBuilder<AuditHeadRow> head)
    {
        head.ToTable("AuditHead");
        head.Property(h => h.Id).ValueGeneratedNever();
        head.Property(h => h.Mac).HasMaxLength(64).IsUnicode(false);
        head.Property(h => h.HeadMac).HasMaxLength(64).IsUnicode(false);
    }
}
