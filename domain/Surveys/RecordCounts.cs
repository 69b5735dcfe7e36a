using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>What was recorded, or would be in a dry run.</summary>
/// <param name="Added">New entries, in the order of the rows.</param>
/// <param name="AlreadyRecorded">Entries that were stored before under the same key with the same content.</param>
public sealed record RecordedCounts(IReadOnlyList<ResponseCount> Added, IReadOnlyList<ResponseCount> AlreadyRecorded);

/// <summary>Records counts of answers: all rows or none. Every row is checked, and every problem is told, not only the first.</summary>
/// <param name="store">Where surveys and counts are.</param>
/// <param name="clock">Now.</param>
public sealed class RecordCounts(ISurveyStore store, TimeProvider clock)
{
    // Reading the keys that exist and adding new ones is one step: two callers with one key must not both add.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>Checks rows against what is stored and, unless dry, adds them in one transaction.</summary>
    /// <param name="assessment">The assessment whose surveys are counted.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="actor">Who records.</param>
    /// <param name="source">How the rows came in.</param>
    /// <param name="dryRun">Only say what would be recorded.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The entries with warnings, or every reason why nothing was stored (codes: <see cref="CountCodes"/>).</returns>
    public async Task<Checked<RecordedCounts>> RunAsync(
        AssessmentKey assessment, IReadOnlyList<CountRow> rows, Actor actor, CountSource source, bool dryRun, CancellationToken cancellation)
    {
        await OneAtATime.WaitAsync(cancellation);
        try
        {
            var check = new CountRowsCheck(assessment, await store.ReadAsync(assessment, cancellation), source, ThaiTime.Now(clock));
            var recorded = check.Of(rows, actor);
            if (!dryRun && recorded.TryGet(out var counts) && counts.Added.Count > 0)
            {
                await store.AppendAsync(assessment, counts.Added, cancellation);
            }

            return recorded;
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
