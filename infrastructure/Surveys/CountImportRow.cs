using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Surveys;

/// <summary>An import as stored. Only the mark that it was undone is ever added to it.</summary>
internal sealed class CountImportRow
{
    public required Guid Id { get; init; }

    public required int AssessmentId { get; init; }

    public required string Name { get; init; }

    public required int Rows { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }

    public string? UndoneBy { get; set; }

    public string? UndoneReason { get; set; }

    public static CountImportRow Of(int assessmentId, CountImport import) => new()
    {
        Id = import.Id,
        AssessmentId = assessmentId,
        Name = import.Name,
        Rows = import.Rows,
        RecordedAt = import.Recorded.At,
        RecordedBy = import.Recorded.By,
        Reason = import.Recorded.Reason,
    };

    public CountImport ToImport() => new(
        Id, Name, Rows, new(RecordedAt, RecordedBy, Reason), UndoneAt is { } at ? new(at, UndoneBy!, UndoneReason!) : null);
}

internal sealed class CountImportConfiguration : IEntityTypeConfiguration<CountImportRow>
{
    public void Configure(EntityTypeBuilder<CountImportRow> import)
    {
        import.ToTable("CountImports");
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.Name).HasMaxLength(260);
        import.Property(i => i.RecordedBy).HasMaxLength(200);
        import.Property(i => i.Reason).HasMaxLength(1000);
        import.Property(i => i.UndoneBy).HasMaxLength(200);
        import.Property(i => i.UndoneReason).HasMaxLength(1000);
        import.HasOne<AssessmentRow>().WithMany().HasForeignKey(i => i.AssessmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
