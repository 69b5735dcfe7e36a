using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Common;

public sealed class ThaiFormatTests
{
    private static readonly ThaiFormat Official = ThaiFormat.Official;

    [Fact]
    public void Dates_have_Thai_months_and_Buddhist_years()
    {
        DateOnly day = new(2025, 10, 8);

        Official.LongDate(day).Should().Be("๘ ตุลาคม ๒๕๖๘");
        Official.ShortDate(day).Should().Be("๘ ต.ค. ๒๕๖๘");
        Official.DayMonth(day).Should().Be("๘ ต.ค.");
        Official.MonthYear(day).Should().Be("ต.ค. ๒๕๖๘");
        ThaiFormat.Plain.LongDate(day).Should().Be("8 ตุลาคม 2568");
    }

    [Fact]
    public void A_moment_is_told_in_Thai_time() =>
        Official.Moment(new(2025, 10, 7, 18, 5, 0, TimeSpan.Zero)).Should().Be("๘ ต.ค. ๒๕๖๘ ๐๑:๐๕ น.");

    [Theory]
    [InlineData(0, "๐")]
    [InlineData(1234567, "๑,๒๓๔,๕๖๗")]
    [InlineData(-5, "-๕")]
    public void Whole_numbers_have_Thai_digits_and_separators(int number, string text) => Official.Number(number).Should().Be(text);

    [Theory]
    [InlineData("33.333", "๓๓.๓๓")]
    [InlineData("0.005", "๐.๐๑")]
    [InlineData("80.0", "๘๐")]
    [InlineData("-0.001", "๐")]
    public void Decimals_are_rounded_away_from_zero_and_lose_their_last_noughts(string number, string text) =>
        Official.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(text);

    [Theory]
    [InlineData(PeriodKind.Day, "2025-01-08", "2025-01-08", "๘ ม.ค. ๒๕๖๘")]
    [InlineData(PeriodKind.Week, "2024-12-30", "2025-01-05", "๓๐ ธ.ค. ๒๕๖๗–๕ ม.ค. ๒๕๖๘")]
    [InlineData(PeriodKind.Month, "2025-01-01", "2025-01-31", "ม.ค. ๒๕๖๘")]
    [InlineData(PeriodKind.Quarter, "2024-10-01", "2024-12-31", "ไตรมาส ๑ ปีงบประมาณ ๒๕๖๘")]
    [InlineData(PeriodKind.Quarter, "2025-07-01", "2025-09-30", "ไตรมาส ๔ ปีงบประมาณ ๒๕๖๘")]
    [InlineData(PeriodKind.Half, "2025-04-01", "2025-09-30", "ครึ่งปีหลัง ปีงบประมาณ ๒๕๖๘")]
    [InlineData(PeriodKind.FiscalYear, "2024-10-01", "2025-09-30", "ปีงบประมาณ ๒๕๖๘")]
    [InlineData(PeriodKind.Window, "2025-01-01", "2025-06-30", "ม.ค.–มิ.ย. ๒๕๖๘")]
    [InlineData(PeriodKind.Window, "2024-10-01", "2025-09-30", "ต.ค. ๒๕๖๗–ก.ย. ๒๕๖๘")]
    [InlineData(PeriodKind.Window, "2025-01-08", "2025-06-30", "๘ ม.ค.–๓๐ มิ.ย. ๒๕๖๘")]
    [InlineData(PeriodKind.Window, "2025-01-08", "2025-01-08", "๘ ม.ค. ๒๕๖๘")]
    public void A_period_is_named_as_short_as_it_can_be(PeriodKind kind, string first, string last, string label) =>
        Official.Label(Period.Of(kind, Day.Of(first), Day.Of(last).AddDays(1))).Should().Be(label);

    [Property]
    public bool Digits_come_back(string? text) =>
        text is null || ThaiDigits.ToArabic(ThaiDigits.ToThai(text)) == ThaiDigits.ToArabic(text);

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("en-US")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        using var _ = new InCulture(culture);

        Official.ShortDate(new(2025, 10, 8)).Should().Be("๘ ต.ค. ๒๕๖๘");
        Official.Number(1234.5m).Should().Be("๑,๒๓๔.๕");
        ThaiFormat.Plain.Year(BuddhistFiscalYear.Of(2568)).Should().Be("2568");
    }
}
