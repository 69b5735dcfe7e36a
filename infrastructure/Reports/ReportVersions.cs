using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Submitted versions in the database.</summary>
internal sealed class ReportVersions(ItaContext database, IReportFreezer freezer) : IReportVersions
{
    public async Task<ILookup<AssessmentKey, ReportVersion>> ListAsync(IReadOnlyCollection<AssessmentKey> assessments, CancellationToken cancellation)
    {
        string[] agencies = [.. assessments.Select(assessment => assessment.Agency.Value).Distinct()];
        int[] years = [.. assessments.Select(assessment => assessment.FiscalYear.Year).Distinct()];
        var versions = await VersionsAsync(
            from version in database.ReportVersions
            join opened in database.Assessments on version.AssessmentId equals opened.Id
            where agencies.Contains(opened.AgencyKey) && years.Contains(opened.FiscalYear)
            orderby version.Number descending
            select new VersionOf(version.Id, version.Number, version.ContentHash, version.RulePackVersion, opened.AgencyKey, opened.FiscalYear),
            cancellation);
        var asked = assessments.ToHashSet();
        return versions.Where(version => asked.Contains(version.Assessment)).ToLookup(version => version.Assessment);
    }

    public async Task<ReportVersion?> FindAsync(string contentHash, CancellationToken cancellation)
    {
        var found = await VersionsAsync(
            from version in database.ReportVersions
            join opened in database.Assessments on version.AssessmentId equals opened.Id
            where version.ContentHash == contentHash
            orderby version.Id descending
            select new VersionOf(version.Id, version.Number, version.ContentHash, version.RulePackVersion, opened.AgencyKey, opened.FiscalYear),
            cancellation);
        return found.FirstOrDefault(version => version.IsPublished) ?? (found is [var latest, ..] ? latest : null);
    }

    public async Task<AnnualReport?> ContentAsync(AssessmentKey assessment, int number, CancellationToken cancellation)
    {
        var (agency, year) = (assessment.Agency.Value, assessment.FiscalYear.Year);
        var content = await (
            from version in database.ReportVersions
            join opened in database.Assessments on version.AssessmentId equals opened.Id
            where opened.AgencyKey == agency && opened.FiscalYear == year && version.Number == number
            select version.Content).SingleOrDefaultAsync(cancellation);
        return content is null ? null : freezer.Thaw(content);
    }

    public async Task<bool> AddAsync(AssessmentKey assessment, int number, AnnualReport content, SignOffStep submission, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var id = await database.AssessmentIdAsync(assessment, open: false, cancellation);
        if (await database.ReportVersions.AnyAsync(version => version.AssessmentId == id && version.Number >= number, cancellation))
        {
            return false;
        }

        var frozen = freezer.Freeze(content);
        var row = new ReportVersionRow
        {
            AssessmentId = id,
            Number = number,
            ContentHash = frozen.ContentHash,
            RulePackVersion = content.RulePackVersion,
            Content = frozen.Text,
        };
        database.ReportVersions.Add(row);
        database.Changes(assessment.Agency);
        await database.SaveChangesAsync(cancellation);
        database.SignOffSteps.Add(SignOffStepRow.Of(row.Id, 1, submission, await database.AuditHeadAsync(cancellation)));
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        database.ChangeTracker.Clear();
        return true;
    }

    public async Task<bool> AppendAsync(ReportVersion version, SignOffStep taken, CancellationToken cancellation)
    {
        var (agency, year) = (version.Assessment.Agency.Value, version.Assessment.FiscalYear.Year);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var id = await (
            from row in database.ReportVersions
            join opened in database.Assessments on row.AssessmentId equals opened.Id
            where opened.AgencyKey == agency && opened.FiscalYear == year && row.Number == version.Number
            select row.Id).SingleAsync(cancellation);
        if (await database.SignOffSteps.CountAsync(stored => stored.VersionId == id, cancellation) != version.Steps.Count)
        {
            return false;
        }

        database.SignOffSteps.Add(SignOffStepRow.Of(id, version.Steps.Count + 1, taken, await database.AuditHeadAsync(cancellation)));
        database.Changes(version.Assessment.Agency);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        database.ChangeTracker.Clear();
        return true;
    }

    private async Task<List<ReportVersion>> VersionsAsync(IQueryable<VersionOf> query, CancellationToken cancellation)
    {
        var versions = await query.AsNoTracking().ToListAsync(cancellation);
        int[] ids = [.. versions.Select(version => version.Id)];
        var steps = await database.SignOffSteps.AsNoTracking()
            .Where(step => ids.Contains(step.VersionId))
            .OrderBy(step => step.Ordinal)
            .ToListAsync(cancellation);
        var byVersion = steps.ToLookup(step => step.VersionId, step => step.ToStep());
        return
        [
            .. versions.Select(version => new ReportVersion(
                new(AgencyKey.TryOf(version.AgencyKey)!, BuddhistFiscalYear.Of(version.FiscalYear)),
                version.Number,
                version.ContentHash,
                version.RulePackVersion,
                [.. byVersion[version.Id]])),
        ];
    }

    private sealed record VersionOf(int Id, int Number, string ContentHash, string RulePackVersion, string AgencyKey, int FiscalYear);
}
