using System.Globalization;
using System.Text;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>Writes iCalendar: lines end with CR LF and are folded at 75 octets, never inside a letter; text is escaped.</summary>
internal sealed class CalendarWriter : ICalendarWriter
{
    /// <summary>The most octets of a line without its end (RFC 5545, 3.1).</summary>
    public const int LongestLine = 75;

    private static readonly string[] Alarms = ["-P30D", "-P7D", "-P1D"];

    // A calendar holds at least one part: the zone stands in it even where nothing is due.
    private static readonly string[] Zone =
    [
        "BEGIN:VTIMEZONE", "TZID:Asia/Bangkok", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE",
    ];

    public byte[] Write(string name, IReadOnlyList<CalendarEvent> events)
    {
        using var file = new MemoryStream();
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kolum ITA Analytics//Measures//TH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", $"X-WR-CALNAME:{Escaped(name)}", "REFRESH-INTERVAL;VALUE=DURATION:P1D",
            .. Zone, .. events.SelectMany(Lines), "END:VCALENDAR",
        ];
        foreach (var line in lines)
        {
            WriteFolded(file, line);
        }

        return file.ToArray();
    }

    private static IEnumerable<string> Lines(CalendarEvent deadline) =>
    [
        "BEGIN:VEVENT",
        $"UID:{Escaped(deadline.Uid)}",
        $"DTSTAMP:{Moment(deadline.ChangedAt)}",
        $"LAST-MODIFIED:{Moment(deadline.ChangedAt)}",
        $"DTSTART;VALUE=DATE:{Day(deadline.Day)}",
        $"DTEND;VALUE=DATE:{Day(deadline.Day.AddDays(1))}",
        $"SUMMARY:{Escaped(deadline.Summary)}",
        $"DESCRIPTION:{Escaped(deadline.Description)}",
        "TRANSP:TRANSPARENT",
        .. Alarms.SelectMany(before => new[] { "BEGIN:VALARM", "ACTION:DISPLAY", $"DESCRIPTION:{Escaped(deadline.Summary)}", $"TRIGGER:{before}", "END:VALARM" }),
        "END:VEVENT",
    ];

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(letter => letter == '\n' || !char.IsControl(letter)))
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private static void WriteFolded(MemoryStream file, string line)
    {
        var room = LongestLine;
        foreach (var letter in line.EnumerateRunes())
        {
            if (letter.Utf8SequenceLength > room)
            {
                file.Write("\r\n "u8);
                room = LongestLine - 1;
            }

            file.Write(Encoding.UTF8.GetBytes(letter.ToString()));
            room -= letter.Utf8SequenceLength;
        }

        file.Write("\r\n"u8);
    }
}
