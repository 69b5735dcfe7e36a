using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Surveys;

/// <summary>Surveys and counts in the database.</summary>
internal sealed class SurveyStore(ItaContext database) : ISurveyStore
{
    public async Task<IReadOnlyList<SurveyFacts>> ReadAsync(AssessmentKey assessment, CancellationToken cancellation)
    {
        var surveys = await Of(assessment).AsNoTracking().ToListAsync(cancellation);
        var counts = (await Of(assessment).SelectMany(survey => survey.Counts).AsNoTracking().ToListAsync(cancellation)).ToLookup(count => count.SurveyId);
        return
        [
            .. surveys.OrderBy(survey => survey.Part).ThenBy(survey => survey.Code, StringComparer.Ordinal)
                .Select(survey => new SurveyFacts(survey.ToSurvey(assessment), [.. counts[survey.Id].Select(count => count.ToCount(survey.Code))])),
        ];
    }

    public async Task SaveAsync(IReadOnlyCollection<Survey> surveys, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        foreach (var ofAssessment in surveys.GroupBy(survey => survey.Assessment))
        {
            var id = await database.AssessmentIdAsync(ofAssessment.Key, open: true, cancellation);
            var stored = await Of(ofAssessment.Key).ToDictionaryAsync(row => row.Code, cancellation);
            foreach (var row in ofAssessment.Select(survey => SurveyRow.Of(id, survey)))
            {
                if (stored.TryGetValue(row.Code, out var known))
                {
                    known.Take(row);
                }
                else
                {
                    database.Surveys.Add(row);
                }
            }
        }

        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task AppendAsync(AssessmentKey assessment, IReadOnlyCollection<ResponseCount> counts, CancellationToken cancellation)
    {
        var ids = await Of(assessment).Select(survey => new { survey.Code, survey.Id }).ToDictionaryAsync(survey => survey.Code, survey => survey.Id, cancellation);
        database.ResponseCounts.AddRange(counts.Select(count => ResponseCountRow.Of(ids[count.SurveyCode], count)));
        await database.SaveChangesAsync(cancellation);
        database.ChangeTracker.Clear();
    }

    public Task<int> RemoveSamplesAsync(AssessmentKey assessment, CancellationToken cancellation)
    {
        var ids = Of(assessment).Select(survey => survey.Id);
        return database.ResponseCounts
            .Where(count => ids.Contains(count.SurveyId) && count.Source == CountSource.Sample)
            .ExecuteDeleteAsync(cancellation);
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
