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

    /// <summary>The last day of a measure's period, as it was written first and as it stands at a moment; nothing where it stands in no period that could be read.</summary>
    /// <param name="number">The measure.</param>
    /// <param name="moment">The moment.</param>
    public Deadline? DeadlineOf(int number, DateTimeOffset moment)
    {
        var known = Ordered().FirstOrDefault(versions => versions[0].Measure.Number == number) is { } all
            ? all.TakeWhile((version, index) => index == 0 || version.Recorded.At <= moment).Select(version => version.Measure.Period).ToList()
            : [];
        return known is [.., { } inForce] ? new(known.OfType<Period>().First().LastDay, inForce.LastDay) : null;
    }

    /// <summary>The measures as they were recorded first, by number.</summary>
    public IReadOnlyList<Measure> First() => [.. Ordered().Select(versions => versions[0].Measure)];

    private IEnumerable<List<MeasureVersion>> Ordered() => Versions
        .GroupBy(version => version.Measure.Number)
        .OrderBy(group => group.Key)
        .Select(group => group.OrderBy(version => version.Recorded.At).ToList());
}
