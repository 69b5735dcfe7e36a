using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>What a file of readings brought, or would in a dry run.</summary>
/// <param name="Added">New readings.</param>
/// <param name="Corrected">Readings that were replaced; what they said stays in the history.</param>
/// <param name="Unchanged">Readings that the file says as they are.</param>
public sealed record ImportedReadings(int Added, int Corrected, int Unchanged);

/// <summary>Takes in a file of readings of metrics: all rows or none. Every row is checked, and every problem is told, not only the first. Readings that the file leaves out stay.</summary>
/// <param name="sessions">Opens the metrics of a year.</param>
public sealed class ImportReadings(MetricSessions sessions)
{
    /// <summary>Checks rows against what is stored and, unless dry, keeps what differs.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="rows">The rows; one that a reader refused refuses all.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="dryRun">Only say what would be kept.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public async Task<Checked<ImportedReadings>> RunAsync(
        AssessmentKey key, IReadOnlyList<Checked<ReadingFileRow>> rows, string reason, Actor actor, bool dryRun, CancellationToken cancellation)
    {
        var imported = new ImportedReadings(0, 0, 0);
        var changed = await sessions.ChangeAsync(key, reason, actor, "readings", Decide, cancellation);
        return changed.IsAccepted ? Checked.Accept(imported, changed.Findings) : Checked.Refuse<ImportedReadings>(changed.Findings);

        Checked<IReadOnlyList<MetricDecision>> Decide(MetricSession session)
        {
            var (writing, refused) = (new ReadingWriting(session), new List<Finding>());
            foreach (var read in rows)
            {
                refused.AddRange(read.Findings);
                if (read.TryGet(out var row))
                {
                    writing.Say(row);
                }
            }

            imported = new(writing.Added, writing.Decisions.Count - writing.Added, rows.Count - writing.Decisions.Count);
            return writing.Result(refused) is var result && result.IsAccepted && dryRun ? Checked.Accept<IReadOnlyList<MetricDecision>>([], result.Findings) : result;
        }
    }
}
