using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Xunit;
using static Kolum.ItaAnalytics.Tests.Metrics.SomeMetrics;

namespace Kolum.ItaAnalytics.Tests.Metrics;

/// <summary>What registers and readings come to.</summary>
public sealed class MetricProgressTests
{
    private static readonly DateOnly YearEnd = new(2025, 10, 8);

    [Fact]
    public void Services_with_a_manual_are_a_part_of_the_services_and_undated_manuals_are_in_no_month()
    {
        var progress = Progress(Book(YearEnd, Service(1, "ก", "คู่มือ", new(2025, 2, 3)), Service(2, "ข", "คู่มือ"), Service(3, "ค")), MetricSource.ServicesWithManual);

        progress.Completion.Should().Be(CompletionRate.Of(2, 3));
        progress.Figures.Undated.Should().Be(1);
        progress.PeriodsBy(PeriodKind.Month).Where(month => month.Completed > 0).Select(month => month.Period.Start).Should().Equal([new(2025, 2, 1)]);
        progress.Status.Code.Should().Be(MetricStatusCode.ClosedMissed);
    }

    [Fact]
    public void A_month_that_nobody_told_of_has_no_data_and_a_month_that_was_told_as_nothing_is_zero()
    {
        var months = Progress(Book(YearEnd, Complaints(1, new(2024, 11, 1), 0, 0, 0), Complaints(2, new(2025, 1, 1), 4, 3, 2)), MetricSource.ComplaintsReceived).PeriodsBy(PeriodKind.Month);

        months.Select(month => month.Completed).Should().Equal(null, 0, null, 4, null, null, null, null, null, null, null, null);
        months[3].Cumulative.Should().Be(4);
    }

    [Fact]
    public void All_of_what_came_in_is_planned_as_it_comes_in()
    {
        var progress = Progress(Book(new(2025, 2, 10), Complaints(1, new(2024, 11, 1), 4, 4, 4), Complaints(2, new(2025, 1, 1), 6, 5, 5)), MetricSource.ComplaintsFinished);

        progress.Completion.Should().Be(CompletionRate.Of(9, 10));
        progress.Status.Code.Should().Be(MetricStatusCode.Behind);
        progress.PeriodsBy(PeriodKind.Month)[1].OnPace.Should().BeTrue();
        progress.PeriodsBy(PeriodKind.Month)[3].Should().BeEquivalentTo(new { Completed = 5, Of = 6, PlannedCumulative = 10, OnPace = false });
    }

    [Fact]
    public void A_channel_that_nobody_checked_neither_answers_nor_fails()
    {
        var channels = new[] { Entry(Registers.Channels, 1, new(2025, 1, 6), values: [("channel", "ก"), ("kind", "website"), ("address", "https://a.go.th")]), Entry(Registers.Channels, 2, new(2025, 1, 6), values: [("channel", "ข"), ("kind", "telephone")]) };
        Book(YearEnd, channels).Count(MetricSource.ChannelsAnswering).Total.Should().BeNull();

        var looked = new MetricRules(WorkingCalendar.WeekdaysOnly, _ => null, [new("https://a.go.th", new(2025, 3, 3, 9, 0, 0, ThaiTime.Offset), true, null)]);
        var figures = MetricBook.Compute(Facts.Key, new(channels), looked, ThaiTime.EndOfDay(YearEnd)).Count(MetricSource.ChannelsAnswering);
        (figures.Total, figures.OfTotal).Should().Be((1, 2));
    }

    [Fact]
    public void A_check_by_hand_holds_until_the_next_look_at_the_address()
    {
        var channel = Entry(Registers.Channels, 1, new(2025, 1, 6), values: [("channel", "ก"), ("kind", "website"), ("address", "https://a.go.th"), ("checkedOn", "2025-03-05"), ("answered", "no")]);
        MetricFigures With(int day) => MetricBook.Compute(
            Facts.Key, new([channel]), new(WorkingCalendar.WeekdaysOnly, _ => null, [new("https://a.go.th", new(2025, 3, day, 9, 0, 0, ThaiTime.Offset), true, null)]), ThaiTime.EndOfDay(YearEnd)).Count(MetricSource.ChannelsAnswering);

        With(4).Total.Should().Be(0);
        With(6).Total.Should().Be(1);
    }

