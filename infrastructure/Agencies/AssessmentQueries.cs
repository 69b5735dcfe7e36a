using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Agencies;

/// <summary>Finds assessments in the database.</summary>
internal static class AssessmentQueries
{
    /// <summary>The row of an assessment.</summary>
    /// <param name="database">The database.</param>
    /// <param name="key">The assessment.</param>
    /// <param name="open">Open it where it does not exist; its agency must be stored.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidOperationException">It does not exist and is not to be opened.</exception>
    public static async Task<int> AssessmentIdAsync(this ItaContext database, AssessmentKey key, bool open, CancellationToken cancellation)
    {
        var (agency, year) = (key.Agency.Value, key.FiscalYear.Year);
        var found = await database.Assessments
            .Where(assessment => assessment.AgencyKey == agency && assessment.FiscalYear == year)
            .Select(assessment => (int?)assessment.Id)
            .SingleOrDefaultAsync(cancellation);
        if (found is { } id)
        {
            return id;
        }

        if (!open)
        {
            throw new InvalidOperationException($"The assessment {key} is not stored.");
        }

        var opened = AssessmentRow.Of(key);
        database.Assessments.Add(opened);
        database.Changes(key.Agency);
        await database.SaveChangesAsync(cancellation);
        return opened.Id;
    }
}
