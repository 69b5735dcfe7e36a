using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>What is said of metrics, and what somebody should look at in the registers of a year; examples are left out: there is nothing to mend in them.</summary>
internal static class MetricFindings
{
    public static IReadOnlyList<Finding> Of(MetricBook book) => [.. Meetings(book), .. ChannelsOf(book)];

    /// <summary>A measure has no metric of this code.</summary>
    public static Finding Unknown(int measure, string code, Place place) => Finding.Error(
        MetricCodes.Unknown,
        place,
        $"มาตรการที่ {ThaiFormat.Plain.Number(measure)} ไม่มีตัวชี้วัดรหัส “{Wording.Quote(code)}”",
        $"Measure {ThaiFormat.Plain.Number(measure)} has no metric '{Wording.Quote(code)}'.");

    private static IEnumerable<Finding> Meetings(MetricBook book) =>
        from meeting in Real(book, Registers.Meetings)
        where meeting.Values.Text("state") == Registers.Held && meeting.Values.Day("day") is null
        let about = $"มาตรการที่ {ThaiFormat.Plain.Number(meeting.Values.Number("measure")!.Value)} “{Wording.Quote(meeting.Values.Text("subject")!)}”"
        let month = meeting.Values.Month("month")
        select Finding.Warning(
            MetricCodes.MeetingDayMissing,
            new(meeting.Subject, "day"),
            month is { } known ? $"การประชุมตาม{about} เดือน {ThaiFormat.Plain.MonthYear(known)} ไม่ระบุวันที่" : $"การประชุมตาม{about} ไม่ระบุวันที่",
            month is { } told ? FormattableString.Invariant($"The meeting was held in {told:yyyy-MM}; its day is not told.") : "The meeting was held; its day is not told.");

    private static IEnumerable<Finding> ChannelsOf(MetricBook book) =>
        from channel in Real(book, Registers.Channels)
        where book.LastCheck(channel) is { Answered: false }
        select Finding.Warning(
            MetricCodes.ChannelNotAnswering,
            new(channel.Subject, "answered"),
            $"ช่องทาง “{Wording.Quote(channel.Values.Text("channel")!)}” ใช้ไม่ได้เมื่อตรวจ {ThaiFormat.Plain.ShortDate(book.LastCheck(channel)!.Value.Day)}",
            FormattableString.Invariant($"The channel did not answer on {book.LastCheck(channel)!.Value.Day:yyyy-MM-dd}."));

    private static IEnumerable<RegisterEntry> Real(MetricBook book, string register) => book.Register(register).Entries.Where(entry => !entry.IsSample);
}
