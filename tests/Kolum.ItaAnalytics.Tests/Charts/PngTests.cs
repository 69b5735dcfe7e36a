using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using SkiaSharp;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public sealed class PngTests
{
    private const int Border = 2;

    private readonly ScottPlotRenderer renderer = new();

    [Theory]
    [InlineData(ChartLook.Tile, 1)]
    [InlineData(ChartLook.Cell, 3)]
    [InlineData(ChartLook.Page, 2)]
    public void It_is_the_designed_size_times_the_scale(ChartLook look, float scale)
    {
        foreach (var spec in SomeCharts.OfEveryKind())
        {
            using var picture = SKBitmap.Decode(renderer.Png(spec, look, scale: scale));
            var (width, height) = renderer.SizeOf(spec, look);

            (picture.Width, picture.Height).Should().Be(((int)(width * scale), (int)(height * scale)));
        }
    }

    [Fact]
    public void The_looks_have_their_designed_sizes()
    {
        renderer.SizeOf(SomeCharts.OfEveryKind()[2], ChartLook.Tile).Should().Be((320, 160));
        renderer.SizeOf(SomeCharts.OfEveryKind()[1], ChartLook.Page).Should().Be((900, 500));
        renderer.SizeOf(SomeCharts.OfEveryKind()[1], ChartLook.Cell).Width.Should().BeInRange(210, 219, "5.8 cm are 219 px, and a text of 12 px must stay 9 pt");
    }

    [Theory]
    [InlineData(0.5f)]
    [InlineData(4.5f)]
    [InlineData(float.NaN)]
    public void A_scale_outside_of_one_to_four_is_refused(float scale)
    {
        var draw = () => renderer.Png(SomeCharts.Timeline(), ChartLook.Cell, scale: scale);

        draw.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Property(MaxTest = 80)]
    public bool Nothing_is_cut_at_the_edges(int seed)
    {
        var spec = SomeCharts.Odd(seed);
        foreach (var look in SomeCharts.Looks)
        {
            using var picture = SKBitmap.Decode(renderer.Png(spec, look, scale: 1));
            var paper = picture.GetPixel(0, 0);
            for (var x = 0; x < picture.Width; x++)
            {
                for (var y = 0; y < picture.Height; y++)
                {
                    var inside = x >= Border && x < picture.Width - Border && y >= Border && y < picture.Height - Border;
                    if (!inside && picture.GetPixel(x, y) != paper)
                    {
                        return false;
                    }

                    y = inside ? picture.Height - Border - 1 : y;
                }
            }
        }

        return true;
    }

    [Property(MaxTest = 100)]
    public bool No_words_lie_on_other_words(int seed)
    {
        var spec = SomeCharts.Odd(seed);
        return SomeCharts.Looks.All(look => Overlaps(ScottPlotRenderer.Picture(spec, look, ChartTheme.Light)).Count == 0);
    }

    [Fact]
    public void The_dark_theme_is_dark()
    {
        using var picture = SKBitmap.Decode(renderer.Png(SomeCharts.Timeline(), ChartLook.Cell, ChartTheme.Dark));

        picture.GetPixel(0, 0).Should().Be(SKColor.Parse("#12161D"));
    }

    /// <summary>Pairs of texts whose letters share more than a hair.</summary>
    internal static List<string> Overlaps(ChartPicture picture)
    {
        const float Hair = 1.5f;
        var rooms = picture.Texts.Select(text => (text.Text, Room: SKRect.Create(text.Left, text.Baseline - (0.7f * text.Size), text.Width, 0.72f * text.Size))).ToList();
        return
        [
            .. from i in Enumerable.Range(0, rooms.Count)
               from j in Enumerable.Range(i + 1, rooms.Count - i - 1)
               let common = SKRect.Intersect(rooms[i].Room, rooms[j].Room)
               where !common.IsEmpty && common.Width > Hair && common.Height > Hair
               select $"{rooms[i].Text} | {rooms[j].Text}",
        ];
    }
}
