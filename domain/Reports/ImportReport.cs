using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>What an import would change or has changed.</summary>
/// <param name="Draft">What the file says.</param>
/// <param name="Changes">What differs from what was stored before; the old texts are kept.</param>
/// <param name="IsUnchanged">Whether the stored report already says all of this.</param>
public sealed record ReportImport(ReportDraft Draft, IReadOnlyList<MeasureChange> Changes, bool IsUnchanged);

/// <summary>Takes in a report file: dry, or stored in one transaction.</summary>
/// <param name="reader">Reads the file.</param>
/// <param name="store">Where it is kept.</param>
/// <param name="agencies">Where agencies are.</param>
/// <param name="clock">Now, for the history.</param>
public sealed class ImportReport(IReportReader reader, IAssessmentStore store, IAgencyStore agencies, TimeProvider clock)
{
    /// <summary>A stored measure is not in the file; it is kept.</summary>
    public const string MeasureNotInFile = "REPORT_MEASURE_NOT_IN_FILE";

    /// <summary>Reads a file, compares it with what is stored and, unless dry, stores it.</summary>
    /// <param name="agency">The agency whose report it is.</param>
    /// <param name="content">The file.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="reason">Why, for the history of replaced texts.</param>
    /// <param name="dryRun">Only say what would be stored.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    public async Task<Checked<ReportImport>> RunAsync(
        Agency agency, Stream content, string fileName, Actor actor, string reason, bool dryRun, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.ChangeMeasures, agency.Key) is { } refusal)
        {
            return Checked.Refuse<ReportImport>(refusal);
        }

        var read = await reader.ReadAsync(content, fileName, cancellation);
        if (!read.TryGet(out var draft))
        {
            return Checked.Refuse<ReportImport>(read.Findings);
        }

        var key = new AssessmentKey(agency.Key, draft.FiscalYear);
        var recorded = new Recorded(ThaiTime.Now(clock), actor.Name, reason);
        var stored = await store.ReadAsync(key, cancellation);
        var before = (stored?.Measures ?? MeasureHistory.Empty).AsOf(recorded.At).ToDictionary(measure => measure.Number);
        draft = draft with { Measures = [.. draft.Measures.Select(measure => WithPeriodAsStored(measure, before.GetValueOrDefault(measure.Number)))] };
        var changes = draft.Measures.ToDictionary(
            measure => measure, measure => MeasureChange.Between(before.GetValueOrDefault(measure.Number) ?? Empty(measure.Number), measure, recorded));
        var missing = before.Values.Where(old => draft.Measures.All(measure => measure.Number != old.Number));
        Finding[] findings = [.. read.Findings, .. missing.Select(measure => NotInFile(measure, fileName))];
        var isUnchanged = changes.Values.All(change => change.Count == 0) && stored?.Covers is [.., var last] && last.SourceHash == draft.SourceHash;
        if (!dryRun && !isUnchanged)
        {
            await agencies.AddAgencyAsync(agency, cancellation);
            await store.SaveReportAsync(
                key,
                [.. changes.Where(change => change.Value.Count > 0).Select(change => new MeasureVersion(change.Key, recorded))],
                new(draft.Title, draft.Memo, draft.SourceHash, findings, recorded),
                cancellation);
        }

        return Checked.Accept(new ReportImport(draft, [.. changes.Values.SelectMany(change => change)], isUnchanged), findings);
    }

    /// <summary>Our own paper spells every period alike; read back, it is the period that is stored.</summary>
    private static Measure WithPeriodAsStored(Measure measure, Measure? stored) =>
        stored?.Period is { } period && measure.Period == period && measure.PeriodAsWritten == ThaiFormat.Official.Span(period)
            ? measure with { PeriodAsWritten = stored.PeriodAsWritten }
            : measure;

    private static Measure Empty(int number) => new(number, "", [], [], null, "", [], []);

    private static Finding NotInFile(Measure measure, string fileName) => Finding.Warning(
        MeasureNotInFile,
        new($"มาตรการที่ {ThaiFormat.Plain.Number(measure.Number)}"),
        $"แฟ้ม {fileName} ไม่มีมาตรการที่ {ThaiFormat.Plain.Number(measure.Number)} ที่บันทึกไว้ จึงคงข้อความเดิม",
        $"The file {fileName} does not hold measure {ThaiFormat.Plain.Number(measure.Number)}, which is stored; it was kept.");
}
