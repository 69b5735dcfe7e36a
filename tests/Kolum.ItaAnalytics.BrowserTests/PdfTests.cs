using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Tests.Reports;
using Kolum.ItaAnalytics.Tests.Surveys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

[Collection(OnTheirOwn.Name)]
public sealed class PdfTests
{
    private static readonly AnnualReport Report = new AnAssessment().WithSampleCounts().Report();

    [Fact]
    public async Task It_is_tagged_has_a_title_bookmarks_of_its_sections_and_Thai_page_numbers()
    {
        var paper = AnnualReportPaper.Of(Report);

        var pdf = await PrintedAsync(paper);

        (await PdfPages.InfoAsync(pdf)).Should().MatchRegex(@"Tagged:\s+yes").And.Contain(paper.Title);
        Texts(pdf, "Title").Should().Contain(["บันทึกข้อความ", "ตารางมาตรการ", ReportWords.Appendix]);
        var pages = await PdfPages.TextAsync(pdf);
        pages.Should().HaveCountGreaterThan(5);
        for (var i = 0; i < pages.Count; i++)
        {
            pages[i].Should().Contain($"{ThaiFormat.Official.Number(i + 1)}/{ThaiFormat.Official.Number(pages.Count)}");
        }
    }

    [Fact]
    public async Task The_words_of_every_chart_survive_for_those_who_cannot_see_it()
    {
        var pdf = await PrintedAsync(AnnualReportPaper.Of(Report));

        Texts(pdf, "Alt").Should().Contain(Report.Charts.Select(chart => chart.AltText));
    }

    [Fact]
    public async Task Printed_twice_it_is_equal_byte_by_byte()
    {
        var first = await PrintedAsync(AnnualReportPaper.Of(Report));
        var second = await PrintedAsync(AnnualReportPaper.Of(Report));

        second.Should().Equal(first);
    }

    [Fact]
    public async Task Each_page_of_a_frozen_version_says_which_one_and_its_code_can_be_read()
    {
        var seal = new PaperSeal(2, string.Concat(Enumerable.Repeat("0123456789abcdef", 4)), "https://ita.kolum.go.th/verify/" + string.Concat(Enumerable.Repeat("0123456789abcdef", 4)));

        var pdf = await PrintedAsync(AnnualReportPaper.Of(Report, seal: seal));

        var pages = await PdfPages.TextAsync(pdf);
        var draft = await PdfPages.TextAsync(await PrintedAsync(AnnualReportPaper.Of(Report)));
        pages.Count(IsOfTheTable).Should().Be(draft.Count(IsOfTheTable), "the foot takes no room that the rows need");
        pages.Should().OnlyContain(page => page.Contains("SHA-256 0123456789abcdef…"));
        pages[^1].Should().Contain(seal.ContentHash);
        var pictures = await PdfPages.PicturesAsync(pdf, 300);
        foreach (var picture in new[] { pictures[0], pictures[2], pictures[^1] })
        {
            (await QrReader.ReadAsync(picture)).Should().NotBeEmpty().And.OnlyContain(read => read == seal.VerificationAddress);
        }
    }

    private static bool IsOfTheTable(string page) => page.Contains(AnnualReport.TableTitle, StringComparison.Ordinal);

    /// <summary>The texts of a key of the document, as the browser writes them: UTF-16 in hex.</summary>
    private static List<string> Texts(byte[] pdf, string key) =>
    [
        .. Regex.Matches(Encoding.Latin1.GetString(pdf), $"/{key} <FEFF([0-9A-F]+)>")
            .Select(found => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(found.Groups[1].Value))),
    ];

    private static async Task<byte[]> PrintedAsync(Paper paper)
    {
        await using var services = new ServiceCollection().AddLogging().AddCharts().AddQrCodes().AddHtmlReport()
            .AddSingleton(new PdfSettings { Browser = Browser.Chromium })
            .AddPdfPapers()
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        using var pdf = new MemoryStream();
        Assert.SkipUnless(File.Exists(Browser.Chromium), $"No browser at {Browser.Chromium}.");
        await scope.ServiceProvider.GetServices<IPaperWriter>().Single(writer => writer.Format == "pdf").WriteAsync(paper, pdf, TestContext.Current.CancellationToken);
        return pdf.ToArray();
    }
}
