using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>The group totals of a staff survey that may be shown from a moment on.</summary>
/// <param name="From">The moment.</param>
/// <param name="DataAsOf">The last counted day then.</param>
/// <param name="Totals">The totals by group, people.</param>
public sealed record GroupRelease(DateTimeOffset From, DateOnly DataAsOf, IReadOnlyDictionary<string, int> Totals);

/// <summary>Decides which group totals of a staff survey (IIT) may be shown, so that nobody's answer can be guessed from them.</summary>
/// <remarks>
/// The whole is public every day, and any two moments can be compared; so a group is not hidden here and shown there, but all groups are
/// released together, at moments when every one of them has changed by nothing or by at least the floor since the release before, at least
/// two of them have moved, and each holds at least the floor. Between two releases the whole then moves in a way that two groups can share.
/// A group smaller than the floor, or of unknown size, is never released; it is pooled with the next smallest one, which is hidden with it.
/// </remarks>
internal static class GroupReleases
{
    /// <summary>Every release, in order of time.</summary>
    /// <param name="recorded">Every entry of the survey.</param>
    /// <param name="imports">The imports that brought entries.</param>
    /// <param name="definitions">Every definition of its groups ever recorded.</param>
    /// <param name="floor">The smallest number of people that is shown.</param>
    public static IReadOnlyList<GroupRelease> Of(
        IReadOnlyList<ResponseCount> recorded, IReadOnlyCollection<CountImport> imports, IEnumerable<GroupSet> definitions, int floor)
    {
        var sizes = definitions.GroupBy(group => group.Code).ToDictionary(group => group.Key, group => group.Min(version => version.Size ?? 0));
        var pool = Pooled(sizes, floor);
        string[] shown = [.. sizes.Keys.Except(pool)];
        if (shown.Length == 0)
        {
            return [];
        }

        var releases = new List<GroupRelease>();
        var last = new Cells(shown.ToDictionary(code => code, _ => 0), 0, 0);
        var moments = recorded.Select(entry => entry.RecordedAt).Concat(imports.Select(import => import.Undone).OfType<Recorded>().Select(undone => undone.At));
        foreach (var moment in moments.Distinct().Order())
        {
            var history = CountHistory.AsOf(recorded, moment, imports);
            var now = Cells.Of(history, shown, pool);
            if (history.Whole.LastDay is { } day && now.MayFollow(last, floor))
            {
                releases.Add(new(moment, day, now.Shown));
                last = now;
            }
        }

        return releases;
    }

    /// <summary>Groups that are too small to be shown, with the next smallest ones until they hide each other.</summary>
    private static HashSet<string> Pooled(Dictionary<string, int> sizes, int floor)
    {
        var pool = sizes.Where(group => group.Value < floor).Select(group => group.Key).ToHashSet();
        if (pool.Count == 0)
        {
            return pool;
        }

        var next = sizes.Where(group => group.Value >= floor).OrderBy(group => group.Value).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key);
        using var candidates = next.GetEnumerator();
        while ((pool.Count < 2 || pool.Sum(code => sizes[code]) < floor) && candidates.MoveNext())
        {
            pool.Add(candidates.Current);
        }

        return pool;
    }

    /// <summary>The whole cut into what is shown, what is pooled, and what belongs to no group.</summary>
    private sealed record Cells(IReadOnlyDictionary<string, int> Shown, int Pool, int Rest)
    {
        public static Cells Of(CountHistory history, string[] shown, HashSet<string> pool)
        {
            var totals = shown.ToDictionary(code => code, code => history.Group(code).Total ?? 0);
            var pooled = pool.Sum(code => history.Group(code).Total ?? 0);
            return new(totals, pooled, (history.Whole.Total ?? 0) - totals.Values.Sum() - pooled);
        }

        public bool MayFollow(Cells last, int floor)
        {
            int[] changes = [.. Shown.Select(group => Math.Abs(group.Value - last.Shown[group.Key])), Math.Abs(Pool - last.Pool)];
            return Shown.Values.All(total => total >= floor)
                && (Pool == 0 || Pool >= floor)
                && changes.All(change => change == 0 || change >= floor)
                && changes.Append(Rest - last.Rest).Count(change => change != 0) >= 2;
        }
    }
}
