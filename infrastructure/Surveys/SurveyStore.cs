using System.Security.Cryptography;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Surveys;

/// <summary>Surveys, decisions and counts in the database.</summary>
internal sealed class SurveyStore(ItaContext database) : ISurveyStore
{
    // Letters and digits that cannot be taken for one another when somebody types a link from a poster.
    private const string LinkLetters = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int LinkLength = 7;

    public async Task<ILookup<AgencyKey, SurveyFacts>> ReadAsync(IReadOnlyCollection<AgencyKey> agencies, BuddhistFiscalYear upTo, CancellationToken cancellation)
    {
        string[] keys = [.. agencies.Select(agency => agency.Value)];
        var year = upTo.Year;
        var opened =
            from survey in database.Surveys
            join assessment in database.Assessments on survey.AssessmentId equals assessment.Id
            where keys.Contains(assessment.AgencyKey) && assessment.FiscalYear <= year
            select new { Survey = survey, assessment.AgencyKey, assessment.FiscalYear };
        var surveys = await opened.AsNoTracking().ToListAsync(cancellation);
        var decisions = (await opened.SelectMany(row => row.Survey.Decisions).AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation)).ToLookup(row => row.SurveyId);
        var counts = (await opened.SelectMany(row => row.Survey.Counts).AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.SurveyId);
        var imports = (await (
            from import in database.CountImports
            join assessment in database.Assessments on import.AssessmentId equals assessment.Id
            where keys.Contains(assessment.AgencyKey) && assessment.FiscalYear <= year
            orderby import.RecordedAt
            select import).AsNoTracking().ToListAsync(cancellation)).ToLookup(import => import.AssessmentId, import => import.ToImport());
        var links = (await (
            from row in opened
            join link in database.ServicePointLinks on row.Survey.Id equals link.SurveyId
            join scan in database.ScanCounts on link.Code equals scan.LinkCode into scans
            from scan in scans.DefaultIfEmpty()
            select new { Link = link, Scan = scan }).AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.Link.SurveyId);
        return surveys
            .OrderBy(row => row.FiscalYear).ThenBy(row => row.Survey.Part).ThenBy(row => row.Survey.Code, StringComparer.Ordinal)
            .Select(row => new SurveyFacts(
                row.Survey.ToSurvey(new(AgencyKey.Of(row.AgencyKey), BuddhistFiscalYear.Of(row.FiscalYear))),
                [.. decisions[row.Survey.Id].Select(decision => decision.ToDecision())],
                [.. counts[row.Survey.Id].Select(count => count.ToCount(row.Survey.Code))])
            {
                Imports = [.. imports[row.Survey.AssessmentId]],
                Links = [.. links[row.Survey.Id].Select(link => new ServicePointLink(link.Link.Code, link.Link.Group)).Distinct()],
                Scans = [.. links[row.Survey.Id].Where(link => link.Scan is not null).Select(link => new ScanCount(link.Link.Group, link.Scan!.Day, link.Scan.Scans))],
            })
            .ToLookup(survey => survey.Survey.Assessment.Agency);
    }

    public async Task<SurveySetup> ReadSetupAsync(AssessmentKey assessment, CancellationToken cancellation)
    {
        var (agency, year) = (assessment.Agency.Value, assessment.FiscalYear.Year);
        var opened = await database.Assessments.AsNoTracking().Include(row => row.Pins).SingleOrDefaultAsync(row => row.AgencyKey == agency && row.FiscalYear == year, cancellation);
        var profiles = await database.AgencyProfiles.AsNoTracking().Where(profile => profile.AgencyKey == agency).OrderBy(profile => profile.Id).ToListAsync(cancellation);
        var surveys = await Of(assessment).AsNoTracking().ToListAsync(cancellation);
        var decisions = (await Of(assessment).SelectMany(survey => survey.Decisions).AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation)).ToLookup(row => row.SurveyId);
        return new(
            [.. profiles.Select(profile => profile.ToProfile())],
            [
                .. surveys.OrderBy(survey => survey.Part).ThenBy(survey => survey.Code, StringComparer.Ordinal)
                    .Select(survey => (survey.ToSurvey(assessment), (IReadOnlyList<SurveyDecision>)[.. decisions[survey.Id].Select(decision => decision.ToDecision())])),
            ])
        {
            IsOpen = opened is not null,
            Pins = [.. (opened?.Pins ?? []).OrderBy(pin => pin.Id).Select(pin => pin.ToPin(assessment.FiscalYear))],
        };
    }

    public async Task OpenAsync(Survey survey, IReadOnlyList<SurveyDecision> decisions, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var row = SurveyRow.Of(await database.AssessmentIdAsync(survey.Assessment, open: true, cancellation), survey);
        row.Decisions.AddRange(decisions.Select(decision => SurveyDecisionRow.Of(0, decision)));
        database.Surveys.Add(row);
        database.Changes(survey.Assessment.Agency);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        database.ChangeTracker.Clear();
    }

    public async Task AppendAsync(AssessmentKey assessment, string surveyCode, SurveyDecision decision, CancellationToken cancellation)
    {
        var survey = await Of(assessment).Where(survey => survey.Code == surveyCode).Select(survey => new { survey.Id, survey.Part }).SingleAsync(cancellation);
        database.Changes(assessment.Agency);
        database.SurveyDecisions.Add(SurveyDecisionRow.Of(survey.Id, decision));
        if (decision is GroupSet group && survey.Part != SurveyPart.Iit
            && !await database.ServicePointLinks.AnyAsync(link => link.SurveyId == survey.Id && link.Group == group.Code, cancellation))
        {
            database.ServicePointLinks.Add(new() { Code = RandomNumberGenerator.GetString(LinkLetters, LinkLength), SurveyId = survey.Id, Group = group.Code });
        }

        await database.SaveChangesAsync(cancellation);
        database.ChangeTracker.Clear();
    }

    public async Task<IReadOnlyList<ResponseCount>> LatestAsync(AssessmentKey assessment, int count, CancellationToken cancellation)
    {
        var latest = await (
            from entry in CountingEntries.Of(database)
            join survey in Of(assessment) on entry.SurveyId equals survey.Id
            where entry.Source != CountSource.Sample
            orderby entry.RecordedAt descending, entry.Day descending, entry.Id
            select new { Entry = entry, survey.Code }).Take(count).AsNoTracking().ToListAsync(cancellation);
        return [.. latest.Select(row => row.Entry.ToCount(row.Code))];
    }

    public async Task<ICountSession> BeginAsync(AssessmentKey assessment, CancellationToken cancellation)
    {
        var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var surveys = await Of(assessment).Select(survey => new { survey.Code, survey.Id, survey.AssessmentId }).ToListAsync(cancellation);
        return new CountSession(
            database,
            transaction,
            assessment.Agency,
            surveys.ToDictionary(survey => survey.Code, survey => survey.Id),
            surveys is [var first, ..] ? first.AssessmentId : null);
    }

    public async Task<IReadOnlyList<CountImport>> ImportsAsync(AssessmentKey assessment, CancellationToken cancellation)
    {
        var (agency, year) = (assessment.Agency.Value, assessment.FiscalYear.Year);
        var imports = await (
            from import in database.CountImports
            join opened in database.Assessments on import.AssessmentId equals opened.Id
            where opened.AgencyKey == agency && opened.FiscalYear == year
            orderby import.RecordedAt descending
            select import).AsNoTracking().ToListAsync(cancellation);
        return [.. imports.Select(import => import.ToImport())];
    }

    public async Task UndoImportAsync(Guid import, Recorded undone, CancellationToken cancellation)
    {
        var row = await database.CountImports.SingleAsync(row => row.Id == import, cancellation);
        database.Changes(AgencyKey.Of(await database.Assessments.Where(opened => opened.Id == row.AssessmentId).Select(opened => opened.AgencyKey).SingleAsync(cancellation)));
        (row.UndoneAt, row.UndoneBy, row.UndoneReason) = (undone.At, undone.By, undone.Reason);
        await database.SaveChangesAsync(cancellation);
        database.ChangeTracker.Clear();
    }

    public Task<int> RemoveSamplesAsync(AssessmentKey assessment, CancellationToken cancellation)
    {
        var ids = Of(assessment).Select(survey => survey.Id);
        return database.WriteAsync(
            assessment.Agency,
            new(AuditAction.Change, null, "ResponseCounts", $"samples of {assessment} removed"),
            () => database.ResponseCounts.Where(count => ids.Contains(count.SurveyId) && count.Source == CountSource.Sample).ExecuteDeleteAsync(cancellation),
            cancellation);
    }

    private IQueryable<SurveyRow> Of(AssessmentKey assessment)
    {
        var (agency, year) = (assessment.Agency.Value, assessment.FiscalYear.Year);
        return
            from survey in database.Surveys
            join opened in database.Assessments on survey.AssessmentId equals opened.Id
            where opened.AgencyKey == agency && opened.FiscalYear == year
            select survey;
    }
}
