using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>An even pace over the working days of the measure's time.</summary>
/// <param name="Required">The target, 1 or more.</param>
/// <param name="Window">The measure's time; the fiscal year where it has none.</param>
/// <param name="Calendar">The office's working days.</param>
internal sealed record EvenPace(int Required, Period Window, WorkingCalendar Calendar) : ICountPlan
{
    public int PlannedBy(DateOnly endExclusive) => CompletionCalculator.PlannedBy(endExclusive, Required, Window, Calendar);
}

/// <summary>All of what has come in so far: every request that was received.</summary>
/// <param name="Required">All of what has come in, 1 or more.</param>
/// <param name="Window">The measure's time.</param>
/// <param name="CameIn">What came in, day by day.</param>
internal sealed record AllSoFar(int Required, Period Window, CountSeries CameIn) : ICountPlan
{
    public int PlannedBy(DateOnly endExclusive) => CameIn.TotalAt(endExclusive.AddDays(-1));
}
