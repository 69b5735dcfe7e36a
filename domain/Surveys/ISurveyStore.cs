using Kolum.ItaAnalytics.Domain.Agencies;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Keeps surveys and their append-only counts.</summary>
public interface ISurveyStore
{
    /// <summary>The surveys of an assessment with every entry that was ever recorded, in a bounded number of queries.</summary>
    Task<IReadOnlyList<SurveyFacts>> ReadAsync(AssessmentKey assessment, CancellationToken cancellation);

    /// <summary>Adds surveys, or replaces the window and quota of those that exist.</summary>
    Task SaveAsync(IReadOnlyCollection<Survey> surveys, CancellationToken cancellation);

    /// <summary>Adds counts in one transaction: all of them or none.</summary>
    Task AppendAsync(AssessmentKey assessment, IReadOnlyCollection<ResponseCount> counts, CancellationToken cancellation);

    /// <summary>Takes out the counts that are samples; facts are never taken out.</summary>
    /// <returns>How many were taken out.</returns>
    Task<int> RemoveSamplesAsync(AssessmentKey assessment, CancellationToken cancellation);
}

/// <summary>A survey with everything that was recorded of it.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Counts">Every entry, superseded ones too.</param>
public sealed record SurveyFacts(Survey Survey, IReadOnlyList<ResponseCount> Counts);
