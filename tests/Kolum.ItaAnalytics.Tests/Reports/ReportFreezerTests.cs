using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public class ReportFreezerTests
{
    private static readonly ReportFreezer Freezer = new();

    [Fact]
    public void What_is_thawed_says_the_same_down_to_each_chart()
    {
        var report = EveryChart() with { Emblem = new("image/png", new byte[] { 1, 2, 3 }) };
        var thawed = Freezer.Thaw(Freezer.Freeze(report).Text);

        Freezer.Freeze(thawed).Should().Be(Freezer.Freeze(report));
        thawed.Charts.Select(chart => chart.Drawing.GetType()).Should().Equal(report.Charts.Select(chart => chart.Drawing.GetType()));
        ReportDiff.Between(report, thawed).IsEmpty.Should().BeTrue();
        thawed.Emblem!.Content.ToArray().Should().Equal(1, 2, 3);
        AnnualReportPaper.Of(thawed).Sections.Should().HaveSameCount(AnnualReportPaper.Of(report).Sections);
    }

    [Fact]
    public void Equal_facts_are_equal_text_whatever_the_clock_says()
    {
        var facts = new AnAssessment().WithRealCounts().Facts();

        Freeze(AnAssessment.Now).Should().Be(Freeze(AnAssessment.Now.AddDays(40)));

        FrozenReport Freeze(DateTimeOffset now) => Freezer.Freeze(AnnualReport.Of(Assessment.Compute(facts, Tests.Facts.Rules, now)));
    }

    [Fact]
    public void A_changed_word_and_a_changed_number_change_the_hash()
    {
        var report = new AnAssessment().WithRealCounts().Report();
        var hashes = new[]
        {
            report,
            report with { Title = ["ก"] },
            new AnAssessment().WithSampleCounts().Report(),
            report with { Rows = [.. report.Rows.Select(row => row with { OutcomeCharts = [] })] },
        }.Select(one => Freezer.Freeze(one).ContentHash);

        hashes.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Nothing_computed_is_kept_beside_what_it_is_computed_from()
    {
        using var json = JsonDocument.Parse(Freezer.Freeze(EveryChart()).Text);

        json.RootElement.TryGetProperty("SampleNotice", out _).Should().BeFalse();
        json.RootElement.GetProperty("Rows")[0].TryGetProperty("NumberedTitle", out _).Should().BeFalse();
        json.RootElement.GetProperty("Rows")[0].GetProperty("Measure").GetProperty("Number").GetInt32().Should().Be(1);
    }

    private static AnnualReport EveryChart()
    {
        var assessment = new AnAssessment().WithRealCounts().Build();
        IReadOnlyList<ChartSpec> charts = [.. assessment.ChartKeys().Select(key => assessment.Chart(key)!)];
        var report = AnnualReport.Of(assessment);
        var evidence = new Evidence(Guid.Empty, 1, "คู่มือ", null, new("ab", "a.pdf", "application/pdf", 3), Tests.Facts.Recorded());
        return report with { Rows = [report.Rows[0] with { OutcomeCharts = charts, Evidence = [evidence] }, .. report.Rows.Skip(1)] };
    }
}