    [Fact]
    public void A_topic_told_without_day_or_link_is_published_an_unknown_number_of_times()
    {
        var book = Book(YearEnd, Entry(Registers.Publicity, 1, new(2025, 6, 30), values: [("topic", "ข้อมูลพื้นฐาน")]), Entry(Registers.Publicity, 2, new(2025, 6, 30), values: [("topic", "ข่าว"), ("address", "https://a.go.th/1")]));

        book.Count(MetricSource.PublicityItems).Total.Should().Be(1);
        RegisterCharts.Publicity(book).Table.Rows.Select(row => row[^1].Text).Should().Equal("ไม่ทราบจำนวน", "๑ ชิ้น");
    }

    [Fact]
    public void Meetings_count_for_their_measure_once_they_were_held()
    {
        static EntrySet Meeting(int number, string measure, string state, string month = "2025-03") => Entry(
            Registers.Meetings, number, new(2025, 4, 1), values: [("measure", measure), ("subject", $"เรื่อง {number}"), ("invited", "หัวหน้าส่วนราชการ"), ("state", state), ("month", month)]);
        var book = Book(YearEnd, Meeting(1, "5", Registers.Held), Meeting(2, "5", "planned"), Meeting(3, "4", Registers.Held), Meeting(4, "5", Registers.Held, ""));

        var figures = book.Count(MetricSource.MeetingsHeld, 5);
        (figures.Total, figures.Undated).Should().Be((2, 1));
        book.Findings.Select(finding => (finding.Code, finding.Place.Subject)).Should().Equal(
            (MetricCodes.MeetingDayMissing, "meetings 1"), (MetricCodes.MeetingDayMissing, "meetings 3"), (MetricCodes.MeetingDayMissing, "meetings 4"));
    }

    [Theory]
    [InlineData(3, MetricStatusCode.WithinLimit)]
    [InlineData(4, MetricStatusCode.AboveLimit)]
    public void Where_less_is_better_the_target_is_a_limit_and_nothing_is_late(int received, MetricStatusCode status)
    {
        var book = Book(
            new(2025, 2, 1), Metric(2, "complaints", new("เรื่องร้องเรียน", "เรื่อง", MetricTarget.Of(3), MetricDirection.LessIsBetter, MetricSource.ComplaintsReceived)), Complaints(1, new(2025, 1, 1), received, received, 0));

        var progress = book.Progress(book.Own.Single());
        progress.Status.Code.Should().Be(status);
        progress.PeriodsBy(PeriodKind.Quarter).Should().OnlyContain(quarter => quarter.PlannedCumulative == null && quarter.OnPace == null);
    }

    [Fact]
    public void A_number_is_to_be_reached_at_an_even_pace_over_the_measures_time()
    {
        MetricDecision[] decisions = [Metric(1, "visits", Read()), Reading(1, new(2025, 2, 28), 2), Reading(2, new(2025, 4, 30), 4)];
        var half = new MetricRules(WorkingCalendar.WeekdaysOnly, _ => Facts.FirstHalf, []);

        var march = MetricBook.Compute(Facts.Key, new(decisions), half, ThaiTime.EndOfDay(new(2025, 3, 3)));
        march.Progress(march.Own.Single()).Status.Code.Should().Be(MetricStatusCode.Behind);
        march.Progress(march.Own.Single()).PeriodsBy(PeriodKind.Month).Select(month => month.PlannedCumulative).Should().Equal(1, 3, 4, 6, 8, 10);
        var over = MetricBook.Compute(Facts.Key, new(decisions), half, ThaiTime.EndOfDay(YearEnd));
        over.Progress(over.Own.Single()).Completion.Should().Be(CompletionRate.Of(4, 10));
    }

