using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>Keeps what was decided about measures.</summary>
public interface IMeasureStore
{
    /// <summary>What the next decisions about the measures of an assessment must name as seen; asked before what stands is read.</summary>
    Task<long> SeenAsync(AssessmentKey assessment, CancellationToken cancellation);

    /// <summary>Adds decisions: all of them or none; the ones before them stay. The assessment is opened where it does not exist.</summary>
    /// <param name="assessment">The assessment; its agency is stored.</param>
    /// <param name="seen">What <see cref="SeenAsync"/> gave.</param>
    /// <param name="decisions">In order.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>Whether they were added: not where somebody else added one since.</returns>
    Task<bool> AppendAsync(AssessmentKey assessment, long seen, IReadOnlyList<MeasureDecision> decisions, CancellationToken cancellation);

    /// <summary>Adds a year's first measures with what was decided about them: all or nothing. The assessment is opened where it does not exist.</summary>
    /// <param name="assessment">The assessment; its agency is stored.</param>
    /// <param name="measures">The measures.</param>
    /// <param name="decisions">In order, 1 or more.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>Whether they were added: not where the year has a measure or a decision already.</returns>
    Task<bool> AddPlanAsync(AssessmentKey assessment, IReadOnlyList<MeasureVersion> measures, IReadOnlyList<MeasureDecision> decisions, CancellationToken cancellation);
}
