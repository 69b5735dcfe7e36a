using System.Globalization;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Api.Reports;

/// <summary>When addresses are looked at by themselves: once a day at a time of day in Thailand, or never.</summary>
/// <param name="DailyAt">The time of day (UTC+7); nothing for never.</param>
internal sealed record LinkSchedule(TimeOnly? DailyAt)
{
    /// <summary>The setting: <c>03:30</c>; left out for never.</summary>
    public const string Setting = "Links:CheckDailyAt";

    /// <summary>What a configuration says.</summary>
    /// <exception cref="CommandRefusedException">The setting is no time of day.</exception>
    public static LinkSchedule Of(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => new((TimeOnly?)null),
        var typed when TimeOnly.TryParseExact(ThaiDigits.ToArabic(typed.Trim()), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) => new(at),
        var typed => throw new CommandRefusedException(
            ExitCode.BadInput,
            "LINKS_CHECK_TIME_INVALID",
            $"ค่า {Setting} “{Wording.Quote(typed)}” ไม่ใช่เวลา โปรดเขียนเช่น 03:30 หรือเว้นว่างเพื่อไม่ตรวจเอง",
            $"The setting {Setting} '{Wording.Quote(typed)}' is no time of day; write for example 03:30, or leave it out."),
    };

    /// <summary>The next time after a moment; nothing for never.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset moment)
    {
        if (DailyAt is not { } at)
        {
            return null;
        }

        var today = new DateTimeOffset(ThaiTime.Day(moment).ToDateTime(at), ThaiTime.Offset);
        return today > moment ? today : today.AddDays(1);
    }
}
