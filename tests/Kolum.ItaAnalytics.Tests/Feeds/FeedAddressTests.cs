using System.Net;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Feeds;

/// <summary>Addresses of feeds: filters, order, and what is said of a wrong one.</summary>
public sealed class FeedAddressTests(SharedFeedSite shared) : IClassFixture<SharedFeedSite>
{
    private readonly FeedSite site = shared.Site;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/feeds/nothing.csv", "FEED_UNKNOWN", 404)]
    [InlineData("/feeds/completion.pdf", "FEED_FORMAT_UNKNOWN", 404)]
    [InlineData("/feeds/completion.csv?agency=no-such", "FEED_AGENCY_UNKNOWN", 404)]
    [InlineData("/feeds/completion.csv?agency=อบต", "FEED_FILTER_INVALID", 400)]
    [InlineData("/feeds/completion.csv?agency=", "FEED_FILTER_INVALID", 400)]
    [InlineData("/feeds/completion.csv?year=2025", "FEED_FILTER_INVALID", 400)]
    [InlineData("/feeds/completion.csv?year=2568&year=2567", "FEED_FILTER_INVALID", 400)]
    [InlineData("/feeds/completion.csv?year=๒๕๖๘", "FEED_FILTER_INVALID", 400)]
    [InlineData("/feeds/completion.csv?by=YEAR", "FEED_FILTER_INVALID", 400)]
    [InlineData("/feeds/completion.csv?by=2", "FEED_FILTER_INVALID", 400)]
    [InlineData("/feeds/completion.csv?from=31/01/2568", "FEED_FILTER_INVALID", 400)]
    [InlineData("/feeds/completion.csv?from=2025-02-01&before=2025-02-01", "FEED_FILTER_INVALID", 400)]
    [InlineData("/feeds/completion.csv?asOf=yesterday", "FEED_FILTER_INVALID", 400)]
    [InlineData("/feeds/completion.csv?fiscalYear=2568", "FEED_FILTER_UNKNOWN", 400)]
    [InlineData("/feeds/measures.csv?by=MONTH", "FEED_FILTER_UNKNOWN", 400)]
    public async Task What_an_address_asks_wrongly_is_told_by_a_code_in_Thai_and_English(string address, string code, int status)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);

        ((int)answer.StatusCode).Should().Be(status);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
        problem.GetProperty("code").GetString().Should().Be(code);
        problem.GetProperty("title").GetString().Should().MatchRegex("[ก-๙]");
        problem.GetProperty("detail").GetString().Should().MatchRegex("[a-z]");
        answer.Headers.ETag.Should().BeNull();
    }

    [Fact]
    public async Task Rows_stand_in_the_order_of_agency_and_year_and_filters_narrow_them()
    {
        var all = await site.RowsAsync("/feeds/counts.json");
        var named = await site.RowsAsync("/feeds/counts.json?agency=tarua,kolum");
        var days = await site.RowsAsync("/feeds/counts.json?agency=kolum&from=2025-02-14&before=2025-03-01");
        var months = await site.RowsAsync("/feeds/completion.json?agency=kolum&from=2025-02-01&before=2025-03-01");

        all.Select(row => row.GetProperty("agency").GetString()).Distinct().Should().Equal("kolum", "tarua");
        named.Select(row => row.GetRawText()).Should().Equal(all.Select(row => row.GetRawText()));
        days.Select(row => row.GetProperty("day").GetString()).Should().Equal("2025-02-14", "2025-02-28");
        months.Select(row => row.GetProperty("periodStart").GetString()).Distinct().Should().Equal("2025-02-01");
        (await site.RowsAsync("/feeds/counts.json?year=2567")).Should().OnlyContain(row => row.GetProperty("agency").GetString() == "tarua");
        (await site.RowsAsync("/feeds/counts.json?year=2566")).Should().BeEmpty("no data is no row, and no error");
    }

    [Fact]
    public async Task A_head_is_answered_like_the_whole_without_its_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri("/feeds/completion.csv", UriKind.Relative));
        using var answer = await site.Client.SendAsync(request, Cancellation);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be("ita-completion.csv");
        answer.Headers.ETag!.ToString().Should().Be((await site.Client.GetAsync(new Uri("/feeds/completion.csv", UriKind.Relative), Cancellation)).Headers.ETag!.ToString());
    }
}
