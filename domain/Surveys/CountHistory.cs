namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>The totals of one survey day by day, as they were known at one moment.</summary>
/// <remarks>
/// The total at the end of a day is the latest reading up to that day plus the increments of the days after that reading;
/// a reading holds everything of its own day. Without a reading it is the sum of the increments.
/// Entries that were superseded by then do not count, nor do samples once a real count exists.
/// </remarks>
public sealed class CountHistory
{
    private readonly DateOnly[] days;
    private readonly int[] totals;

    private CountHistory(DateOnly[] days, int[] totals, bool hasSampleData, IReadOnlyList<ResponseCount> entries)
    {
        this.days = days;
        this.totals = totals;
        HasSampleData = hasSampleData;
        Entries = entries;
    }

    /// <summary>The entries that count, by day.</summary>
    public IReadOnlyList<ResponseCount> Entries { get; }

    /// <summary>Whether the figures are examples.</summary>
    public bool HasSampleData { get; }

    /// <summary>The first day with a count, or nothing.</summary>
    public DateOnly? FirstDay => days.Length == 0 ? null : days[0];

    /// <summary>The last day with a count, or nothing: up to here data are known.</summary>
    public DateOnly? LastDay => days.Length == 0 ? null : days[^1];

    /// <summary>The total of all, or nothing where nothing was counted.</summary>
    public int? Total => days.Length == 0 ? null : totals[^1];

    /// <summary>The history as it was known at a moment.</summary>
    /// <param name="recorded">Every entry of one survey, in any order.</param>
    /// <param name="asOf">Later entries are left out.</param>
    public static CountHistory AsOf(IEnumerable<ResponseCount> recorded, DateTimeOffset asOf)
    {
        var known = recorded.Where(entry => entry.RecordedAt <= asOf).ToList();
        var superseded = known.Where(entry => entry.Supersedes is not null).Select(entry => entry.Supersedes!.Value).ToHashSet();
        var valid = known.Where(entry => !superseded.Contains(entry.Id)).ToList();
        var real = valid.Where(entry => !entry.IsSample).ToList();
        var counted = (real.Count > 0 ? real : valid)
            .OrderBy(entry => entry.Day)
            .ThenBy(entry => entry.RecordedAt)
            .ThenBy(entry => entry.Id)
            .ToList();
        return Of(counted);
    }

    /// <summary>The total at the end of a day; 0 before the first count.</summary>
    public int TotalAt(DateOnly day)
    {
        var index = Array.BinarySearch(days, day);
        var last = index >= 0 ? index : ~index - 1;
        return last < 0 ? 0 : totals[last];
    }

    private static CountHistory Of(List<ResponseCount> entries)
    {
        var days = new List<DateOnly>();
        var totals = new List<int>();
        var total = 0;
        foreach (var day in entries.GroupBy(entry => entry.Day))
        {
            var reading = day.LastOrDefault(entry => entry.Kind == CountKind.Reading);
            total = reading?.Value ?? total + day.Sum(entry => entry.Value);
            days.Add(day.Key);
            totals.Add(total);
        }

        return new([.. days], [.. totals], entries.Any(entry => entry.IsSample), entries);
    }
}
