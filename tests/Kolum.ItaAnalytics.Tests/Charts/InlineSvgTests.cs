using System.Globalization;
using System.Xml.Linq;
using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public sealed class InlineSvgTests
{
    private static readonly string[] Harmless = ["svg", "g", "rect", "path", "text", "circle", "ellipse", "line"];

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly ScottPlotRenderer renderer = new();

    public static TheoryData<ChartLook> Looks => [.. SomeCharts.Looks];

    [Theory]
    [MemberData(nameof(Looks))]
    public void Every_label_of_the_spec_is_in_the_text_of_the_picture(ChartLook look)
    {
        foreach (var spec in SomeCharts.OfEveryKind())
        {
            var words = WithoutSpaces(Words(spec, look));
            foreach (var label in Labels(spec).Where(label => label.Length > 0))
            {
                words.Should().Contain(WithoutSpaces(label), $"{spec.Key} as {look} should say it");
            }
        }
    }

    [Property(MaxTest = 60)]
    public bool Every_label_of_an_odd_chart_is_in_its_text(int seed)
    {
        var spec = SomeCharts.Odd(seed);
        var words = WithoutSpaces(Words(spec, ChartLook.Cell));
        return Labels(spec).All(label => words.Contains(WithoutSpaces(label), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("กี่")]
    [InlineData("น้ำ")]
    [InlineData("ทั้งสิ้น")]
    public void Tone_marks_and_vowels_stay_in_the_text(string word)
    {
        var spec = SomeCharts.With(new TileDrawing(word, "๑", "คน", 0.5m, "ตามแผน", ChartTone.Plain));

        XElement.Parse(renderer.Svg(spec, ChartLook.Tile)).Elements(Svg + "text").Select(text => text.Value).Should().Contain(word);
    }

    [Fact]
    public void It_is_one_element_that_names_itself_and_reaches_nothing_outside()
    {
        foreach (var spec in SomeCharts.OfEveryKind(Domain.Surveys.CountSource.Sample))
        {
            var svg = renderer.Svg(spec, ChartLook.Page);
            var root = XElement.Parse(svg);

            svg.Should().StartWith("<svg ");
            root.Attribute("role")!.Value.Should().Be("img");
            root.Attribute("aria-label")!.Value.Should().Be(spec.AltText);
            root.Attribute("font-family")!.Value.Should().StartWith("Sarabun");
            root.DescendantsAndSelf().Select(element => element.Name.LocalName).Should().OnlyContain(name => Harmless.Contains(name));
            var attributes = root.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
            attributes.Select(attribute => attribute.Name.LocalName).Should().NotContain(name => name == "id" || name == "href" || name.StartsWith("on"));
            attributes.Should().NotContain(attribute => attribute.Value.Contains("url("));
        }
    }

    [Fact]
    public void Words_are_whole_lines_not_letters_with_a_place_each()
    {
        var texts = XElement.Parse(renderer.Svg(SomeCharts.OfEveryKind()[1], ChartLook.Page)).Descendants(Svg + "text");

        texts.Should().OnlyContain(text => !text.HasElements && !text.Attribute("x")!.Value.Contains(' ') && !text.Attribute("y")!.Value.Contains(' '));
    }

    [Fact]
    public void What_people_type_cannot_leave_its_place()
    {
        const string Name = "<script>alert('๑')</script> & \"x\" \u0001";
        var spec = SomeCharts.With(new TileDrawing(Name, "๑", "คน", 0.5m, "ตามแผน", ChartTone.Plain)) with { AltText = Name };

        var root = XElement.Parse(renderer.Svg(spec, ChartLook.Tile));

        root.Descendants(Svg + "script").Should().BeEmpty();
        root.Attribute("aria-label")!.Value.Should().Contain("<script>");
    }

    [Fact]
    public void Text_in_the_report_column_is_at_least_nine_points_on_paper()
    {
        const double ColumnInches = 5.8 / 2.54;
        foreach (var spec in SomeCharts.OfEveryKind(Domain.Surveys.CountSource.Sample))
        {
            var root = XElement.Parse(renderer.Svg(spec, ChartLook.Cell));
            var pointsPerPixel = ColumnInches * 72 / double.Parse(root.Attribute("width")!.Value, CultureInfo.InvariantCulture);

            root.Descendants(Svg + "text")
                .Select(text => double.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture) * pointsPerPixel)
                .Should().OnlyContain(points => points >= 9);
        }
    }

    [Fact]
    public void A_status_has_its_word_beside_its_colour()
    {
        var bar = new TargetBar("IIT", 10, 40, "๑๐ จาก ๔๐ คน", "ขั้นต่ำ ๔๐", ChartTone.Behind, "ช้ากว่าแผน");

        Words(SomeCharts.With(new BarsDrawing([bar], "คน")), ChartLook.Cell).Should().Contain("ช้ากว่าแผน");
    }

    private string Words(ChartSpec spec, ChartLook look) =>
        string.Concat(XElement.Parse(renderer.Svg(spec, look)).Descendants(Svg + "text").Select(text => text.Value));

    private static string WithoutSpaces(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static IEnumerable<string> Labels(ChartSpec spec) => [spec.AsOfLabel, .. Labels(spec.Drawing)];

    private static IEnumerable<string> Labels(ChartDrawing drawing) => drawing switch
    {
        BarsDrawing bars => [bars.AxisTitle, .. bars.Bars.SelectMany(bar => new[] { bar.Name, bar.Label, bar.TargetLabel, bar.Word })],
        PeriodsDrawing periods => [periods.AxisTitle, periods.TargetLabel, periods.Names.Planned, .. OfData(periods)],
        TimelineDrawing timeline => timeline.Spans.SelectMany(span => new[] { span.Name, span.Label }),
        GanttDrawing { Rows: [] } => [ChartSpec.NoData],
        GanttDrawing gantt => gantt.Rows.SelectMany(row => new[] { row.Name, row.Label }),
        StackedBarsDrawing { Bars: [] } stacked => [stacked.AxisTitle, ChartSpec.NoData],
        StackedBarsDrawing stacked => [stacked.AxisTitle, .. stacked.Parts.Select(part => part.Name), .. stacked.Bars.SelectMany(bar => new[] { bar.Name, bar.Label })],
        TileDrawing tile => [tile.Name, tile.Figure, tile.Unit, tile.Word],
        ForecastDrawing forecast => [forecast.AxisTitle, forecast.TargetLabel, .. OnAxis(forecast)],
        FunnelDrawing { Rows: [] } funnel => [funnel.AxisTitle, ChartSpec.NoData],
        FunnelDrawing funnel => [funnel.AxisTitle, funnel.ScansName, funnel.CompletedName, .. funnel.Rows.SelectMany(row => new[] { row.Name, row.Label })],
        CalibrationDrawing calibration => [calibration.PredictedTitle, calibration.ObservedTitle, calibration.DiagonalLabel],
        ScoreBarsDrawing scores => [scores.AxisTitle, scores.BeforeName, .. scores.Lines.Select(line => line.Label), .. scores.Bars.SelectMany(bar => new[] { bar.Name, bar.Label })],
        RadarDrawing radar => [.. radar.Series.Select(series => series.Name), .. radar.Spokes.SelectMany(spoke => new[] { spoke.Sign, spoke.Label })],
        ScoreTrendDrawing trend =>
        [
            trend.AxisTitle,
            .. trend.Lines.Select(line => line.Label),
            .. trend.Breaks.Select(change => change.Label),
            .. trend.Series.Where(series => series.Values.Any(value => value is not null)).Select(series => series.Name),
        ],
        BuildUpDrawing built => [built.AxisTitle, built.TotalName, built.TotalLabel, .. built.Lines.Select(line => line.Label), .. built.Parts.SelectMany(part => new[] { part.Name, part.Label })],
        ColumnsDrawing columns => [columns.AxisTitle, .. columns.Series.Count > 1 ? columns.Series : []],
        _ => throw new NotSupportedException(),
    };

    private static IEnumerable<string> OnAxis(ForecastDrawing forecast)
    {
        bool IsOn(DateOnly day) => day >= forecast.AxisStart && day < forecast.AxisEndExclusive;
        var fanIsDrawn = forecast.Fan.Any(day => IsOn(day.Day));
        return
        [
            forecast.Counted.Any(value => IsOn(value.Day)) ? forecast.Names.Counted : ChartSpec.NoData,
            forecast.Planned.Any(value => IsOn(value.Day)) ? forecast.Names.Planned : "",
            .. forecast.PastYears.Where(year => year.Points.Any(value => IsOn(value.Day))).Select(year => year.Name),
            (fanIsDrawn ? forecast.FanLabel : forecast.FanNote) ?? "",
            forecast.Deadline is { } day && IsOn(day) ? forecast.DeadlineLabel : "",
            forecast.Holidays.Any(IsOn) ? forecast.Names.Holidays : "",
            .. forecast.Events.Where(occasion => IsOn(occasion.Day)).Select(occasion => occasion.Label),
        ];
    }

    private static IEnumerable<string> OfData(PeriodsDrawing periods)
    {
        if (periods.Periods.Any(period => period.InPeriod is not null))
        {
            yield return periods.Names.InPeriod;
            yield return periods.Names.Cumulative;
        }

        if (periods.Deadline is { } day && periods.Periods.Any(period => day >= period.Start && day < period.EndExclusive))
        {
            yield return periods.DeadlineLabel;
        }
    }
}
