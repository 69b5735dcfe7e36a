using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>The assessments that whoever asks may read: every page, file, feed and query reads through here.</summary>
/// <param name="store">Every assessment.</param>
/// <param name="current">Who asks.</param>
public sealed class ReadableAssessments(IAssessmentStore store, ICurrentActor current) : IAssessmentStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<AssessmentKey, AssessmentFacts>> ReadManyAsync(IReadOnlyCollection<AssessmentKey> keys, CancellationToken cancellation) =>
        store.ReadManyAsync([.. keys.Where(key => current.MayRead(key.Agency))], cancellation);

    /// <inheritdoc/>
    public Task<ILookup<AgencyKey, BuddhistFiscalYear>> YearsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation) =>
        store.YearsAsync(current.Readable(agencies), cancellation);

    /// <inheritdoc/>
    public Task SaveReportAsync(AssessmentKey key, IReadOnlyList<MeasureVersion> measures, ReportCover cover, CancellationToken cancellation) =>
        store.SaveReportAsync(key, measures, cover, cancellation);

    /// <inheritdoc/>
    public Task SaveMeasureAsync(AssessmentKey key, MeasureVersion measure, CancellationToken cancellation) => store.SaveMeasureAsync(key, measure, cancellation);

    /// <inheritdoc/>
    public Task SavePlacementAsync(AssessmentKey key, OutcomeChartPlacement placement, CancellationToken cancellation) =>
        store.SavePlacementAsync(key, placement, cancellation);

    /// <inheritdoc/>
    public Task SavePinsAsync(AssessmentKey key, IReadOnlyList<RulePackPin> pins, CancellationToken cancellation) => store.SavePinsAsync(key, pins, cancellation);
}
