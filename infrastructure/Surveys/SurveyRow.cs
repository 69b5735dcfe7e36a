using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Surveys;

/// <summary>A survey as stored; what was decided about it stands in its own rows.</summary>
internal sealed class SurveyRow
{
    public int Id { get; init; }

    public required int AssessmentId { get; init; }

    public required string Code { get; init; }

    public required SurveyPart Part { get; init; }

    public required string Title { get; init; }

    public List<SurveyDecisionRow> Decisions { get; init; } = [];

    public List<ResponseCountRow> Counts { get; init; } = [];

    public static SurveyRow Of(int assessmentId, Survey survey) => new()
    {
        AssessmentId = assessmentId,
        Code = survey.Code,
        Part = survey.Part,
        Title = survey.Title,
    };

    public Survey ToSurvey(AssessmentKey assessment) => new(assessment, Code, Part, Title);
}

internal sealed class SurveyConfiguration : IEntityTypeConfiguration<SurveyRow>
{
    public void Configure(EntityTypeBuilder<SurveyRow> survey)
    {
        survey.ToTable("Surveys");
        survey.HasIndex(s => new { s.AssessmentId, s.Code }).IsUnique();
        survey.Property(s => s.Code).HasMaxLength(32).IsUnicode(false);
        survey.Property(s => s.Part).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        survey.Property(s => s.Title).HasMaxLength(200);
        survey.HasOne<AssessmentRow>().WithMany().HasForeignKey(s => s.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        survey.HasMany(s => s.Decisions).WithOne().HasForeignKey(d => d.SurveyId).OnDelete(DeleteBehavior.Restrict);
        survey.HasMany(s => s.Counts).WithOne().HasForeignKey(c => c.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }
}
