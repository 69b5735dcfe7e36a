using Bunit;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Dashboards.Reports;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class OverviewTests : BunitContext
{
    public OverviewTests()
    {
        Services.AddSingleton<IChartRenderer, PlainRenderer>();
        Services.AddScoped(services => new AskedAssessment(services.GetRequiredService<NavigationManager>(), assessments: null!, new LocalActor()));
    }

    [Fact]
    public void Every_survey_shows_n_of_N_its_percentage_its_status_with_sign_and_word_and_the_age_of_its_data()
    {
        var tiles = Page(new AnAssessment().WithSampleCounts()).FindAll(".tile").Select(ReportHtmlTests.Words).ToList();

        tiles.Should().HaveCount(3);
        tiles[0].Should().Contain("IIT").And.Contain("๓๐ จาก ๓๐ คน").And.Contain("ร้อยละ ๑๐๐").And.Contain("● ปิดแล้ว ครบจำนวน").And.Contain("ข้อมูล ณ ๒๘ พ.ค. ๒๕๖๘").And.Contain("ข้อมูลตัวอย่าง");
        tiles[1].Should().Contain("EIT ส่วนที่ ๑").And.Contain("๓๒ จาก ๔๐ คน").And.Contain("ร้อยละ ๘๐").And.Contain("▲ ปิดแล้ว ไม่ครบ");
        tiles[2].Should().Contain("รวมทุกแบบวัด").And.Contain("๖๒ จาก ๗๐ คน");
    }

    [Fact]
    public void What_is_behind_says_why_and_since_when_and_leads_there()
    {
        var behind = Page(new AnAssessment().WithRealCounts()).FindAll(".matters li")[0];

        ReportHtmlTests.Words(behind).Should().Contain("EIT ส่วนที่ ๑").And.Contain("๓๐ มิ.ย. ๒๕๖๘").And.Contain("๑๐๐ วันก่อน").And.NotContain("ตัวอย่าง");
        behind.QuerySelector("a")!.GetAttribute("href").Should().Be("/surveys/eit-1?year=2568");
    }

    [Fact]
    public void Every_chart_has_its_alt_text_and_its_numbers()
    {
        var assessment = new AnAssessment().WithSampleCounts().Build();

        var figures = Page(assessment).FindAll("figure.chart");

        figures.Select(figure => figure.GetAttribute("data-chart")).Should().Equal("survey.iit.by-month", "survey.eit-1.by-month");
        foreach (var figure in figures)
        {
            var chart = assessment.Chart(figure.GetAttribute("data-chart")!)!;
            figure.QuerySelector("[role=img]")!.GetAttribute("aria-label").Should().Be(chart.AltText);
            figure.QuerySelectorAll(".numbers tbody > tr").Should().HaveCount(chart.Table.Rows.Count);
        }
    }

    [Fact]
    public void Every_measure_links_to_its_page_and_to_its_charts()
    {
        var page = Page(new AnAssessment().WithSampleCounts());

        page.FindAll(".measures h3 a").Select(link => link.GetAttribute("href")).Should().Equal(
            "/measures/1?year=2568", "/measures/4?year=2568", "/measures/5?year=2568", "/measures/7?year=2568");
        page.FindAll(".measures a[download]").Select(link => link.GetAttribute("href")).Should().Contain("/charts/kolum/2568/survey.iit.by-month.png");
    }

    [Fact]
    public void Sample_data_are_called_sample_data_and_facts_are_not()
    {
        Page(new AnAssessment().WithSampleCounts()).Find(".banner").TextContent.Should().Contain(ChartSpec.SampleMark);
        Page(new AnAssessment().WithRealCounts()).Markup.Should().NotContain(ChartSpec.SampleMark);
    }

    [Fact]
    public void Without_counts_the_page_says_no_data_and_what_to_do_and_shows_no_zero()
    {
        var page = Page(new AnAssessment().WithEmptySurvey());

        page.Find(".tile a[href^='/entry']").TextContent.Should().Be("บันทึกยอดแรก");
        var tile = ReportHtmlTests.Words(page.Find(".tile"));
        tile.Should().Contain("ยังไม่มีข้อมูล").And.Contain("ขั้นต่ำ ๓๐ คน").And.NotContain("ร้อยละ");
        page.FindAll("progress").Should().BeEmpty();
    }

    [Fact]
    public void Without_surveys_and_measures_the_page_says_what_to_do()
    {
        var page = Page(new AnAssessment().WithoutMeasures());

        page.Find("#surveys .empty").TextContent.Should().Contain("demo load");
        page.Find("#measures .empty").TextContent.Should().Contain("import report");
    }

    [Fact]
    public void Findings_show_their_words_place_and_code()
    {
        var findings = Page(new AnAssessment()).FindAll(".findings li").Select(ReportHtmlTests.Words).ToList();

        findings.Should().Contain(finding => finding.Contains("โปรดตรวจ", StringComparison.Ordinal) && finding.Contains("อ่านเป็น มิ.ย.", StringComparison.Ordinal)
            && finding.Contains("มาตรการที่ 4", StringComparison.Ordinal) && finding.Contains(ThaiPeriods.MonthMisspelt, StringComparison.Ordinal));
    }

    [Fact]
    public void The_year_that_is_shown_is_marked_among_those_that_can_be_picked()
    {
        var links = Page(new AnAssessment()).FindAll(".years a");

        links.Select(link => (link.GetAttribute("href"), link.GetAttribute("aria-current"))).Should().Equal(("/?year=2568", "page"), ("/?year=2567", null));
    }

    [Fact]
    public void Nothing_stored_says_how_to_begin()
    {
        Render<NothingStored>(page => page.Add(p => p.Years, [])).Markup.Should().Contain("import report FILE").And.Contain("demo load");
        Render<NothingStored>(page => page.Add(p => p.Years, [BuddhistFiscalYear.Of(2568)])).Find("a").GetAttribute("href").Should().Be("/?year=2568");
    }

    private IRenderedComponent<Overview> Page(AnAssessment assessment) => Page(assessment.Build());

    private IRenderedComponent<Overview> Page(Assessment assessment) => Render<Overview>(page => page
        .Add(p => p.Assessment, assessment)
        .Add(p => p.Years, [BuddhistFiscalYear.Of(2568), BuddhistFiscalYear.Of(2567)]));
}
