using Kolum.ItaAnalytics.Domain.Indicators;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Indicators;

/// <summary>An import of results as stored. Only the mark that it was undone is ever added to it.</summary>
internal sealed class IndicatorImportRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required int Rows { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }

    public string? UndoneBy { get; set; }

    public string? UndoneReason { get; set; }

    public static IndicatorImportRow Of(IndicatorImport import) => new()
    {
        Id = import.Id,
        Name = import.Name,
        Rows = import.Rows,
        RecordedAt = import.Recorded.At,
        RecordedBy = import.Recorded.By,
        Reason = import.Recorded.Reason,
    };

    public IndicatorImport ToImport() => new(
        Id, Name, Rows, new(RecordedAt, RecordedBy, Reason), UndoneAt is { } at ? new(at, UndoneBy!, UndoneReason!) : null);
}

internal sealed class IndicatorImportConfiguration : IEntityTypeConfiguration<IndicatorImportRow>
{
    public void Configure(EntityTypeBuilder<IndicatorImportRow> import)
    {
        import.ToTable("IndicatorImports");
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.Name).HasMaxLength(IndicatorImport.LongestName);
        import.Property(i => i.RecordedBy).HasMaxLength(200);
        import.Property(i => i.Reason).HasMaxLength(1000);
        import.Property(i => i.UndoneBy).HasMaxLength(200);
        import.Property(i => i.UndoneReason).HasMaxLength(1000);
    }
}
