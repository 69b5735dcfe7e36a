using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>A day on which an office does not work, or works although it otherwise would not. A later entry of the same day replaces an earlier one.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">Why (Thai): "วันมาฆบูชา", "ทำงานชดเชย".</param>
/// <param name="IsWorkingDay">Whether the office works on it; an entry that takes back a holiday says yes.</param>
/// <param name="Recorded">When, by whom and why it was recorded.</param>
public sealed record CalendarDay(DateOnly Day, string Name, bool IsWorkingDay, Recorded Recorded);

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
        var holidays = new Dictionary<DateOnly, string>();
        foreach (var holiday in fixedHolidays)
        {
            for (var year = Math.Max(holiday.FromYear, span.Start.Year); year <= span.LastDay.Year; year++)
            {
                holidays[new(year, holiday.Month, holiday.Day)] = holiday.Name;
            }
        }

        var worked = new HashSet<DateOnly>();
        foreach (var day in agencyDays.Where(day => day.Recorded.At <= asOf))
        {
            if (day.IsWorkingDay)
            {
                holidays.Remove(day.Day);
                worked.Add(day.Day);
            }
            else
            {
                holidays[day.Day] = day.Name;
                worked.Remove(day.Day);
            }
        }

        return WorkingCalendar.Of(holidays, worked);
    }
}
