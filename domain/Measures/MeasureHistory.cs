using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>A measure as it was recorded once. A version is never changed; the next one follows it.</summary>
/// <param name="Measure">What it said.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record MeasureVersion(Measure Measure, Recorded Recorded);

/// <summary>Every version of every measure of an assessment.</summary>
/// <param name="Versions">In any order.</param>
public sealed record MeasureHistory(IReadOnlyList<MeasureVersion> Versions)
{
    /// <summary>No measure yet.</summary>
    public static MeasureHistory Empty { get; } = new([]);

    /// <summary>
    /// The measures by number as they stood at a moment. A measure that was recorded only later stands in its first version:
    /// a plan that is looked at as of an earlier day is still that plan.
    /// </summary>
    public IReadOnlyList<Measure> AsOf(DateTimeOffset moment) =>
        [.. Ordered().Select(versions => (versions.LastOrDefault(v => v.Recorded.At <= moment) ?? versions[0]).Measure)];

    /// <summary>What was replaced up to a moment, by measure and time.</summary>
    public IReadOnlyList<MeasureChange> ChangesUpTo(DateTimeOffset moment) =>
    [
        .. Ordered().SelectMany(versions => versions.Zip(versions.Skip(1))
            .Where(pair => pair.Second.Recorded.At <= moment)
            .SelectMany(pair => MeasureChange.Between(pair.First.Measure, pair.Second.Measure, pair.Second.Recorded))),
    ];

    private IEnumerable<List<MeasureVersion>> Ordered() => Versions
        .GroupBy(version => version.Measure.Number)
        .OrderBy(group => group.Key)
        .Select(group => group.OrderBy(version => version.Recorded.At).ToList());
}
