using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Indicators;

/// <summary>A result of an indicator as stored: a score, or the counted answers of a question. It has no setters; a later row follows.</summary>
internal sealed class IndicatorEntryRow
{
    private const decimal Hundred = 100;

    public long Id { get; init; }

    public required int AssessmentId { get; init; }

    public required ResultKind Kind { get; init; }

    public required int Indicator { get; init; }

    /// <summary>The score in hundredths of a point, a whole number in every database; nothing where an earlier one is taken back, and with a question.</summary>
    public int? ScoreHundredths { get; init; }

    public string? Question { get; init; }

    public int? Part { get; init; }

    /// <summary>The answers with their counts, as JSON; nothing without a question.</summary>
    public string? Answers { get; init; }

    public required string Source { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public Guid? ImportId { get; init; }

    public static IndicatorEntryRow Of(int assessmentId, IndicatorEntry entry)
    {
        var answers = entry as AnswersEntry;
        return new()
        {
            AssessmentId = assessmentId,
            Kind = entry.Kind,
            Indicator = entry.Indicator,
            ScoreHundredths = (int?)((entry as ScoreEntry)?.Score * Hundred),
            Question = answers?.Question,
            Part = answers?.Part,
            Answers = answers is null ? null : JsonText.Write(answers.Answers),
            Source = entry.Source,
            RecordedAt = entry.Recorded.At,
            RecordedBy = entry.Recorded.By,
            Reason = entry.Recorded.Reason,
            ImportId = entry.Import?.Id,
        };
    }

    /// <summary>The entry.</summary>
    /// <param name="year">The fiscal year of its assessment.</param>
    /// <param name="import">The import that brought it, if one.</param>
    public IndicatorEntry ToEntry(BuddhistFiscalYear year, IndicatorImport? import)
    {
        var recorded = new Recorded(RecordedAt, RecordedBy, Reason);
        return Question is null
            ? new ScoreEntry(year, Kind, Indicator, ScoreHundredths / Hundred, Source, recorded) { Import = import }
            : new AnswersEntry(year, Kind, Indicator, Question, Part ?? 1, JsonText.Read<AnswerCount[]>(Answers!), Source, recorded) { Import = import };
    }
}

internal sealed class IndicatorEntryConfiguration : IEntityTypeConfiguration<IndicatorEntryRow>
{
    public void Configure(EntityTypeBuilder<IndicatorEntryRow> entry)
    {
        entry.ToTable("IndicatorEntries", table => table.HasCheckConstraint("CK_IndicatorEntries_ScoreHundredths_Range", "\"ScoreHundredths\" >= 0 AND \"ScoreHundredths\" <= 10000"));
        entry.Property(e => e.Kind).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        entry.Property(e => e.Question).HasMaxLength(8).IsUnicode(false);
        entry.Property(e => e.Source).HasMaxLength(500);
        entry.Property(e => e.RecordedBy).HasMaxLength(200);
        entry.Property(e => e.Reason).HasMaxLength(1000);
        entry.HasIndex(e => e.AssessmentId);
        entry.HasOne<AssessmentRow>().WithMany().HasForeignKey(e => e.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<IndicatorImportRow>().WithMany().HasForeignKey(e => e.ImportId).OnDelete(DeleteBehavior.Restrict);
    }
}
