using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>Keeps what was decided about risks, and agencies' own matrices.</summary>
public interface IRiskStore
{
    /// <summary>Everything that was decided about the risks of an assessment, with what the next decisions must name as seen.</summary>
    Task<(RiskFacts Facts, long Seen)> ReadAsync(AssessmentKey assessment, CancellationToken cancellation);

    /// <summary>Adds decisions: all of them or none; the ones before them stay. The assessment is opened where it does not exist.</summary>
    /// <param name="assessment">The assessment; its agency is stored.</param>
    /// <param name="seen">What <see cref="ReadAsync"/> gave.</param>
    /// <param name="decisions">In order.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>Whether they were added: not where somebody else added one since.</returns>
    Task<bool> AppendAsync(AssessmentKey assessment, long seen, IReadOnlyList<RiskDecision> decisions, CancellationToken cancellation);

    /// <summary>Every version of the agency's own matrices, in the order in which they were stored.</summary>
    Task<IReadOnlyList<StoredMatrix>> MatricesAsync(AgencyKey agency, CancellationToken cancellation);

    /// <summary>Adds a version of the agency's own matrix; the ones before it stay.</summary>
    Task AddMatrixAsync(AgencyKey agency, StoredMatrix matrix, CancellationToken cancellation);

    /// <summary>Takes out the decisions that are samples; facts are never taken out.</summary>
    /// <returns>How many risks were taken out.</returns>
    Task<int> RemoveSamplesAsync(AssessmentKey assessment, CancellationToken cancellation);
}

/// <summary>A version of an agency's own matrix.</summary>
/// <param name="Matrix">The matrix.</param>
/// <param name="Recorded">When, by whom and why it was stored.</param>
public sealed record StoredMatrix(RiskMatrix Matrix, Recorded Recorded);
