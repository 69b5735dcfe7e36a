namespace Kolum.ItaAnalytics.Domain.Common;

/// <summary>What one period brought to something that is counted.</summary>
/// <param name="Period">The period.</param>
/// <param name="Completed">What came in it; nothing where no data exist for it. Negative when a later reading is lower: the national system withdrew answers.</param>
/// <param name="Cumulative">What came up to its end; nothing where no data exist for it.</param>
/// <param name="PlannedCumulative">
/// What an even pace over the window's working days asks for by its end: floor(required × working days passed ÷ working days of the window).
/// The required number itself from the window's end on.
/// </param>
/// <param name="Required">What is required.</param>
/// <param name="Percent"><paramref name="Cumulative"/> ÷ required × 100, exact; nothing where no data exist.</param>
/// <param name="OnPace">Whether <paramref name="Cumulative"/> is at least <paramref name="PlannedCumulative"/>; nothing where no data exist.</param>
/// <param name="HasEnded">Whether it is over.</param>
public sealed record PeriodCompletion(
    Period Period, int? Completed, int? Cumulative, int PlannedCumulative, int Required, decimal? Percent, bool? OnPace, bool HasEnded);
