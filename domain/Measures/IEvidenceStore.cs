using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>Where evidence is kept.</summary>
public interface IEvidenceStore
{
    /// <summary>Keeps a piece of evidence with its file: both or nothing.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="evidence">The evidence.</param>
    /// <param name="content">The content of its file; nothing for an address.</param>
    /// <param name="cancellation">Stops it.</param>
    Task AddAsync(AssessmentKey assessment, Evidence evidence, byte[]? content, CancellationToken cancellation);

    /// <summary>Takes a piece of evidence back; it stays in the history.</summary>
    Task WithdrawAsync(AssessmentKey assessment, Guid evidence, Recorded withdrawn, CancellationToken cancellation);

    /// <summary>The content of a kept file, or nothing.</summary>
    /// <param name="assessment">The assessment that the evidence belongs to.</param>
    /// <param name="evidence">The evidence.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<(KeptFile File, byte[] Content)?> FileAsync(AssessmentKey assessment, Guid evidence, CancellationToken cancellation);

    /// <summary>Keeps what came of looking at addresses; only the last look at each is kept.</summary>
    Task SaveChecksAsync(AgencyKey agency, IReadOnlyList<LinkCheck> checks, CancellationToken cancellation);
}
