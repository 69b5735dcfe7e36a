using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What a file of steps brought, or would in a dry run.</summary>
/// <param name="Set">The steps that are new or changed, each with its measure.</param>
/// <param name="Unchanged">How many rows say what is stored, or nothing.</param>
public sealed record ImportedSteps(IReadOnlyList<(int Measure, MeasureStep Step)> Set, int Unchanged);

/// <summary>Takes in a file of steps: all rows or none. Every row is checked, and every problem is told, not only the first.</summary>
/// <param name="sessions">Records decisions.</param>
public sealed class ImportSteps(MeasureSessions sessions)
{
    /// <summary>Checks rows against what stands and, unless dry, keeps what differs.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="rows">The rows; one that a reader refused refuses all.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="dryRun">Only say what would be kept.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public async Task<Checked<ImportedSteps>> RunAsync(
        AssessmentKey key, IReadOnlyList<Checked<StepFileRow>> rows, string reason, Actor actor, bool dryRun, CancellationToken cancellation)
    {
        StepImport? import = null;
        var kept = await sessions.RunAsync(
            key,
            "file",
            reason,
            actor,
            (standing, recorded) =>
            {
                import = new(standing.Plan, key.FiscalYear, recorded);
                foreach (var row in rows)
                {
                    import.Add(row);
                }

                return import.Findings.Any(finding => finding.Severity == Severity.Error)
                    ? Checked.Refuse<IReadOnlyList<MeasureDecision>>(import.Findings)
                    : Checked.Accept<IReadOnlyList<MeasureDecision>>(dryRun ? [] : [.. import.Sets], import.Findings);
            },
            cancellation);
        return kept.IsAccepted
            ? Checked.Accept(new ImportedSteps([.. import!.Sets.Select(set => (set.Measure, set.Step))], import.Unchanged), kept.Findings)
            : Checked.Refuse<ImportedSteps>(kept.Findings);
    }

    /// <summary>Rows on their way to decisions; each row is decided on what the ones before it leave.</summary>
    private sealed class StepImport(MeasurePlan plan, BuddhistFiscalYear year, Recorded recorded)
    {
        private readonly Dictionary<int, MeasureProgress> standing = plan.Measures.ToDictionary(progress => progress.Measure.Number);
        private readonly HashSet<(int Measure, int Step)> told = [];

        public List<StepSet> Sets { get; } = [];

        public List<Finding> Findings { get; } = [];

        public int Unchanged { get; private set; }

        public void Add(Checked<StepFileRow> read)
        {
            if (!read.TryGet(out var row))
            {
                Findings.AddRange(read.Findings);
            }
            else if (!standing.TryGetValue(row.Measure, out var progress))
            {
                Findings.Add(MeasureSessions.Unknown("file") with { Place = row.PlaceOf("measure") });
            }
            else if (row.SaysNothing)
            {
                Unchanged++;
            }
            else
            {
                Set(row, progress);
            }
        }

        private void Set(StepFileRow row, MeasureProgress progress)
        {
            var entered = row.Entry.On(progress, year);
            if (entered.TryGet(out var step))
            {
                if (!told.Add((row.Measure, step.Number)))
                {
                    var number = ThaiFormat.Plain.Number(step.Number);
                    Findings.Add(Finding.Error(
                        MeasureCodes.RowRepeated,
                        row.PlaceOf("number"),
                        $"{MeasureFields.Subject(row.Measure)} มีขั้นตอนที่ {number} มากกว่าหนึ่งแถว",
                        $"Step {number} of measure {ThaiFormat.Plain.Number(row.Measure)} stands in more than one row."));
                    return;
                }

                var set = new StepSet(row.Measure, step, recorded);
                Sets.Add(set);
                standing[row.Measure] = progress.With(set);
            }
            else if (entered.Findings.All(finding => finding.Code == MeasureCodes.Unchanged))
            {
                Unchanged++;
            }
            else
            {
                Findings.AddRange(entered.Findings.Select(finding => finding with { Place = row.PlaceOf(finding.Place.Field ?? "") }));
            }
        }
    }
}
