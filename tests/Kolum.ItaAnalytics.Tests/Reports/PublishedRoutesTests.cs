using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>What anybody may fetch of a version, before and after it is published.</summary>
public sealed class PublishedRoutesTests : IAsyncLifetime
{
    private static readonly Actor User = new("ผู้ใช้ในระบบ", Rights.Everything);

    private ReportSite site = null!;
    private HttpClient client = null!;
    private ReportVersion version = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await ReportSite.StartAsync(new PlainRenderer(), new AnAssessment().WithSampleCounts().Facts());
        client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        version = (await site.WithAsync(services => services.GetRequiredService<SignOffReport>().SubmitAsync(AnAssessment.Key, new("ก ข", "เจ้าหน้าที่", "ความเห็นภายใน"), User, default))).Value;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Before_it_is_published_nothing_is_said_of_a_version()
    {
        foreach (var address in new[] { "/published/kolum/2568/1.html", "/published/kolum/2568/1.json", "/published/kolum/2568/1/figures.csv", "/published/kolum/2568", $"/verify/{version.ContentHash}" })
        {
            (await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation)).StatusCode.Should().Be(HttpStatusCode.NotFound, address);
        }

        (await GetAsync("/reports/2568/versions/1.html")).StatusCode.Should().Be(HttpStatusCode.OK, "those who sign read it before");
    }

    [Theory]
    [InlineData("/published/kolum/2568/2.html")]
    [InlineData("/published/kolum/2568/1.exe")]
    [InlineData("/published/kolum/2568/1/secrets.csv")]
    [InlineData("/published/other/2568/1.html")]
    [InlineData("/published/kolum/9999/1.html")]
    [InlineData("/verify/0000")]
    [InlineData("/verify/0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_does_not_exist_is_not_found_with_a_code(string address)
    {
        await PublishAsync();

        var answer = await GetAsync(address);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Cancellation)).Should().Contain("REPORT_VERSION_NOT_FOUND");
    }

    [Fact]
    public async Task A_published_version_has_a_lasting_address_that_caches_may_keep()
    {
        await PublishAsync();

        (await GetAsync("/published/kolum/2568")).Headers.Location!.ToString().Should().Be("/published/kolum/2568/1.html");
        var page = await GetAsync("/published/kolum/2568/1.html");
        page.Headers.CacheControl!.ToString().Should().Contain("immutable").And.Contain("public");
        page.Headers.ETag.Should().NotBeNull();
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/published/kolum/2568/1.html", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(page.Headers.ETag!);
        (await client.SendAsync(again, Cancellation)).StatusCode.Should().Be(HttpStatusCode.NotModified);
        var text = await page.Content.ReadAsStringAsync(Cancellation);
        text.Should().Contain(version.ContentHash, "the whole hash stands on the paper");
    }

    [Fact]
    public async Task The_page_behind_the_code_names_the_signers_and_nothing_internal()
    {
        await PublishAsync();

        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri($"/verify/{version.ContentHash.ToUpperInvariant()}", UriKind.Relative), Cancellation));

        page.Body!.TextContent.Should().Contain(version.ContentHash).And.Contain("ผู้Sign").And.Contain("ข้อมูลตัวอย่าง")
            .And.NotContain(User.Name).And.NotContain("ความเห็นภายใน");
        foreach (var link in page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Where(link => !link.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            (await GetAsync(link)).StatusCode.Should().Be(HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task The_copy_for_machines_holds_table_and_figures_with_their_meaning()
    {
        await PublishAsync();

        var json = await client.GetStringAsync(new Uri("/published/kolum/2568/1.json", UriKind.Relative), Cancellation);

        using var copy = JsonDocument.Parse(json);
        var root = copy.RootElement;
        root.GetProperty("contentHash").GetString().Should().Be(version.ContentHash);
        root.GetProperty("table").GetArrayLength().Should().Be(4);
        var completed = root.GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("key").GetString() == "survey.eit-1.completed");
        (completed.GetProperty("number").GetInt32(), completed.GetProperty("isSample").GetBoolean()).Should().Be((32, true));
        root.GetProperty("dictionary").EnumerateArray().Should().OnlyContain(entry => entry.GetProperty("thai").GetString() != "" && entry.GetProperty("english").GetString() != "");
        json.Should().NotContain(User.Name).And.NotContain("ความเห็นภายใน");
    }

    [Fact]
    public async Task The_tables_are_CSV_with_a_dictionary_of_every_column()
    {
        await PublishAsync();

        var table = await CsvAsync("table");
        var figures = await CsvAsync("figures");
        var dictionary = await CsvAsync("dictionary");

        table.Should().StartWith("\uFEFFnumber,title,").And.Contain("2025-01-01");
        figures.Should().Contain("survey.eit-1.completed").And.Contain(",32,").And.Contain("true");
        foreach (var column in table.TrimStart('\uFEFF').Split("\r\n")[0].Split(','))
        {
            dictionary.Should().Contain($"table,{column},");
        }

        async Task<string> CsvAsync(string name) => Encoding.UTF8.GetString(await client.GetByteArrayAsync(new Uri($"/published/kolum/2568/1/{name}.csv", UriKind.Relative), Cancellation));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    public void No_cell_is_run_by_a_spreadsheet(string title)
    {
        var report = new AnAssessment().WithRealCounts().Report();
        report = report with { Rows = [report.Rows[0] with { Measure = report.Rows[0].Measure with { Title = title } }] };

        var cell = Encoding.UTF8.GetString(PublishedTables.Csv("table", report)!).Split("\r\n")[1].Split(',')[1].TrimStart('"');

        cell.Should().StartWith("'");
    }

    private async Task PublishAsync()
    {
        foreach (var action in new[] { SignOffAction.Check, SignOffAction.Endorse, SignOffAction.Sign, SignOffAction.Publish })
        {
            var taken = await site.WithAsync(services => services.GetRequiredService<SignOffReport>().StepAsync(AnAssessment.Key, 1, action, new($"ผู้{action}", "", ""), User, default));
            taken.IsAccepted.Should().BeTrue();
        }
    }

    private Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
}
