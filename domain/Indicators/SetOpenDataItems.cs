using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>What came of recording items.</summary>
/// <param name="Added">The entries that say something new, in the order given.</param>
/// <param name="Unchanged">How many items say what they said before; for them nothing is kept.</param>
public sealed record RecordedOpenData(IReadOnlyList<OpenDataEntry> Added, int Unchanged);

/// <summary>Records how far items of the open-data checklist have come: all that are given or none.</summary>
/// <param name="store">Where entries are kept.</param>
/// <param name="agencies">Which agencies exist.</param>
/// <param name="packs">The rules of the years.</param>
/// <param name="clock">Now.</param>
public sealed class SetOpenDataItems(IOpenDataStore store, IAgencyStore agencies, IRulePacks packs, TimeProvider clock)
{
    /// <summary>What the history says where nobody gives a reason.</summary>
    public const string UsualReason = "บันทึกสถานะ (status recorded)";

    /// <summary>Checks the items and keeps an entry for each that says something new.</summary>
    /// <param name="assessment">Agency and year; the year is opened where nothing is stored of it.</param>
    /// <param name="drafts">What is said of which item, or why a row could not be read.</param>
    /// <param name="actor">Who.</param>
    /// <param name="dryRun">Only tell what would be kept.</param>
    /// <param name="cancellation">Stops it; then nothing is kept.</param>
    public async Task<Checked<RecordedOpenData>> RunAsync(
        AssessmentKey assessment, IReadOnlyList<Checked<OpenDataDraft>> drafts, Actor actor, bool dryRun, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.RecordIndicators, assessment.Agency) is { } refusal)
        {
            return Checked.Refuse<RecordedOpenData>(refusal);
        }

        if (packs.Find(assessment.FiscalYear) is not { OpenDataItems.Count: > 0 } pack)
        {
            return Refuse(OpenDataCodes.YearUnknown, "กติกาของปีนี้ไม่มีรายการ OIT", "The rules of this year name no items of the checklist.");
        }

        if (!await agencies.ExistsAsync(assessment.Agency, cancellation))
        {
            return Refuse(OpenDataCodes.AgencyUnknown, "ไม่มีหน่วยงานนี้ในระบบ", "The agency is not known.");
        }

        var now = ThaiTime.Now(clock);
        var before = OpenDataChecklist.Of(assessment, pack, await store.ReadAsync(assessment, cancellation), [], DateTimeOffset.MaxValue);
        var check = new OpenDataCheck(pack, before, ThaiTime.Day(now));
        List<Finding> findings = [.. drafts.SelectMany(draft => draft.Findings)];
        List<OpenDataDraft> given = [.. drafts.Where(draft => draft.IsAccepted).Select(draft => draft.Value.Tidied())];
        findings.AddRange(given.SelectMany(check.Problems));
        findings.AddRange(given.GroupBy(draft => draft.Item).SelectMany(same => same.Skip(1)).Select(OpenDataCheck.Repeated));
        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            return Checked.Refuse<RecordedOpenData>(findings);
        }

        OpenDataEntry[] added =
        [
            .. given.Where(draft => before.Item(draft.Item)?.State is not { } said || !said.Says(draft.State))
                .Select(draft => new OpenDataEntry(Guid.CreateVersion7(now), draft.Item, draft.State, new(now, actor.Name, draft.Reason ?? UsualReason))),
        ];
        if (!dryRun && added.Length > 0)
        {
            await store.AppendAsync(assessment, added, cancellation);
        }

        return Checked.Accept(new RecordedOpenData(added, given.Count - added.Length), findings);

        Checked<RecordedOpenData> Refuse(string code, string thai, string english) =>
            Checked.Refuse<RecordedOpenData>(Finding.Error(code, new(assessment.ToString()), thai, english));
    }

    /// <summary>Records one item.</summary>
    public Task<Checked<RecordedOpenData>> RunAsync(AssessmentKey assessment, OpenDataDraft draft, Actor actor, CancellationToken cancellation) =>
        RunAsync(assessment, [Checked.Accept(draft)], actor, dryRun: false, cancellation);
}
