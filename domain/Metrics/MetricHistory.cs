namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>Puts metrics and their readings together from what was decided about them.</summary>
internal sealed class MetricHistory
{
    private readonly ILookup<(int Measure, string Code), MetricRead> readings;

    /// <summary>What was known at a moment.</summary>
    /// <param name="facts">Everything that was decided.</param>
    /// <param name="asOf">Later decisions are left out.</param>
    public MetricHistory(MetricFacts facts, DateTimeOffset asOf)
    {
        var known = facts.Decisions.Where(decision => decision.Recorded.At <= asOf).ToList();
        readings = known.OfType<MetricRead>().ToLookup(read => (read.Measure, read.Code));
        var sets = known.OfType<MetricSet>().GroupBy(set => (set.Measure, set.Code)).ToList();
        Metrics =
        [
            .. sets.Where(of => of.Last().Description is not null)
                .Select(of => new Metric(of.Key.Measure, of.Key.Code, of.Last().Description!, [.. of]))
                .OrderBy(metric => metric.Measure),
        ];
        Dropped = [.. sets.Where(of => of.Last().Description is null).Select(of => of.Key)];
    }

    /// <summary>The metrics that are followed, by measure and then in the order in which they were added.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>The metrics that are followed no longer.</summary>
    public IReadOnlyCollection<(int Measure, string Code)> Dropped { get; }

    /// <summary>A metric, or nothing.</summary>
    public Metric? Find(int measure, string code) => Metrics.FirstOrDefault(metric => metric.Measure == measure && metric.Code == code);

    /// <summary>A code that no metric of a measure has or had: "metric-1".</summary>
    public string NextCode(int measure) => Enumerable.Range(1, int.MaxValue).Select(number => FormattableString.Invariant($"metric-{number}"))
        .First(code => Find(measure, code) is null && !Dropped.Contains((measure, code)));

    /// <summary>Every reading of a metric, superseded ones too, in the order in which they were recorded.</summary>
    public IReadOnlyList<MetricRead> ReadingsOf(int measure, string code) => [.. readings[(measure, code)]];

    /// <summary>The readings that count, by day and then in the order in which they were recorded.</summary>
    public static IReadOnlyList<MetricReading> Counting(IReadOnlyList<MetricRead> all)
    {
        var superseded = all.Select(read => read.Reading.Supersedes).OfType<int>().ToHashSet();
        return
        [
            .. all.Select(read => read.Reading)
                .Where(reading => reading.Kind != Common.CountKind.Withdrawal && !superseded.Contains(reading.Number))
                .OrderBy(reading => reading.Day).ThenBy(reading => reading.Number),
        ];
    }
}
