using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Records decisions about measures. Each is a function of what stands: where others record in between, what stands is read again and decided anew.</summary>
/// <param name="reader">What the assessment holds.</param>
/// <param name="store">Where decisions are kept.</param>
/// <param name="clock">Now.</param>
public sealed class MeasureSessions(AssessmentReader reader, IMeasureStore store, TimeProvider clock)
{
    /// <summary>How often a decision is made anew before it is refused as overtaken.</summary>
    public const int Attempts = 3;

    /// <summary>Decides and keeps: all of it or nothing.</summary>
    /// <param name="key">The assessment.</param>
    /// <param name="subject">What is changed, for the places of findings.</param>
    /// <param name="reason">Why, 1–500 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="decide">From what stands to what is recorded; nothing is kept where it decides nothing.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>What stands then.</returns>
    internal async Task<Checked<Assessment>> RunAsync(
        AssessmentKey key,
        string subject,
        string reason,
        Actor actor,
        Func<Assessment, Recorded, Checked<IReadOnlyList<MeasureDecision>>> decide,
        CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.ChangeMeasures, key.Agency) is { } refusal)
        {
            return Checked.Refuse<Assessment>(refusal);
        }

        Finding[] wrong = [.. Reasons.Problems(reason, subject, ReviseMeasure.ReasonMissing)];
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var seen = await store.SeenAsync(key, cancellation);
            if (await reader.ReadAsync(key, asOf: null, cancellation) is not { } standing)
            {
                return Checked.Refuse<Assessment>([.. wrong, Unknown(subject)]);
            }

            var decided = decide(standing, new(ThaiTime.Now(clock), actor.Name, reason.Trim()));
            if (wrong.Length > 0 || !decided.TryGet(out var decisions))
            {
                return Checked.Refuse<Assessment>([.. wrong, .. decided.Findings]);
            }

            if (decisions.Count == 0)
            {
                return Checked.Accept(standing, decided.Findings);
            }

            if (await store.AppendAsync(key, seen, decisions, cancellation))
            {
                return Checked.Accept((await reader.ReadAsync(key, asOf: null, cancellation))!, decided.Findings);
            }
        }

        return Checked.Refuse<Assessment>(Finding.Error(
            MeasureCodes.Overtaken, new(subject), "มีผู้อื่นกำลังบันทึก โปรดเปิดดูใหม่แล้วบันทึกอีกครั้ง", "Others kept recording first; look again and repeat the change."));
    }

    /// <summary>That the report has no such measure.</summary>
    internal static Finding Unknown(string subject) =>
        Finding.Error(ReviseMeasure.MeasureUnknown, new(subject, "number"), "ไม่มีมาตรการนี้ในรายงานของปีนี้", "The report of this year has no such measure.");
}
