using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>What one period brought to a survey.</summary>
/// <param name="Period">The period.</param>
/// <param name="Completed">People who answered in it; nothing where no data exist for it. Negative when the national system withdrew answers.</param>
/// <param name="Cumulative">People who answered up to its end; nothing where no data exist for it.</param>
/// <param name="PlannedCumulative">
/// What an even pace over the window's working days asks for by its end: floor(quota × working days passed ÷ working days of the window).
/// The quota itself from the window's end on.
/// </param>
/// <param name="Required">The quota.</param>
/// <param name="Percent"><paramref name="Cumulative"/> ÷ quota × 100, exact; nothing where no data exist.</param>
/// <param name="OnPace">Whether <paramref name="Cumulative"/> is at least <paramref name="PlannedCumulative"/>; nothing where no data exist.</param>
/// <param name="HasEnded">Whether it is over.</param>
public sealed record PeriodCompletion(
    Period Period, int? Completed, int? Cumulative, int PlannedCumulative, int Required, decimal? Percent, bool? OnPace, bool HasEnded);
