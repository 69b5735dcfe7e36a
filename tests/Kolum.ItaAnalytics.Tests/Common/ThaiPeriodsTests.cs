using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Common;

public sealed class ThaiPeriodsTests
{
    private static readonly Place Here = new("มาตรการที่ 4", "ระยะเวลาดำเนินการ", 12, 4);

    [Theory]
    [InlineData("ต.ค.๖๗-ก.ย.๖๘", "2024-10-01", "2025-09-30")]
    [InlineData("ต.ค. ๖๗ - ก.ย. ๖๘", "2024-10-01", "2025-09-30")]
    [InlineData("ต.ค. 67–ก.ย. 68", "2024-10-01", "2025-09-30")]
    [InlineData("ต.ค.67 — ก.ย.68", "2024-10-01", "2025-09-30")]
    [InlineData("ต.ค.67\u2011ก.ย.68", "2024-10-01", "2025-09-30")]
    [InlineData("ต.ค. ๒๕๖๗ ถึง ก.ย. ๒๕๖๘", "2024-10-01", "2025-09-30")]
    [InlineData("ต.ค.-ก.ย.๖๘", "2024-10-01", "2025-09-30")]
    [InlineData("ตุลาคม 2024-กันยายน 2025", "2024-10-01", "2025-09-30")]
    [InlineData("มกราคม-มิถุนายน ๒๕๖๘", "2025-01-01", "2025-06-30")]
    [InlineData("มกราคม ถึง มิถุนายน 2568", "2025-01-01", "2025-06-30")]
    [InlineData("มกราคมถึงมิถุนายน ๒๕๖๘", "2025-01-01", "2025-06-30")]
    [InlineData("ม.ค.-มิ.ย.๖๘", "2025-01-01", "2025-06-30")]
    [InlineData("๑ ม.ค.๖๘-๓๐ มิ.ย.๖๘", "2025-01-01", "2025-06-30")]
    [InlineData("๑๕ ม.ค. - ๒๐ มิ.ย. ๒๕๖๘", "2025-01-15", "2025-06-20")]
    [InlineData("ก.พ. ๖๗", "2024-02-01", "2024-02-29")]
    [InlineData("๘ ต.ค. ๖๗", "2024-10-08", "2024-10-08")]
    [InlineData("ปีงบประมาณ ๒๕๖๘", "2024-10-01", "2025-09-30")]
    [InlineData("ตลอดปีงบประมาณ พ.ศ. ๒๕๖๘", "2024-10-01", "2025-09-30")]
    public void A_period_is_read_as_people_write_it(string written, string first, string last)
    {
        var read = ThaiPeriods.Read(written, Here);

        read.Findings.Should().BeEmpty();
        (read.Value.Start, read.Value.LastDay).Should().Be((Day.Of(first), Day.Of(last)));
    }

    [Theory]
    [InlineData("ม.ค.-มี.ย.๖๘", "มี.ย.")]
    [InlineData("ม.ค.-มิย.๖๘", "มิย.")]
    public void A_slip_in_the_name_of_June_is_read_and_told(string written, string slip)
    {
        var read = ThaiPeriods.Read(written, Here);

        read.Value.Should().Be(Period.Window(new(2025, 1, 1), new(2025, 6, 30)));
        var finding = read.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Severity, finding.Place).Should().Be((ThaiPeriods.MonthMisspelt, Severity.Warning, Here));
        finding.Message.Thai.Should().Contain(slip).And.Contain("มิ.ย.");
    }

    [Fact]
    public void The_name_of_March_is_never_taken_for_June() =>
        ThaiPeriods.Read("ม.ค.-มี.ค.๖๘", Here).Value.LastDay.Should().Be(new DateOnly(2025, 3, 31));

    [Theory]
    [InlineData("ก.ย.๖๘-ต.ค.๖๗")]
    [InlineData("๒๐ ม.ค. - ๑๕ ม.ค. ๖๘")]
    public void A_period_that_runs_backwards_is_refused(string written) =>
        ThaiPeriods.Read(written, Here).Findings.Should().ContainSingle().Which.Code.Should().Be(ThaiPeriods.Backwards);

    [Theory]
    [InlineData("")]
    [InlineData("ตลอดปี")]
    [InlineData("ม.ค.-มิ.ย.")]
    [InlineData("มค.-มฟ.๖๘")]
    [InlineData("๓๑ ก.พ. ๖๘")]
    [InlineData("ม.ค.-มิ.ย.๖๘ และ ก.ย.๖๘")]
    [InlineData("ปีงบประมาณ ๙๙๙๙")]
    [InlineData("๖๘")]
    public void What_cannot_be_read_is_refused_in_its_place_and_not_guessed(string written)
    {
        var read = ThaiPeriods.Read(written, Here);

        var error = read.Findings.Should().ContainSingle().Subject;
        (read.IsAccepted, error.Code, error.Severity, error.Place).Should().Be((false, ThaiPeriods.Unreadable, Severity.Error, Here));
    }

    [Fact]
    public void A_very_long_text_is_refused_at_once_and_not_repeated_in_full()
    {
        var read = ThaiPeriods.Read("ม" + new string(' ', 1_000_000) + "x", Here);

        read.Findings.Single().Message.Thai.Length.Should().BeLessThan(300);
    }

    [Property]
    public bool What_was_formatted_is_read_back(PositiveInt from, PositiveInt length, bool wholeMonths, bool thai)
    {
        var day = new DateOnly(2017, 10, 1).AddDays(from.Get * 31 % 12_000);
        var last = day.AddDays(length.Get % 800);
        var period = wholeMonths
            ? Period.Of(PeriodKind.Window, new(day.Year, day.Month, 1), new DateOnly(last.Year, last.Month, 1).AddMonths(1))
            : Period.Window(day, last);
        var format = thai ? ThaiFormat.Official : ThaiFormat.Plain;

        var read = ThaiPeriods.Read(format.Span(period), Here);

        return read.Findings.Count == 0 && read.Value == period;
    }

    [Property]
    public bool Anything_is_read_or_refused_without_an_exception(string? text)
    {
        var read = ThaiPeriods.Read(text ?? "", Here);
        return read.IsAccepted || read.Findings.Count > 0;
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("en-US")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        using var _ = new InCulture(culture);

        ThaiPeriods.Read("๑ ต.ค.๖๗-๓๐ ก.ย.๖๘", Here).Value.Should().Be(Period.Window(new(2024, 10, 1), new(2025, 9, 30)));
    }
}
