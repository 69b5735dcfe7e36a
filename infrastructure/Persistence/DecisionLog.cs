using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>A decision about something of an assessment as stored. It has no setters; a later row follows.</summary>
internal abstract class DecisionRow
{
    public long Id { get; init; }

    public required int AssessmentId { get; init; }

    /// <summary>Its place in the assessment, 1 or more: two people who saw the same cannot both write the next one.</summary>
    public required long Number { get; init; }

    public required string Body { get; init; }

    public required bool IsSample { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    protected Recorded Recorded => new(RecordedAt, RecordedBy, Reason);

    /// <summary>The columns that every table of decisions has.</summary>
    public static void Configure<TRow>(EntityTypeBuilder<TRow> decision, string table)
        where TRow : DecisionRow
    {
        decision.ToTable(table);
        decision.HasIndex(d => new { d.AssessmentId, d.Number }).IsUnique();
        decision.Property(d => d.RecordedBy).HasMaxLength(200);
        decision.Property(d => d.Reason).HasMaxLength(1000);
        decision.HasOne<AssessmentRow>().WithMany().HasForeignKey(d => d.AssessmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Tables of decisions: rows are only ever added, each after the last one that its writer saw.</summary>
internal static class DecisionLog
{
    /// <summary>The decisions of an assessment.</summary>
    public static IQueryable<TRow> DecisionsOf<TRow>(this ItaContext database, AssessmentKey assessment)
        where TRow : DecisionRow
    {
        var (agency, year) = (assessment.Agency.Value, assessment.FiscalYear.Year);
        return
            from row in database.Set<TRow>()
            join opened in database.Assessments on row.AssessmentId equals opened.Id
            where opened.AgencyKey == agency && opened.FiscalYear == year
            select row;
    }

    /// <summary>Adds decisions, all of them or none; the assessment is opened where it does not exist.</summary>
    /// <param name="database">The database.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="seen">The number of the last decision that the writer saw; 0 for none.</param>
    /// <param name="rows">The rows, given the assessment's id; numbered from <paramref name="seen"/> on.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <param name="beside">Adds what is stored with them, given the assessment's id, and says whether it may be: where not, nothing is stored.</param>
    /// <returns>Whether they were added: not where somebody else added one since.</returns>
    public static async Task<bool> AppendAsync<TRow>(
        this ItaContext database,
        AssessmentKey assessment,
        long seen,
        Func<int, IEnumerable<TRow>> rows,
        CancellationToken cancellation,
        Func<int, Task<bool>>? beside = null)
        where TRow : DecisionRow
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var id = await database.AssessmentIdAsync(assessment, open: true, cancellation);
        if (await database.Set<TRow>().AnyAsync(row => row.AssessmentId == id && row.Number > seen, cancellation) || (beside is not null && !await beside(id)))
        {
            await transaction.RollbackAsync(cancellation);
            database.ChangeTracker.Clear();
            return false;
        }

        database.Changes(assessment.Agency);
        database.Set<TRow>().AddRange(rows(id));
        try
        {
            await database.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Somebody else wrote the same number between our look and our write.
            await transaction.RollbackAsync(cancellation);
            database.ChangeTracker.Clear();
            return false;
        }

        await transaction.CommitAsync(cancellation);
        database.ChangeTracker.Clear();
        return true;
    }
}
