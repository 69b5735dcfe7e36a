using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>A store that holds what a test puts in.</summary>
internal sealed class StoredFacts(params AssessmentFacts[] facts) : IAssessmentStore
{
    public Task<AssessmentFacts?> ReadAsync(AssessmentKey key, CancellationToken cancellation) =>
        Task.FromResult(facts.FirstOrDefault(stored => stored.Key == key));

    public Task<IReadOnlyList<BuddhistFiscalYear>> YearsAsync(AgencyKey agency, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<BuddhistFiscalYear>>([.. facts.Where(stored => stored.Key.Agency == agency).Select(stored => stored.Key.FiscalYear).OrderDescending()]);

    public Task AddAgencyAsync(Agency agency, CancellationToken cancellation) => throw new NotSupportedException();

    public Task SaveReportAsync(AssessmentKey key, IReadOnlyList<Measure> measures, IReadOnlyList<MeasureChange> changes, ReportCover cover, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task SavePlacementAsync(AssessmentKey key, OutcomeChartPlacement placement, CancellationToken cancellation) => throw new NotSupportedException();
}
