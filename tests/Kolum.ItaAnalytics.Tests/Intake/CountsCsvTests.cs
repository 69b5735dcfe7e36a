using System.Text;
using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Tests.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class CountsCsvTests
{
    [Fact]
    public async Task Thai_headings_dates_and_digits_are_read()
    {
        var rows = await Reading.Counts("แบบวัด,วันที่,ชนิดยอด,จำนวน,หมายเหตุ,รหัสรายการ\nIIT,๘ ม.ค. ๖๘,ยอดเพิ่ม,๑๒,ประชุม,k1\n");

        rows.Should().ContainSingle().Which.Value.Should().Be(
            new CountRow(2, "iit", null, new(2025, 1, 8), CountKind.Increment, 12, "ประชุม", "k1"));
    }

    [Fact]
    public async Task English_headings_in_any_order_are_read_and_a_count_is_a_reading_unless_it_says_otherwise()
    {
        var rows = await Reading.Counts("value,day,survey\n\"1,234\",2025-01-08,eit-1\n");

        rows.Should().ContainSingle().Which.Value.Should().Be(
            new CountRow(2, "eit-1", null, new(2025, 1, 8), CountKind.Reading, 1234, null, null));
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Columns_may_be_parted_by(char delimiter) =>
        (await Reading.Counts($"survey{delimiter}day{delimiter}value\niit{delimiter}2025-01-08{delimiter}3\n")).Single().Value.Value.Should().Be(3);

    [Fact]
    public async Task Remarks_and_blank_lines_are_no_rows_but_count_as_lines()
    {
        var rows = await Reading.Counts("# remark\nsurvey,day,value\n\n# another\niit,2025-01-08,3\n,,\n");

        rows.Should().ContainSingle().Which.Value.Row.Should().Be(5);
    }

    [Fact]
    public async Task A_bad_row_tells_everything_that_is_wrong_with_it_in_its_place()
    {
        var rows = await Reading.Counts("survey,day,kind,value\nเอ,เมื่อวาน,ทั้งหมด,-3,เกิน\niit,2025-01-08,,4\n");

        rows[0].Findings.Select(finding => (finding.Code, finding.Place.Row, finding.Place.Column)).Should().Equal(
            (CountRowText.ColumnsCode, 2, 5),
            (CountRowText.SurveyCode, 2, 1),
            (CountRowText.DayCode, 2, 2),
            (CountRowText.KindCode, 2, 3),
            (CountRowText.ValueCode, 2, 4));
        rows[1].IsAccepted.Should().BeTrue("one bad row does not spoil the next");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("3.5")]
    [InlineData("12,34")]
    [InlineData("1000001")]
    [InlineData("99999999999999999999")]
    [InlineData("สาม")]
    public async Task A_value_that_is_no_number_of_people_is_refused(string value) =>
        (await Reading.Counts($"survey;day;value\niit;2025-01-08;{value}\n")).Single().Findings.Single().Code.Should().Be(CountRowText.ValueCode);

    [Fact]
    public async Task A_missing_column_refuses_the_file_once()
    {
        var rows = await Reading.Counts("survey,day\niit,2025-01-08\niit,2025-01-09\n");

        var error = rows.Should().ContainSingle().Which.Findings.Should().ContainSingle().Subject;
        (error.Code, error.Place.Row, error.Place.Field).Should().Be((CountColumns.MissingCode, 1, "จำนวน"));
    }

    [Fact]
    public async Task A_heading_that_is_unknown_or_twice_refuses_the_file_once()
    {
        var rows = await Reading.Counts("survey,day,วันที่,value,สี\niit,2025-01-08,,3,\n");

        rows.Should().ContainSingle().Which.Findings.Select(finding => (finding.Code, finding.Place.Column)).Should().Equal(
            (CountColumns.TwiceCode, 3), (CountColumns.UnknownCode, 5));
    }

    [Fact]
    public async Task A_wrong_encoding_refuses_the_file_once()
    {
        byte[] file = [.. Encoding.ASCII.GetBytes("survey,day,value,note\niit,2025-01-08,3,"), 0xA1, 0xC5, 0xD2, (byte)'\n'];

        var error = (await Reading.Counts(file)).Should().ContainSingle().Which.Findings.Single();

        (error.Code, error.Place.Row).Should().Be((FileRefusals.NotUtf8Code, 2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a remark\n")]
    public async Task A_file_without_headings_is_empty(string csv) =>
        (await Reading.Counts(csv)).Single().Findings.Single().Code.Should().Be(FileRefusals.EmptyCode);

    [Fact]
    public async Task A_quotation_that_does_not_end_is_refused()
    {
        var rows = await Reading.Counts("survey,day,value\niit,2025-01-08,3\niit,\"2025-01-09,4\n" + new string('x', 10_000));

        rows[0].IsAccepted.Should().BeTrue();
        rows[1].Findings.Single().Code.Should().Be(CsvRows.EndlessCellCode);
        rows.Should().HaveCount(2);
    }

    [Fact]
    public async Task Words_that_a_spreadsheet_would_run_stay_words() =>
        (await Reading.Counts("survey,day,value,note\niit,2025-01-08,3,=1+1\n")).Single().Value.Note.Should().Be("=1+1");

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public async Task The_culture_of_the_machine_does_not_matter(string culture)
    {
        using var _ = new InCulture(culture);

        (await Reading.Counts("survey,day,value\niit,2025-01-08,3\n")).Single().Value.Day.Should().Be(new DateOnly(2025, 1, 8));
    }

    [Property]
    public async Task Whatever_is_read_gives_rows_or_reasons(byte[] choices)
    {
        string[] pieces = [",", "\"", "\n", "#", "iit", "2025-01-08", "3", "๓", "survey,day,value\n", "\r", ";", " ", "\0", "ก"];
        var csv = string.Concat(choices.Select(choice => pieces[choice % pieces.Length]));

        var rows = await Reading.Counts("survey,day,value\n" + csv);

        rows.All(row => row.IsAccepted || row.Findings.Any(finding => finding.Severity == Severity.Error)).Should().BeTrue();
    }
}
