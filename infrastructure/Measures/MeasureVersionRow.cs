using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>A version of a measure as stored. It has no setters; its lists are JSON texts because they are always read whole.</summary>
internal sealed class MeasureVersionRow
{
    public long Id { get; init; }

    public required int AssessmentId { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string Steps { get; init; }

    public required string ResponsibleUnits { get; init; }

    public required DateOnly? PeriodStart { get; init; }

    public required DateOnly? PeriodEndExclusive { get; init; }

    public required string PeriodAsWritten { get; init; }

    public required string Results { get; init; }

    public required string Outcomes { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public static MeasureVersionRow Of(int assessmentId, MeasureVersion version) => new()
    {
        AssessmentId = assessmentId,
        Number = version.Measure.Number,
        Title = version.Measure.Title,
        Steps = JsonText.Write(version.Measure.Steps),
        ResponsibleUnits = JsonText.Write(version.Measure.ResponsibleUnits),
        PeriodStart = version.Measure.Period?.Start,
        PeriodEndExclusive = version.Measure.Period?.EndExclusive,
        PeriodAsWritten = version.Measure.PeriodAsWritten,
        Results = JsonText.Write(version.Measure.Results),
        Outcomes = JsonText.Write(version.Measure.Outcomes),
        RecordedAt = version.Recorded.At,
        RecordedBy = version.Recorded.By,
        Reason = version.Recorded.Reason,
    };

    public MeasureVersion ToVersion() => new(
        new(
            Number,
            Title,
            JsonText.Read<IReadOnlyList<ListItem>>(Steps),
            JsonText.Read<IReadOnlyList<string>>(ResponsibleUnits),
            PeriodStart is { } start && PeriodEndExclusive is { } end ? Period.Of(PeriodKind.Window, start, end) : null,
            PeriodAsWritten,
            JsonText.Read<IReadOnlyList<ListItem>>(Results),
            JsonText.Read<IReadOnlyList<ListItem>>(Outcomes)),
        new(RecordedAt, RecordedBy, Reason));
}

internal sealed class MeasureVersionConfiguration : IEntityTypeConfiguration<MeasureVersionRow>
{
    public void Configure(EntityTypeBuilder<MeasureVersionRow> version)
    {
        version.ToTable("MeasureVersions", table => table.HasCheckConstraint("CK_MeasureVersions_Number_Positive", "\"Number\" > 0"));
        version.HasIndex(v => new { v.AssessmentId, v.Number, v.RecordedAt });
        version.Property(v => v.RecordedBy).HasMaxLength(200);
        version.Property(v => v.Reason).HasMaxLength(1000);
        version.HasOne<AssessmentRow>().WithMany().HasForeignKey(v => v.AssessmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
