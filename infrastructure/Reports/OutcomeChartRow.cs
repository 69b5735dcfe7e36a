using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>The outcome charts that an agency set for a measure, as stored. It has no setters; the latest one holds.</summary>
internal sealed class OutcomeChartRow
{
    public long Id { get; init; }

    public required int AssessmentId { get; init; }

    public required int MeasureNumber { get; init; }

    public required string ChartKeys { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public static OutcomeChartRow Of(int assessmentId, OutcomeChartPlacement placement, Recorded recorded) => new()
    {
        AssessmentId = assessmentId,
        MeasureNumber = placement.MeasureNumber,
        ChartKeys = JsonText.Write(placement.ChartKeys),
        RecordedAt = recorded.At,
        RecordedBy = recorded.By,
        Reason = recorded.Reason,
    };

    public OutcomeChartPlacement ToPlacement() => new(MeasureNumber, JsonText.Read<IReadOnlyList<string>>(ChartKeys), new(RecordedAt, RecordedBy, Reason));
}

internal sealed class OutcomeChartConfiguration : IEntityTypeConfiguration<OutcomeChartRow>
{
    public void Configure(EntityTypeBuilder<OutcomeChartRow> placement)
    {
        placement.ToTable("OutcomeCharts");
        placement.HasIndex(p => new { p.AssessmentId, p.MeasureNumber, p.RecordedAt });
        placement.Property(p => p.RecordedBy).HasMaxLength(200);
        placement.Property(p => p.Reason).HasMaxLength(1000);
        placement.HasOne<AssessmentRow>().WithMany().HasForeignKey(p => p.AssessmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
