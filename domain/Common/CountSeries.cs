namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>A running total day by day.</summary>
/// <remarks>
/// The total at the end of a day is the latest reading up to that day plus the increments of the days after that reading;
/// a reading holds everything of its own day. Without a reading it is the sum of the increments.
/// </remarks>
public sealed class CountSeries
{
    private readonly DateOnly[] days;
    private readonly int[] totals;

    private CountSeries(DateOnly[] days, int[] totals) => (this.days, this.totals) = (days, totals);

    /// <summary>Nothing was counted.</summary>
    public static CountSeries Empty { get; } = new([], []);

    /// <summary>The days on which something was counted, in order.</summary>
    public IReadOnlyList<DateOnly> Days => days;

    /// <summary>The first day with a count, or nothing.</summary>
    public DateOnly? FirstDay => days is [var first, ..] ? first : null;

    /// <summary>The last day with a count, or nothing: up to here data are known.</summary>
    public DateOnly? LastDay => days is [.., var last] ? last : null;

    /// <summary>The total of all; nothing where nothing was counted.</summary>
    public int? Total => totals is [.., var total] ? total : null;

    /// <summary>The last day on which the total rose, or nothing.</summary>
    public DateOnly? LastGain
    {
        get
        {
            for (var i = days.Length - 1; i >= 0; i--)
            {
                if (totals[i] > (i == 0 ? 0 : totals[i - 1]))
                {
                    return days[i];
                }
            }

            return null;
        }
    }

    /// <summary>Whether anything is known of a period: it does not end before the first count, nor begin after the last one.</summary>
    public bool Knows(Period period) => FirstDay is { } first && LastDay is { } last && period.LastDay >= first && period.Start <= last;

    /// <summary>The total at the end of a day; 0 before the first count.</summary>
    public int TotalAt(DateOnly day)
    {
        var index = Array.BinarySearch(days, day);
        var last = index >= 0 ? index : ~index - 1;
        return last < 0 ? 0 : totals[last];
    }

    /// <summary>The same up to a day.</summary>
    public CountSeries UpTo(DateOnly day)
    {
        var index = Array.BinarySearch(days, day);
        var count = index >= 0 ? index + 1 : ~index;
        return count == days.Length ? this : new(days[..count], totals[..count]);
    }

    /// <summary>The series of some entries.</summary>
    /// <param name="entries">Entries of one thing that count, in order of day and, within a day, of recording.</param>
    public static CountSeries Of(IEnumerable<IDatedCount> entries)
    {
        var days = new List<DateOnly>();
        var totals = new List<int>();
        var total = 0;
        var read = false;
        foreach (var entry in entries)
        {
            if (days is not [.., var day] || day != entry.Day)
            {
                days.Add(entry.Day);
                totals.Add(0);
                read = false;
            }

            if (entry.Kind == CountKind.Reading)
            {
                (total, read) = (entry.Value, true);
            }
            else if (!read)
            {
                total += entry.Value;
            }

            totals[^1] = total;
        }

        return new([.. days], [.. totals]);
    }

    /// <summary>A total that is never less than the sum of its groups.</summary>
    internal static CountSeries AtLeast(CountSeries whole, IReadOnlyCollection<CountSeries> groups)
    {
        if (groups.Count == 0)
        {
            return whole;
        }

        DateOnly[] days = [.. groups.Append(whole).SelectMany(series => series.days).Distinct().Order()];
        var sums = new int[days.Length];
        foreach (var group in groups)
        {
            AddTo(sums, days, group);
        }

        var totals = new int[days.Length];
        AddTo(totals, days, whole);
        return new(days, [.. totals.Select((total, i) => Math.Max(total, sums[i]))]);
    }

    private static void AddTo(int[] sums, DateOnly[] days, CountSeries series)
    {
        var next = 0;
        for (var i = 0; i < days.Length; i++)
        {
            while (next < series.days.Length && series.days[next] <= days[i])
            {
                next++;
            }

            sums[i] += next == 0 ? 0 : series.totals[next - 1];
        }
    }
}
