using System.Net;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Samples;
using Kolum.ItaAnalytics.Tests.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Risks;

/// <summary>What the charts, the outcome column, the figures and the paper say of risks.</summary>
public class RiskChartsTests
{
    private static readonly DateOnly April = new(2025, 4, 15);

    private static SomeRisks Two => new SomeRisks().With(1, current: (4, 4)).With(2, current: (1, 2))
        .Then(new RiskRated(SomeRisks.Code(), RatingKind.Current, RiskRating.Of(2, 4), SomeRisks.At(new(2025, 2, 1))));

    [Fact]
    public void The_alt_text_of_the_heat_map_names_cells_and_counts_and_the_table_stands_behind_it()
    {
        var chart = RiskCharts.HeatMap(Two.AsOf(April), RatingKind.Current);

        chart.Title.Should().Be("ความเสี่ยงการทุจริตปัจจุบัน: ๒ เรื่อง ปานกลาง ๑ ต่ำ ๑");
        chart.AltText.Should().Contain("โอกาส ๒ ผลกระทบ ๔ คะแนน ๘ ระดับปานกลาง มี ๑ เรื่อง ได้แก่ RSK-๐๑").And.Contain("โอกาส ๑ ผลกระทบ ๒ คะแนน ๒ ระดับต่ำ มี ๑ เรื่อง ได้แก่ RSK-๐๒");
        chart.Table.Rows.Select(row => (row[2].Number, row[4].Number)).Should().Equal((8, 1), (2, 1));
        (chart.HasSampleData, chart.AsOf).Should().Be((false, new DateOnly(2025, 2, 1)));
    }

    [Theory]
    [InlineData(ChartLook.Page, "RSK-๐๑")]
    [InlineData(ChartLook.Cell, "๐๑")]
    public void The_codes_stand_in_the_cells(ChartLook look, string code)
    {
        var svg = WebUtility.HtmlDecode(new ScottPlotRenderer().Svg(RiskCharts.HeatMap(Two.AsOf(April), RatingKind.Current), look));

        svg.Should().Contain($">{code}<").And.Contain("๕–๙ ปานกลาง: ๑ เรื่อง").And.Contain("ข้อมูล ณ ๑ ก.พ. ๒๕๖๘");
    }

    [Fact]
    public void Every_look_of_every_chart_of_every_size_is_drawn_the_same_twice()
    {
        foreach (var (columns, rows) in new[] { (0, 0), (3, 3), (1, 2) }.Select(size => ((byte)size.Item1, (byte)size.Item2)))
        {
            var risks = new SomeRisks(RiskMatrixCheckTests.AMatrix(columns, rows, [3, 9])).With(1, current: (1, 2)).With(2).AsOf(April);
            foreach (var chart in new[] { RiskCharts.HeatMap(risks, RatingKind.Current), RiskCharts.HeatMap(risks, RatingKind.Residual), RiskCharts.Movement(risks), RiskCharts.Treatment(risks) })
            {
                foreach (var look in Enum.GetValues<ChartLook>())
                {
                    new ScottPlotRenderer().Svg(chart, look, ChartTheme.Dark).Should().Be(new ScottPlotRenderer().Svg(chart, look, ChartTheme.Dark));
                }
            }
        }
    }

    [Fact]
    public void Sample_risks_say_so_in_picture_and_caption()
    {
        var chart = RiskCharts.HeatMap(new SomeRisks().With(1, current: (3, 3), isSample: true).AsOf(April), RatingKind.Current);

        chart.Caption.Should().EndWith(ChartSpec.SampleMark);
        WebUtility.HtmlDecode(new ScottPlotRenderer().Svg(chart, ChartLook.Cell)).Split(ChartSpec.SampleMark).Length.Should().BeGreaterThan(3, "in the alt text, behind the picture and in its small print");
    }

    [Fact]
    public void Movement_draws_an_arrow_from_where_a_risk_lay()
    {
        var chart = RiskCharts.Movement(Two.AsOf(April), new(2025, 1, 1));

        ((HeatMapDrawing)chart.Drawing).Arrows.Should().Equal(new HeatMapArrow("RSK-๐๑", 4, 4, 2, 4));
        chart.Key.Should().Be("risks.movement.2025-01-01");
        chart.AltText.Should().Contain("RSK-๐๑ จาก ๔×๔ = ๑๖ สูงมาก เป็น ๒×๔ = ๘ ปานกลาง");
    }

