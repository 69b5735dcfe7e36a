using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>The measures of the real report and the items of the checklist.</summary>
public class MeasureOpenDataTests
{
    [Fact]
    public async Task Measure_6_is_about_every_sub_indicator_and_measure_7_about_its_channels()
    {
        var assessment = await TheCarriedReport.AssessmentAsync();

        var linked = assessment.Measures.ToDictionary(measure => measure.Number, assessment.OpenDataOf);

        linked[6].Topics.Should().HaveCount(9).And.OnlyContain(topic => topic.Confidence == Confidence.Unconfirmed);
        linked[6].Items.Should().HaveCount(28);
        linked[6].IsWhole.Should().BeTrue();
        linked[7].Items.Select(item => item.Rule.Number).Should().Equal(3, 10, 18);
        linked[7].IsWhole.Should().BeFalse();
        new[] { 1, 2, 3, 4, 5 }.Should().OnlyContain(number => linked[number].Items.Count == 0);
        linked[6].Said(ThaiFormat.Official).Should().Be("ยังไม่มีข้อมูล (๒๘ ข้อ)");
    }

    [Fact]
    public async Task While_nothing_is_recorded_measure_6_shows_its_timeline_as_before()
    {
        var assessment = await TheCarriedReport.AssessmentAsync(facts => facts with { Metrics = MetricFacts.Empty });

        Keys(assessment, 6).Should().Equal(MeasureCharts.TimelineKey(6));
        assessment.ChartKeys().Should().Contain([OpenDataCharts.CompletionKey, OpenDataCharts.TileKey]);
    }

    [Fact]
    public async Task Once_something_is_recorded_measure_6_shows_the_checklist_and_nothing_else_changes()
    {
        var facts = await TheCarriedReport.FactsAsync() with { OpenDataEntries = [Facts.OpenData(1)] };
        var assessment = Assessment.Compute(facts, Facts.Rules, Facts.Recorded(12).At);
        var before = await TheCarriedReport.AssessmentAsync();

        Keys(assessment, 6).Should().Equal([OpenDataCharts.CompletionKey, .. Keys(before, 6)]);
        foreach (var measure in before.Measures.Where(measure => measure.Number != 6))
        {
            Keys(assessment, measure.Number).Should().Equal(Keys(before, measure.Number));
        }

        assessment.FactsHash().Should().NotBe(before.FactsHash());
    }

    [Fact]
    public async Task The_report_of_2568_is_the_evidence_of_o26_in_2569()
    {
        var evidence = (await TheCarriedReport.AssessmentAsync()).ReportEvidence!;

        (evidence.FiscalYear.Year, evidence.Item.Code).Should().Be((2569, "o26"));
    }

    [Fact]
    public async Task Texts_may_name_figures_of_the_checklist()
    {
        var facts = await TheCarriedReport.FactsAsync() with { OpenDataEntries = [Facts.OpenData(1), Facts.OpenData(2, OpenDataStatus.Missing)] };
        var figures = Assessment.Compute(facts, Facts.Rules, Facts.Recorded(12).At).FiguresByKey;

        figures["oit.completed"].Text.Should().Be("๑");
        figures["oit.total"].Text.Should().Be("๒๘");
        figures["oit.unrecorded"].Text.Should().Be("๒๖");
        figures["oit.9-1.completed"].Text.Should().Be("๑");
        figures["oit.9-1.total"].Number.Should().Be(4);
        figures["oit.score"].HasData.Should().BeFalse("twenty-six items are not recorded");
        figures["oit.10-2.completed"].Text.Should().Be("ยังไม่มีข้อมูล");
        figures.Keys.Where(key => key.StartsWith("oit.", StringComparison.Ordinal)).Should().OnlyContain(key => ReportFields.IsKey(key));
    }

    private static IEnumerable<string> Keys(Assessment assessment, int number) =>
        assessment.PlacementOf(assessment.Measures.Single(measure => measure.Number == number)).ChartKeys;
}
