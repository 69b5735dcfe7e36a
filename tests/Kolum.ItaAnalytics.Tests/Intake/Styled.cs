using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Tests.Intake;

/// <summary>Days and numbers in the ways people write them.</summary>
internal static class Styled
{
    public static object Day(DateOnly day, byte style) => (style % 3) switch
    {
        0 => day,
        1 when day is not { Month: 2, Day: 29 } => day.AddYears(543),
        _ => DayText(day, style),
    };

    public static string DayText(DateOnly day, byte style)
    {
        var (d, m, buddhist) = (day.Day, day.Month, day.Year + 543);
        return (style % 8) switch
        {
            0 => ThaiFormat.Official.ShortDate(day),
            1 => ThaiFormat.Plain.LongDate(day),
            2 => ThaiFormat.Plain.ShortDate(day),
            3 => FormattableString.Invariant($"{d}/{m}/{buddhist}"),
            4 => FormattableString.Invariant($"{d:00}/{m:00}/{buddhist % 100:00}"),
            5 => day.ToString("O", CultureInfo.InvariantCulture),
            6 => FormattableString.Invariant($"{d}-{m}-{day.Year}"),
            _ => ThaiDigits.ToThai(FormattableString.Invariant($"{d} {ThaiFormat.Month(day)} {buddhist % 100:00}")),
        };
    }

    public static object Number(int number, byte style) => (style % 2) == 0 ? number : NumberText(number, style);

    public static string NumberText(int number, byte style) => (style % 4) switch
    {
        0 => number.ToString(CultureInfo.InvariantCulture),
        1 => ThaiFormat.Plain.Number(number),
        2 => ThaiFormat.Official.Number(number),
        _ => ThaiDigits.ToThai(number.ToString(CultureInfo.InvariantCulture)),
    };
}