    [Fact]
    public async Task The_heat_map_stands_in_the_outcome_column_of_the_measure_that_promises_the_assessment()
    {
        var sample = new KolumSample(new Infrastructure.Intake.CountsReader(), Facts.Rules.Packs);
        var facts = await TheCarriedReport.FactsAsync();
        var with = Assessment.Compute(facts with { Risks = new(sample.Risks) }, Facts.Rules, Facts.Recorded(12).At);
        var without = Assessment.Compute(facts, Facts.Rules, Facts.Recorded(12).At);

        Keys(with).Should().Equal(Keys(without).Select((key, index) => index == 1 ? "risks.heat-map" : key));
        with.OutcomeCharts(with.Measures[1])[0].HasSampleData.Should().BeTrue();
        with.Findings.Should().Contain(finding => finding.Code == ReportLint.OutcomeChartSample && finding.Place.Subject == MeasureFields.Subject(2));
        with.Findings.Should().NotContain(finding => finding.Code.StartsWith("RISK_", StringComparison.Ordinal), "examples have nothing to mend");
        with.FactsHash().Should().NotBe(without.FactsHash());

        static IEnumerable<string> Keys(Assessment assessment) => assessment.Measures.Select(measure => assessment.PlacementOf(measure).ChartKeys[0]);
    }

    [Fact]
    public void Texts_of_the_report_may_name_the_numbers_of_the_risks()
    {
        var figures = Of(Two).FiguresByKey;

        figures["risk.medium.count"].Text.Should().Be("๑");
        figures["risk.very-high.count"].Number.Should().Be(0);
        ReportFields.IsKey("risk.very-high.count").Should().BeTrue();
        Of(new SomeRisks()).FiguresByKey.Keys.Should().NotContain(key => key.StartsWith("risk.", StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_of_real_risks_and_links_to_nothing_are_told_before_signing()
    {
        var codes = Of(new SomeRisks().With(1, SomeRisks.Description() with { Links = RiskLinks.TryOf([77], [], [])! }, (5, 5))).Findings.Select(finding => finding.Code);

        codes.Should().Contain([RiskCodes.HighWithoutAction, RiskCodes.LinkUnknown]);
    }

    [Fact]
    public void A_frozen_report_keeps_its_heat_map()
    {
        var report = AnnualReport.Of(Of(Two)) with { Rows = [new(Facts.Measure(), [RiskCharts.HeatMap(Two.AsOf(April), RatingKind.Current)], [])] };
        var freezer = new ReportFreezer();

        freezer.Freeze(freezer.Thaw(freezer.Freeze(report).Text)).Should().Be(freezer.Freeze(report));
    }

    [Fact]
    public void The_paper_has_the_forms_their_columns_and_the_charts()
    {
        var paper = RiskPaper.Of(Of(Two));

        paper.Sections.Select(section => section.Name).Should().Equal(
            "ระบุความเสี่ยง (แบบ บส.๑)", "วิเคราะห์ความเสี่ยง (แบบ บส.๒)", "แผนจัดการความเสี่ยง (แบบ บส.๓)", "รายงานผลการจัดการความเสี่ยง", "ตารางความเสี่ยงและความก้าวหน้า", "เกณฑ์การประเมิน");
        var analysis = paper.Sections[1].Blocks.OfType<PaperBlock.Table>().Single();
        analysis.Rows[0].Cells.Select(cell => cell.Lines[0].Text).Should().ContainInOrder("RSK-๐๑/๒๕๖๘", "๒", "๔", "๘", "ปานกลาง", "เหลือง");
        paper.Charts.Select(chart => chart.Key).Should().Equal("risks.heat-map", "risks.movement", "risks.treatment");
        paper.Sections.Should().OnlyContain(section => section.Notice == null);
        RiskPaper.Of(Of(new SomeRisks().With(1, current: (1, 1), isSample: true))).Sections.Should().OnlyContain(section => section.Notice!.Contains(ChartSpec.SampleMark, StringComparison.Ordinal));
        RiskPaper.Of(Of(new SomeRisks())).Sections.Should().ContainSingle();
    }

    private static Assessment Of(SomeRisks risks) => Assessment.Compute(
        new(Facts.Key, Facts.Kolum, [], [], [], new([new(Facts.Measure(), Facts.Recorded())]), [Facts.Cover()], []) { Risks = risks.Decided() }, Facts.Rules, ThaiTime.EndOfDay(April));
}
