using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>A day on which an office does not work, or works although it otherwise would not. A later entry of the same day replaces an earlier one.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">Why (Thai): "วันมาฆบูชา", "ทำงานชดเชย".</param>
/// <param name="IsWorkingDay">Whether the office works on it; an entry that takes back a holiday says yes.</param>
/// <param name="Recorded">When, by whom and why it was recorded.</param>
public sealed record CalendarDay(DateOnly Day, string Name, bool IsWorkingDay, Recorded Recorded);

/// <summary>What holds of a day on which an office does not work, or works although it otherwise would not.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">What it is called.</param>
/// <param name="IsWorkingDay">Whether the office works on it.</param>
/// <param name="Own">The agency's own entry that says so; nothing for a holiday with a fixed day.</param>
public sealed record OfficeDay(DateOnly Day, string Name, bool IsWorkingDay, CalendarDay? Own);

/// <summary>Puts an office's working days together.</summary>
public static class OfficeCalendar
{
    /// <summary>Monday to Friday, less the fixed holidays, changed by the agency's own days as known at a moment.</summary>
    /// <param name="fixedHolidays">Holidays with a fixed day.</param>
    /// <param name="agencyDays">The agency's own days, in the order in which they were recorded.</param>
    /// <param name="span">The days that are asked about.</param>
    /// <param name="asOf">Later entries are left out.</param>
    public static WorkingCalendar AsOf(IEnumerable<FixedHoliday> fixedHolidays, IEnumerable<CalendarDay> agencyDays, Period span, DateTimeOffset asOf)
    {
        var days = Days(fixedHolidays, agencyDays, span, asOf);
        return WorkingCalendar.Of(
            days.Where(day => !day.IsWorkingDay).Select(day => KeyValuePair.Create(day.Day, day.Name)),
            days.Where(day => day.IsWorkingDay).Select(day => day.Day));
    }

    /// <summary>The days that differ from Monday to Friday, each with the entry that holds, in order.</summary>
    /// <param name="fixedHolidays">Holidays with a fixed day.</param>
    /// <param name="agencyDays">The agency's own days, in the order in which they were recorded.</param>
    /// <param name="span">The calendar years that it touches are asked about; own days of other years are told too.</param>
    /// <param name="asOf">Later entries are left out.</param>
    public static IReadOnlyList<OfficeDay> Days(IEnumerable<FixedHoliday> fixedHolidays, IEnumerable<CalendarDay> agencyDays, Period span, DateTimeOffset asOf)
    {
        var days = new Dictionary<DateOnly, OfficeDay>();
        foreach (var holiday in fixedHolidays)
        {
            for (var year = Math.Max(holiday.FromYear, span.Start.Year); year <= span.LastDay.Year; year++)
            {
                var day = new DateOnly(year, holiday.Month, holiday.Day);
                days[day] = new(day, holiday.Name, IsWorkingDay: false, Own: null);
            }
        }

        foreach (var own in agencyDays.Where(day => day.Recorded.At <= asOf))
        {
            days[own.Day] = new(own.Day, own.Name, own.IsWorkingDay, own);
        }

        return [.. days.Values.OrderBy(day => day.Day)];
    }
}
