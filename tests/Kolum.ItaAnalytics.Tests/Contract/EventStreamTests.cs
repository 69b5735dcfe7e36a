using System.Net;
using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Server-sent events as they go over the wire.</summary>
[RunsOnce("It looks at frames, codes and ASCII.")]
public sealed class EventStreamTests
{
    [Fact]
    public async Task A_browser_may_subscribe_by_address_alone()
    {
        await using var server = await StreamServer.StartAsync();

        using var answer = await GetAsync(server, "subscription { count(to: 2) }");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/event-stream; charset=utf-8");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        (await answer.Content.ReadAsStringAsync()).Should().Be("""
            :

            event: next
            data: {"data":{"count":1}}

            event: next
            data: {"data":{"count":2}}

            event: complete
            data:


            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("{ hello }", "event: next\ndata: {\"data\":{\"hello\":\"สวัสดี\"}")]
    [InlineData("{ nothing }", "VALIDATION_FAILED")]
    [InlineData("mutation { add(number: 1) }", "METHOD_NOT_ALLOWED")]
    [InlineData("subscription { breaks }", "INTERNAL")]
    public async Task Whoever_prefers_a_stream_gets_answers_and_errors_as_events(string query, string part)
    {
        await using var server = await StreamServer.StartAsync();

        using var answer = await GetAsync(server, query);
        var text = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        text.Should().Contain(part).And.EndWith("event: complete\ndata:\n\n").And.NotContain("secret");
        server.Beats.Sum.Should().Be(0);
    }

    [Fact]
    public async Task Who_takes_a_stream_at_the_last_place_gets_it_for_subscriptions_only()
    {
        const string Several = "application/graphql-response+json, application/json, text/event-stream";
        await using var server = await StreamServer.StartAsync();

        using var query = await GetAsync(server, "{ hello }", Several);
        using var subscription = await GetAsync(server, "subscription { count(to: 1) }", Several);

        query.Content.Headers.ContentType!.MediaType.Should().Be("application/graphql-response+json");
        subscription.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
    }

    [Fact]
    public async Task A_subscription_whose_client_takes_no_stream_is_told_how_to_ask()
    {
        await using var server = await StreamServer.StartAsync();

        using var answer = await GetAsync(server, "subscription { count(to: 1) }", "application/json");

        answer.StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("NOT_ACCEPTABLE").And.Contain("graphql-transport-ws");
    }

    [Fact]
    public async Task A_silent_stream_is_kept_open_by_comments_and_ends_with_its_client()
    {
        await using var server = await StreamServer.StartAsync(new() { PingEvery = TimeSpan.FromMilliseconds(100) });
        var answer = await GetAsync(server, "subscription { silent }");
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var comments = 0;
        while (comments < 4)
        {
            comments += await reader.ReadLineAsync() == ":" ? 1 : 0;
        }

        server.Beats.Open.Should().Be(1);
        answer.Dispose();

        await server.UntilAsync(beats => beats.Open == 0);
    }

    [Fact]
    public async Task A_server_that_stops_ends_the_stream_without_complete()
    {
        await using var server = await StreamServer.StartAsync();
        using var answer = await GetAsync(server, "subscription { silent }");
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() != "event: next")
        {
        }

        var stopping = server.StopAsync();

        (await reader.ReadToEndAsync()).Should().NotContain("complete");
        await stopping;
    }

    [Fact]
    public async Task More_streams_from_one_address_than_allowed_are_refused()
    {
        await using var server = await StreamServer.StartAsync(new() { StreamsPerAddress = 1 });
        using var first = await GetAsync(server, "subscription { silent }");

        using var second = await GetAsync(server, "subscription { silent }");

        second.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await second.Content.ReadAsStringAsync()).Should().Contain("TOO_MANY_STREAMS");
    }

    [Fact]
    public async Task A_page_of_another_origin_gets_no_stream()
    {
        await using var server = await StreamServer.StartAsync();

        using var answer = await GetAsync(server, "subscription { silent }", origin: "http://evil.example");

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_client_that_does_not_read_holds_a_few_events_and_no_queue()
    {
        await using var server = await StreamServer.StartAsync();
        using var answer = await GetAsync(server, "subscription { flood(size: 1000000) }");

        (await server.MadeUntilItStandsAsync()).Should().BeLessThan(40, "what the connection does not take is not made");
    }

    private static async Task<HttpResponseMessage> GetAsync(StreamServer server, string query, string accept = "text/event-stream", string? origin = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler(), disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{server.Address}?query={Uri.EscapeDataString(query)}"));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
