using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Assessments in the database. A read is nineteen queries, however many assessments are asked for and whatever they hold.</summary>
internal sealed class AssessmentStore(ItaContext database, IAgencyStore agencies, ISurveyStore surveys) : IAssessmentStore
{
    public async Task<IReadOnlyDictionary<AssessmentKey, AssessmentFacts>> ReadManyAsync(IReadOnlyCollection<AssessmentKey> keys, CancellationToken cancellation)
    {
        var opened = await OpenedAsync(keys, cancellation);
        if (opened.Count == 0)
        {
            return new Dictionary<AssessmentKey, AssessmentFacts>();
        }

        AgencyKey[] asked = [.. opened.Keys.Select(key => key.Agency).Distinct()];
        string[] agencyKeys = [.. asked.Select(agency => agency.Value)];
        int[] ids = [.. opened.Values.Select(row => row.Id)];
        var profiles = (await database.AgencyProfiles.AsNoTracking()
            .Where(profile => agencyKeys.Contains(profile.AgencyKey))
            .OrderBy(profile => profile.Id)
            .ToListAsync(cancellation)).ToLookup(profile => profile.AgencyKey, profile => profile.ToProfile());
        var versions = (await database.MeasureVersions.AsNoTracking()
            .Where(version => ids.Contains(version.AssessmentId))
            .OrderBy(version => version.Number).ThenBy(version => version.Id)
            .ToListAsync(cancellation)).ToLookup(version => version.AssessmentId, version => version.ToVersion());
        var covers = (await database.ReportCovers.AsNoTracking()
            .Where(cover => ids.Contains(cover.AssessmentId))
            .OrderBy(cover => cover.Id)
            .ToListAsync(cancellation)).ToLookup(cover => cover.AssessmentId, cover => cover.ToCover());
        var placements = (await database.OutcomeCharts.AsNoTracking()
            .Where(placement => ids.Contains(placement.AssessmentId))
            .OrderBy(placement => placement.Id)
            .ToListAsync(cancellation)).ToLookup(placement => placement.AssessmentId, placement => placement.ToPlacement());
        var evidence = (await database.Evidence.AsNoTracking()
            .Where(piece => ids.Contains(piece.AssessmentId))
            .OrderBy(piece => piece.Id)
            .ToListAsync(cancellation)).ToLookup(piece => piece.AssessmentId, piece => piece.ToEvidence());
        var checks = (await database.LinkChecks.AsNoTracking()
            .Where(check => agencyKeys.Contains(check.AgencyKey))
            .OrderBy(check => check.Id)
            .ToListAsync(cancellation)).ToLookup(check => check.AgencyKey, check => check.ToCheck());
        var openData = (await database.OpenDataEntries.AsNoTracking()
            .Where(entry => ids.Contains(entry.AssessmentId))
            .OrderBy(entry => entry.Id)
            .ToListAsync(cancellation)).ToLookup(entry => entry.AssessmentId, entry => entry.ToEntry());
        var pins = await database.PinsOfAsync(agencyKeys, cancellation);
        var results = await database.IndicatorEntriesOfAsync(agencyKeys, cancellation);
        var decisions = (await database.MeasureDecisions.AsNoTracking()
            .Where(decision => ids.Contains(decision.AssessmentId))
            .OrderBy(decision => decision.Number)
            .ToListAsync(cancellation)).ToLookup(decision => decision.AssessmentId, decision => decision.ToDecision());
        var risks = (await database.RiskDecisions.AsNoTracking()
            .Where(decision => ids.Contains(decision.AssessmentId))
            .OrderBy(decision => decision.Number)
            .ToListAsync(cancellation)).ToLookup(decision => decision.AssessmentId, decision => decision.ToDecision());
        var metrics = (await database.MetricDecisions.AsNoTracking()
            .Where(decision => ids.Contains(decision.AssessmentId))
            .OrderBy(decision => decision.Number)
            .ToListAsync(cancellation)).ToLookup(decision => decision.AssessmentId, decision => decision.ToDecision());
        var calendars = await agencies.CalendarsAsync(asked, cancellation);
        var counted = await surveys.ReadAsync(asked, opened.Keys.MaxBy(key => key.FiscalYear.Year)!.FiscalYear, cancellation);
        return opened.ToDictionary(row => row.Key, row => new AssessmentFacts(
            row.Key,
            row.Value.Agency,
            [.. profiles[row.Key.Agency.Value]],
            [.. calendars[row.Key.Agency]],
            [.. counted[row.Key.Agency].Where(survey => survey.Survey.Assessment == row.Key)],
            new([.. versions[row.Value.Id]]),
            [.. covers[row.Value.Id]],
            [.. placements[row.Value.Id]])
        {
            EarlierSurveys = [.. counted[row.Key.Agency].Where(survey => survey.Survey.Assessment.FiscalYear.Year < row.Key.FiscalYear.Year)],
            Evidence = [.. evidence[row.Value.Id]],
            LinkChecks = [.. checks[row.Key.Agency.Value]],
            OpenDataEntries = [.. openData[row.Value.Id]],
            Pins = [.. pins[row.Key.Agency.Value]],
            IndicatorEntries = [.. results[row.Key.Agency.Value]],
            MeasureDecisions = [.. decisions[row.Value.Id]],
            Risks = new([.. risks[row.Value.Id]]),
            Metrics = new([.. metrics[row.Value.Id]]),
        });
    }

