using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies;

/// <summary>A decision which rules an assessment follows, as stored. It has no setters; a later row follows.</summary>
internal sealed class RulePackPinRow
{
    public long Id { get; init; }

    public int AssessmentId { get; init; }

    public required string Version { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public static RulePackPinRow Of(int assessmentId, RulePackPin pin) => new()
    {
        AssessmentId = assessmentId,
        Version = pin.Version,
        RecordedAt = pin.Recorded.At,
        RecordedBy = pin.Recorded.By,
        Reason = pin.Recorded.Reason,
    };

    public RulePackPin ToPin(BuddhistFiscalYear year) => new(year, Version, new(RecordedAt, RecordedBy, Reason));
}

/// <summary>Finds decisions about rules in the database.</summary>
internal static class RulePackPinQueries
{
    /// <summary>Every decision of some agencies, in order of time; one query.</summary>
    public static async Task<ILookup<string, RulePackPin>> PinsOfAsync(this ItaContext database, string[] agencyKeys, CancellationToken cancellation) => (await (
        from pin in database.RulePackPins
        join assessment in database.Assessments on pin.AssessmentId equals assessment.Id
        where agencyKeys.Contains(assessment.AgencyKey)
        orderby pin.Id
        select new { Pin = pin, assessment.AgencyKey, assessment.FiscalYear }).AsNoTracking().ToListAsync(cancellation))
        .ToLookup(row => row.AgencyKey, row => row.Pin.ToPin(BuddhistFiscalYear.Of(row.FiscalYear)));
}

internal sealed class RulePackPinConfiguration : IEntityTypeConfiguration<RulePackPinRow>
{
    public void Configure(EntityTypeBuilder<RulePackPinRow> pin)
    {
        pin.ToTable("RulePackPins");
        pin.Property(p => p.Version).HasMaxLength(32).IsUnicode(false);
        pin.Property(p => p.RecordedBy).HasMaxLength(200);
        pin.Property(p => p.Reason).HasMaxLength(1000);
        pin.HasIndex(p => p.AssessmentId);
        pin.HasOne<AssessmentRow>().WithMany(assessment => assessment.Pins).HasForeignKey(p => p.AssessmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
