using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Tests.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class PastedCountsTests
{
    private static readonly DateOnly Today = new(2025, 3, 20);

    [Theory]
    [InlineData("IIT ตอบแล้ว ๒๕ คน จาก ๓๐", "iit", 25, 30)]
    [InlineData("EIT-1 40/50", "eit-1", 40, 50)]
    [InlineData("EIT ส่วนที่ 1: 32 คน", "eit-1", 32, null)]
    [InlineData("EIT ส่วนที่ ๒ ตอบแล้ว ๑,๒๓๔ ราย", "eit-2", 1234, null)]
    [InlineData("eit1=32", "eit-1", 32, null)]
    [InlineData("EIT2:32", "eit-2", 32, null)]
    [InlineData("EIT 2: 32", "eit-2", 32, null)]
    [InlineData("eit-2 0 คน", "eit-2", 0, null)]
    [InlineData("IIT 25", "iit", 25, null)]
    [InlineData("IIT๒๕คน", "iit", 25, null)]
    [InlineData("IIT: เป้าหมาย 30 คน ตอบแล้ว 25 คน (ร้อยละ 83.33) ยังไม่ตอบ 5 คน", "iit", 25, 30)]
    [InlineData("IIT ตอบแล้ว 25/30 (83.33%) เหลืออีก 5 คน", "iit", 25, 30)]
    [InlineData("IIT 25 คน (25/30)", "iit", 25, 30)]
    [InlineData("ผู้มีส่วนได้ส่วนเสียภายใน (IIT) จำนวนผู้ตอบ 25 คน จากทั้งหมด 30 คน", "iit", 25, 30)]
    [InlineData("ภายใน 25 คน", "iit", 25, null)]
    [InlineData("ภายนอก (EIT ส่วนที่ 2) 10 คน", "eit-2", 10, null)]
    [InlineData("ตอบแล้ว 25 คน (IIT)", "iit", 25, null)]
    [InlineData("เป้าหมาย 30 คน ตอบแล้ว 25 คน (IIT)", "iit", 25, 30)]
    [InlineData("1. IIT 25 คน", "iit", 25, null)]
    [InlineData("✅ IIT\u200B 25\u00A0คน 🎉", "iit", 25, null)]
    [InlineData("IIT 25 of 30 people", "iit", 25, 30)]
    [InlineData("IIT ปีงบประมาณ 2568 ตอบแล้ว 25 คน ห้อง 204", "iit", 25, null)]
    [InlineData("IIT เวลา 14:32 น. ได้ 25 คน", "iit", 25, null)]
    public void One_reading_is_read(string text, string survey, int count, int? quota)
    {
        var read = Read(text).Should().ContainSingle().Subject;

        read.Row.Should().Be(new CountRow(1, survey, null, Today, CountKind.Reading, count, null, null));
        read.QuotaSeen.Should().Be(quota);
    }

    [Theory]
    [InlineData("EIT-1 40/50 ณ 14 มี.ค. 68")]
    [InlineData("ณ วันที่ ๑๔ มีนาคม ๒๕๖๘ EIT-1 ๔๐/๕๐")]
    [InlineData("EIT-1 14/3/68 40/50")]
    [InlineData("EIT-1 14/03/2568 40 คน")]
    [InlineData("EIT-1 14-3-2025: 40")]
    [InlineData("2025-03-14 EIT-1 40")]
    [InlineData("2025.03.14 EIT-1 40")]
    [InlineData("EIT-1 14 มี.ค. 2568 40")]
    [InlineData("EIT-1 ๑๔มีค๖๘ ได้ ๔๐ คน")]
    public void A_day_is_read_beside_its_count_and_never_as_one(string text)
    {
        var read = Read(text).Should().ContainSingle().Subject;

        (read.Row!.SurveyCode, read.Row.Day, read.Row.Value).Should().Be(("eit-1", new DateOnly(2025, 3, 14), 40));
        read.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Several_readings_stand_on_one_line_and_one_day_holds_for_all()
    {
        var read = Read("ณ 14 มี.ค. 68 IIT 25/30, EIT ส่วนที่ 1 40/50 คน; ส่วนที่ 2 = 10");

        read.Select(one => (one.Row?.SurveyCode, one.Row?.Value, one.Row?.Day)).Should().Equal(
            ("iit", 25, new(2025, 3, 14)), ("eit-1", 40, new(2025, 3, 14)), ("eit-2", 10, new(2025, 3, 14)));
        Read("IIT 25 EIT-1 40 ณ 14 มี.ค. 68").Select(one => one.Row?.Day).Should().AllBeEquivalentTo(new DateOnly(2025, 3, 14));
    }

    [Fact]
    public void A_survey_on_a_line_of_its_own_takes_the_numbers_of_the_lines_after_it()
    {
        var read = Read("แบบวัด IIT\nจำนวนขั้นต่ำ 30 คน\n\nตอบแล้ว 25 คน\nร้อยละ 83.33\nEIT ส่วนที่ 1\n40\nเป้าหมาย: 50");

        read.Select(one => (one.Line, one.Row?.SurveyCode, one.Row?.Value, one.QuotaSeen)).Should().Equal((4, "iit", 25, 30), (7, "eit-1", 40, 50));
    }

    [Fact]
    public void A_day_on_a_line_of_its_own_holds_for_the_lines_after_it()
    {
        var read = Read("IIT 20\nวันศุกร์ที่ 14 มี.ค. 68\nIIT 25\nEIT-1 40\nสรุปผล ITA ณ วันที่ 17 มี.ค. 68\nIIT 27");

        read.Where(one => one.Row is not null).Select(one => (one.Row!.Value, one.Row.Day.Day)).Should().Equal((20, 20), (25, 14), (40, 14), (27, 17));
        read.Single(one => one.Line == 2).Findings.Single().Code.Should().Be(PasteNotices.DayTakenCode);
    }

    [Fact]
    public void A_table_of_days_under_one_survey_is_read_row_by_row() =>
        Read("IIT\n14 มี.ค. 68 25 คน\n17 มี.ค. 68 28 คน").Select(one => (one.Row?.Day.Day, one.Row?.Value)).Should().Equal((14, 25), (17, 28));

    [Theory]
    [InlineData("14:32 สมชาย IIT ตอบแล้ว 25 คน")]
    [InlineData("14:32\tสมชาย ๙๙ คน\tIIT ตอบแล้ว 25 คน")]
    [InlineData("[14:32] สมชาย2: IIT ตอบแล้ว 25 คน ครับ")]
    [InlineData("14.32 น. สมชาย IIT ตอบแล้ว 25 คน")]
    public void The_time_and_the_name_of_a_chat_are_no_counts_and_are_not_kept(string text)
    {
        var read = Read(text).Should().ContainSingle().Subject;

        read.Row!.Value.Should().Be(25);
        read.Written.Should().Be("IIT ตอบแล้ว 25 คน");
    }

    [Fact]
    public void A_message_that_holds_no_count_is_passed_over_without_its_name()
    {
        var read = Read("14:30 สมชาย IIT เป็นไงบ้าง\n14:32 สมหญิง วันนี้มีคนมา 12 คน\n14:33\tสมชาย\tขอบคุณครับ");

        read.Should().OnlyContain(one => one.Row == null && one.Findings.Single().Code == PasteNotices.SkippedCode);
        read.Select(one => one.Written).Should().Equal("IIT", "12 คน", "ขอบคุณครับ");
    }

    [Theory]
    [InlineData("สวัสดีครับ")]
    [InlineData("เหลือเวลาอีก 5 วัน")]
    [InlineData("EIT ปิดรับภายในวันที่ 30 มิ.ย. 68")]
    [InlineData("EIT ส่งภายใน 30 มิ.ย. 68")]
    [InlineData("IIT ยังขาดอีก 5 คน")]
    [InlineData("IIT +3 คน")]
    [InlineData("OIT 35 ข้อ")]
    [InlineData("OIT 35")]
    [InlineData("25 คน")]
    [InlineData("reiit 25 คน")]
    public void What_is_no_count_is_passed_over_and_said(string text)
    {
        var read = Read(text).Should().ContainSingle().Subject;

        (read.Row, read.Findings.Single().Code, read.Findings.Single().Place.Row).Should().Be((null, PasteNotices.SkippedCode, 1));
    }

    [Theory]
    [InlineData("IIT 25 คน 28 คน", PasteNotices.CountAmbiguousCode)]
    [InlineData("IIT 25 IIT 28", PasteNotices.CountAmbiguousCode)]
    [InlineData("IIT 25 IIT 28 ณ 14 มี.ค. 68", PasteNotices.CountAmbiguousCode)]
    [InlineData("IIT 30 25", PasteNotices.CountAmbiguousCode)]
    [InlineData("IIT 14/4 25/30", PasteNotices.CountAmbiguousCode)]
    [InlineData("EIT-3: 25", PasteNotices.CountAmbiguousCode)]
    [InlineData("25 คน IIT 30 คน", PasteNotices.CountAmbiguousCode)]
    [InlineData("IIT อาคาร 204", PasteNotices.CountUnclearCode)]
    [InlineData("IIT 83.33", PasteNotices.CountUnclearCode)]
    [InlineData("เป้าหมาย IIT 30 คน", PasteNotices.CountUnclearCode)]
    [InlineData("25 คน IIT 30", PasteNotices.CountUnclearCode)]
    [InlineData("IIT 1,000,001 คน", PasteNotices.ValueCode)]
    [InlineData("IIT 99999999999999999999999 คน", PasteNotices.ValueCode)]
    [InlineData("IIT 31 ก.พ. 68 25 คน", PasteNotices.DayUnreadableCode)]
    [InlineData("IIT 40/50/68 25 คน", PasteNotices.DayUnreadableCode)]
    [InlineData("IIT 25 คน 14 มี.ค. 68 15 มี.ค. 68", PasteNotices.DayAmbiguousCode)]
    [InlineData("EIT ส่วนที่ 3: 25 คน", PasteNotices.PartUnknownCode)]
    public void What_could_mean_two_things_is_asked_and_not_guessed(string text, string code)
    {
        var read = Read(text);

        read.Should().OnlyContain(one => one.Row == null);
        read.SelectMany(one => one.Findings).Should().Contain(finding => finding.Code == code && finding.Severity == Severity.Error);
    }

    [Fact]
    public void Numbers_before_several_surveys_are_asked_about() =>
        Read("25 คน IIT, 40 คน EIT-1").Should().HaveCount(2).And.OnlyContain(one => one.Row == null && one.Findings.Any(finding => finding.Severity == Severity.Error));

    [Theory]
    [InlineData("EIT 40/50", PasteNotices.PartAssumedCode, Severity.Info)]
    [InlineData("ภายนอก 40 คน", PasteNotices.PartAssumedCode, Severity.Info)]
    [InlineData("EIT-1 40/50", PasteNotices.TodayCode, Severity.Info)]
    [InlineData("EIT-1 5/10", PasteNotices.MayBeDayCode, Severity.Warning)]
    [InlineData("EIT-1 40 คน ณ 14 มี.ค.", PasteNotices.YearAssumedCode, Severity.Warning)]
    [InlineData("EIT-1 40 จาก 50 จาก 60", PasteNotices.QuotaUnclearCode, Severity.Info)]
    public void What_was_assumed_is_said(string text, string code, Severity severity)
    {
        var read = Read(text).Should().ContainSingle().Subject;

        read.Row!.SurveyCode.Should().Be("eit-1");
        read.Findings.Should().Contain(finding => finding.Code == code && finding.Severity == severity);
    }

    [Theory]
    [InlineData("IIT 25 คน ณ 14 มี.ค.", 2025, 3, 14)]
    [InlineData("IIT 25 คน ณ 14/3", 2025, 3, 14)]
    [InlineData("IIT 25 คน ณ 25 ธ.ค.", 2024, 12, 25)]
    [InlineData("IIT 25 คน ณ 29 ก.พ.", 2024, 2, 29)]
    public void A_day_without_a_year_is_the_last_such_day(string text, int year, int month, int day) =>
        Read(text).Single().Row!.Day.Should().Be(new DateOnly(year, month, day));

    [Fact]
    public void A_text_that_is_too_long_is_refused() =>
        Read(new string('ก', IPastedCountsReader.LongestText + 1)).Single().Findings.Single().Code.Should().Be(PasteNotices.TooLongCode);

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        using var _ = new InCulture(culture);

        Read("IIT ตอบแล้ว ๑,๒๓๔ คน ณ 14 มี.ค. 68").Single().Row.Should().Be(new CountRow(1, "iit", null, new(2025, 3, 14), CountKind.Reading, 1234, null, null));
    }

    private static IReadOnlyList<PastedCount> Read(string text) => new PastedCountsReader().Read(text, Today);
}
