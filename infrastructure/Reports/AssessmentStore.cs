using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Assessments in the database. A read is fourteen queries, whatever the assessment holds.</summary>
internal sealed class AssessmentStore(ItaContext database, IAgencyStore agencies, ISurveyStore surveys, IRiskStore risks) : IAssessmentStore
{
    public async Task<AssessmentFacts?> ReadAsync(AssessmentKey key, CancellationToken cancellation)
    {
        var (agencyKey, year) = (key.Agency.Value, key.FiscalYear.Year);
        var opened = await (
            from assessment in database.Assessments
            join agency in database.Agencies on assessment.AgencyKey equals agency.Key
            where assessment.AgencyKey == agencyKey && assessment.FiscalYear == year
            select new { assessment.Id, Agency = agency }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (opened is null)
        {
            return null;
        }

        var profiles = await database.AgencyProfiles.AsNoTracking()
            .Where(profile => profile.AgencyKey == agencyKey)
            .OrderBy(profile => profile.Id)
            .ToListAsync(cancellation);
        var versions = await database.MeasureVersions.AsNoTracking()
            .Where(version => version.AssessmentId == opened.Id)
            .OrderBy(version => version.Number).ThenBy(version => version.Id)
            .ToListAsync(cancellation);
        var covers = await database.ReportCovers.AsNoTracking()
            .Where(cover => cover.AssessmentId == opened.Id)
            .OrderBy(cover => cover.Id)
            .ToListAsync(cancellation);
        var placements = await database.OutcomeCharts.AsNoTracking()
            .Where(placement => placement.AssessmentId == opened.Id)
            .OrderBy(placement => placement.Id)
            .ToListAsync(cancellation);
        var evidence = await database.Evidence.AsNoTracking()
            .Where(piece => piece.AssessmentId == opened.Id)
            .OrderBy(piece => piece.Id)
            .ToListAsync(cancellation);
        var checks = await database.LinkChecks.AsNoTracking()
            .Where(check => check.AgencyKey == agencyKey)
            .OrderBy(check => check.Id)
            .ToListAsync(cancellation);
        var ofAgency = await surveys.ReadAsync(key.Agency, key.FiscalYear, cancellation);
        return new(
            key,
            opened.Agency.ToAgency(),
            [.. profiles.Select(profile => profile.ToProfile())],
            await agencies.CalendarAsync(key.Agency, cancellation),
            [.. ofAgency.Where(survey => survey.Survey.Assessment == key)],
            new([.. versions.Select(version => version.ToVersion())]),
            [.. covers.Select(cover => cover.ToCover())],
            [.. placements.Select(placement => placement.ToPlacement())])
        {
            EarlierSurveys = [.. ofAgency.Where(survey => survey.Survey.Assessment != key)],
            Evidence = [.. evidence.Select(piece => piece.ToEvidence())],
            LinkChecks = [.. checks.Select(check => check.ToCheck())],
            Risks = (await risks.ReadAsync(key, cancellation)).Facts,
        };
    }

    public async Task<IReadOnlyList<BuddhistFiscalYear>> YearsAsync(AgencyKey agency, CancellationToken cancellation)
    {
        var key = agency.Value;
        var years = await database.Assessments.AsNoTracking()
            .Where(assessment => assessment.AgencyKey == key)
            .OrderByDescending(assessment => assessment.FiscalYear)
            .Select(assessment => assessment.FiscalYear)
            .ToListAsync(cancellation);
        return [.. years.Select(BuddhistFiscalYear.Of)];
    }

    public async Task SaveReportAsync(AssessmentKey key, IReadOnlyList<MeasureVersion> measures, ReportCover cover, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var id = await database.AssessmentIdAsync(key, open: true, cancellation);
        database.MeasureVersions.AddRange(measures.Select(version => MeasureVersionRow.Of(id, version)));
        database.ReportCovers.Add(ReportCoverRow.Of(id, cover));
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task SaveMeasureAsync(AssessmentKey key, MeasureVersion measure, CancellationToken cancellation)
    {
        database.MeasureVersions.Add(MeasureVersionRow.Of(await database.AssessmentIdAsync(key, open: false, cancellation), measure));
        await database.SaveChangesAsync(cancellation);
    }

    public async Task SavePlacementAsync(AssessmentKey key, OutcomeChartPlacement placement, CancellationToken cancellation)
    {
        var recorded = placement.Recorded ?? throw new ArgumentException("A placement that is stored says when, by whom and why.", nameof(placement));
        var id = await database.AssessmentIdAsync(key, open: false, cancellation);
        database.OutcomeCharts.Add(OutcomeChartRow.Of(id, placement, recorded));
        await database.SaveChangesAsync(cancellation);
    }
}