    public async Task<ILookup<AgencyKey, BuddhistFiscalYear>> YearsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation)
    {
        string[] keys = [.. agencies.Select(agency => agency.Value)];
        var years = await database.Assessments.AsNoTracking()
            .Where(assessment => keys.Contains(assessment.AgencyKey))
            .OrderByDescending(assessment => assessment.FiscalYear)
            .Select(assessment => new { assessment.AgencyKey, assessment.FiscalYear })
            .ToListAsync(cancellation);
        return years.ToLookup(row => AgencyKey.Of(row.AgencyKey), row => BuddhistFiscalYear.Of(row.FiscalYear));
    }

    public async Task SaveReportAsync(AssessmentKey key, IReadOnlyList<MeasureVersion> measures, ReportCover cover, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var id = await database.AssessmentIdAsync(key, open: true, cancellation);
        database.Changes(key.Agency);
        database.MeasureVersions.AddRange(measures.Select(version => MeasureVersionRow.Of(id, version)));
        database.ReportCovers.Add(ReportCoverRow.Of(id, cover));
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task SaveMeasureAsync(AssessmentKey key, MeasureVersion measure, CancellationToken cancellation)
    {
        database.Changes(key.Agency);
        database.MeasureVersions.Add(MeasureVersionRow.Of(await database.AssessmentIdAsync(key, open: false, cancellation), measure));
        await database.SaveChangesAsync(cancellation);
    }

    public async Task SavePlacementAsync(AssessmentKey key, OutcomeChartPlacement placement, CancellationToken cancellation)
    {
        var recorded = placement.Recorded ?? throw new ArgumentException("A placement that is stored says when, by whom and why.", nameof(placement));
        var id = await database.AssessmentIdAsync(key, open: false, cancellation);
        database.Changes(key.Agency);
        database.OutcomeCharts.Add(OutcomeChartRow.Of(id, placement, recorded));
        await database.SaveChangesAsync(cancellation);
    }

    public async Task SavePinsAsync(AssessmentKey key, IReadOnlyList<RulePackPin> pins, CancellationToken cancellation)
    {
        var id = await database.AssessmentIdAsync(key, open: false, cancellation);
        database.Changes(key.Agency);
        database.RulePackPins.AddRange(pins.Select(pin => RulePackPinRow.Of(id, pin)));
        await database.SaveChangesAsync(cancellation);
    }

    /// <summary>The assessments that are stored, each with its row's id and its agency.</summary>
    private async Task<Dictionary<AssessmentKey, (int Id, Agency Agency)>> OpenedAsync(IReadOnlyCollection<AssessmentKey> keys, CancellationToken cancellation)
    {
        string[] agencyKeys = [.. keys.Select(key => key.Agency.Value).Distinct()];
        int[] years = [.. keys.Select(key => key.FiscalYear.Year).Distinct()];
        var rows = await (
            from assessment in database.Assessments
            join agency in database.Agencies on assessment.AgencyKey equals agency.Key
            where agencyKeys.Contains(assessment.AgencyKey) && years.Contains(assessment.FiscalYear)
            select new { assessment.Id, assessment.FiscalYear, Agency = agency }).AsNoTracking().ToListAsync(cancellation);
        var asked = keys.ToHashSet();
        return rows
            .Select(row => (Key: new AssessmentKey(AgencyKey.Of(row.Agency.Key), BuddhistFiscalYear.Of(row.FiscalYear)), row.Id, Agency: row.Agency.ToAgency()))
            .Where(row => asked.Contains(row.Key))
            .ToDictionary(row => row.Key, row => (row.Id, row.Agency));
    }
}
