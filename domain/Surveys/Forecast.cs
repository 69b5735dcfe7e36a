using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Whether a survey will reach its quota in time: a fact, an estimate, or the reason why neither can be said.</summary>
public abstract record Forecast
{
    private Forecast()
    {
    }

    /// <summary>Nothing can be said: too early, or nothing was counted; never shown as 0 % or 100 %.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Unavailable(BilingualText Reason) : Forecast;

    /// <summary>Nothing is uncertain: the quota is reached, or the window has closed.</summary>
    /// <param name="Reached">Whether the quota was reached.</param>
    /// <param name="Total">The total, people.</param>
    public sealed record Settled(bool Reached, int Total) : Forecast;

    /// <summary>An estimate from the counts so far.</summary>
    /// <param name="Probability">That the total reaches the quota by the deadline, 0–1.</param>
    /// <param name="Low">Lower end of the central interval of the final total, people.</param>
    /// <param name="Median">Median of the final total, people.</param>
    /// <param name="High">Upper end of the central interval of the final total, people.</param>
    /// <param name="Level">The level of the interval, 0–1.</param>
    /// <param name="PerWorkingDayFor90">
    /// The smallest whole number of answers per working day from the next day on with which the quota is reached in 9 of 10 cases
    /// (Poisson arrivals); nothing where no working day is left.
    /// </param>
    /// <param name="Basis">What it was computed from.</param>
    public sealed record Estimate(double Probability, int Low, int Median, int High, double Level, int? PerWorkingDayFor90, ForecastBasis Basis) : Forecast;
}

/// <summary>What a forecast was computed from; printed beside every probability.</summary>
/// <param name="Model">The model in words.</param>
/// <param name="Required">The quota N, people.</param>
/// <param name="Completed">Answers so far S, people.</param>
/// <param name="DaysObserved">Working days observed t: from the window's start to the last counted day.</param>
/// <param name="DaysLeft">Working days left d: after the last counted day to the window's end.</param>
/// <param name="Population">Staff M, people; nothing where the population is open.</param>
public sealed record ForecastBasis(BilingualText Model, int Required, int Completed, int DaysObserved, int DaysLeft, int? Population);

/// <summary>What the total may be at the end of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Low">Lower end of the central interval, people.</param>
/// <param name="Median">Median, people.</param>
/// <param name="High">Upper end of the central interval, people.</param>
public sealed record ForecastPoint(DateOnly Day, int Low, int Median, int High);
