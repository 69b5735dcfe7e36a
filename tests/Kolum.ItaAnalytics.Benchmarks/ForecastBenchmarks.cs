using BenchmarkDotNet.Attributes;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Benchmarks;

/// <summary>The forecast of one survey in the middle of its season: 26 weeks counted, 26 weeks left, about half of the people there.</summary>
public class ForecastBenchmarks
{
    private static readonly Period Year = BenchmarkFacts.Key.FiscalYear.Period;
    private static readonly DateOnly Today = Year.Start.AddDays(7 * 26);

    /// <summary>Anybody may answer; 400 must.</summary>
    [Benchmark]
    public Forecast Open400() => Forecast(400, population: null);

    /// <summary>30 members of staff, of whom all must answer.</summary>
    [Benchmark]
    public Forecast Staff30() => Forecast(30, population: 30);

    /// <summary>400 members of staff, of whom all must answer.</summary>
    [Benchmark]
    public Forecast Staff400() => Forecast(400, population: 400);

    private readonly Dictionary<int, CountSeries> halfway = new() { [30] = Halfway(15), [400] = Halfway(200) };

    private Forecast Forecast(int required, int? population) =>
        ForecastCalculator.On(halfway[required], required, Year, WorkingCalendar.WeekdaysOnly, Today, population);

    private static CountSeries Halfway(int people)
    {
        var days = Today.DayNumber - Year.Start.DayNumber + 1;
        var readings = Enumerable.Range(0, days).Select(day => new ResponseCount(
            Guid.NewGuid(), "s", Year.Start.AddDays(day), CountKind.Reading, people * (day + 1) / days, ThaiTime.EndOfDay(Year.Start.AddDays(day)), "b", CountSource.Manual));
        return CountHistory.AsOf(readings, BenchmarkFacts.AsOf).Whole;
    }
}
