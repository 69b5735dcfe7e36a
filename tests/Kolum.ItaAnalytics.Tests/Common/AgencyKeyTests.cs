using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Common;

public sealed class AgencyKeyTests
{
    [Theory]
    [InlineData("kolum")]
    [InlineData("a1")]
    [InlineData("pattani-yarang-2")]
    [InlineData("a2345678901234567890123456789012")]
    public void Lower_case_letters_digits_and_hyphens_are_a_key(string text) => AgencyKey.Of(text).Value.Should().Be(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Kolum")]
    [InlineData("-kolum")]
    [InlineData("กอลำ")]
    [InlineData("ko lum")]
    [InlineData("kolum\n")]
    [InlineData("../kolum")]
    [InlineData("a23456789012345678901234567890123")]
    public void Anything_else_is_none(string? text)
    {
        AgencyKey.TryOf(text).Should().BeNull();
        FluentActions.Invoking(() => AgencyKey.Of(text!)).Should().Throw<ArgumentException>();
    }
}
