using Kolum.ItaAnalytics.Domain.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies;

/// <summary>An assessment as stored: everything else of it hangs on this row.</summary>
internal sealed class AssessmentRow
{
    public int Id { get; init; }

    public required string AgencyKey { get; init; }

    public required int FiscalYear { get; init; }

    public List<RulePackPinRow> Pins { get; init; } = [];

    public static AssessmentRow Of(AssessmentKey key) => new() { AgencyKey = key.Agency.Value, FiscalYear = key.FiscalYear.Year };
}

internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<AssessmentRow>
{
    public void Configure(EntityTypeBuilder<AssessmentRow> assessment)
    {
        assessment.ToTable("Assessments");
        assessment.Property(a => a.AgencyKey).HasMaxLength(32).IsUnicode(false);
        assessment.HasIndex(a => new { a.AgencyKey, a.FiscalYear }).IsUnique();
        assessment.HasOne<AgencyRow>().WithMany().HasForeignKey(a => a.AgencyKey).OnDelete(DeleteBehavior.Restrict);
    }
}
