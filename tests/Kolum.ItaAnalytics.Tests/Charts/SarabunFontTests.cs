using FluentAssertions;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using SkiaSharp;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public sealed class SarabunFontTests
{
    [Theory]
    [InlineData("กี่", "กี")]
    [InlineData("น้ำ", "นำ")]
    [InlineData("ทั้งสิ้น", "ทังสิน")]
    public void A_tone_mark_stands_above_without_taking_width(string marked, string plain)
    {
        var font = SarabunFont.Of(bold: false);

        font.Width(marked, 100).Should().BeApproximately(font.Width(plain, 100), 1);
        Top(font, marked).Should().BeLessThan(Top(font, plain), "the mark is drawn, and above the vowel");
    }

    [Fact]
    public void No_stack_of_marks_is_higher_or_deeper_than_a_line_allows()
    {
        using var outline = SarabunFont.Of(bold: true).Outline("กี่น้ำทั้งสิ้นป้ำญี่ปุ่นฎีกาฏิกูลฐู", 1);

        outline.TightBounds.Top.Should().BeGreaterThanOrEqualTo(-PlacedText.Ascent);
        outline.TightBounds.Bottom.Should().BeLessThanOrEqualTo(LookStyle.LineHeight - 1);
    }

    [Fact]
    public void Widths_do_not_change_when_memory_is_moved()
    {
        var font = SarabunFont.Of(bold: false);
        var before = font.Width("ขั้นต่ำ ๑๒,๓๔๕ คน", 12);
        for (var i = 0; i < 3; i++)
        {
            _ = Enumerable.Range(0, 2000).Select(length => new byte[length]).ToList();
            GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        }

        font.Width("ขั้นต่ำ ๑๒,๓๔๕ คน", 12).Should().Be(before);
    }

    [Fact]
    public void An_outline_as_data_is_the_outline_that_is_drawn()
    {
        var font = SarabunFont.Of(bold: false);
        using var drawn = font.Outline("น้ำ ๔๐", 1000);
        using var read = SKPath.ParseSvgPathData(font.OutlineData("น้ำ ๔๐"));

        read.TightBounds.Width.Should().BeApproximately(drawn.TightBounds.Width, 2);
        read.TightBounds.Height.Should().BeApproximately(drawn.TightBounds.Height, 2);
    }

    private static float Top(SarabunFont font, string text)
    {
        using var outline = font.Outline(text, 100);
        return outline.TightBounds.Top;
    }
}
