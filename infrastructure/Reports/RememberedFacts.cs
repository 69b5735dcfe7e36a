using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Infrastructure.Reports;

/// <summary>Reads from the database only what has changed since it was read: one query tells.</summary>
/// <param name="store">The database.</param>
/// <param name="versions">Tells what has changed, also by other processes.</param>
/// <param name="memory">What was read before.</param>
internal sealed class RememberedFacts(AssessmentStore store, IFactsVersions versions, FactsMemory memory) : IAssessmentStore
{
    public async Task<IReadOnlyDictionary<AssessmentKey, AssessmentFacts>> ReadManyAsync(IReadOnlyCollection<AssessmentKey> keys, CancellationToken cancellation)
    {
        var now = await versions.OfAsync([.. keys.Select(key => key.Agency).Distinct()], cancellation);
        var found = new Dictionary<AssessmentKey, AssessmentFacts>();
        var missing = new List<AssessmentKey>();
        foreach (var key in keys.Distinct().Where(key => now.ContainsKey(key.Agency)))
        {
            if (memory.Find(key, now[key.Agency]) is { } facts)
            {
                found.Add(key, facts);
            }
            else
            {
                missing.Add(key);
            }
        }

        if (missing.Count > 0)
        {
            foreach (var (key, facts) in await store.ReadManyAsync(missing, cancellation))
            {
                memory.Keep(now[key.Agency], facts);
                found.Add(key, facts);
            }
        }

        return found;
    }

    public Task<ILookup<AgencyKey, BuddhistFiscalYear>> YearsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation) =>
        store.YearsAsync(agencies, cancellation);

    public Task SaveReportAsync(AssessmentKey key, IReadOnlyList<MeasureVersion> measures, ReportCover cover, CancellationToken cancellation) =>
        store.SaveReportAsync(key, measures, cover, cancellation);

    public Task SaveMeasureAsync(AssessmentKey key, MeasureVersion measure, CancellationToken cancellation) => store.SaveMeasureAsync(key, measure, cancellation);

    public Task SavePlacementAsync(AssessmentKey key, OutcomeChartPlacement placement, CancellationToken cancellation) =>
        store.SavePlacementAsync(key, placement, cancellation);
}
