using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Answers "where does the assessment stand?" for every surface: the one way from facts to finished numbers.</summary>
/// <param name="store">Where the facts are.</param>
/// <param name="rules">Rule packs and thresholds.</param>
/// <param name="clock">Now, where no moment is asked for.</param>
public sealed class AssessmentReader(IAssessmentStore store, AssessmentRules rules, TimeProvider clock)
{
    private static readonly DateTimeOffset Earliest = ThaiTime.EndOfDay(BuddhistFiscalYear.Of(BuddhistFiscalYear.Earliest).Start.AddYears(-1));
    private static readonly DateTimeOffset Latest = ThaiTime.EndOfDay(BuddhistFiscalYear.Of(BuddhistFiscalYear.Latest).EndExclusive.AddYears(1));

    /// <summary>The assessment as known at a moment.</summary>
    /// <param name="key">Agency and fiscal year.</param>
    /// <param name="asOf">The moment; now where left out. One outside the years that can be assessed is answered like the nearest inside.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The assessment, or nothing where the agency or year is not known.</returns>
    public async Task<Assessment?> ReadAsync(AssessmentKey key, DateTimeOffset? asOf, CancellationToken cancellation) =>
        await store.ReadAsync(key, cancellation) is { } facts
            ? Assessment.Compute(facts, rules, Known(asOf) ?? ThaiTime.Now(clock))
            : null;

    /// <summary>Several assessments as known at a moment, in a number of queries that does not grow with them.</summary>
    /// <param name="keys">Agencies and fiscal years.</param>
    /// <param name="asOf">The moment, as for <see cref="ReadAsync"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The assessments by key; one whose agency or year is not known is left out.</returns>
    public async Task<IReadOnlyDictionary<AssessmentKey, Assessment>> ReadManyAsync(
        IReadOnlyCollection<AssessmentKey> keys, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        var moment = Known(asOf) ?? ThaiTime.Now(clock);
        return (await store.ReadManyAsync(keys, cancellation)).ToDictionary(facts => facts.Key, facts => Assessment.Compute(facts.Value, rules, moment));
    }

    /// <summary>The fiscal years of some agencies for which something is stored, each one's latest first.</summary>
    public Task<ILookup<AgencyKey, BuddhistFiscalYear>> YearsAsync(IReadOnlyCollection<AgencyKey> agencies, CancellationToken cancellation) =>
        store.YearsAsync(agencies, cancellation);

    /// <summary>The fiscal years of an agency for which something is stored, latest first; none where the agency is not known.</summary>
    public Task<IReadOnlyList<BuddhistFiscalYear>> YearsAsync(AgencyKey agency, CancellationToken cancellation) =>
        store.YearsAsync(agency, cancellation);

    private static DateTimeOffset? Known(DateTimeOffset? moment) => moment < Earliest ? Earliest : moment > Latest ? Latest : moment;
}
