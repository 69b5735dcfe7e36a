using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>What a forecast would have said on a day of a season that is over, and what came true.</summary>
/// <param name="Day">The day.</param>
/// <param name="Probability">What was forecast, 0–1.</param>
/// <param name="CameTrue">Whether the quota was reached.</param>
public sealed record PastForecast(DateOnly Day, double Probability, bool CameTrue);

/// <summary>Forecasts of about the same probability, with how many of them came true.</summary>
/// <param name="Predicted">Their mean probability, 0–1.</param>
/// <param name="Observed">The share that came true, 0–1.</param>
/// <param name="Count">How many there are, 1 or more.</param>
public sealed record CalibrationBin(double Predicted, double Observed, int Count);

/// <summary>How good forecasts have been in seasons that are over.</summary>
public static class ForecastCalibration
{
    /// <summary>Tenths of probability.</summary>
    private const int Bins = 10;

    /// <summary>The forecasts that would have been made on each working day of a closed season, from what was known of it then by day.</summary>
    public static IReadOnlyList<PastForecast> Replay(
        CountSeries series, bool reached, int required, Period window, WorkingCalendar calendar, int? population)
    {
        var replayed = new List<PastForecast>();
        for (var day = window.Start; day < window.EndExclusive; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day)
                && ForecastCalculator.On(series.UpTo(day), required, window, calendar, day, population) is Forecast.Estimate estimate)
            {
                replayed.Add(new(day, estimate.Probability, reached));
            }
        }

        return replayed;
    }

    /// <summary>The forecasts in tenths of probability, lowest first; tenths without a forecast are left out.</summary>
    public static IReadOnlyList<CalibrationBin> Of(IEnumerable<PastForecast> forecasts) =>
    [
        .. forecasts.GroupBy(forecast => Math.Min(Bins - 1, (int)(forecast.Probability * Bins)))
            .OrderBy(bin => bin.Key)
            .Select(bin => new CalibrationBin(bin.Average(forecast => forecast.Probability), bin.Average(forecast => forecast.CameTrue ? 1.0 : 0.0), bin.Count())),
    ];
}