    [Fact]
    public void A_corrected_reading_counts_only_before_its_correction()
    {
        MetricDecision[] decisions = [Metric(1, "visits", Read()), Reading(1, new(2025, 1, 10), 90), Reading(2, new(2025, 1, 10), 9, supersedes: 1, on: new(2025, 2, 1)), Reading(3, new(2025, 1, 10), 0, CountKind.Withdrawal, supersedes: 2, on: new(2025, 3, 1))];
        int? At(DateOnly day) => Book(day, decisions) is var book ? book.Progress(book.Own.Single()).Figures.Total : null;

        (At(new(2025, 1, 31)), At(new(2025, 2, 28)), At(new(2025, 3, 31))).Should().Be((90, 9, null));
    }

    [Fact]
    public void Examples_leave_once_a_real_entry_gives_a_figure_and_not_before()
    {
        MetricDecision[] before = [Briefing(1, null), Briefing(2, new(2024, 11, 6), 26, isSample: true)];
        var book = Book(YearEnd, before);
        (book.Count(MetricSource.BriefingsHeld).Total, book.Count(MetricSource.StaffReached).Total, book.Count(MetricSource.StaffReached).HasSampleData).Should().Be((2, 26, true));

        book = Book(YearEnd, [.. before, Briefing(3, new(2025, 3, 3), 20)]);
        (book.Count(MetricSource.BriefingsHeld).Total, book.Count(MetricSource.StaffReached).Total, book.Count(MetricSource.StaffReached).HasSampleData).Should().Be((2, 20, false));
    }

    [Property]
    public bool However_time_is_cut_the_parts_and_what_has_no_day_add_up_to_the_total(byte[] days, byte[] months)
    {
        var book = Book(
            YearEnd,
            [
                .. days.Take(30).Select((day, index) => (MetricDecision)Briefing(index + 1, day % 5 == 0 ? null : new DateOnly(2024, 10, 1).AddDays(day))),
                .. months.Take(12).Select((count, index) => Complaints(index + 1, new DateOnly(2024, 10, 1).AddMonths(index), count, count / 2, count / 3)),
            ]);
        return new[] { MetricSource.BriefingsHeld, MetricSource.ComplaintsReceived, MetricSource.ComplaintsFinished, MetricSource.ComplaintsWithinTime }
            .Where(source => book.Count(source).Total is not null)
            .Select(source => Progress(book, source))
            .All(progress => Enum.GetValues<PeriodKind>().All(kind =>
                progress.PeriodsBy(kind).Sum(period => period.Completed ?? 0) + progress.Figures.Undated == progress.Figures.Total
                && progress.PeriodsBy(kind).Sum(period => period.Of ?? 0) + progress.Figures.UndatedOf == (progress.Figures.OfTotal ?? 0)));
    }

    [Property]
    public bool Replaying_the_history_as_of_a_moment_gives_what_stood_then(byte[] steps)
    {
        var decisions = new List<MetricDecision>();
        var stood = new List<string>();
        foreach (var (index, step) in steps.Take(25).Index())
        {
            var on = new DateOnly(2024, 10, 1).AddDays(index);
            decisions.Add(step % 4 == 0
                ? new EntrySet(Registers.Services, 1 + (step % 3), null, "", On(on))
                : Entry(Registers.Services, 1 + (step % 3), on, values: [("service", $"งาน {step % 3}"), ("manual", step % 2 == 0 ? "คู่มือ" : "")]));
            stood.Add(Told(Book(YearEnd, decisions)));
        }

        return stood.Index().All(then => Told(Book(new DateOnly(2024, 10, 1).AddDays(then.Index), decisions)) == then.Item);

        static string Told(MetricBook book) => string.Join(';', book.Register(Registers.Services).Entries.Select(entry => $"{entry.Number}:{string.Join(',', entry.Values.Texts)}"))
            + book.Count(MetricSource.ServicesWithManual).Total;
    }
}
