using System.Globalization;
using System.Xml.Linq;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using SkiaSharp;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Surveys;

public sealed class QrPicturesTests
{
    private const string Address = "https://ita.kolum.go.th/q/k7f2m9";
    private const int QuietModules = 4;

    private readonly QrPictures codes = new();

    public static TheoryData<string> Addresses =>
    [
        Address,
        "http://192.168.1.20:5080/q/a",
        "https://ita.kolum.go.th/q/k7f2m9?point=" + new string('x', IQrCodes.LongestAddress - 40),
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_reader_reads_the_address_again(string address) =>
        (await QrReader.ReadAsync(codes.Png(address, 6))).Should().Equal(address);

    [Fact]
    public async Task A_code_with_a_stain_is_still_read()
    {
        using var picture = SKBitmap.Decode(codes.Png(Address, 8));
        using var canvas = new SKCanvas(picture);
        using var stain = new SKPaint { Color = SKColors.White };
        var side = picture.Width * 0.24f;
        canvas.DrawRect(SKRect.Create((picture.Width - side) / 2, (picture.Height - side) / 2, side, side), stain);
        using var png = picture.Encode(SKEncodedImageFormat.Png, 100);

        (await QrReader.ReadAsync(png.ToArray())).Should().Equal(Address);
    }

    [Fact]
    public void It_says_of_itself_that_a_quarter_may_be_lost()
    {
        using var picture = SKBitmap.Decode(codes.Png(Address, 1));

        // ISO/IEC 18004, format information: its first two bits are 11 for level Q, masked with 10.
        var levelBits = new[] { 0, 1 }.Select(x => picture.GetPixel(QuietModules + x, QuietModules + 8) == SKColors.Black);

        levelBits.Should().Equal(false, true);
    }

    [Fact]
    public void Four_modules_around_it_stay_white()
    {
        const int Pixels = 3;
        using var picture = SKBitmap.Decode(codes.Png(Address, Pixels));
        const int Quiet = QuietModules * Pixels;
        var last = picture.Width - Quiet;

        var border = from x in Enumerable.Range(0, picture.Width)
                     from y in Enumerable.Range(0, picture.Height)
                     where x < Quiet || y < Quiet || x >= last || y >= last
                     select picture.GetPixel(x, y);
        border.Should().OnlyContain(colour => colour == SKColors.White);
        picture.GetPixel(Quiet, Quiet).Should().Be(SKColors.Black);
    }

    [Fact]
    public void The_svg_is_black_on_white_has_no_size_of_its_own_and_as_many_modules_as_the_png()
    {
        var root = XElement.Parse(codes.Svg(Address));
        using var png = SKBitmap.Decode(codes.Png(Address, 1));

        root.Attribute("width").Should().BeNull();
        root.Attribute("viewBox")!.Value.Should().Be(string.Create(CultureInfo.InvariantCulture, $"0 0 {png.Width} {png.Height}"));
        root.Descendants().Attributes("fill").Select(fill => fill.Value).Distinct().Should().BeEquivalentTo("#000000", "#FFFFFF");
        root.DescendantsAndSelf().Select(element => element.Name.LocalName).Should().OnlyContain(name => name == "svg" || name == "rect" || name == "path");
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("  ", 4)]
    [InlineData(Address, 0)]
    [InlineData(Address, 41)]
    public void What_gives_no_useful_code_is_refused(string address, int pixels)
    {
        var draw = () => codes.Png(address, pixels);

        draw.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void An_address_that_is_too_long_is_refused()
    {
        var draw = () => codes.Svg(new string('x', IQrCodes.LongestAddress + 1));

        draw.Should().Throw<ArgumentException>();
    }
}
