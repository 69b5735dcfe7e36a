using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public sealed class TextLinesTests
{
    [Fact]
    public void A_short_remark_in_brackets_stays_in_one_line() =>
        Of("๓๒ จาก ๔๐ คน (ร้อยละ ๘๐)", 20).Should().Equal("๓๒ จาก ๔๐ คน", "(ร้อยละ ๘๐)");

    [Fact]
    public void A_run_without_spaces_is_cut_before_a_syllable() =>
        Of("สร้างความรู้เกี่ยวกับ", 16).Should().Equal("สร้างความรู้", "เกี่ยวกับ");

    [Fact]
    public void A_span_is_cut_after_its_dash() => Of("ต.ค. ๒๕๖๗–ก.ย. ๒๕๖๘", 11).Should().Equal("ต.ค. ๒๕๖๗–", "ก.ย. ๒๕๖๘");

    [Property]
    public bool No_letter_is_lost_whatever_the_width(int seed, PositiveInt widest)
    {
        var text = SomeCharts.Odd(seed).Title;

        return Letters(string.Concat(Of(text, widest.Get))) == Letters(text);
    }

    [Property]
    public bool No_line_begins_with_a_mark_that_belongs_to_the_letter_before(int seed, PositiveInt widest) =>
        Of(SomeCharts.Odd(seed).Title, widest.Get).All(line => line.Length == 0 || !"ะัาำิีึืฺุู็่้๊๋์ๆ".Contains(line[0], StringComparison.Ordinal));

    private static IReadOnlyList<string> Of(string text, float widest) => TextLines.Of(text, widest, line => line.Length);

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
