using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>The evidence that whoever asks may read.</summary>
/// <param name="store">All of it.</param>
/// <param name="current">Who asks.</param>
public sealed class ReadableEvidence(IEvidenceStore store, ICurrentActor current) : IEvidenceStore
{
    /// <inheritdoc/>
    public Task AddAsync(AssessmentKey assessment, Evidence evidence, byte[]? content, CancellationToken cancellation) =>
        store.AddAsync(assessment, evidence, content, cancellation);

    /// <inheritdoc/>
    public Task WithdrawAsync(AssessmentKey assessment, Guid evidence, Recorded withdrawn, CancellationToken cancellation) =>
        store.WithdrawAsync(assessment, evidence, withdrawn, cancellation);

    /// <inheritdoc/>
    public async Task<(KeptFile File, byte[] Content)?> FileAsync(AssessmentKey assessment, Guid evidence, CancellationToken cancellation) =>
        current.MayRead(assessment.Agency) ? await store.FileAsync(assessment, evidence, cancellation) : null;

    /// <inheritdoc/>
    public Task SaveChecksAsync(AgencyKey agency, IReadOnlyList<LinkCheck> checks, CancellationToken cancellation) =>
        store.SaveChecksAsync(agency, checks, cancellation);
}
