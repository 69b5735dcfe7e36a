using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class ReportRoutesTests : IAsyncLifetime
{
    private ReportSite site = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await ReportSite.StartAsync(new PlainRenderer(), new AnAssessment().WithSampleCounts().Facts());
        client = site.Client();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task The_report_opens_in_the_browser()
    {
        var answer = await client.GetAsync(Relative("/reports/2568.html"), Cancellation);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        answer.Content.Headers.ContentDisposition.Should().BeNull();
        (await answer.Content.ReadAsStringAsync(Cancellation)).Should().Contain("href=\"/reports/2568.docx\"");
    }

    [Theory]
    [InlineData("/reports/2568.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")]
    [InlineData("/reports/2568.html?download=true", "text/html", "html")]
    public async Task A_file_comes_with_a_Thai_name_and_a_plain_one_for_old_programs(string address, string mediaType, string format)
    {
        var answer = await client.GetAsync(Relative(address), Cancellation);

        answer.Content.Headers.ContentType!.MediaType.Should().Be(mediaType);
        var disposition = answer.Content.Headers.ContentDisposition!;
        disposition.DispositionType.Should().Be("attachment");
        disposition.FileName.Should().Be($"kolum-ita-report-2568.{format}");
        disposition.FileNameStar.Should().Be($"รายงานผลคุณธรรมและความโปร่งใส อบต.กอลำ ปีงบประมาณ ๒๕๖๘.{format}");
    }

    [Fact]
    public async Task The_page_offers_every_format_that_is_written_at_the_same_moment()
    {
        var page = await client.GetStringAsync(Relative("/reports/2568.html?asOf=2025-02-28"), Cancellation);

        page.Should().Contain("href=\"/reports/2568.docx?asOf=2025-02-28\"").And.Contain("href=\"/reports/2568.pdf?asOf=2025-02-28\"")
            .And.Contain("href=\"/reports/2568.html?asOf=2025-02-28&amp;download=true\"");
    }

    [Fact]
    public async Task The_emblem_that_the_agency_put_in_stands_on_its_memo()
    {
        var emblem = new AgencyFile(AgencyFilePurpose.Emblem, "ตรา.png", "image/png", [1, 2, 3], Facts.Recorded());
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IAgencyFiles>().AddAsync(AgencyKey.Kolum, emblem, Cancellation);
        }

        (await client.GetStringAsync(Relative("/reports/2568.html"), Cancellation)).Should().Contain("src=\"data:image/png;base64,AQID\"");
    }

    [Fact]
    public async Task A_meeting_pack_shows_what_was_known_on_its_day_under_a_name_with_that_day()
    {
        var pack = await client.GetAsync(Relative("/meeting-packs/2568.html?asOf=2025-03-31&download=true"), Cancellation);

        pack.Content.Headers.ContentDisposition!.FileName.Should().Be("kolum-meeting-pack-2568-2025-03-31.html");
        (await pack.Content.ReadAsStringAsync(Cancellation)).Should().Contain("๑๗ จาก ๓๐ คน").And.NotContain("๒๖ จาก ๓๐ คน");
    }

    [Theory]
    [InlineData("/reports/2568.html")]
    [InlineData("/reports/2568.docx")]
    [InlineData("/charts/kolum/2568/survey.iit.by-month.png")]
    [InlineData("/_content/Kolum.ItaAnalytics.Dashboards/fonts/Sarabun-Regular.ttf")]
    public async Task What_the_browser_has_already_is_not_sent_again(string address)
    {
        var first = await client.GetAsync(Relative(address), Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, Relative(address));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await client.SendAsync(again, Cancellation);

        second.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/reports/2567.html")]
    [InlineData("/reports/2568.odt")]
    [InlineData("/meeting-packs/2567.html")]
    [InlineData("/reports/abc.docx")]
    [InlineData("/reports/2568.html?agency=nowhere")]
    [InlineData("/charts/kolum/2567/surveys.completion.png")]
    [InlineData("/charts/kolum/2568/survey.none.tile.svg")]
    [InlineData("/charts/kolum/2568/surveys.completion.gif")]
    public async Task What_is_not_there_is_said_in_Thai_and_English_with_a_code(string address)
    {
        var problem = await client.GetAsync(Relative(address), Cancellation);

        problem.StatusCode.Should().Be(HttpStatusCode.NotFound);
        problem.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        using var json = JsonDocument.Parse(await problem.Content.ReadAsStringAsync(Cancellation));
        json.RootElement.GetProperty("code").GetString().Should().EndWith("_NOT_FOUND");
        json.RootElement.GetProperty("title").GetString().Should().MatchRegex("[ก-๙]");
        json.RootElement.GetProperty("detail").GetString().Should().MatchRegex("^[A-Z][ -~]+$");
    }

    [Fact]
    public async Task A_person_gets_a_page_with_the_way_back()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Relative("/reports/2567.html"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        var answer = await client.SendAsync(request, Cancellation);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Cancellation)).Should().Contain("ยังไม่มีข้อมูล").And.Contain("href=\"/\"").And.Contain("REPORT_NOT_FOUND");
    }

    [Theory]
    [InlineData("/reports/2568.html?asOf=8/10/2568", "AS_OF_UNREADABLE")]
    [InlineData("/charts/kolum/2568/surveys.completion.png?scale=9", "CHART_OPTION_UNREADABLE")]
    [InlineData("/charts/kolum/2568/surveys.completion.svg?look=7", "CHART_OPTION_UNREADABLE")]
    public async Task What_cannot_be_read_is_refused_with_a_code(string address, string code)
    {
        var answer = await client.GetAsync(Relative(address), Cancellation);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Cancellation)).Should().Contain(code);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_moment_that_nobody_can_know_of_is_answered_like_the_nearest_year(string day)
    {
        var answer = await client.GetAsync(Relative($"/reports/2568.html?asOf={day}"), Cancellation);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task As_of_a_day_shows_what_was_known_when_that_Thai_day_ended()
    {
        var atTheEnd = await client.GetStringAsync(Relative("/reports/2568.html?asOf=2025-02-28"), Cancellation);
        var dayBefore = await client.GetStringAsync(Relative("/reports/2568.html?asOf=2025-02-27"), Cancellation);

        atTheEnd.Should().Contain("๘ จาก ๓๐ คน");
        dayBefore.Should().NotContain("๘ จาก ๓๐ คน").And.Contain("ยังไม่มีข้อมูล (ขั้นต่ำ ๓๐ คน)");
    }

    [Fact]
    public async Task A_chart_comes_as_outlines_or_pixels_in_the_look_and_theme_that_were_asked_for()
    {
        var svg = await client.GetAsync(Relative("/charts/kolum/2568/survey.iit.by-month.svg?look=cell&theme=dark"), Cancellation);
        var png = await client.GetAsync(Relative("/charts/kolum/2568/survey.iit.by-month.png?look=tile&scale=1"), Cancellation);

        svg.Content.Headers.ContentType!.MediaType.Should().Be("image/svg+xml");
        (await svg.Content.ReadAsStringAsync(Cancellation)).Should().StartWith("<?xml").And.Contain($"data-look=\"{ChartLook.Cell}\" data-theme=\"{ChartTheme.Dark}\"");
        png.Content.Headers.ContentType!.MediaType.Should().Be("image/png");
        using var bitmap = SkiaSharp.SKBitmap.Decode(await png.Content.ReadAsByteArrayAsync(Cancellation));
        (bitmap.Width, bitmap.Height).Should().Be((320, 160));
    }

    [Fact]
    public async Task The_numbers_of_a_chart_come_as_CSV_and_as_a_workbook_with_the_same_values()
    {
        var csv = await client.GetAsync(Relative("/charts/kolum/2568/survey.iit.by-month.csv"), Cancellation);
        var xlsx = await client.GetAsync(Relative("/charts/kolum/2568/survey.iit.by-month.xlsx"), Cancellation);

        csv.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        var rows = (await csv.Content.ReadAsStringAsync(Cancellation)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(',')).ToList();
        rows.Should().HaveCount(7).And.OnlyContain(row => row.Length == rows[0].Length);
        using var book = SpreadsheetDocument.Open(await xlsx.Content.ReadAsStreamAsync(Cancellation), isEditable: false);
        var cumulative = ((WorksheetPart)book.WorkbookPart!.GetPartById("rId1")).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference!.Value!.StartsWith('C'))?.InnerText ?? "");
        cumulative.Should().Equal(rows.Select(row => row[2])).And.Contain("30");
    }

    private static Uri Relative(string address) => new(address, UriKind.Relative);
}
