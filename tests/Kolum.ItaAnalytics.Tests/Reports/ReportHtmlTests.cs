using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FluentAssertions;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Dashboards.Reports;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class ReportHtmlTests
{
    [Fact]
    public async Task Every_text_of_every_measure_stands_in_its_own_column()
    {
        var report = new AnAssessment().WithSampleCounts().Report();

        var table = (await PageOf(report)).QuerySelector("table.page-each")!;

        foreach (var (row, cells) in report.Rows.Zip(table.QuerySelectorAll("tr[id^='measure-']").Select(tr => tr.Children)))
        {
            Words(cells[0]).Should().Be(Squeeze(row.NumberedTitle));
            Words(cells[1]).Should().Be(Squeeze(string.Join(' ', row.Measure.Steps)));
            Words(cells[2]).Should().Be(Squeeze(string.Join(' ', row.Measure.ResponsibleUnits)));
            Words(cells[3]).Should().Be(Squeeze(row.PeriodText));
            Words(cells[4]).Should().Be(Squeeze(string.Join(' ', row.Measure.Results)));
            Words(cells[5]).Should().StartWith(Squeeze(string.Join(' ', row.Measure.Outcomes)));
        }
    }

    [Fact]
    public async Task The_table_has_the_six_official_heads_in_a_head_that_print_repeats()
    {
        var page = await PageOf(new AnAssessment().Report());

        page.QuerySelectorAll("table.page-each > thead > tr > th[scope=col]").Select(head => head.TextContent)
            .Should().Equal(MeasureFields.All.Select(MeasureFields.Heading));
    }

    [Fact]
    public async Task Charts_stand_inside_the_outcome_cell_below_its_text_with_alt_text_caption_and_numbers()
    {
        var report = new AnAssessment().WithSampleCounts().Report();

        var page = await PageOf(report);

        foreach (var row in report.Rows)
        {
            var outcome = page.GetElementById($"measure-{row.Measure.Number}")!.Children[5];
            var figures = outcome.QuerySelectorAll("figure").ToList();
            figures.Select(figure => figure.GetAttribute("data-chart")).Should().Equal(row.OutcomeCharts.Select(chart => chart.Key));
            outcome.FirstElementChild!.TagName.Should().NotBe("FIGURE");
            foreach (var (figure, chart) in figures.Zip(row.OutcomeCharts))
            {
                figure.QuerySelector("[role=img]")!.GetAttribute("aria-label").Should().Be(chart.AltText);
                figure.QuerySelector("svg")!.GetAttribute("data-look").Should().Be(nameof(ChartLook.Cell));
                Words(figure.QuerySelector("figcaption")!).Should().Be(Squeeze(chart.Caption));
                figure.QuerySelectorAll("tbody > tr").Select(tr => tr.Children.Select(Words))
                    .Should().BeEquivalentTo(chart.Table.Rows.Select(cells => cells.Select(cell => Squeeze(cell.Text))), strict => strict.WithStrictOrdering());
            }
        }
    }

    [Fact]
    public async Task The_appendix_shows_every_chart_once_and_large()
    {
        var report = new AnAssessment().WithSampleCounts().WithCharts(7, "survey.iit.by-month", "surveys.completion").Report();

        var figures = (await PageOf(report)).QuerySelectorAll(".figure figure");

        figures.Select(figure => figure.GetAttribute("data-chart")).Should().OnlyHaveUniqueItems().And.Contain("surveys.completion");
        figures.Should().HaveCount(report.Charts.Count);
        figures.Should().OnlyContain(figure => figure.QuerySelector("svg")!.GetAttribute("data-look") == nameof(ChartLook.Page));
    }

    [Fact]
    public async Task Paper_with_sample_data_says_so_on_each_part()
    {
        var report = new AnAssessment().WithSampleCounts().Report();

        var page = await PageOf(report);

        page.QuerySelectorAll("main > .sheet").Should().HaveCount(4)
            .And.OnlyContain(sheet => sheet.QuerySelectorAll(".sample-notice").Single().TextContent.Contains(report.SampleNotice!));
    }

    [Fact]
    public async Task Paper_with_facts_only_carries_no_sample_mark()
    {
        var html = await Html(new AnAssessment().WithRealCounts().Report());

        html.Should().NotContain(ChartSpec.SampleMark);
    }

    [Fact]
    public async Task A_report_without_measures_says_so_and_has_no_empty_table()
    {
        var page = await PageOf(new AnAssessment().WithoutMeasures().WithoutMemo().Report());

        page.QuerySelector("table.page-each").Should().BeNull();
        page.QuerySelector(".wide .prose")!.TextContent.Should().Be(ReportWords.NoMeasures);
    }

    [Fact]
    public async Task Numbers_that_nobody_counted_are_no_data_and_never_zero()
    {
        var page = await PageOf(new AnAssessment().WithEmptySurvey().Report());

        var cells = page.QuerySelectorAll("figure[data-chart='survey.iit.by-month'] tbody td:nth-of-type(1)").Select(Words);
        cells.Should().NotBeEmpty().And.OnlyContain(text => text == "–");
    }

    [Fact]
    public async Task The_memo_names_office_number_date_subject_addressee_and_everybody_who_signs()
    {
        var report = new AnAssessment().Report();
        var memo = report.Memo!;

        var words = Words((await PageOf(report)).QuerySelector(".memo")!);

        string[] expected =
        [
            memo.Office, memo.Number, memo.DateAsWritten, memo.Subject, memo.Addressee, .. memo.Body,
            .. memo.Signatories.SelectMany(signatory => (string[])[.. signatory.Remarks, $"({signatory.Name})", signatory.Position]),
        ];
        expected.Should().OnlyContain(text => words.Contains(Squeeze(text)));
    }

    [Fact]
    public async Task The_file_is_well_formed_and_needs_nothing_beside_it()
    {
        var html = await File(new AnAssessment().WithSampleCounts().Report());

        var strict = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        strict.Invoking(parser => parser.ParseDocument(html)).Should().NotThrow();
        var page = Parse(html);
        page.QuerySelectorAll("script, link, iframe, img, object, a").Should().BeEmpty();
        Regex.Matches(html, @"url\(([^)]{0,20})").Should().NotBeEmpty().And.OnlyContain(match => match.Groups[1].Value.StartsWith("data:font/ttf"));
        Regex.Matches(html, "(?:src|href)=").Should().BeEmpty();
    }

    [Fact]
    public async Task The_page_takes_its_fonts_from_the_program_and_offers_its_links()
    {
        var html = await Html(new AnAssessment().Report(), new ReportLink("ดาวน์โหลด Word", "/reports/2568.docx"));

        html.Should().NotContain("base64");
        Regex.Matches(html, @"url\(([^)]+)\)").Select(match => match.Groups[1].Value).Should().NotBeEmpty()
            .And.OnlyContain(address => address.StartsWith("/_content/Kolum.ItaAnalytics.Dashboards/fonts/"));
        Parse(html).QuerySelector("nav a")!.GetAttribute("href").Should().Be("/reports/2568.docx");
    }

    [Fact]
    public async Task The_same_facts_give_the_same_bytes()
    {
        var first = await File(new AnAssessment().WithSampleCounts().Report());
        var second = await File(new AnAssessment().WithSampleCounts().Report());

        second.Should().Be(first);
    }

    [Fact]
    public async Task Thai_letters_stay_letters()
    {
        var html = await Html(new AnAssessment().Report());

        html.Should().Contain("บันทึกข้อความ").And.NotContain("&#xE");
    }

    [Fact]
    public async Task A_number_in_a_text_is_data_with_its_source_and_an_unknown_field_is_marked()
    {
        var measure = new AnAssessment().Report().Rows[0].Measure with
        {
            Results = [new("๑.", "มีผู้ตอบ {{survey.iit.completed}} คน จาก {{survey.none.completed}}")],
        };

        var page = await PageOf(new AnAssessment().WithRealCounts().WithMeasure(measure).Report());

        var figure = page.QuerySelectorAll(".page-each data").Should().ContainSingle().Subject;
        figure.TextContent.Should().Be("๓๐");
        figure.GetAttribute("value").Should().Be("30");
        figure.GetAttribute("title").Should().Contain("surveys / iit");
        var unknown = page.QuerySelector(".page-each mark")!;
        unknown.TextContent.Should().Be("{{survey.none.completed}}");
        Words(unknown.Closest("li")!).Should().Be("๑. มีผู้ตอบ ๓๐ คน จาก {{survey.none.completed}}");
    }

    [Fact]
    public async Task Each_section_prints_its_own_lines_above_its_own_pages()
    {
        PaperSection Section(string line) => new(line, PaperLayout.Landscape, [line], null, [new PaperBlock.Prose(ReportLine.OfWords("x"))]);

        var html = await Html(new Paper("p", "p", "p", "p", [Section("หนึ่ง"), Section("สอง \"</style>\"")]));

        html.Should().Contain(".section-2 { page: section-2; }").And.MatchRegex("@page section-1 {[^}]*content: \"หนึ่ง\"")
            .And.Contain(@"content: ""สอง \22 \3C /style\3E \22 """);
        Parse(html).QuerySelectorAll("main > .sheet.wide > h2.running").Select(Words).Should().Equal("หนึ่ง", "สอง \"</style>\"");
    }

    [Fact]
    public async Task A_frozen_version_shows_its_number_and_hash_on_each_page_and_a_code_that_leads_to_its_check()
    {
        var seal = new PaperSeal(2, new string('a', 16) + new string('b', 48), "https://ita.example/verify/aaaa");

        var html = await Html(AnnualReportPaper.Of(new AnAssessment().Report(), seal: seal));

        html.Should().MatchRegex("@bottom-left {[^}]*ฉบับที่ ๒ · SHA-256 a{16}…").And.MatchRegex("@bottom-right {[^}]*url\\(data:image/svg");
        var end = Parse(html).QuerySelector("main > .sheet:last-child > .seal")!;
        end.TextContent.Should().Contain(seal.ContentHash).And.Contain(seal.VerificationAddress);
        end.QuerySelector("svg").Should().NotBeNull();
    }

    [Fact]
    public async Task The_agencys_own_emblem_stands_in_the_memo_instead_of_the_placeholder()
    {
        var report = new AnAssessment().Report();
        var with = Parse(await Html(AnnualReportPaper.Of(report with { Emblem = new("image/png", new byte[] { 1, 2, 3 }) }))).QuerySelector(".memo")!;
        var without = Parse(await Html(AnnualReportPaper.Of(report))).QuerySelector(".memo")!;

        with.QuerySelector("img.emblem")!.GetAttribute("src").Should().Be("data:image/png;base64,AQID");
        with.TextContent.Should().NotContain(ReportWords.EmblemPlace);
        without.QuerySelector("img").Should().BeNull();
        without.TextContent.Should().Contain(ReportWords.EmblemPlace);
    }

    internal static string Squeeze(string text) => Regex.Replace(text, @"\s+", " ").Trim();

    internal static string Words(IElement element) => Squeeze(string.Join(' ', element.GetDescendants().OfType<IText>().Select(text => text.Data)));

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static async Task<IDocument> PageOf(AnnualReport report) => Parse(await Html(report));

    private static Task<string> Html(AnnualReport report, params ReportLink[] links) => Html(AnnualReportPaper.Of(report), links);

    private static async Task<string> Html(Paper paper, params ReportLink[] links)
    {
        await using var services = Services();
        return await services.GetRequiredService<PaperHtml>().RenderAsync(paper, ReportFonts.Linked, links);
    }

    private static async Task<string> File(AnnualReport report)
    {
        await using var services = Services();
        using var bytes = new MemoryStream();
        await services.GetServices<IPaperWriter>().Single(writer => writer.Format == "html").WriteAsync(AnnualReportPaper.Of(report), bytes, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static ServiceProvider Services() => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IChartRenderer, PlainRenderer>()
        .AddQrCodes()
        .AddHtmlReport()
        .BuildServiceProvider();
}
