using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Indicators;

/// <summary>An entry of the open-data checklist as stored. It has no setters: the latest of an item holds.</summary>
internal sealed class OpenDataEntryRow
{
    public long Id { get; init; }

    public required Guid Key { get; init; }

    public required int AssessmentId { get; init; }

    public required int Item { get; init; }

    public required OpenDataStatus Status { get; init; }

    public required string? Address { get; init; }

    /// <summary>Parted by blanks: a kind of file has none within it.</summary>
    public required string FileFormats { get; init; }

    public required string? ResponsibleUnit { get; init; }

    public required DateOnly? Due { get; init; }

    public required DateOnly? EvidenceDay { get; init; }

    public required string? SubIndicator { get; init; }

    public required string? Note { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public static OpenDataEntryRow Of(int assessmentId, OpenDataEntry entry) => new()
    {
        Key = entry.Id,
        AssessmentId = assessmentId,
        Item = entry.Item,
        Status = entry.State.Status,
        Address = entry.State.Address,
        FileFormats = string.Join(' ', entry.State.FileFormats),
        ResponsibleUnit = entry.State.ResponsibleUnit,
        Due = entry.State.Due,
        EvidenceDay = entry.State.EvidenceDay,
        SubIndicator = entry.State.SubIndicator,
        Note = entry.State.Note,
        RecordedAt = entry.Recorded.At,
        RecordedBy = entry.Recorded.By,
        Reason = entry.Recorded.Reason,
    };

    public OpenDataEntry ToEntry() => new(
        Key,
        Item,
        new(Status, Address, ResponsibleUnit, Due, EvidenceDay, SubIndicator, Note) { FileFormats = FileFormats.Split(' ', StringSplitOptions.RemoveEmptyEntries) },
        new(RecordedAt, RecordedBy, Reason));
}

internal sealed class OpenDataEntryConfiguration : IEntityTypeConfiguration<OpenDataEntryRow>
{
    public void Configure(EntityTypeBuilder<OpenDataEntryRow> entry)
    {
        entry.ToTable("OpenDataEntries", table => table.HasCheckConstraint("CK_OpenDataEntries_Item_Positive", "\"Item\" > 0"));
        entry.HasIndex(e => e.Key).IsUnique();
        entry.HasIndex(e => e.AssessmentId);
        entry.Property(e => e.Status).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        entry.Property(e => e.Address).HasMaxLength(2000);
        entry.Property(e => e.FileFormats).HasMaxLength(200).IsUnicode(false);
        entry.Property(e => e.ResponsibleUnit).HasMaxLength(200);
        entry.Property(e => e.SubIndicator).HasMaxLength(8).IsUnicode(false);
        entry.Property(e => e.Note).HasMaxLength(1000);
        entry.Property(e => e.RecordedBy).HasMaxLength(200);
        entry.Property(e => e.Reason).HasMaxLength(1000);
        entry.HasOne<AssessmentRow>().WithMany().HasForeignKey(e => e.AssessmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
