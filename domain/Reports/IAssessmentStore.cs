using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Keeps assessments.</summary>
public interface IAssessmentStore
{
    /// <summary>Everything stored of an assessment and of the agency's earlier surveys, in a bounded number of queries; nothing where the agency or year is not known.</summary>
    Task<AssessmentFacts?> ReadAsync(AssessmentKey key, CancellationToken cancellation);

    /// <summary>The fiscal years of an agency for which something is stored, latest first.</summary>
    Task<IReadOnlyList<BuddhistFiscalYear>> YearsAsync(AgencyKey agency, CancellationToken cancellation);

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
