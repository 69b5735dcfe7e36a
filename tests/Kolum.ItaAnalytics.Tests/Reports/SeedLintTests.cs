using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Tests.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>What is found in the real report of FY2568.</summary>
public sealed class SeedLintTests
{
    private const string Steps = "ขั้นตอน/วิธีการปฏิบัติ";
    private const string Period = "ระยะเวลาดำเนินการ";
    private const string Results = "สรุปผลการดำเนินการ";
    private const string Outcomes = "ผลลัพธ์/ความสำเร็จ";
    private const string Evidence = "รายการหลักฐาน";

    [Fact]
    public async Task Its_real_defects_are_found_with_measure_and_field_and_nothing_else() =>
        (await TheCarriedReport.AssessmentAsync()).Findings.Select(Told).Should().Equal(
            "MEMO_NUMBER_INCOMPLETE @ บันทึกข้อความ, ที่",
            $"OUTCOME_CHART_SAMPLE @ มาตรการที่ 1, {Outcomes}",
            $"MEASURE_NO_EVIDENCE @ มาตรการที่ 1, {Evidence}",
            $"RESULT_REPEATS_STEP @ มาตรการที่ 2, {Results}",
            $"OUTCOME_CHART_SAMPLE @ มาตรการที่ 2, {Outcomes}",
            $"MEASURE_NO_EVIDENCE @ มาตรการที่ 2, {Evidence}",
            $"OUTCOME_CHART_SAMPLE @ มาตรการที่ 3, {Outcomes}",
            $"MEASURE_NO_EVIDENCE @ มาตรการที่ 3, {Evidence}",
            $"PERIOD_MONTH_MISSPELT @ มาตรการที่ 4, {Period}",
            $"RESULT_REPEATS_STEP @ มาตรการที่ 4, {Results}",
            $"CLAIM_WITHOUT_NUMBER @ มาตรการที่ 4, {Outcomes}",
            $"OUTCOME_CHART_SAMPLE @ มาตรการที่ 4, {Outcomes}",
            $"MEASURE_NO_EVIDENCE @ มาตรการที่ 4, {Evidence}",
            $"PERIOD_MONTH_MISSPELT @ มาตรการที่ 5, {Period}",
            $"DATE_DAY_MISSING @ มาตรการที่ 5, {Results}",
            $"CLAIM_WITHOUT_NUMBER @ มาตรการที่ 5, {Outcomes}",
            $"OUTCOME_CHART_SAMPLE @ มาตรการที่ 5, {Outcomes}",
            $"MEASURE_NO_EVIDENCE @ มาตรการที่ 5, {Evidence}",
            $"LIST_ITEM_REPEATED @ มาตรการที่ 6, {Steps}",
            $"PERIOD_MONTH_MISSPELT @ มาตรการที่ 6, {Period}",
            $"PERIOD_MONTH_MISSPELT @ มาตรการที่ 6, {Period}",
            $"RESULT_REPEATS_STEP @ มาตรการที่ 6, {Results}",
            $"OUTCOME_REPEATED @ มาตรการที่ 6, {Outcomes}",
            $"CLAIM_WITHOUT_NUMBER @ มาตรการที่ 6, {Outcomes}",
            $"OUTCOME_CHART_SAMPLE @ มาตรการที่ 6, {Outcomes}",
            $"MEASURE_NO_EVIDENCE @ มาตรการที่ 6, {Evidence}",
            $"PERIOD_MONTH_MISSPELT @ มาตรการที่ 7, {Period}",
            $"OUTCOME_REPEATED @ มาตรการที่ 7, {Outcomes}",
            $"CLAIM_WITHOUT_NUMBER @ มาตรการที่ 7, {Outcomes}",
            $"OUTCOME_CHART_SAMPLE @ มาตรการที่ 7, {Outcomes}",
            $"MEASURE_NO_EVIDENCE @ มาตรการที่ 7, {Evidence}",
            "MEETING_DAY_MISSING @ meetings 1, day",
            "MEETING_DAY_MISSING @ meetings 2, day",
            "MEETING_DAY_MISSING @ meetings 3, day");

    [Fact]
    public async Task Without_registers_only_the_measures_that_name_a_survey_have_a_metric() =>
        (await TheCarriedReport.AssessmentAsync(facts => facts with { Metrics = MetricFacts.Empty })).Findings
            .Where(finding => finding.Code == "MEASURE_NO_METRIC").Select(finding => finding.Place.Subject)
            .Should().Equal("มาตรการที่ 1", "มาตรการที่ 2", "มาตรการที่ 3", "มาตรการที่ 6", "มาตรการที่ 7");

    [Fact]
    public async Task What_the_report_tells_alone_gives_a_metric_where_it_gives_a_figure() =>
        (await TheCarriedReport.AssessmentAsync(facts => facts with { Metrics = new([.. facts.Metrics.Decisions.Where(decision => !decision.IsSample)]) })).Findings
            .Where(finding => finding.Code == "MEASURE_NO_METRIC").Select(finding => finding.Place.Subject)
            .Should().Equal("มาตรการที่ 2", "มาตรการที่ 6", "มาตรการที่ 7");

    [Fact]
    public async Task The_pasted_outcomes_are_named_with_the_measure_they_come_from()
    {
        var repeated = (await TheCarriedReport.AssessmentAsync()).Findings.Where(finding => finding.Code == "OUTCOME_REPEATED");

        repeated.Should().HaveCount(2).And.OnlyContain(finding =>
            finding.Message.Thai.Contains("ข้อ ๑. ๒. เหมือนกับมาตรการที่ 5", StringComparison.Ordinal) && finding.Message.English.Contains("measure 5", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public async Task It_says_the_same_in_every_culture(string culture)
    {
        var here = (await TheCarriedReport.AssessmentAsync()).Findings;
        using var _ = new InCulture(culture);

        (await TheCarriedReport.AssessmentAsync()).Findings.Should().Equal(here);
    }

    private static string Told(Finding finding) => $"{finding.Code} @ {finding.Place.Subject}, {finding.Place.Field}";
}
