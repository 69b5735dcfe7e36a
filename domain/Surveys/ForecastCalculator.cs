using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>Computes whether a survey will reach its quota in time.</summary>
public static class ForecastCalculator
{
    /// <summary>Fewer observed working days than this say nothing about a pace.</summary>
    public const int FewestDays = 3;

    private const int DaysBetweenFanPoints = 7;

    private static readonly BilingualText OpenModel = new(
        "ผู้ตอบต่อวันทำการเป็นแบบปัวซง อัตราไม่ทราบล่วงหน้า (Gamma–Poisson)",
        "Answers per working day are Poisson with an unknown rate (Gamma(1/2, 0) prior); the rest is negative binomial.");

    private static readonly BilingualText FiniteModel = new(
        "บุคลากรที่ยังไม่ตอบแต่ละคนตอบในแต่ละวันทำการด้วยโอกาสเท่ากันที่ไม่ทราบล่วงหน้า (Beta–binomial)",
        "Each remaining member of staff answers on a working day with the same unknown hazard (Beta(1/2, 1/2) prior).");

    private static readonly BilingualText TooFewDays = new(
        $"เร็วเกินไปที่จะคาดการณ์: มีข้อมูลไม่ถึง {ThaiFormat.Official.Number(FewestDays)} วันทำการ",
        FormattableString.Invariant($"Too early to tell: fewer than {FewestDays} working days have been observed."));

    private static readonly BilingualText ClosedWithoutData = new(
        "ปิดรับคำตอบแล้วโดยไม่มีการบันทึกยอด จึงไม่ทราบผล", "The window has closed and no count was recorded: the outcome is not known.");

    /// <summary>The forecast at the end of a day.</summary>
    /// <param name="series">The counts as known then.</param>
    /// <param name="required">How many must answer, people, 1 or more.</param>
    /// <param name="window">When the survey may be answered.</param>
    /// <param name="calendar">The office's working days.</param>
    /// <param name="today">The day.</param>
    /// <param name="population">How many could answer at most (staff, for IIT), people; nothing where anybody may (EIT).</param>
    /// <param name="level">The level of the interval, 0–1.</param>
    public static Forecast On(
        CountSeries series, int required, Period window, WorkingCalendar calendar, DateOnly today, int? population = null, double level = 0.9)
    {
        if (series.Total is { } total && (total >= required || today >= window.EndExclusive))
        {
            return new Forecast.Settled(total >= required, total);
        }

        if (today >= window.EndExclusive)
        {
            return new Forecast.Unavailable(ClosedWithoutData);
        }

        var observed = Observation.Of(series, window, calendar, population);
        if (observed.Days < FewestDays)
        {
            return new Forecast.Unavailable(TooFewDays);
        }

        var completed = observed.Completed;
        var rest = observed.Rest(observed.DaysLeft);
        var missing = required - completed;
        var next = observed.NextDay > today ? observed.NextDay : today.AddDays(1);
        return new Forecast.Estimate(
            rest.AtLeast(missing),
            completed + rest.Quantile((1 - level) / 2),
            completed + rest.Quantile(0.5),
            completed + rest.Quantile((1 + level) / 2),
            level,
            PerWorkingDayFor90(missing, calendar.WorkingDays(next, window.EndExclusive)),
            new(observed.Population is null ? OpenModel : FiniteModel, required, completed, observed.Days, observed.DaysLeft, observed.Population));
    }

    /// <summary>How the total may go on from the last counted day to the deadline, week by week, where there is a <see cref="Forecast.Estimate"/>.</summary>
    /// <returns>Points in order of time, the last one on the deadline.</returns>
    public static IReadOnlyList<ForecastPoint> Fan(CountSeries series, Period window, WorkingCalendar calendar, int? population = null, double level = 0.9)
    {
        var observed = Observation.Of(series, window, calendar, population);
        var points = new List<ForecastPoint>();
        for (var day = observed.NextDay.AddDays(-1); day < window.LastDay; day = day.AddDays(DaysBetweenFanPoints))
        {
            points.Add(PointOn(day));
        }

        points.Add(PointOn(window.LastDay));
        return points;

        ForecastPoint PointOn(DateOnly day)
        {
            var rest = observed.Rest(calendar.WorkingDays(observed.NextDay, day.AddDays(1)));
            return new(
                day,
                observed.Completed + rest.Quantile((1 - level) / 2),
                observed.Completed + rest.Quantile(0.5),
                observed.Completed + rest.Quantile((1 + level) / 2));
        }
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

    /// <summary>What has been seen so far. What came after the last counted day is not known: it belongs to the days left.</summary>
    private sealed record Observation(int Completed, int Days, DateOnly NextDay, int DaysLeft, int? Population, double PersonDays)
    {
        public static Observation Of(CountSeries series, Period window, WorkingCalendar calendar, int? population)
        {
            var next = series.LastDay is { } last && last >= window.Start ? last.AddDays(1) : window.Start;
            var completed = series.Total ?? 0;
            var staff = population >= completed ? population : null;
            return new(
                completed,
                calendar.WorkingDays(window.Start, next < window.EndExclusive ? next : window.EndExclusive),
                next,
                calendar.WorkingDays(next, window.EndExclusive),
                staff,
                staff is { } people ? PersonDaysAtRisk(series, people, window, calendar, next) : 0);
        }

        /// <summary>How many more may come within some working days.</summary>
        public CountDistribution Rest(int days) => Population is { } staff
            ? ForecastModels.Finite(staff - Completed, Completed, PersonDays, days)
            : ForecastModels.Open(Completed, Days, days);

        /// <summary>Each working day puts at risk everybody who had not answered when it began.</summary>
        private static double PersonDaysAtRisk(CountSeries series, int staff, Period window, WorkingCalendar calendar, DateOnly endExclusive)
        {
            var personDays = 0.0;
            for (var day = window.Start; day < endExclusive; day = day.AddDays(1))
            {
                personDays += calendar.IsWorkingDay(day) ? Math.Max(0, staff - series.TotalAt(day.AddDays(-1))) : 0;
            }

            return personDays;
        }
    }
}
