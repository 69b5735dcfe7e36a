using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Keeps assessments.</summary>
public interface IAssessmentStore
{
    /// <summary>Everything stored of some assessments and of their agencies' earlier surveys, in a number of queries that does not grow with them.</summary>
    /// <returns>The facts by assessment; one whose agency or year is not known is left out.</returns>
    Task<IReadOnlyDictionary<AssessmentKey, AssessmentFacts>> ReadManyAsync(IReadOnlyCollection<AssessmentKey> keys, CancellationToken cancellation);

    /// <summary>The fiscal years of some agencies for which something is stored, each agency's latest first; one query.</summary>
    Task<ILookup<AgencyKey, BuddhistFiscalYear>> YearsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation);

    /// <summary>Adds versions of measures and of the cover: all in one transaction. What was stored before stays.</summary>
    /// <param name="key">The assessment; opened where it does not exist.</param>
    /// <param name="measures">The versions to add.</param>
    /// <param name="cover">Memo and title page.</param>
    /// <param name="cancellation">Stops it.</param>
    Task SaveReportAsync(AssessmentKey key, IReadOnlyList<MeasureVersion> measures, ReportCover cover, CancellationToken cancellation);

    /// <summary>Adds a version of a measure; the ones before it stay in the history.</summary>
    /// <exception cref="InvalidOperationException">The assessment does not exist.</exception>
    Task SaveMeasureAsync(AssessmentKey key, MeasureVersion measure, CancellationToken cancellation);

    /// <summary>Adds a placement of outcome charts; the ones before it stay in the history.</summary>
    /// <exception cref="InvalidOperationException">The assessment does not exist.</exception>
    Task SavePlacementAsync(AssessmentKey key, OutcomeChartPlacement placement, CancellationToken cancellation);
}

/// <summary>Asks for one where the store answers for many.</summary>
public static class AssessmentStoreQuestions
{
    /// <summary>Everything stored of an assessment; nothing where the agency or year is not known.</summary>
    public static async Task<AssessmentFacts?> ReadAsync(this IAssessmentStore store, AssessmentKey key, CancellationToken cancellation) =>
        (await store.ReadManyAsync([key], cancellation)).GetValueOrDefault(key);

    /// <summary>The fiscal years of an agency for which something is stored, latest first.</summary>
    public static async Task<IReadOnlyList<BuddhistFiscalYear>> YearsAsync(this IAssessmentStore store, AgencyKey agency, CancellationToken cancellation) =>
        [.. (await store.YearsAsync([agency], cancellation))[agency]];
}
