using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Corrects what was recorded: by a later entry or mark, with a reason. Nothing is changed or deleted.</summary>
/// <param name="store">Where surveys and counts are.</param>
/// <param name="clock">Now.</param>
public sealed class CorrectCounts(ISurveyStore store, TimeProvider clock)
{
    /// <summary>Puts another value in the place of an entry's, or takes the entry out.</summary>
    /// <param name="assessment">The assessment that the entry belongs to.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="value">People, 0–1,000,000; nothing to take the entry out.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who corrects.</param>
    /// <param name="source">How the correction came in.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The correcting entry with warnings, or why it was refused.</returns>
    public async Task<Checked<ResponseCount>> CorrectAsync(
        AssessmentKey assessment, Guid entryId, int? value, string reason, Actor actor, CountSource source, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.RecordCounts, assessment.Agency) is { } refusal)
        {
            return Checked.Refuse<ResponseCount>(refusal);
        }

        await using var session = await store.BeginAsync(assessment, cancellation);
        var found = await session.FindAsync(entryId, cancellation);
        var problems = new List<Finding>(ReasonProblems(reason));
        if (value is < 0 or > CountRowCheck.LargestValue)
        {
            problems.Add(Finding.Error(CountCodes.ValueOutOfRange, new("count", "value"), "จำนวนต้องอยู่ระหว่าง 0 ถึง 1,000,000 คน", "The value must be 0 to 1,000,000 people."));
        }

        if (found is null || (found.Value.Entry.IsSample && source != CountSource.Sample))
        {
            problems.Add(Finding.Error(CountCodes.EntryUnknown, new("count", "id"), "ไม่พบรายการนี้ (ข้อมูลตัวอย่างแก้ไม่ได้ ให้บันทึกยอดจริงแทน)", "There is no such entry (a sample cannot be corrected: record the real count instead)."));
        }
        else if (found.Value.IsSuperseded)
        {
            problems.Add(Finding.Error(CountCodes.EntrySuperseded, new("count", "id"), "รายการนี้ถูกแก้ไปแล้ว โปรดแก้รายการล่าสุด", "This entry was corrected before; correct the latest one."));
        }

        if (problems.Count > 0)
        {
            return Checked.Refuse<ResponseCount>(problems);
        }

        var now = ThaiTime.Now(clock);
        var wrong = found!.Value.Entry;
        var correction = new ResponseCount(
            Guid.CreateVersion7(now),
            wrong.SurveyCode,
            wrong.Day,
            value is null ? CountKind.Withdrawal : wrong.Kind,
            value ?? 0,
            now,
            actor.Name,
            source,
            Supersedes: wrong.Id,
            Reason: reason.Trim(),
            Group: wrong.Group,
            Import: wrong.Import);
        await session.AddAsync([correction], cancellation);
        var findings = await CheckedAsync(session, assessment, correction, now, cancellation);
        if (findings.Refuses)
        {
            return Checked.Refuse<ResponseCount>(findings.All);
        }

        await session.CommitAsync(cancellation);
        return Checked.Accept(correction, findings.All);
    }

    /// <summary>Takes back everything that an import brought.</summary>
    /// <returns>The import with its mark, or why it was refused.</returns>
    public async Task<Checked<CountImport>> UndoImportAsync(AssessmentKey assessment, Guid importId, string reason, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.RecordCounts, assessment.Agency) is { } refusal)
        {
            return Checked.Refuse<CountImport>(refusal);
        }

        var problems = new List<Finding>(ReasonProblems(reason));
        var import = (await store.ImportsAsync(assessment, cancellation)).FirstOrDefault(import => import.Id == importId && import.Undone is null);
        if (import is null)
        {
            problems.Add(Finding.Error(CountCodes.ImportUnknown, new("import", "id"), "ไม่พบการนำเข้านี้ หรือยกเลิกไปแล้ว", "There is no such import, or it was undone before."));
        }

        if (problems.Count > 0)
        {
            return Checked.Refuse<CountImport>(problems);
        }

        var undone = new Recorded(ThaiTime.Now(clock), actor.Name, reason.Trim());
        await store.UndoImportAsync(importId, undone, cancellation);
        return Checked.Accept(import! with { Undone = undone });
    }

    private async Task<CountFindings> CheckedAsync(
        ICountSession session, AssessmentKey assessment, ResponseCount correction, DateTimeOffset now, CancellationToken cancellation)
    {
        var findings = new CountFindings();
        var setup = await store.ReadSetupAsync(assessment, cancellation);
        var (survey, decisions) = setup.Surveys.Single(survey => survey.Survey.Code == correction.SurveyCode);
        var check = new CountEntriesCheck(survey, decisions, setup.Profiles, now, entry => entry.Id == correction.Id, findings);
        await foreach (var entry in session.CountedAsync(survey.Code, correction.IsSample, cancellation))
        {
            check.Next(entry);
        }

        check.End();
        return findings;
    }

    private static IEnumerable<Finding> ReasonProblems(string reason) => Reasons.Problems(reason, "count", CountCodes.ReasonMissing, CountCodes.TextTooLong);
}
