using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>Takes back everything that an import of results brought, of every agency and year in it.</summary>
/// <remarks>
/// Nothing is changed or deleted: where a result of the import still holds, what held before it is recorded again, or that there is none.
/// A result that somebody replaced since stays.
/// </remarks>
/// <param name="store">Where results are.</param>
/// <param name="clock">Now.</param>
public sealed class UndoIndicatorImport(IIndicatorStore store, TimeProvider clock)
{
    /// <summary>Takes an import back.</summary>
    /// <param name="agency">An agency that it brought results of.</param>
    /// <param name="importId">The import.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The import with its mark, or why it was refused (codes: <see cref="IndicatorCodes"/>).</returns>
    public async Task<Checked<IndicatorImport>> RunAsync(AgencyKey agency, Guid importId, string reason, Actor actor, CancellationToken cancellation)
    {
        List<Finding> problems = [.. Reasons.Problems(reason, "import", IndicatorCodes.ReasonMissing)];
        var touched = await store.AgenciesOfAsync(importId, cancellation);
        problems.AddRange(touched.Append(agency).Distinct().Select(one => actor.Refusal(Permission.RecordIndicators, one)).OfType<Finding>());
        var stored = await store.ReadAsync(touched, cancellation);
        var import = stored.GetValueOrDefault(agency)?.Entries.Select(entry => entry.Import).FirstOrDefault(one => one?.Id == importId);
        if (import is not { Undone: null })
        {
            problems.Add(Finding.Error(IndicatorCodes.ImportUnknown, new("import", "id"), "ไม่พบการนำเข้านี้ หรือยกเลิกไปแล้ว", "There is no such import, or it was undone before."));
        }

        if (problems.Count > 0)
        {
            return Checked.Refuse<IndicatorImport>(problems);
        }

        var undone = new Recorded(ThaiTime.Now(clock), actor.Name, reason.Trim());
        await store.UndoImportAsync(
            importId, undone, [.. stored.SelectMany(one => Restored(one.Value.Entries, importId, undone).Select(entry => (one.Key, entry)))], cancellation);
        return Checked.Accept(import! with { Undone = undone });
    }

    /// <summary>What holds again, for each result that the import still decides.</summary>
    private static IEnumerable<IndicatorEntry> Restored(IReadOnlyList<IndicatorEntry> entries, Guid import, Recorded undone) =>
        from same in entries.GroupBy(entry => entry.Subject)
        where same.Last().Import?.Id == import
        let before = same.LastOrDefault(entry => entry.Import is null || (entry.Import.Id != import && entry.Import.Undone is null))
        select before is null ? same.Last().TakenBack(undone) : before with { Recorded = undone };
}
