using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public sealed class MeasureChartsTests
{
    private static readonly BuddhistFiscalYear Year = BuddhistFiscalYear.Of(2568);

    [Fact]
    public void A_timeline_tells_the_period_of_the_measure_in_picture_table_and_words()
    {
        var spec = SomeCharts.Timeline();

        ((TimelineDrawing)spec.Drawing).Spans.Should().Equal(
            new TimelineSpan("มาตรการที่ ๔", new(2025, 1, 1), new(2025, 7, 1), "ม.ค.–มิ.ย. ๒๕๖๘", ChartTone.Plain));
        spec.Table.Rows.Should().ContainSingle().Which.Should().Equal(
            new("๔", 4), new("๑ ม.ค. ๒๕๖๘", Day: new(2025, 1, 1)), new("๓๐ มิ.ย. ๒๕๖๘", Day: new(2025, 6, 30)), new("๒", 2), new("๑", 1), new("๐", 0));
        spec.AltText.Should().Contain("ม.ค.–มิ.ย. ๒๕๖๘").And.Contain("๒ ขั้นตอน · ผล ๑ ข้อ").And.NotContain("บรรทัดที่สอง");
        spec.HasSampleData.Should().BeFalse();
    }

    [Fact]
    public void A_measure_whose_period_is_not_known_has_no_span_and_dashes()
    {
        var spec = MeasureCharts.Timeline(SomeCharts.AMeasure(null), Year);

        ((TimelineDrawing)spec.Drawing).Spans.Should().BeEmpty();
        spec.Table.Rows[0].Skip(1).Take(2).Should().OnlyContain(cell => cell == new ChartCell("–"));
        spec.Title.Should().Contain("ไม่ทราบช่วงเวลา");
    }

    [Fact]
    public void A_measure_that_reaches_beyond_the_year_has_a_longer_axis()
    {
        var drawing = (TimelineDrawing)MeasureCharts.Timeline(SomeCharts.AMeasure(Period.Window(new(2024, 9, 1), new(2025, 11, 15))), Year).Drawing;

        drawing.AxisStart.Should().Be(new DateOnly(2024, 9, 1));
        drawing.AxisEndExclusive.Should().Be(new DateOnly(2025, 11, 16));
    }
}
