using System.Text;
using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class HolidayTableTests
{
    [Fact]
    public void Thai_headings_dates_and_words_are_read() =>
        Read("ชื่อวัน,วันที่,ทำงาน\nวันสงกรานต์,๑๓ เม.ย. ๖๘,\nวันทำงานชดเชย,19/4/2568,ใช่\n").Value.Should().Equal(
            new HolidayRow(2, new(2025, 4, 13), "วันสงกรานต์", IsWorkingDay: false), new HolidayRow(3, new(2025, 4, 19), "วันทำงานชดเชย", IsWorkingDay: true));

    [Fact]
    public void The_column_of_worked_days_may_be_missing() =>
        Read("day;name\n2025-04-13;Songkran\n").Value.Should().Equal(new HolidayRow(2, new(2025, 4, 13), "Songkran", IsWorkingDay: false));

    [Fact]
    public void A_bad_row_tells_everything_that_is_wrong_with_it_in_its_place()
    {
        var read = Read("day,name,working\nพรุ่งนี้,,อาจจะ,เกิน\n2025-04-13,x,\n");

        read.Findings.Select(finding => (finding.Code, finding.Place.Row, finding.Place.Column)).Should().Equal(
            (HolidayNotices.ColumnsCode, 2, 4), (HolidayNotices.DayCode, 2, 1), (HolidayNotices.NameCode, 2, 2), (HolidayNotices.WorkingCode, 2, 3));
    }

    [Fact]
    public void A_missing_column_is_named_in_Thai_and_English()
    {
        var error = Read("day\n2025-04-13\n").Findings.Single();

        (error.Code, error.Place.Field).Should().Be(("HOLIDAYS_HEADING_MISSING", "ชื่อวัน"));
    }

    [Fact]
    public void A_day_that_is_a_holiday_and_a_working_day_refuses_the_file()
    {
        var error = Read("day,name,working\n2025-04-13,a,no\n2025-04-13,b,yes\n").Findings.Single();

        (error.Code, error.Place.Row).Should().Be((HolidayNotices.ContraryCode, 3));
    }

    [Theory]
    [InlineData("", FileRefusals.EmptyCode)]
    [InlineData("# only a remark\n", FileRefusals.EmptyCode)]
    [InlineData("day,name\n", HolidayNotices.NoneCode)]
    [InlineData("day,name\n\"2025-04-13", HolidayNotices.NameCode)]
    public void A_file_without_days_is_refused(string csv, string code) => Read(csv).Findings.Single().Code.Should().Be(code);

    [Fact]
    public void A_wrong_encoding_is_refused() =>
        new HolidayReader().Read(new MemoryStream([.. "day,name\n2025-04-13,"u8, 0xA1, 0xC5]), "h.csv").Findings.Single().Code.Should().Be(FileRefusals.NotUtf8Code);

    [Property(MaxTest = 300)]
    public void Whatever_is_read_gives_days_or_reasons(byte[] choices)
    {
        string[] pieces = [",", "\"", "\n", "#", "2025-04-13", "วันหยุด", "๓", "day,name\n", "\r", ";", " ", "yes", "ก"];
        var read = Read("day,name,working\n" + string.Concat(choices.Select(choice => pieces[choice % pieces.Length])));

        (read.IsAccepted ? read.Value.Count > 0 : read.Findings.Any(finding => finding.Severity == Severity.Error)).Should().BeTrue();
    }

    private static Checked<IReadOnlyList<HolidayRow>> Read(string csv) => new HolidayReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), "h.csv");
}
