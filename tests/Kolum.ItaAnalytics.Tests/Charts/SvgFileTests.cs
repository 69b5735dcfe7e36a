using System.Xml.Linq;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public sealed class SvgFileTests
{
    private readonly ScottPlotRenderer renderer = new();

    [Fact]
    public void A_file_needs_no_font_and_no_other_file()
    {
        foreach (var spec in SomeCharts.OfEveryKind(Domain.Surveys.CountSource.Sample))
        {
            var svg = renderer.SvgFile(spec, ChartLook.Page);

            svg.Should().StartWith("<?xml").And.NotContain("<text").And.NotContain("font-family").And.NotContain("href").And.NotContain("url(");
            XDocument.Parse(svg).Root!.Attribute("aria-label")!.Value.Should().Be(spec.AltText);
        }
    }

    [Fact]
    public void Every_line_of_text_is_an_outline_in_the_same_place()
    {
        var spec = SomeCharts.OfEveryKind()[1];
        XNamespace svg = "http://www.w3.org/2000/svg";

        var texts = XElement.Parse(renderer.Svg(spec, ChartLook.Cell)).Elements(svg + "text").Count();
        var outlines = XDocument.Parse(renderer.SvgFile(spec, ChartLook.Cell)).Root!.Elements(svg + "path")
            .Count(path => path.Attribute("fill")!.Value != "none" && path.Attribute("transform")?.Value.StartsWith("translate", StringComparison.Ordinal) == true);

        outlines.Should().Be(texts);
    }

    [Fact]
    public void A_picture_stays_small_enough_for_a_report_of_many() =>
        renderer.SvgFile(SomeCharts.OfEveryKind()[1], ChartLook.Cell).Length.Should().BeLessThan(150_000);
}
