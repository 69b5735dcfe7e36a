using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>What speaks against a reading of a metric.</summary>
internal static class MetricChecks
{
    /// <summary>The problems; nothing where it may be kept.</summary>
    public static IEnumerable<Finding> Reading(MetricReading reading, BuddhistFiscalYear year, DateOnly today, Func<string, Place> placeOf)
    {
        if (reading.Value is < 0 or > MetricTarget.Largest)
        {
            var largest = ThaiFormat.Plain.Number(MetricTarget.Largest);
            yield return Finding.Error(
                MetricCodes.ReadingOutOfRange, placeOf("value"), $"จำนวนต้องอยู่ระหว่าง 0 ถึง {largest}", $"The value must be 0 to {largest}.");
        }

        if (reading.Day > today)
        {
            yield return Finding.Error(
                MetricCodes.DayInFuture, placeOf("day"), $"{ThaiFormat.Plain.ShortDate(reading.Day)} ยังมาไม่ถึง", FormattableString.Invariant($"{reading.Day:yyyy-MM-dd} has not come yet."));
        }
        else if (!RegisterCheck.IsNear(reading.Day, year))
        {
            yield return Finding.Error(
                MetricCodes.DayOutOfRange,
                placeOf("day"),
                $"{ThaiFormat.Plain.ShortDate(reading.Day)} ห่างจากปีงบประมาณ {year} มาก โปรดตรวจปี",
                FormattableString.Invariant($"{reading.Day:yyyy-MM-dd} is far from fiscal year {year}; check the year."));
        }

        foreach (var problem in RegisterCheck.Source(reading.Source, placeOf("source")))
        {
            yield return problem;
        }
    }
}
