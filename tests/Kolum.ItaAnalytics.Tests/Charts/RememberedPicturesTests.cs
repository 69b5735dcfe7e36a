using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public sealed class RememberedPicturesTests
{
    [Fact]
    public void The_program_draws_what_the_renderer_draws()
    {
        using var services = new ServiceCollection().AddCharts().BuildServiceProvider();
        var charts = services.GetRequiredService<IChartRenderer>();
        var plain = new ScottPlotRenderer();
        foreach (var spec in SomeCharts.OfEveryKind())
        {
            for (var time = 0; time < 2; time++)
            {
                charts.Svg(spec, ChartLook.Cell).Should().Be(plain.Svg(spec, ChartLook.Cell));
                charts.SvgFile(spec, ChartLook.Cell, ChartTheme.Dark).Should().Be(plain.SvgFile(spec, ChartLook.Cell, ChartTheme.Dark));
                charts.Png(spec, ChartLook.Cell, scale: 1).Should().Equal(plain.Png(spec, ChartLook.Cell, scale: 1));
            }
        }
    }

    [Fact]
    public void A_picture_is_drawn_once_for_equal_specs_and_again_for_any_other()
    {
        var counting = new CountingRenderer();
        using var remembered = new RememberedPictures(counting);
        var tile = new TileDrawing("IIT", "๑", "คน", 0.5m, "ตามแผน", ChartTone.Plain);

        remembered.Svg(SomeCharts.With(tile), ChartLook.Tile, ChartTheme.Light);
        remembered.Svg(SomeCharts.With(tile with { }), ChartLook.Tile, ChartTheme.Light);
        counting.Drawn.Should().Be(1);

        remembered.Svg(SomeCharts.With(tile with { Figure = "๒" }), ChartLook.Tile, ChartTheme.Light);
        remembered.Svg(SomeCharts.With(tile), ChartLook.Cell, ChartTheme.Light);
        remembered.Svg(SomeCharts.With(tile), ChartLook.Tile, ChartTheme.Dark);
        remembered.Svg(SomeCharts.With(tile, sample: true), ChartLook.Tile, ChartTheme.Light);
        remembered.SvgFile(SomeCharts.With(tile), ChartLook.Tile, ChartTheme.Light);
        counting.Drawn.Should().Be(6);
    }

    [Fact]
    public void Nobody_can_spoil_a_remembered_picture()
    {
        using var remembered = new RememberedPictures(new ScottPlotRenderer());
        var first = remembered.Png(SomeCharts.Timeline(), ChartLook.Cell, ChartTheme.Light, 1);
        var untouched = first.ToArray();
        Array.Clear(first);

        remembered.Png(SomeCharts.Timeline(), ChartLook.Cell, ChartTheme.Light, 1).Should().Equal(untouched);
    }

    private sealed class CountingRenderer : IChartRenderer
    {
        public int Drawn { get; private set; }

        public string Svg(ChartSpec spec, ChartLook look, ChartTheme theme) => Count().ToString(System.Globalization.CultureInfo.InvariantCulture);

        public string SvgFile(ChartSpec spec, ChartLook look, ChartTheme theme) => Svg(spec, look, theme);

        public byte[] Png(ChartSpec spec, ChartLook look, ChartTheme theme, float scale) => [(byte)Count()];

        public (int Width, int Height) SizeOf(ChartSpec spec, ChartLook look) => default;

        private int Count() => ++Drawn;
    }
}
