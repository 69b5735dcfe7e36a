using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>The risks and matrices of agencies that whoever asks may read; of the others there are none.</summary>
/// <param name="store">Every agency's.</param>
/// <param name="current">Who asks.</param>
public sealed class ReadableRisks(IRiskStore store, ICurrentActor current) : IRiskStore
{
    /// <inheritdoc/>
    public async Task<(RiskFacts Facts, long Seen)> ReadAsync(AssessmentKey assessment, CancellationToken cancellation) =>
        current.MayRead(assessment.Agency) ? await store.ReadAsync(assessment, cancellation) : (RiskFacts.Empty, 0);

    /// <inheritdoc/>
    public Task<bool> AppendAsync(AssessmentKey assessment, long seen, IReadOnlyList<RiskDecision> decisions, CancellationToken cancellation) =>
        store.AppendAsync(assessment, seen, decisions, cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredMatrix>> MatricesAsync(AgencyKey agency, CancellationToken cancellation) =>
        current.MayRead(agency) ? await store.MatricesAsync(agency, cancellation) : [];

    /// <inheritdoc/>
    public Task AddMatrixAsync(AgencyKey agency, StoredMatrix matrix, CancellationToken cancellation) => store.AddMatrixAsync(agency, matrix, cancellation);

    /// <inheritdoc/>
    public Task<int> RemoveSamplesAsync(AssessmentKey assessment, CancellationToken cancellation) => store.RemoveSamplesAsync(assessment, cancellation);
}
