using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>What a file of a register brought, or would in a dry run.</summary>
/// <param name="Added">New entries.</param>
/// <param name="Changed">Entries that say something else than before.</param>
/// <param name="Unchanged">Entries that the file says as they are.</param>
public sealed record ImportedRegister(int Added, int Changed, int Unchanged);

/// <summary>Takes in a file of a register: all rows or none. Every row is checked, and every problem is told, not only the first. Entries that the file leaves out stay.</summary>
/// <param name="sessions">Opens the registers of a year.</param>
public sealed class ImportRegister(MetricSessions sessions)
{
    /// <summary>Checks rows against what is stored and, unless dry, keeps what differs.</summary>
    /// <param name="key">The assessment; opened where it does not exist.</param>
    /// <param name="register">The register.</param>
    /// <param name="rows">The rows; one that a reader refused refuses all.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="dryRun">Only say what would be kept.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public async Task<Checked<ImportedRegister>> RunAsync(
        AssessmentKey key, RegisterDefinition register, IReadOnlyList<Checked<RegisterFileRow>> rows, string reason, Actor actor, bool dryRun, CancellationToken cancellation)
    {
        var imported = new ImportedRegister(0, 0, 0);
        var changed = await sessions.ChangeAsync(key, reason, actor, register.Code, Decide, cancellation);
        return changed.IsAccepted ? Checked.Accept(imported, changed.Findings) : Checked.Refuse<ImportedRegister>(changed.Findings);

        Checked<IReadOnlyList<MetricDecision>> Decide(MetricSession session)
        {
            var writing = new RegisterWriting(session, register);
            var refused = new List<Finding>();
            foreach (var read in rows)
            {
                refused.AddRange(read.Findings);
                if (read.TryGet(out var row))
                {
                    writing.Add(row.Number, row.Values, row.Source, row.PlaceOf, mayMatch: true);
                }
            }

            var findings = refused.Concat(writing.Findings).ToList();
            if (findings.Any(finding => finding.Severity == Severity.Error))
            {
                return Checked.Refuse<IReadOnlyList<MetricDecision>>(findings);
            }

            var added = writing.Decisions.OfType<EntrySet>().Count(set => set.Number >= session.NextNumber(register));
            imported = new(added, writing.Decisions.Count - added, rows.Count - writing.Decisions.Count);
            return Checked.Accept<IReadOnlyList<MetricDecision>>(dryRun ? [] : writing.Decisions, findings);
        }
    }
}
