using System.Text;
using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Tests.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class HolidayCalendarTests
{
    private static readonly DateOnly Songkran = new(2025, 4, 13);

    [Fact]
    public void An_event_of_a_day_is_a_holiday() =>
        Days("SUMMARY:วันสงกรานต์", "DTSTART;VALUE=DATE:20250413").Value.Should().Equal(new HolidayRow(2, Songkran, "วันสงกรานต์", IsWorkingDay: false));

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20250413", "DTEND;VALUE=DATE:20250416", 3)]
    [InlineData("DTSTART;VALUE=DATE:20250413", "DTEND;VALUE=DATE:20250414", 1)]
    [InlineData("DTSTART;VALUE=DATE:20250413", "DTEND;VALUE=DATE:20250413", 1)]
    [InlineData("DTSTART;VALUE=DATE:20250413", "DURATION:P3D", 3)]
    [InlineData("DTSTART;VALUE=DATE:20250413", "DURATION:P1W", 7)]
    [InlineData("DTSTART:20250413T000000", "DTEND:20250415T120000", 3)]
    [InlineData("DTSTART;TZID=Asia/Bangkok:20250413T080000", "DTEND;TZID=Asia/Bangkok:20250413T170000", 1)]
    [InlineData("DTSTART;TZID=\"odd:zone;x\":20250413T080000", "DURATION:PT8H", 1)]
    [InlineData("DTSTART:20250412T170000Z", "DTEND:20250413T170000Z", 1)]
    [InlineData("DTSTART;VALUE=DATE:25680413", "DTEND;VALUE=DATE:25680415", 2)]
    public void The_end_is_the_first_day_that_does_not_belong_to_it(string start, string end, int days) =>
        Days("SUMMARY:x", start, end).Value.Select(row => row.Day).Should().Equal(Enumerable.Range(0, days).Select(Songkran.AddDays));

    [Fact]
    public void Long_lines_are_put_together_again_even_when_they_break_within_a_letter() =>
        new HolidayReader().Read(new MemoryStream(Folded("20250413")), "h.ics").Value.Should().Equal(new HolidayRow(2, Songkran, "วันสงกรานต์", IsWorkingDay: false));

    [Fact]
    public void Rows_are_counted_in_the_file_as_it_is() =>
        new HolidayReader().Read(new MemoryStream(Folded("y")), "h.ics").Findings.Single().Place.Row.Should().Be(6);

    [Fact]
    public void Words_are_read_as_they_were_meant() =>
        Days(@"SUMMARY;LANGUAGE=th:วันหยุด\, ชดเชย\; (a\\b)\nสอง", "DTSTART:20250413").Value.Single().Name.Should().Be(@"วันหยุด, ชดเชย; (a\b) สอง");

    [Fact]
    public void A_cancelled_event_is_passed_over_and_said()
    {
        var read = Read(Event("SUMMARY:x", "DTSTART:20250413", "STATUS:CANCELLED"), Event("SUMMARY:y", "DTSTART:20250414", "STATUS:CONFIRMED"));

        read.Value.Select(row => row.Name).Should().Equal("y");
        read.Findings.Single().Should().Match<Finding>(finding => finding.Code == HolidayNotices.CancelledCode && finding.Severity == Severity.Info && finding.Place.Row == 2);
    }

    [Fact]
    public void An_alarm_within_an_event_is_not_the_event() =>
        Days("BEGIN:VALARM", "SUMMARY:เตือน", "DTSTART:20250101", "END:VALARM", "SUMMARY:วันสงกรานต์", "DTSTART:20250413").Value.Single().Name.Should().Be("วันสงกรานต์");

    [Fact]
    public void A_day_that_stands_twice_is_taken_once_and_said()
    {
        var read = Read(Event("SUMMARY:a", "DTSTART:20250413"), Event("SUMMARY:b", "DTSTART:20250413"));

        read.Value.Should().ContainSingle().Which.Name.Should().Be("a");
        read.Findings.Single().Code.Should().Be(HolidayNotices.TwiceCode);
    }

    [Theory]
    [InlineData(HolidayNotices.RepeatsCode, 5, "SUMMARY:x", "DTSTART:20250413", "RRULE:FREQ=YEARLY")]
    [InlineData(HolidayNotices.DayCode, 4, "SUMMARY:x", "DTSTART:20251313")]
    [InlineData(HolidayNotices.DayCode, 4, "SUMMARY:x", "DTSTART:20250413T250000")]
    [InlineData(HolidayNotices.DayCode, 4, "SUMMARY:x", "DTSTART:15000413")]
    [InlineData(HolidayNotices.DayCode, 2, "SUMMARY:x")]
    [InlineData(HolidayNotices.DayCode, 5, "SUMMARY:x", "DTSTART:20250413", "DTEND:tomorrow")]
    [InlineData(HolidayNotices.DayCode, 5, "SUMMARY:x", "DTSTART:20250413", "DURATION:P")]
    [InlineData(HolidayNotices.SpanCode, 5, "SUMMARY:x", "DTSTART:20250413", "DTEND:20250412")]
    [InlineData(HolidayNotices.SpanCode, 5, "SUMMARY:x", "DTSTART:20250413", "DTEND:20260413")]
    [InlineData(HolidayNotices.NameCode, 2, "DTSTART:20250413")]
    [InlineData(HolidayNotices.NameCode, 3, "SUMMARY:  ", "DTSTART:20250413")]
    public void What_cannot_be_taken_is_refused_in_its_place(string code, int row, params string[] lines)
    {
        var error = Days(lines).Findings.Should().ContainSingle().Subject;

        (error.Code, error.Severity, error.Place.Row).Should().Be((code, Severity.Error, row));
    }

    [Fact]
    public void A_calendar_that_is_cut_short_is_refused() =>
        Read("BEGIN:VEVENT\nSUMMARY:x\nDTSTART:20250413\n").Findings.Should().ContainSingle().Which.Code.Should().Be(HolidayNotices.UnclosedCode);

    [Fact]
    public void A_calendar_without_events_is_refused() => Read().Findings.Single().Code.Should().Be(HolidayNotices.NoneCode);

    [Fact]
    public void A_calendar_that_is_too_large_is_refused() =>
        new HolidayReader().Read(new MemoryStream(new byte[IHolidayReader.LargestFile + 1]), "h.ics").Findings.Single().Code.Should().Be(FileRefusals.TooLargeCode);

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        using var _ = new InCulture(culture);

        Days("SUMMARY:x", "DTSTART;VALUE=DATE:20250413").Value.Single().Day.Should().Be(Songkran);
    }

    [Property]
    public void Whatever_days_are_written_are_read_back((ushort Day, byte Length, byte Form)[] choices)
    {
        var expected = new List<DateOnly>();
        var events = new List<string>();
        foreach (var (i, choice) in choices.Index())
        {
            // A stretch of its own for each event, so that none meets another.
            var first = new DateOnly(2000, 1, 1).AddDays((i * 40) + (choice.Day % 8));
            var days = (choice.Length % 31) + 1;
            expected.AddRange(Enumerable.Range(0, days).Select(first.AddDays));
            events.Add((choice.Form % 3) switch
            {
                0 => Event("SUMMARY:x", FormattableString.Invariant($"DTSTART;VALUE=DATE:{first:yyyyMMdd}"), FormattableString.Invariant($"DTEND;VALUE=DATE:{first.AddDays(days):yyyyMMdd}")),
                1 => Event(FormattableString.Invariant($"DTSTART:{first.AddDays(-1):yyyyMMdd}T170000Z"), "SUMMARY:x", FormattableString.Invariant($"DURATION:P{days}D")),
                _ => Event("SUMMARY:x", FormattableString.Invariant($"DTEND:{first.AddDays(days - 1):yyyyMMdd}T235959"), FormattableString.Invariant($"DTSTART:{first:yyyyMMdd}T000000")),
            });
        }

        if (choices.Length is > 0 and < 500)
        {
            Read([.. events]).Value.Select(row => row.Day).Should().Equal(expected);
        }
    }

    [Property(MaxTest = 500)]
    public void Whatever_is_read_gives_days_or_reasons(byte[] choices)
    {
        string[] pieces =
        [
            "BEGIN:VEVENT\n", "END:VEVENT\n", "SUMMARY:ก\n", "DTSTART:20250413\n", "DTSTART;VALUE=DATE:99990101\n", "DTEND:20250415\r\n", "DURATION:P9999W\n", "BEGIN:VALARM\n", "END:VALARM\n", "RRULE:x\n",
            "\n ", ":", ";", "\"", "\\", "STATUS:CANCELLED\n", "DTEND:00010101T000000Z\n", "ก", "\r",
        ];

        Answered(Read(string.Concat(choices.Select(choice => pieces[choice % pieces.Length]))));
    }

    [Property(MaxTest = 300)]
    public void Random_bytes_are_read_or_refused(byte[] bytes) => Answered(new HolidayReader().Read(new MemoryStream([.. "BEGIN:VCALENDAR\n"u8, .. bytes]), "h.ics"));

    private static byte[] Folded(string day)
    {
        var name = Encoding.UTF8.GetBytes("วันสงกรานต์");
        return
        [
            .. "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:"u8, .. name[..4], .. "\r\n "u8, .. name[4..20], .. "\n\t"u8, .. name[20..],
            .. "\r\nDTSTART;VALUE=\r\n DATE:"u8, .. Encoding.UTF8.GetBytes(day), .. "\r\nEND:VEVENT\r\nEND:VCALENDAR"u8,
        ];
    }

    private static void Answered(Checked<IReadOnlyList<HolidayRow>> read)
    {
        (read.IsAccepted ? read.Value.Count > 0 : read.Findings.Any(finding => finding.Severity == Severity.Error)).Should().BeTrue();
        read.Findings.All(finding => finding.Message.Thai.Length > 0 && finding.Message.English.Length > 0).Should().BeTrue();
    }

    private static Checked<IReadOnlyList<HolidayRow>> Days(params string[] lines) => Read(Event(lines));

    private static string Event(params string[] lines) => string.Concat(lines.Prepend("BEGIN:VEVENT").Append("END:VEVENT").Select(line => line + "\r\n"));

    private static Checked<IReadOnlyList<HolidayRow>> Read(params string[] events) =>
        new HolidayReader().Read(new MemoryStream(Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\n" + string.Concat(events) + "END:VCALENDAR\r\n")), "h.ics");
}
