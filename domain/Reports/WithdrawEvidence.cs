using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Takes a piece of evidence back. Nothing is deleted: it stays in the history, and "as of" an earlier day it still holds.</summary>
/// <param name="reader">What the assessment holds.</param>
/// <param name="store">Where evidence is kept.</param>
/// <param name="clock">Now.</param>
public sealed class WithdrawEvidence(AssessmentReader reader, IEvidenceStore store, TimeProvider clock)
{
    /// <summary>Takes it back.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="id">The piece of evidence.</param>
    /// <param name="actor">Who takes it back.</param>
    /// <param name="reason">Why; 1–500 characters.</param>
    /// <param name="cancellation">Stops it; then nothing is changed.</param>
    public async Task<Checked<Evidence>> RunAsync(AssessmentKey assessment, Guid id, Actor actor, string reason, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.AddEvidence, assessment.Agency) is { } refusal)
        {
            return Checked.Refuse<Evidence>(refusal);
        }

        if (await reader.ReadAsync(assessment, asOf: null, cancellation) is not { } found)
        {
            return Checked.Refuse<Evidence>(EvidenceFindings.AssessmentUnknown(assessment));
        }

        var evidence = found.Measures.SelectMany(found.EvidenceOf).FirstOrDefault(piece => piece.Id == id);
        Finding[] findings =
        [
            .. Reasons.Problems(reason, evidence is null ? assessment.ToString() : MeasureFields.Subject(evidence.MeasureNumber), EvidenceCodes.ReasonMissing),
            .. evidence is null ? [EvidenceFindings.Unknown(assessment)] : Array.Empty<Finding>(),
        ];
        if (evidence is null || findings.Length > 0)
        {
            return Checked.Refuse<Evidence>(findings);
        }

        var withdrawn = new Recorded(ThaiTime.Now(clock), actor.Name, reason.Trim());
        await store.WithdrawAsync(assessment, id, withdrawn, cancellation);
        return Checked.Accept(evidence with { Withdrawn = withdrawn });
    }
}
