using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Samples;
using Kolum.ItaAnalytics.Tests.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Metrics;

/// <summary>The registers of FY2568: what the report tells, and examples where it gives no figure.</summary>
public sealed class SeedRegistersTests
{
    private static readonly IReadOnlyList<EntrySet> All = [.. new KolumSample(new CountsReader(), Facts.Rules.Packs).Registers(Facts.Recorded()).Cast<EntrySet>()];

    [Fact]
    public async Task Every_fact_stands_in_the_words_of_the_report()
    {
        await using var report = new KolumSample(new CountsReader(), Facts.Rules.Packs).OpenReport();
        var words = Wording.Squeezed(await new StreamReader(report).ReadToEndAsync());
        string[] named = [.. All.Where(entry => !entry.IsSample).SelectMany(entry => new[] { "service", "unit", "channel", "topic" }.Select(field => entry.Values!.Text(field))).OfType<string>()];

        // The service behind the manual of complaints of corruption is named by its manual.
        named.Where(name => !words.Contains(Wording.Squeezed(name), StringComparison.Ordinal)).Should().BeEmpty();
        named.Should().HaveCountGreaterThan(20);
    }

    [Fact]
    public void No_fact_has_a_day_a_number_or_a_link_that_the_report_does_not_give()
    {
        var facts = All.Where(entry => !entry.IsSample).ToList();

        facts.Should().OnlyContain(entry => entry.Source.StartsWith("รายงานผลการดำเนินการ ปีงบประมาณ พ.ศ. ๒๕๖๘ มาตรการที่", StringComparison.Ordinal));
        facts.SelectMany(entry => entry.Values!.Texts.Where(value => value.Value.Any(char.IsAsciiDigit))).Select(value => (value.Key, value.Value)).Should().BeEquivalentTo(
            [("measure", "1"), ("measure", "4"), ("measure", "5"), ("month", "2025-03")]);
        facts.Select(entry => entry.Values!.Text("address")).OfType<string>().Should().Equal("https://www.kolum.go.th");
    }

    [Fact]
    public async Task Every_entry_would_be_accepted_as_typed()
    {
        await using var stage = await MetricStage.OpenAsync(Facts.Recorded().At);
        foreach (var entry in All)
        {
            (await stage.RecordAsync(entry.Register, [.. entry.Values!.Texts.Select(value => (value.Key, value.Value))])).Findings.Should().BeEmpty();
        }

        All.GroupBy(entry => (entry.Register, entry.Number)).Should().OnlyContain(same => same.Count() == 1);
    }

    [Fact]
    public async Task Each_measure_shows_what_its_words_are_about()
    {
        var assessment = await TheCarriedReport.AssessmentAsync(facts => facts with { Risks = new(new KolumSample(new CountsReader(), Facts.Rules.Packs).Risks) });

        assessment.Measures.Select(measure => string.Join(' ', assessment.PlacementOf(measure).ChartKeys)).Should().Equal(
            "measure.1.metrics", "risks.heat-map registers.complaints", "registers.briefings", "survey.iit.by-month", "survey.eit-1.by-month", "registers.publicity", "registers.channel-months");
        assessment.Measures.Select(measure => string.Join(' ', assessment.MetricsOf(measure).Select(metric => metric.Code))).Should().Equal(
            "manuals within-time", "complaints complaints-finished complaints-within-time", "briefings staff-reached", "meetings iit", "meetings eit-1", "publicity", "e-service-uses");
    }

    [Fact]
    public async Task A_survey_is_a_metric_with_the_surveys_own_numbers()
    {
        var assessment = await TheCarriedReport.AssessmentAsync();
        var (metric, survey) = (assessment.MetricsOf(assessment.Measures[3])[^1], assessment.Surveys[0]);

        (metric.Completion, metric.Required, metric.FactsHash, metric.HasSampleData).Should().Be((survey.Completion, survey.Quota.Required, survey.FactsHash, survey.HasSampleData));
        metric.PeriodsBy(PeriodKind.Month).Select(month => (month.Period, month.Completed, month.Cumulative, (int?)month.Required)).Should().Equal(
            survey.PeriodsBy(PeriodKind.Month).Select(month => (month.Period, month.Completed, month.Cumulative, (int?)month.Required)));
    }

    [Fact]
    public async Task Texts_may_name_the_figures_of_metrics_with_the_mark_of_samples()
    {
        var figures = (await TheCarriedReport.AssessmentAsync()).FiguresByKey;

        (figures["measure.1.manuals.completed"].Text, figures["measure.1.manuals.target"].Text, figures["measure.1.manuals.percent"].Text).Should().Be(("๔", "๔", "๑๐๐"));
        figures["measure.1.within-time.completed"].Text.Should().Be("๑๙๔ (ข้อมูลตัวอย่าง)");
        figures["measure.3.briefings.target"].HasData.Should().BeFalse();
        figures.Keys.Where(key => key.StartsWith("measure.", StringComparison.Ordinal)).Should().OnlyContain(key => ReportFields.IsKey(key));
    }
}
