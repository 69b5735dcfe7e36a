using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Surveys;

/// <summary>An entry of the append-only history of counts as stored. It has no setters: what was recorded stays.</summary>
internal sealed class ResponseCountRow
{
    public required Guid Id { get; init; }

    public required int SurveyId { get; init; }

    public required DateOnly Day { get; init; }

    public required CountKind Kind { get; init; }

    public required int Value { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required CountSource Source { get; init; }

    public string? IdempotencyKey { get; init; }

    public Guid? Supersedes { get; init; }

    public string? Reason { get; init; }

    public string? Note { get; init; }

    public string? Group { get; init; }

    public Guid? ImportId { get; init; }

    public int? ImportRow { get; init; }

    public static ResponseCountRow Of(int surveyId, ResponseCount count) => new()
    {
        Id = count.Id,
        SurveyId = surveyId,
        Day = count.Day,
        Kind = count.Kind,
        Value = count.Value,
        RecordedAt = count.RecordedAt,
        RecordedBy = count.RecordedBy,
        Source = count.Source,
        IdempotencyKey = count.IdempotencyKey,
        Supersedes = count.Supersedes,
        Reason = count.Reason,
        Note = count.Note,
        Group = count.Group,
        ImportId = count.Import,
        ImportRow = count.Row,
    };

    public ResponseCount ToCount(string surveyCode) =>
        new(Id, surveyCode, Day, Kind, Value, RecordedAt, RecordedBy, Source, IdempotencyKey, Supersedes, Reason, Note, Group, ImportId, ImportRow);
}

internal sealed class ResponseCountConfiguration : IEntityTypeConfiguration<ResponseCountRow>
{
    public void Configure(EntityTypeBuilder<ResponseCountRow> count)
    {
        count.ToTable("ResponseCounts", table => table.HasCheckConstraint("CK_ResponseCounts_Value_NotNegative", "\"Value\" >= 0"));
        count.Property(c => c.Id).ValueGeneratedNever();
        count.Property(c => c.Kind).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        count.Property(c => c.Source).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        count.Property(c => c.RecordedBy).HasMaxLength(200);
        count.Property(c => c.IdempotencyKey).HasMaxLength(200);
        count.Property(c => c.Reason).HasMaxLength(1000);
        count.Property(c => c.Note).HasMaxLength(1000);
        count.Property(c => c.Group).HasColumnName("GroupCode").HasMaxLength(32).IsUnicode(false);
        count.HasIndex(c => new { c.SurveyId, c.Day });
        count.HasIndex(c => new { c.SurveyId, c.IdempotencyKey }).IsUnique().HasFilter("\"IdempotencyKey\" IS NOT NULL");
        count.HasIndex(c => c.Supersedes).IsUnique().HasFilter("\"Supersedes\" IS NOT NULL");
        count.HasIndex(c => c.ImportId).HasFilter("\"ImportId\" IS NOT NULL");
        count.HasOne<ResponseCountRow>().WithOne().HasForeignKey<ResponseCountRow>(c => c.Supersedes).OnDelete(DeleteBehavior.Restrict);
    }
}
