using System.Globalization;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public sealed class SameBytesTests
{
    private readonly ScottPlotRenderer renderer = new();

    [Fact]
    public async Task Equal_specs_give_equal_bytes_however_many_threads_draw_svg_and_png_at_once()
    {
        var alone = Drawn(SomeCharts.OfEveryKind());

        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () => Drawn(SomeCharts.OfEveryKind()), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        together.Should().OnlyContain(drawn => drawn.SequenceEqual(alone));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var expected = Drawn(SomeCharts.OfEveryKind());
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Drawn(SomeCharts.OfEveryKind()).Should().Equal(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_figure_that_changes_changes_the_picture() =>
        renderer.Svg(SurveyCharts.Tile(SomeCharts.Progress()), ChartLook.Tile)
            .Should().NotBe(renderer.Svg(SurveyCharts.Tile(SomeCharts.Progress(SomeCharts.ASurvey(), CountSource.Manual, (1, 20, 5))), ChartLook.Tile));

    private List<string> Drawn(IReadOnlyList<ChartSpec> specs) =>
    [
        .. from spec in specs
           from look in SomeCharts.Looks
           from drawn in new[]
           {
               renderer.Svg(spec, look),
               Convert.ToBase64String(renderer.Png(spec, look, scale: 1)),
               renderer.SvgFile(spec, look),
           }
           select drawn,
    ];
}
