using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>The totals of one survey, in whole and per group, as they were known at one moment.</summary>
/// <remarks>
/// Entries that were superseded or whose import was undone by then do not count, nor do samples once a real count exists.
/// The whole is what was counted for it, and never less than the sum of its groups.
/// </remarks>
public sealed class CountHistory
{
    private readonly Dictionary<string, CountSeries> groups;

    private CountHistory(IReadOnlyList<ResponseCount> entries)
    {
        Entries = entries;
        HasSampleData = entries.Any(entry => entry.IsSample);
        groups = entries.Where(entry => entry.Group is not null)
            .GroupBy(entry => entry.Group!)
            .ToDictionary(ofGroup => ofGroup.Key, CountSeries.Of);
        var whole = groups.Count == 0 ? CountSeries.Of(entries) : CountSeries.Of(entries.Where(entry => entry.Group is null));
        Whole = CountSeries.AtLeast(whole, groups.Values);
    }

    /// <summary>The whole survey.</summary>
    public CountSeries Whole { get; }

    /// <summary>The entries that count, by day.</summary>
    public IReadOnlyList<ResponseCount> Entries { get; }

    /// <summary>Whether the figures are examples.</summary>
    public bool HasSampleData { get; }

    /// <summary>The codes of the groups that were counted.</summary>
    public IReadOnlyCollection<string> GroupCodes => groups.Keys;

    /// <summary>A group; empty where it was not counted.</summary>
    public CountSeries Group(string code) => groups.GetValueOrDefault(code, CountSeries.Empty);

    /// <summary>The history as it was known at a moment.</summary>
    /// <param name="recorded">Every entry of one survey, in any order.</param>
    /// <param name="asOf">Later entries are left out.</param>
    /// <param name="imports">The imports that brought entries, for those that were undone.</param>
    public static CountHistory AsOf(IEnumerable<ResponseCount> recorded, DateTimeOffset asOf, IReadOnlyCollection<CountImport>? imports = null)
    {
        var undone = (imports ?? []).Where(import => import.Undone?.At <= asOf).Select(import => import.Id).ToHashSet();
        var known = recorded.Where(entry => entry.RecordedAt <= asOf && (entry.Import is not { } import || !undone.Contains(import))).ToList();
        var superseded = known.Where(entry => entry.Supersedes is not null).Select(entry => entry.Supersedes!.Value).ToHashSet();
        var valid = known.Where(entry => !superseded.Contains(entry.Id) && entry.Kind != CountKind.Withdrawal).ToList();
        var real = valid.Where(entry => !entry.IsSample).ToList();
        return new(
        [
            .. (real.Count > 0 ? real : valid)
                .OrderBy(entry => entry.Day)
                .ThenBy(entry => entry.RecordedAt)
                .ThenBy(entry => entry.Row)
                .ThenBy(entry => entry.Id),
        ]);
    }
}
