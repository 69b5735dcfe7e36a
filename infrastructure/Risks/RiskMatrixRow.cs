using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>A version of an agency's own matrix as stored. It has no setters; the next version follows.</summary>
internal sealed class RiskMatrixRow
{
    public int Id { get; init; }

    public required string AgencyKey { get; init; }

    public required string Version { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public static RiskMatrixRow Of(AgencyKey agency, StoredMatrix stored) => new()
    {
        AgencyKey = agency.Value,
        Version = stored.Matrix.Version,
        Body = JsonText.Write(stored.Matrix),
        RecordedAt = stored.Recorded.At,
        RecordedBy = stored.Recorded.By,
        Reason = stored.Recorded.Reason,
    };

    public StoredMatrix ToMatrix() => new(JsonText.Read<RiskMatrix>(Body), new(RecordedAt, RecordedBy, Reason));
}

internal sealed class RiskMatrixConfiguration : IEntityTypeConfiguration<RiskMatrixRow>
{
    public void Configure(EntityTypeBuilder<RiskMatrixRow> matrix)
    {
        matrix.ToTable("RiskMatrices");
        matrix.HasIndex(m => new { m.AgencyKey, m.Version }).IsUnique();
        matrix.Property(m => m.AgencyKey).HasMaxLength(32).IsUnicode(false);
        matrix.Property(m => m.Version).HasMaxLength(48).IsUnicode(false);
        matrix.Property(m => m.RecordedBy).HasMaxLength(200);
        matrix.Property(m => m.Reason).HasMaxLength(1000);
        matrix.HasOne<AgencyRow>().WithMany().HasForeignKey(m => m.AgencyKey).OnDelete(DeleteBehavior.Restrict);
    }
}
