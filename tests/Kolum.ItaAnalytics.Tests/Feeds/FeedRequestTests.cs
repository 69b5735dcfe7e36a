using System.Net;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Feeds;

/// <summary>Tags of feeds, faults, and what many agencies cost.</summary>
public sealed class FeedRequestTests : IAsyncLifetime
{
    private const int AtOnce = 5;

    private FeedSite site = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await FeedSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        const string Kolum = "/feeds/completion.csv?agency=kolum";
        const string Everybody = "/feeds/completion.csv";
        var (kolum, everybody) = (await TagAsync(Kolum), await TagAsync(Everybody));

        (await StatusAsync(Kolum, kolum)).Should().Be(HttpStatusCode.NotModified);
        (await StatusAsync(Kolum, "W/" + kolum)).Should().Be(HttpStatusCode.NotModified, "a proxy that compresses weakens the tag");
        (await StatusAsync(Kolum, "*")).Should().Be(HttpStatusCode.NotModified);
        (await StatusAsync(Kolum, everybody)).Should().Be(HttpStatusCode.OK);
        (await TagAsync("/feeds/completion.json?agency=kolum")).Should().NotBe(kolum);
        (await TagAsync("/feeds/completion.csv?agency=kolum&by=WEEK")).Should().NotBe(kolum);

        await RecordAsync("tarua", 2567);
        (await StatusAsync(Kolum, kolum)).Should().Be(HttpStatusCode.NotModified, "another agency's count is nothing to this one");
        (await StatusAsync(Everybody, everybody)).Should().Be(HttpStatusCode.OK);

        await RecordAsync("kolum", 2568);
        (await StatusAsync(Kolum, kolum)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_next_day_in_Thailand_has_a_tag_of_its_own()
    {
        site.Clock.Now = new(2025, 3, 20, 23, 59, 59, ThaiTime.Offset);
        var tag = await TagAsync("/feeds/completion.csv");

        site.Clock.Now = site.Clock.Now.AddSeconds(1);

        (await StatusAsync("/feeds/completion.csv", tag)).Should().Be(HttpStatusCode.OK, "a period may have ended");
    }

    [Fact]
    public async Task A_fault_on_the_way_breaks_the_answer_off_so_that_nobody_takes_a_part_for_the_whole()
    {
        await using var broken = await FeedSite.StartAsync(change: services => services.AddSingleton<Feed, BrokenFeed>());

        foreach (var format in (string[])["csv", "json"])
        {
            var reading = async () => await broken.Client.GetStringAsync(new Uri($"/feeds/broken.{format}", UriKind.Relative), Cancellation);

            await reading.Should().ThrowAsync<HttpRequestException>();
        }

        (await broken.Client.GetAsync(new Uri("/feeds/broken.xlsx", UriKind.Relative), Cancellation)).StatusCode.Should().Be(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task The_commands_do_not_grow_with_the_agencies_of_a_page_and_a_page_is_read_when_it_is_reached()
    {
        var few = await CommandsAsync(agencies: 2, rows: int.MaxValue);
        var many = await CommandsAsync(agencies: AtOnce, rows: int.MaxValue);
        var first = await CommandsAsync(agencies: AtOnce + 1, rows: 1);
        var whole = await CommandsAsync(agencies: AtOnce + 1, rows: int.MaxValue);

        many.Should().Be(few);
        first.Should().BeLessThanOrEqualTo(few);
        whole.Should().BeLessThanOrEqualTo(2 * few);
    }

    private static async Task<int> CommandsAsync(int agencies, int rows)
    {
        await using var database = await TemporaryDatabase.HoldingAsync([.. Enumerable.Range(0, agencies).Select(i => SomeAgencies.Named(AgencyKey.Of($"agency-{i:000}"), 2568, $"อบต. {i}"))]);
        var counter = new CommandCounter();
        await using var context = database.Open(counter);
        var clock = new SetClock(AnAssessment.Now);
        var reader = new FeedReader(new AgencyStore(context), new(TemporaryDatabase.Store(context), Facts.Rules, clock), new FactsVersions(context), clock) { AgenciesAtOnce = AtOnce };
        var feed = new Kolum.ItaAnalytics.Api.Surveys.CompletionFeed();

        var seen = new HashSet<object?>();
        await foreach (var row in reader.RowsAsync(feed, FeedQuestion.Read(feed, new QueryCollection()), Cancellation))
        {
            seen.Add(row[0]);
            if (seen.Count >= rows)
            {
                break;
            }
        }

        seen.Should().HaveCount(Math.Min(agencies, rows));
        return counter.Count;
    }

    private async Task RecordAsync(string agency, int year)
    {
        var data = await site.DataAsync($$"""mutation { recordCount(input: { agency: "{{agency}}", fiscalYear: {{year}}, survey: "iit", day: "2025-03-19", kind: READING, value: 33 }) { errors { code } } }""");
        data.GetProperty("recordCount").GetProperty("errors").GetArrayLength().Should().Be(0);
    }

    private async Task<string> TagAsync(string address)
    {
        using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        return answer.Headers.ETag!.ToString();
    }

    private async Task<HttpStatusCode> StatusAsync(string address, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await site.Client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    private sealed class BrokenFeed() : Feed<int>("broken", new("พัง", "broken"), FeedFilters.None, [new("number", DataType.Integer, null, "เลข", "number", row => row)])
    {
        protected override IEnumerable<int> RowsOf(Assessment assessment, FeedQuestion asked) =>
            Enumerable.Range(0, 5_000).Select(row => row < 4_000 ? row : throw new InvalidOperationException("broken"));
    }
}
