using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Common;

public sealed class ThaiDatesTests
{
    [Theory]
    [InlineData("๘ ตุลาคม ๒๕๖๘")]
    [InlineData("วันที่ ๘ ตุลาคม พ.ศ. ๒๕๖๘")]
    [InlineData("๘ ต.ค. ๖๘")]
    [InlineData("๘ต.ค.๖๘")]
    [InlineData("8 ตค 2568")]
    [InlineData("8/10/68")]
    [InlineData("08/10/2568")]
    [InlineData("8-10-2025")]
    [InlineData("2025-10-08")]
    [InlineData("2568-10-08")]
    [InlineData("  ๘ ตุลาคม ๒๕๖๘  ")]
    public void A_day_is_read_as_people_write_it(string written) => ThaiDates.TryRead(written).Should().Be(new DateOnly(2025, 10, 8));

    [Theory]
    [InlineData("")]
    [InlineData("ตุลาคม ๒๕๖๘")]
    [InlineData("๓๑ กุมภาพันธ์ ๒๕๖๘")]
    [InlineData("๒๙ ก.พ. ๒๕๖๘")]
    [InlineData("๐ ต.ค. ๖๘")]
    [InlineData("10/13/2568")]
    [InlineData("๘ ตุลา ๒๕๖๘")]
    [InlineData("๘ ต.ค. ๓๕๖๘")]
    [InlineData("๘ ต.ค. ๒๕๖๘ ครับ")]
    public void What_is_no_day_is_not_guessed(string written) => ThaiDates.TryRead(written).Should().BeNull();

    [Property]
    public bool What_was_formatted_is_read_back(PositiveInt offset, bool thai)
    {
        var day = new DateOnly(1957, 1, 1).AddDays(offset.Get * 97 % 36_000);
        var format = thai ? ThaiFormat.Official : ThaiFormat.Plain;

        return ThaiDates.TryRead(format.LongDate(day)) == day && ThaiDates.TryRead(format.ShortDate(day)) == day;
    }

    [Property]
    public bool Anything_is_read_or_not_without_an_exception(string? text) => text is null || ThaiDates.TryRead(text) is null or { Year: >= 1957 };
}
