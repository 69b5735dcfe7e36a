using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Counts how often assessments are read, and fails them on demand; everything else goes on to the real store.</summary>
internal sealed class WatchedReads
{
    public int Count { get; private set; }

    /// <summary>When set, every read fails with it.</summary>
    public Exception? Fault { get; set; }

    public IAssessmentStore Over(IAssessmentStore real) => new Store(this, real);

    private sealed class Store(WatchedReads watch, IAssessmentStore real) : IAssessmentStore
    {
        public Task<IReadOnlyDictionary<AssessmentKey, AssessmentFacts>> ReadManyAsync(IReadOnlyCollection<AssessmentKey> keys, CancellationToken cancellation)
        {
            watch.Count++;
            return watch.Fault is null ? real.ReadManyAsync(keys, cancellation) : throw watch.Fault;
        }

        public Task<ILookup<AgencyKey, BuddhistFiscalYear>> YearsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation) =>
            real.YearsAsync(agencies, cancellation);

        public Task SaveReportAsync(AssessmentKey key, IReadOnlyList<MeasureVersion> measures, ReportCover cover, CancellationToken cancellation) =>
            real.SaveReportAsync(key, measures, cover, cancellation);

        public Task SaveMeasureAsync(AssessmentKey key, MeasureVersion measure, CancellationToken cancellation) =>
            real.SaveMeasureAsync(key, measure, cancellation);

        public Task SavePlacementAsync(AssessmentKey key, OutcomeChartPlacement placement, CancellationToken cancellation) =>
            real.SavePlacementAsync(key, placement, cancellation);
    }
}
