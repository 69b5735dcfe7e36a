using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>One thing that a metric counts: an entry of a register, seen as numbers.</summary>
/// <param name="Day">The day it is counted on; nothing where that is not known.</param>
/// <param name="Count">What it adds; nothing where that is not known, as for a channel that nobody has checked.</param>
/// <param name="Of">What it adds to the denominator; nothing where there is none.</param>
/// <param name="Group">What it belongs to: a service, a topic, a channel.</param>
public sealed record MetricEvent(DateOnly? Day, int? Count, int? Of, string Group);

/// <summary>What a metric comes to: dated, so that any period can be asked for, and what has no known day beside it.</summary>
public sealed class MetricFigures
{
    private MetricFigures(CountSeries series, CountSeries denominators, IReadOnlyList<MetricEvent> events, MetricDenominator denominator, bool isPerMonth, bool hasSampleData)
    {
        Series = series;
        Denominators = denominators;
        Events = events;
        Denominator = denominator;
        IsPerMonth = isPerMonth;
        HasSampleData = hasSampleData;
        var undated = events.Where(counted => counted.Day is null).ToList();
        Undated = undated.Sum(counted => counted.Count ?? 0);
        UndatedOf = undated.Sum(counted => counted.Of ?? 0);
        Total = series.Total is null && !undated.Any(counted => counted.Count is not null) ? null : (series.Total ?? 0) + Undated;
        OfTotal = events.Any(counted => counted.Of is not null) ? (denominators.Total ?? 0) + UndatedOf : null;
    }

    /// <summary>The running total of what has a known day.</summary>
    public CountSeries Series { get; }

    /// <summary>The same of the denominator; empty where there is none.</summary>
    public CountSeries Denominators { get; }

    /// <summary>What was counted, one by one; empty for readings.</summary>
    public IReadOnlyList<MetricEvent> Events { get; }

    /// <summary>Whether it is told per month: a month that nobody told of has no data then, and not 0.</summary>
    public bool IsPerMonth { get; }

    /// <summary>Whether an entry behind it is only an example.</summary>
    public bool HasSampleData { get; }

    /// <summary>What has no known day, 0 or more: in the total, and in no period.</summary>
    public int Undated { get; }

    /// <summary>The same of the denominator.</summary>
    public int UndatedOf { get; }

    /// <summary>Everything that was counted; nothing where nothing was.</summary>
    public int? Total { get; }

    /// <summary>Everything in the denominator; nothing where there is none.</summary>
    public int? OfTotal { get; }

    /// <summary>What it is a part of.</summary>
    public MetricDenominator Denominator { get; }

    /// <summary>Entered readings.</summary>
    /// <param name="readings">Those that count, by day and then in the order in which they were recorded.</param>
    public static MetricFigures OfReadings(IReadOnlyList<MetricReading> readings) => new(CountSeries.Of(readings), CountSeries.Empty, [], MetricDenominator.None, isPerMonth: false, hasSampleData: false);

    /// <summary>Entries of registers.</summary>
    /// <param name="events">What was counted.</param>
    /// <param name="denominator">What they are a part of.</param>
    /// <param name="isPerMonth">Whether it is told per month.</param>
    /// <param name="hasSampleData">Whether an entry is only an example.</param>
    public static MetricFigures OfEvents(IReadOnlyList<MetricEvent> events, MetricDenominator denominator, bool isPerMonth, bool hasSampleData) =>
        new(SeriesOf(events, counted => counted.Count), SeriesOf(events, counted => counted.Of), events, denominator, isPerMonth, hasSampleData);

    /// <summary>Whether anything is known of a period; of what is told per month, whether the day lies in it on which such a count is counted.</summary>
    public bool Knows(Period period) => Series.Knows(period) && (!IsPerMonth || Series.Days.Any(period.Contains));

    private static CountSeries SeriesOf(IReadOnlyList<MetricEvent> events, Func<MetricEvent, int?> part) => CountSeries.Of(events
        .Where(counted => counted.Day is not null && part(counted) is not null)
        .OrderBy(counted => counted.Day)
        .Select(counted => (IDatedCount)new Increment(counted.Day!.Value, part(counted)!.Value)));

    private sealed record Increment(DateOnly Day, int Value) : IDatedCount
    {
        public CountKind Kind => CountKind.Increment;
    }
}
