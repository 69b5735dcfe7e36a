using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>Keeps what was decided about metrics and registers.</summary>
public interface IMetricStore
{
    /// <summary>Everything that was decided about the metrics and registers of an assessment, with what the next decisions must name as seen.</summary>
    Task<(MetricFacts Facts, long Seen)> ReadAsync(AssessmentKey assessment, CancellationToken cancellation);

    /// <summary>Adds decisions: all of them or none; the ones before them stay. The assessment is opened where it does not exist.</summary>
    /// <param name="assessment">The assessment; its agency is stored.</param>
    /// <param name="seen">What <see cref="ReadAsync"/> gave.</param>
    /// <param name="decisions">In order.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>Whether they were added: not where somebody else added one since.</returns>
    Task<bool> AppendAsync(AssessmentKey assessment, long seen, IReadOnlyList<MetricDecision> decisions, CancellationToken cancellation);

    /// <summary>Takes out the decisions that are samples; facts are never taken out.</summary>
    /// <returns>How many entries of registers were taken out.</returns>
    Task<int> RemoveSamplesAsync(AssessmentKey assessment, CancellationToken cancellation);
}
