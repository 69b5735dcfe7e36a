using System.Net;
using System.Text;
using FluentAssertions;
using Ical.Net;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Feeds;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Measures;

/// <summary>Deadlines as a calendar, read by another program's parser and by the letter of RFC 5545.</summary>
public sealed class MeasureCalendarTests
{
    private static readonly CalendarWriter Writer = new();

    [Fact]
    public void Another_program_reads_each_deadline_as_it_was_meant()
    {
        var events = MeasureCalendar.Of(Facts.Key, Plan(new(2025, 3, 1)), unit: null);

        var calendar = Calendar.Load(Encoding.UTF8.GetString(Writer.Write("กำหนด, ของ; มาตรการ", events)))!;

        calendar.Events.Select(read => (read.Uid, DateOnly.FromDateTime(read.Start!.Value), read.Summary, read.Description)).Should().Equal(
            events.Select(told => ((string?)told.Uid, told.Day, (string?)told.Summary, (string?)told.Description)));
        calendar.Events[0]!.Description.Should().Contain("(เดิม 31 มี.ค. 2568)").And.Contain("\n");
        calendar.Events.Should().OnlyContain(read => read.IsAllDay && read.Alarms.Count == 3);
        calendar.Events[0]!.DtStamp!.AsUtc.Should().Be(new DateTime(2025, 1, 20, 2, 0, 0, DateTimeKind.Utc), "it says when the deadline was recorded, not when it was asked");
    }

    [Fact]
    public void The_same_facts_give_the_same_bytes_on_any_day() => Write(Plan(new(2025, 3, 1))).Should().Equal(Write(Plan(new(2025, 5, 1))));

    [Fact]
    public void A_moved_deadline_keeps_its_name()
    {
        var before = MeasureCalendar.Of(Facts.Key, Plan(new(2025, 1, 10)), null).Single(told => told.Uid.Contains("step-1", StringComparison.Ordinal));
        var after = MeasureCalendar.Of(Facts.Key, Plan(new(2025, 3, 1)), null).Single(told => told.Uid == before.Uid);

        (before.Day, after.Day).Should().Be((new DateOnly(2025, 3, 31), new DateOnly(2025, 4, 30)));
    }

    [Fact]
    public void A_unit_gets_its_own_deadlines() =>
        MeasureCalendar.Of(Facts.Key, Plan(new(2025, 3, 1)), "กอง คลัง").Select(told => told.Uid).Should().Equal("measure-1-step-1-2568-kolum@kolum-ita-analytics");

    [Fact]
    public void Lines_end_with_CR_LF_hold_at_most_75_octets_and_no_letter_is_cut()
    {
        var file = Write(Plan(new(2025, 3, 1)));
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);

        text.Should().EndWith("END:VCALENDAR\r\n").And.NotContain("\t");
        text.Replace("\r\n", "", StringComparison.Ordinal).Should().NotContainAny("\r", "\n");
        var lines = text.Split("\r\n");
        lines.Should().OnlyContain(line => Encoding.UTF8.GetByteCount(line) <= CalendarWriter.LongestLine);
        lines.Should().Contain(line => line.StartsWith(' '), "the twin: a Thai line is long enough to be folded");
        text.Should().NotMatchRegex("\r\n [\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]{0}\uFFFD");
    }

    [Fact]
    public void A_calendar_of_nothing_is_still_a_calendar() =>
        Calendar.Load(Encoding.UTF8.GetString(Writer.Write("ว่าง", [])))!.Events.Should().BeEmpty();

    [Fact]
    public async Task It_is_handed_out_like_the_other_feeds()
    {
        var step = new StepSet(1, SomeSteps.Step(text: "ประชุม", due: new(2025, 4, 30), units: ["กองคลัง"]), SomeSteps.At(new(2025, 3, 1)));
        await using var server = await FeedSite.StartAsync([AnAssessment.Facts() with { MeasureDecisions = [step] }]);

        using var answer = await server.Client.GetAsync("/feeds/measures.ics?unit=กองคลัง", TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/calendar; charset=utf-8");
        Calendar.Load(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.Events.Should().ContainSingle().Which.Uid.Should().Be("measure-1-step-1-2568-kolum@kolum-ita-analytics");
        (await server.Client.GetAsync("/feeds/measures.ics?units=a", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await server.Client.GetAsync("/feeds/measures.ics?year=1", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await server.Client.GetAsync("/feeds/measures.ics?agency=nobody", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await server.Client.GetAsync("/measure-steps/2568.xlsx", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await server.Client.GetAsync("/measure-steps/2568.pdf", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static MeasurePlan Plan(DateOnly day) => new SomeSteps()
        .With(SomeSteps.Step(1, due: new(2025, 3, 31), units: ["กองคลัง"]))
        .With(SomeSteps.Step(1, due: new(2025, 4, 30), units: ["กองคลัง"]), new(2025, 1, 20))
        .With(SomeSteps.Step(2, due: new(2025, 5, 31)), new(2025, 1, 21)).PlanOn(day);

    private static byte[] Write(MeasurePlan plan) => Writer.Write("กำหนดของมาตรการ ITA อบต.กอลำ", MeasureCalendar.Of(Facts.Key, plan, unit: null));
}
