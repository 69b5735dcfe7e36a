using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Dashboards.Measures;

/// <summary>The sign that goes with being on time or not.</summary>
internal static class TimelinessTone
{
    /// <summary>The sign.</summary>
    public static ChartTone Of(Timeliness timeliness) => timeliness switch
    {
        Timeliness.OnTime => ChartTone.Reached,
        Timeliness.OnlyByMovedDeadline => ChartTone.Watch,
        Timeliness.Late => ChartTone.Behind,
        _ => ChartTone.Plain,
    };
}
