using System.Globalization;
using System.Xml.Linq;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

/// <summary>A picture that is copied out of its page still says what it is.</summary>
public sealed class HonestPictureTests
{
    private const string Accent = "#1D4F91";

    private readonly ScottPlotRenderer renderer = new();

    public static TheoryData<ChartLook> Looks => [.. SomeCharts.Looks];

    [Theory]
    [MemberData(nameof(Looks))]
    public void Sample_data_are_marked_across_the_picture_and_in_its_small_print(ChartLook look)
    {
        foreach (var spec in SomeCharts.OfEveryKind(CountSource.Sample))
        {
            spec.HasSampleData.Should().BeTrue();
            var marks = Texts(spec, look).Where(text => text.Value == ChartSpec.SampleMark).ToList();

            marks.Should().HaveCount(2);
            marks.Should().ContainSingle(mark => mark.Attribute("transform") != null && mark.Attribute("transform")!.Value.StartsWith("rotate(-", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void Real_data_carry_no_sample_mark(ChartLook look) =>
        SomeCharts.OfEveryKind().Should().OnlyContain(spec => !renderer.Svg(spec, look).Contains(ChartSpec.SampleMark, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Looks))]
    public void No_data_are_words_with_axis_and_target_and_never_a_bar_or_a_line(ChartLook look)
    {
        ChartSpec[] empty =
        [
            SurveyCharts.CompletionBars([SomeCharts.NotStarted()]),
            SurveyCharts.ByPeriod(SomeCharts.NotStarted(), PeriodKind.Month),
            SurveyCharts.Tile(SomeCharts.NotStarted()),
        ];
        foreach (var spec in empty)
        {
            var svg = renderer.Svg(spec, look);

            svg.Should().Contain(ChartSpec.NoData).And.Contain("ขั้นต่ำ ๔๐");
            svg.Should().NotContain(Accent, "nothing was counted, so nothing may be drawn");
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void Fieldwork_without_data_has_its_axes_and_words_too(ChartLook look)
    {
        string[] empty =
        [
            renderer.Svg(SomeCharts.With(SomeDrawings.NoData()), look),
            renderer.Svg(SomeCharts.With(SomeDrawings.Funnel() with { Rows = [] }), look),
            renderer.Svg(SomeCharts.With(SomeDrawings.Calibration() with { Dots = [] }), look),
        ];

        empty.Should().OnlyContain(svg => svg.Contains(ChartSpec.NoData) && !svg.Contains(Accent));
        empty[0].Should().Contain("ขั้นต่ำ ๔๐").And.Contain("ปิดรับ");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void Without_a_forecast_the_reason_is_printed_and_no_fan_is_drawn(ChartLook look)
    {
        var svg = renderer.Svg(SomeCharts.With(SomeDrawings.TooEarly() with { FanLabel = "ช่วงคาดการณ์ ๙๐ %" }), look);

        svg.Should().Contain("เร็วเกินไปที่จะคาดการณ์").And.NotContain("ช่วงคาดการณ์");
    }

    [Fact]
    public void A_fan_is_drawn_with_its_last_figures_and_the_lines_of_earlier_years_are_named_where_they_end()
    {
        var texts = Texts(SomeCharts.With(SomeDrawings.Forecast()), ChartLook.Page).ToList();
        var right = texts.Where(text => (double)text.Attribute("x")! > 750).Select(text => text.Value).ToList();

        var last = SomeDrawings.Forecast().Fan[^1];
        right.Should().Contain(new[] { last.Low, last.Median, last.High }.Select(value => ThaiFormat.Official.Number(value)));
        right.Should().Contain("ปี ๒๕๖๗").And.Contain("ปี ๒๕๖๖");
    }

    [Fact]
    public void A_figure_that_is_hidden_or_unknown_is_no_bar_and_a_counted_zero_is_not_hatched()
    {
        var hidden = new FunnelDrawing([new("กองช่าง", null, null, "ไม่แสดง (น้อยกว่า ๕)")], "สแกน", "ตอบแล้ว", "ครั้ง");
        var counted = hidden with { Rows = [new("กองช่าง", 0, 0, "สแกน ๐ · ตอบแล้ว ๐")] };

        renderer.Svg(SomeCharts.With(hidden), ChartLook.Cell).Should().Contain(hidden.HiddenName);
        renderer.Svg(SomeCharts.With(counted), ChartLook.Cell).Should().NotContain(hidden.HiddenName);
        Bars(hidden).Should().Be(Bars(counted), "neither has a length that may be drawn");
    }

    [Fact]
    public void A_period_that_nobody_counted_has_no_bar_and_no_number_and_a_counted_zero_is_a_zero()
    {
        var spec = SurveyCharts.ByPeriod(SomeCharts.Progress(), PeriodKind.Month);
        var drawing = (PeriodsDrawing)spec.Drawing;
        drawing.Periods.Select(period => period.InPeriod).Should().Equal(4, 9, 11, 0, 8, null);

        var numbers = Texts(spec, ChartLook.Page).Where(text => text.Attribute("text-anchor")?.Value == "middle").Select(text => text.Value);

        numbers.Should().Equal("๔", "๙", "๑๑", "๐", "๘");
    }

    [Fact]
    public void What_has_not_ended_is_lighter()
    {
        var ended = new PeriodColumn("ม.ค.", new(2025, 1, 1), new(2025, 2, 1), 10, 10, 5, HasEnded: true);
        var drawing = new PeriodsDrawing([ended], 40, "ขั้นต่ำ ๔๐", null, "", "คน", new("รายเดือน", "สะสม", "แผน"));

        Fills(drawing).Should().NotBeEquivalentTo(Fills(drawing with { Periods = [ended with { HasEnded = false }] }));
    }

    [Fact]
    public void The_year_is_printed_once()
    {
        var texts = Texts(SurveyCharts.ByPeriod(SomeCharts.Progress(), PeriodKind.Month), ChartLook.Page).Select(text => text.Value).ToList();

        texts.Count(text => text == "๒๕๖๘").Should().Be(1);
        texts.Should().Contain(["ม.ค.", "มิ.ย."]);
    }

    [Theory]
    [InlineData(PeriodKind.Day)]
    [InlineData(PeriodKind.Week)]
    public void A_long_time_has_at_most_seven_ticks(PeriodKind kind)
    {
        var spec = SurveyCharts.ByPeriod(SomeCharts.Progress(), kind);
        var ticks = ((PeriodsDrawing)spec.Drawing).Periods.Select(period => period.Tick).ToHashSet();

        Texts(spec, ChartLook.Page).Count(text => ticks.Contains(text.Value)).Should().BeInRange(3, 7);
    }

    [Theory]
    [InlineData(74, 76)]
    [InlineData(24, 52)]
    [InlineData(90, 99)]
    public void No_line_of_a_radar_crosses_the_numbers_of_its_rings(int past, int present)
    {
        var drawing = SomeDrawings.Radar() with { Series = [Even("ปี ๒๕๖๗", past, isPast: true), Even("ปี ๒๕๖๘", present, isPast: false)] };
        var svg = XElement.Parse(renderer.Svg(SomeCharts.With(drawing), ChartLook.Page));
        var numbers = svg.Elements().Where(element => element.Name.LocalName == "text" && element.Value is "๒๕" or "๕๐" or "๗๕").ToList();
        var lines = svg.Descendants().Where(element => element.Name.LocalName == "path" && element.Attribute("stroke")?.Value is Accent or "#8A94A3").Select(LineOf).Where(line => line[1] > 90).ToList();

        numbers.Should().HaveCount(3);
        lines.Should().HaveCountGreaterThanOrEqualTo(20);
        numbers.SelectMany(_ => lines, Distance).Should().OnlyContain(distance => distance > 7, "half a number of 16 pixels");
    }

    private static RadarSeries Even(string name, int value, bool isPast) => new(name, [.. Enumerable.Repeat((decimal?)value, 10)], isPast);

    /// <summary>Both ends of a straight path: M1 2L3 4.</summary>
    private static double[] LineOf(XElement path) => [.. path.Attribute("d")!.Value.Split('M', 'L', ' ').Skip(1).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    /// <summary>From the middle of a number to a line, by points along it.</summary>
    private static double Distance(XElement number, double[] line)
    {
        var (x, y) = ((double)number.Attribute("x")!, (double)number.Attribute("y")! - 5);
        return Enumerable.Range(0, 101).Min(step => double.Hypot(line[0] + ((line[2] - line[0]) * step / 100) - x, line[1] + ((line[3] - line[1]) * step / 100) - y));
    }

    private IEnumerable<XElement> Texts(ChartSpec spec, ChartLook look) =>
        XElement.Parse(renderer.Svg(spec, look)).Elements().Where(element => element.Name.LocalName == "text");

    private int Bars(FunnelDrawing drawing) => XElement.Parse(renderer.Svg(SomeCharts.With(drawing), ChartLook.Cell))
        .Descendants().Count(element => element.Name.LocalName == "rect");

    private IEnumerable<string> Fills(PeriodsDrawing drawing) => XElement.Parse(renderer.Svg(SomeCharts.With(drawing), ChartLook.Page))
        .Descendants().Where(element => element.Name.LocalName == "rect").Select(rect => rect.Attribute("fill")!.Value);
}
