using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Computes whether a survey will reach its quota in time.</summary>
public static class ForecastCalculator
{
    /// <summary>Fewer observed working days than this say nothing about a pace.</summary>
    public const int FewestDays = 3;

    private static readonly BilingualText OpenModel = new(
        "ผู้ตอบต่อวันทำการเป็นแบบปัวซง อัตราไม่ทราบล่วงหน้า (Gamma–Poisson)",
        "Answers per working day are Poisson with an unknown rate (Gamma(1/2, 0) prior); the rest is negative binomial.");

    private static readonly BilingualText FiniteModel = new(
        "บุคลากรที่ยังไม่ตอบแต่ละคนตอบในแต่ละวันทำการด้วยโอกาสเท่ากันที่ไม่ทราบล่วงหน้า (Beta–binomial)",
        "Each remaining member of staff answers on a working day with the same unknown hazard (Beta(1/2, 1/2) prior).");

    /// <summary>The forecast at the end of a day.</summary>
    /// <param name="history">The counts as known then.</param>
    /// <param name="quota">How many must answer.</param>
    /// <param name="window">When the survey may be answered.</param>
    /// <param name="calendar">The office's working days.</param>
    /// <param name="today">The day.</param>
    /// <param name="population">How many could answer at most (staff, for IIT), people; nothing where anybody may (EIT).</param>
    /// <param name="level">The level of the interval, 0–1.</param>
    public static Forecast On(
        CountHistory history, Quota quota, Period window, WorkingCalendar calendar, DateOnly today, int? population = null, double level = 0.9)
    {
        if (history.Total >= quota.Required || (today >= window.EndExclusive && history.Total is not null))
        {
            return new Forecast.Settled(history.Total >= quota.Required, history.Total!.Value);
        }

        // What came after the last counted day is not known: it belongs to the days left.
        var known = history.LastDay is { } last && last >= window.Start ? last.AddDays(1) : window.Start;
        var observed = calendar.WorkingDays(window.Start, Min(known, window.EndExclusive));
        var left = calendar.WorkingDays(known, window.EndExclusive);
        if (observed < FewestDays)
        {
            return new Forecast.TooEarly(new(
                $"เร็วเกินไปที่จะคาดการณ์: มีข้อมูลไม่ถึง {ThaiFormat.Official.Number(FewestDays)} วันทำการ",
                FormattableString.Invariant($"Too early to tell: fewer than {FewestDays} working days have been observed.")));
        }

        var completed = history.Total ?? 0;
        var rest = population is { } staff && staff >= completed
            ? ForecastModels.Finite(staff - completed, completed, PersonDays(history, staff, window, calendar, known), left)
            : ForecastModels.Open(completed, observed, left);
        var missing = quota.Required - completed;
        return new Forecast.Estimate(
            rest.AtLeast(missing),
            completed + rest.Quantile((1 - level) / 2),
            completed + rest.Quantile(0.5),
            completed + rest.Quantile((1 + level) / 2),
            level,
            PerWorkingDayFor90(missing, left),
            new(population is null ? OpenModel : FiniteModel, quota.Required, completed, observed, left, population));
    }

    /// <summary>The smallest whole number of answers per working day with which Poisson arrivals bring the missing ones in 9 of 10 cases.</summary>
    private static int? PerWorkingDayFor90(int missing, int daysLeft)
    {
        if (daysLeft == 0)
        {
            return null;
        }

        var perDay = Math.Max(1, missing / daysLeft);
        while (Arrivals(perDay * daysLeft).AtLeast(missing) < 0.9)
        {
            perDay++;
        }

        return perDay;
    }

    private static CountDistribution Arrivals(double mean) => CountDistribution.FromRatios((int)mean, k => mean / (k + 1));

    /// <summary>Each working day puts at risk everybody who had not answered when it began.</summary>
    private static double PersonDays(CountHistory history, int staff, Period window, WorkingCalendar calendar, DateOnly endExclusive)
    {
        var personDays = 0.0;
        for (var day = window.Start; day < endExclusive; day = day.AddDays(1))
        {
            personDays += calendar.IsWorkingDay(day) ? Math.Max(0, staff - history.TotalAt(day.AddDays(-1))) : 0;
        }

        return personDays;
    }

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
