using System.Globalization;
using System.Runtime.CompilerServices;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kolum.ItaAnalytics.Infrastructure.Surveys;

/// <summary>Counts on their way into the database, in one transaction.</summary>
internal sealed class CountSession(
    ItaContext database, IDbContextTransaction transaction, AgencyKey agency, Dictionary<string, int> surveyIds, int? assessmentId) : ICountSession
{
    /// <summary>How many entries the audit trail names; of the others it tells the number.</summary>
    private const int Shown = 20;

    private readonly Dictionary<int, string> codes = surveyIds.ToDictionary(survey => survey.Value, survey => survey.Key);
    private readonly List<ResponseCount> shown = [];
    private int added;

    public async Task<IReadOnlyList<ResponseCount>> FindByKeysAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        int[] ids = [.. codes.Keys];
        var found = await database.ResponseCounts.AsNoTracking()
            .Where(count => ids.Contains(count.SurveyId) && keys.Contains(count.IdempotencyKey))
            .ToListAsync(cancellation);
        return [.. found.Select(ToCount)];
    }

    public async Task<(ResponseCount Entry, bool IsSuperseded)?> FindAsync(Guid id, CancellationToken cancellation)
    {
        int[] ids = [.. codes.Keys];
        var found = await database.ResponseCounts.AsNoTracking()
            .Where(count => count.Id == id && ids.Contains(count.SurveyId))
            .Select(count => new { Count = count, IsSuperseded = !CountingEntries.Of(database).Any(counting => counting.Id == count.Id) })
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : (ToCount(found.Count), found.IsSuperseded);
    }

    public async Task AddImportAsync(CountImport import, CancellationToken cancellation)
    {
        database.Changes(agency);
        database.CountImports.Add(CountImportRow.Of(assessmentId ?? throw new InvalidOperationException("An assessment without surveys has no imports."), import));
        await database.SaveChangesAsync(cancellation);
        database.ChangeTracker.Clear();
    }

    public async Task AddAsync(IReadOnlyCollection<ResponseCount> counts, CancellationToken cancellation)
    {
        if (counts.Count > 0)
        {
            added += counts.Count;
            shown.AddRange(counts.Take(Shown - shown.Count));
            database.Changes(agency);
            await database.InsertAsync([.. counts.Select(count => ResponseCountRow.Of(surveyIds[count.SurveyCode], count))], cancellation);
        }
    }

    public async IAsyncEnumerable<CountedEntry> CountedAsync(string surveyCode, bool samples, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var id = surveyIds[surveyCode];
        var entries =
            from count in CountingEntries.Of(database)
            where count.SurveyId == id && count.Source == CountSource.Sample == samples
            orderby count.Group, count.Day, count.RecordedAt, count.ImportRow, count.Id
            select new CountedEntry(count.Id, count.Group, count.Day, count.Kind, count.Value, count.ImportId, count.ImportRow);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return entry;
        }
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (added > 0)
        {
            await database.StampAsync(cancellation);
            await database.NoteAsync(
                new(AuditAction.Change, agency, "ResponseCounts", JsonText.Write(new { Added = added, First = shown.Select(TellOf) }), shown[0].Reason ?? ""), cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    private static object TellOf(ResponseCount count) =>
        new { count.Id, count.SurveyCode, count.Group, Day = count.Day.ToString("O", CultureInfo.InvariantCulture), count.Kind, count.Value, count.Source, count.Supersedes };

    private ResponseCount ToCount(ResponseCountRow row) => row.ToCount(codes[row.SurveyId]);
}
