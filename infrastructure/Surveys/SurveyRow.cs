using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Surveys;

/// <summary>A survey as stored.</summary>
internal sealed class SurveyRow
{
    public int Id { get; init; }

    public required int AssessmentId { get; init; }

    public required string Code { get; init; }

    public required SurveyPart Part { get; set; }

    public required string Title { get; set; }

    public required DateOnly WindowStart { get; set; }

    public required DateOnly WindowEndExclusive { get; set; }

    public required string WindowSource { get; set; }

    public required Confidence WindowConfidence { get; set; }

    public required int QuotaRequired { get; set; }

    public required string QuotaRule { get; set; }

    public required string QuotaSource { get; set; }

    public required Confidence QuotaConfidence { get; set; }

    public required bool QuotaOverridden { get; set; }

    public required bool QuotaIsSample { get; set; }

    public List<ResponseCountRow> Counts { get; init; } = [];

    public static SurveyRow Of(int assessmentId, Survey survey) => new()
    {
        AssessmentId = assessmentId,
        Code = survey.Code,
        Part = survey.Part,
        Title = survey.Title,
        WindowStart = survey.Window.Span.Start,
        WindowEndExclusive = survey.Window.Span.EndExclusive,
        WindowSource = survey.Window.Source,
        WindowConfidence = survey.Window.Confidence,
        QuotaRequired = survey.Quota.Required,
        QuotaRule = survey.Quota.Rule,
        QuotaSource = survey.Quota.Source,
        QuotaConfidence = survey.Quota.Confidence,
        QuotaOverridden = survey.Quota.Overridden,
        QuotaIsSample = survey.Quota.IsSample,
    };

    public void Take(SurveyRow revised)
    {
        (Part, Title) = (revised.Part, revised.Title);
        (WindowStart, WindowEndExclusive) = (revised.WindowStart, revised.WindowEndExclusive);
        (WindowSource, WindowConfidence) = (revised.WindowSource, revised.WindowConfidence);
        (QuotaRequired, QuotaRule, QuotaSource) = (revised.QuotaRequired, revised.QuotaRule, revised.QuotaSource);
        (QuotaConfidence, QuotaOverridden, QuotaIsSample) = (revised.QuotaConfidence, revised.QuotaOverridden, revised.QuotaIsSample);
    }

    public Survey ToSurvey(AssessmentKey assessment) => new(
        assessment,
        Code,
        Part,
        Title,
        new(Period.Of(PeriodKind.Window, WindowStart, WindowEndExclusive), WindowSource, WindowConfidence),
        Quota.Of(QuotaRequired, QuotaRule, QuotaSource, QuotaConfidence, QuotaOverridden, QuotaIsSample));
}

internal sealed class SurveyConfiguration : IEntityTypeConfiguration<SurveyRow>
{
    public void Configure(EntityTypeBuilder<SurveyRow> survey)
    {
        survey.ToTable("Surveys", table =>
        {
            table.HasCheckConstraint("CK_Surveys_Quota_Positive", "\"QuotaRequired\" > 0");
            table.HasCheckConstraint("CK_Surveys_Window_Forward", "\"WindowEndExclusive\" > \"WindowStart\"");
        });
        survey.HasIndex(s => new { s.AssessmentId, s.Code }).IsUnique();
        survey.Property(s => s.Code).HasMaxLength(32).IsUnicode(false);
        survey.Property(s => s.Part).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        survey.Property(s => s.Title).HasMaxLength(200);
        survey.Property(s => s.WindowConfidence).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        survey.Property(s => s.QuotaConfidence).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        survey.HasOne<AssessmentRow>().WithMany().HasForeignKey(s => s.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        survey.HasMany(s => s.Counts).WithOne().HasForeignKey(c => c.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }
}
