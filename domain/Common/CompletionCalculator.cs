namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>Computes how complete something is that is counted day by day, in whole and per period: a survey, a metric of a measure.</summary>
public static class CompletionCalculator
{
    /// <summary>The rate of a running total against a required number, or nothing where nothing was counted.</summary>
    public static CompletionRate? Rate(CountSeries series, int required) =>
        series.Total is { } total ? CompletionRate.Of(total, required) : null;

    /// <summary>One row per period of a kind, from the window's start (or the first count) to the window's end (or the last count).</summary>
    /// <param name="series">The counts as known at a moment.</param>
    /// <param name="plan">What is planned, with the required number and the window in force.</param>
    /// <param name="kind">How time is cut.</param>
    /// <param name="today">The day of the moment that is asked about: decides which periods are over.</param>
    /// <returns>
    /// Rows in order of time. A period that ends before the first counted day or begins after the last one has no data: its counts are nothing, not 0.
    /// The completed of all rows add up to the total, and the last cumulative is the total, however time is cut.
    /// </returns>
    public static IReadOnlyList<PeriodCompletion> ByPeriod(CountSeries series, ICountPlan plan, PeriodKind kind, DateOnly today)
    {
        return [.. CountsByPeriod(series, plan.Window, kind).Select(Row)];

        PeriodCompletion Row((Period Period, int? Count, int? Cumulative) counted)
        {
            var (period, count, total) = counted;
            var planned = plan.PlannedBy(period.EndExclusive);
            return new(
                period, count, total, planned, plan.Required, total is { } known ? CompletionRate.Of(known, plan.Required).Percent : null, total is null ? null : total >= planned, today >= period.EndExclusive);
        }
    }

    /// <summary>What each period brought, whether or not anything is required; the periods and what is known of them as for <see cref="ByPeriod"/>.</summary>
    public static IReadOnlyList<(Period Period, int? Count, int? Cumulative)> CountsByPeriod(CountSeries series, Period window, PeriodKind kind)
    {
        var rows = new List<(Period, int?, int?)>();
        var before = 0;
        foreach (var period in PeriodsOf(series, window, kind))
        {
            if (!series.Knows(period))
            {
                rows.Add((period, null, null));
                continue;
            }

            var total = series.TotalAt(period.LastDay);
            rows.Add((period, total - before, total));
            before = total;
        }

        return rows;
    }

    /// <summary>The periods that cover a window and everything that was counted.</summary>
    internal static IReadOnlyList<Period> PeriodsOf(CountSeries series, Period window, PeriodKind kind)
    {
        var span = series is { FirstDay: { } first, LastDay: { } last } ? window.Including(first).Including(last) : window;
        return span.CoveredBy(kind);
    }

    /// <summary>What an even pace over the window's working days asks for before a day begins.</summary>
    /// <param name="endExclusive">The day; working days of the window before it count as passed.</param>
    /// <param name="required">What is required by the window's end.</param>
    /// <param name="window">When it is counted.</param>
    /// <param name="calendar">The office's working days; calendar days where the window holds no working day.</param>
    /// <returns>0 to <paramref name="required"/> in wholes: one more is asked for when the whole of its share has passed.</returns>
    public static int PlannedBy(DateOnly endExclusive, int required, Period window, WorkingCalendar calendar)
    {
        if (endExclusive <= window.Start)
        {
            return 0;
        }

        if (endExclusive >= window.EndExclusive)
        {
            return required;
        }

        var all = calendar.WorkingDays(window.Start, window.EndExclusive);
        return all == 0
            ? (int)((long)required * (endExclusive.DayNumber - window.Start.DayNumber) / window.Days)
            : (int)((long)required * calendar.WorkingDays(window.Start, endExclusive) / all);
    }

    /// <summary>
    /// Completion over several: Σ min(completed, required) ÷ Σ required, so that a full one never hides an empty one.
    /// </summary>
    /// <returns>Nothing where none has data.</returns>
    public static CompletionRate? Coverage(IReadOnlyCollection<(CompletionRate? Rate, int Required)> surveys) =>
        surveys.Any(survey => survey.Rate is not null)
            ? CompletionRate.Of(
                surveys.Sum(survey => Math.Min(survey.Rate?.Completed ?? 0, survey.Required)),
                surveys.Sum(survey => survey.Required))
            : null;
}
