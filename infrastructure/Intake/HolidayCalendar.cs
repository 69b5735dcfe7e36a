using System.Globalization;
using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Reads holidays from a calendar (ICS): every event is a holiday on each of its days.</summary>
internal static partial class HolidayCalendar
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="fileName">For the places of findings.</param>
    public static Checked<IReadOnlyList<HolidayRow>> Read(byte[] file, string fileName)
    {
        var read = IcsLines.Read(file, fileName);
        if (!read.TryGet(out var lines))
        {
            return Checked.Refuse<IReadOnlyList<HolidayRow>>(read.Findings);
        }

        var days = new HolidayDays(fileName);
        var @event = default(Event);
        foreach (var line in lines)
        {
            switch (line.Name, line.Value.Trim().ToUpperInvariant())
            {
                case ("BEGIN", "VEVENT"):
                    AddUnclosed();
                    @event = new(line.Row, fileName);
                    break;
                case ("END", "VEVENT"):
                    @event?.AddTo(days);
                    @event = null;
                    break;
                default:
                    @event?.Take(line);
                    break;
            }
        }

        AddUnclosed();
        return days.Checked();

        void AddUnclosed() => days.Add(@event is null ? [] : [HolidayNotices.Unclosed(new(fileName, Row: @event.Row))]);
    }

    /// <summary>An event as its lines are read.</summary>
    private sealed class Event(int row, string fileName)
    {
        private readonly Dictionary<string, IcsLine> lines = new(StringComparer.Ordinal);
        private int inner;

        public int Row => row;

        public void Take(IcsLine line)
        {
            // An alarm within the event has lines of the same names.
            inner += line.Name switch { "BEGIN" => 1, "END" => -1, _ => 0 };
            if (inner == 0)
            {
                lines.TryAdd(line.Name, line);
            }
        }

        public void AddTo(HolidayDays days)
        {
            if (Line("STATUS")?.Value.Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase) == true)
            {
                days.Add(HolidayNotices.Cancelled(new(fileName, Row: row)));
                return;
            }

            if ((Line("RRULE") ?? Line("RDATE")) is { } repeats)
            {
                days.Add(HolidayNotices.Repeats(PlaceOf(repeats)));
                return;
            }

            var name = Line("SUMMARY")?.Text() ?? "";
            if (name.Length is 0 || name.Length > IHolidayReader.LongestName)
            {
                days.Add(HolidayNotices.Name(Line("SUMMARY") is { } summary ? PlaceOf(summary) : new(fileName, "SUMMARY", row)));
            }

            if (Days(days) is { } span)
            {
                foreach (var day in span)
                {
                    days.Add(new HolidayRow(row, day, name, IsWorkingDay: false));
                }
            }
        }

        private IcsLine? Line(string name) => lines.GetValueOrDefault(name);

        private Place PlaceOf(IcsLine line) => new(fileName, line.Name, line.Row);

        /// <summary>The days from the start to the end, which is not part of it; one day where no end is given.</summary>
        private IEnumerable<DateOnly>? Days(HolidayDays days)
        {
            if (Line("DTSTART") is not { } start)
            {
                days.Add(HolidayNotices.Day(new(fileName, "DTSTART", row), ""));
                return null;
            }

            if (Moment(start.Value) is not { } from)
            {
                days.Add(HolidayNotices.Day(PlaceOf(start), start.Value));
                return null;
            }

            var endLine = Line("DTEND") ?? Line("DURATION");
            var until = endLine is null ? from : endLine.Name == "DTEND" ? Moment(endLine.Value) : After(from, endLine.Value);
            if (until is not { } to)
            {
                days.Add(HolidayNotices.Day(PlaceOf(endLine!), endLine!.Value));
                return null;
            }

            var first = DateOnly.FromDateTime(from);
            var last = to > from ? DateOnly.FromDateTime(to.AddTicks(-1)) : first;
            if (to < from || last.DayNumber - first.DayNumber >= HolidayNotices.LongestSpan)
            {
                days.Add(HolidayNotices.Span(PlaceOf(endLine!)));
                return null;
            }

            return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
        }

        /// <summary>A day, or a moment in Thai time: one with Z is UTC, any other is taken as the clock of its place shows it.</summary>
        private static DateTime? Moment(string written)
        {
            if (MomentForm().Match(written.Trim()) is not { Success: true } form)
            {
                return null;
            }

            var day = ThaiDates.TryRead($"{form.Groups["year"].Value}-{form.Groups["month"].Value}-{form.Groups["day"].Value}");
            var time = form.Groups["hour"].Success ? Time(form) : TimeOnly.MinValue;
            if (day is null || time is null)
            {
                return null;
            }

            var moment = day.Value.ToDateTime(time.Value);
            return form.Groups["utc"].Success ? moment + ThaiTime.Offset : moment;
        }

        private static TimeOnly? Time(Match form)
        {
            var (hour, minute, second) = (Number("hour"), Number("minute"), Number("second"));
            return hour < 24 && minute < 60 && second < 60 ? new(hour, minute, second) : null;

            int Number(string part) => int.Parse(form.Groups[part].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        private static DateTime? After(DateTime from, string duration)
        {
            if (DurationForm().Match(duration.Trim()) is not { Success: true } form)
            {
                return null;
            }

            return from.AddDays((7 * Number("weeks")) + Number("days")).AddHours(Number("hours")).AddMinutes(Number("minutes")).AddSeconds(Number("seconds"));

            int Number(string part) => form.Groups[part].Success ? int.Parse(form.Groups[part].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        }
    }

    [GeneratedRegex(
        @"\A(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(?:T(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})(?<utc>Z)?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex MomentForm();

    [GeneratedRegex(
        @"\A\+?P(?=[0-9T])(?:(?<weeks>[0-9]{1,4})W)?(?:(?<days>[0-9]{1,4})D)?(?:T(?:(?<hours>[0-9]{1,5})H)?(?:(?<minutes>[0-9]{1,5})M)?(?:(?<seconds>[0-9]{1,5})S)?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex DurationForm();
}
