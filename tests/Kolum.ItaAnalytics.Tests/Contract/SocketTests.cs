using System.Net;
using System.Net.WebSockets;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract.Streams;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>graphql-transport-ws as it goes over the wire, message by message.</summary>
[RunsOnce("It looks at frames, codes and ASCII.")]
public sealed class SocketTests
{
    [Fact]
    public async Task A_subscription_sends_its_events_and_completes()
    {
        await using var server = await StreamServer.StartAsync();
        using var socket = await RawSocket.OpenAsync(server.Address);
        await socket.SendAsync(new { type = "connection_init", payload = new { } });
        (await socket.ReadAsync())!.Value.GetRawText().Should().Be("""{"type":"connection_ack"}""");

        await socket.SubscribeAsync("a", "subscription ($to: Int!) { count(to: $to) }", new { to = 2 });

        (await socket.ReadAsync())!.Value.GetRawText().Should().Be("""{"id":"a","type":"next","payload":{"data":{"count":1}}}""");
        (await socket.ReadAsync())!.Value.GetRawText().Should().Be("""{"id":"a","type":"next","payload":{"data":{"count":2}}}""");
        (await socket.ReadAsync())!.Value.GetRawText().Should().Be("""{"id":"a","type":"complete"}""");
    }

    [Fact]
    public async Task Queries_and_mutations_go_over_the_socket_too()
    {
        await using var server = await StreamServer.StartAsync();
        using var socket = await RawSocket.ConnectedAsync(server.Address);

        await socket.SubscribeAsync("q", "{ hello }");
        var answered = (await socket.ReadAsync())!.Value;
        answered.GetRawText().Should().StartWith("""{"id":"q","type":"next","payload":{"data":{"hello":"สวัสดี"}""");
        answered.GetProperty("payload").GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetInt32().Should().Be(1, "it costs what it costs over HTTP");
        (await socket.ReadAsync())!.Value.GetRawText().Should().Be("""{"id":"q","type":"complete"}""");
        await socket.SubscribeAsync("q", "mutation { add(number: 3) }");
        (await socket.ReadAsync("next")).GetProperty("payload").GetProperty("data").GetProperty("add").GetInt32().Should().Be(3);
    }

    [Theory]
    [InlineData("{ nothing }", "VALIDATION_FAILED")]
    [InlineData("{ hello", "SYNTAX_ERROR")]
    [InlineData("subscription { count(to: 1) silent }", "VALIDATION_FAILED")]
    public async Task An_operation_that_was_not_begun_ends_in_an_error_with_its_code(string query, string code)
    {
        await using var server = await StreamServer.StartAsync();
        using var socket = await RawSocket.ConnectedAsync(server.Address);

        await socket.SubscribeAsync("a", query);

        var error = (await socket.ReadAsync())!.Value;
        error.GetProperty("type").GetString().Should().Be("error");
        error.GetProperty("id").GetString().Should().Be("a");
        error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString().Should().Be(code);
        await socket.SendAsync(new { type = "ping" });
        (await socket.ReadAsync())!.Value.GetProperty("type").GetString().Should().Be("pong", "no complete follows an error");
    }

    [Theory]
    [InlineData("{ fault }", "next")]
    [InlineData("subscription { breaks }", "error")]
    public async Task A_fault_of_the_program_is_told_by_its_code_and_never_by_its_text(string query, string type)
    {
        await using var server = await StreamServer.StartAsync();
        using var socket = await RawSocket.ConnectedAsync(server.Address);

        await socket.SubscribeAsync("a", query);

        var told = (await socket.ReadAsync(type)).GetRawText();
        told.Should().Contain("INTERNAL").And.Contain("correlationId").And.NotContain("secret");
        server.Log.Entries.Should().Contain(entry => entry.Text.Contains("secret"));
    }

    [Fact]
    public async Task A_client_that_completes_hears_no_more_of_it_and_its_source_ends()
    {
        await using var server = await StreamServer.StartAsync();
        using var socket = await RawSocket.ConnectedAsync(server.Address);
        await socket.SubscribeAsync("a", "subscription { silent }");
        await socket.ReadAsync("next");

        await socket.SendAsync(new { id = "a", type = "complete" });

        await server.UntilAsync(beats => beats.Open == 0);
        await socket.SubscribeAsync("a", "{ hello }");
        (await socket.ReadAsync())!.Value.GetProperty("type").GetString().Should().Be("next", "the id is free again");
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("""{"type":"greet"}""")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"id":"a","type":"subscribe"}""")]
    [InlineData("""{"id":"a","type":"subscribe","payload":{"query":1}}""")]
    [InlineData("""{"id":"a","type":"subscribe","payload":{"query":"{ hello }","variables":[]}}""")]
    [InlineData("""{"type":"connection_init","payload":"text"}""")]
    public async Task What_is_no_message_of_the_protocol_closes_with_4400(string text)
    {
        await using var server = await StreamServer.StartAsync();
        using var socket = await RawSocket.ConnectedAsync(server.Address);

        await socket.SendTextAsync(text);

        (await socket.ClosedAsync()).Code.Should().Be(4400);
    }

    [Fact]
    public async Task A_binary_message_closes_with_4400()
    {
        await using var server = await StreamServer.StartAsync();
        using var socket = await RawSocket.ConnectedAsync(server.Address);

        await socket.SendBinaryAsync("""{"type":"ping"}"""u8.ToArray());

        (await socket.ClosedAsync()).Code.Should().Be(4400);
    }

    [Fact]
    public async Task An_operation_before_the_acknowledgement_closes_with_4401()
    {
        await using var server = await StreamServer.StartAsync();
        using var socket = await RawSocket.OpenAsync(server.Address);

        await socket.SubscribeAsync("a", "{ hello }");

        (await socket.ClosedAsync()).Should().Be((4401, "Unauthorized"));
    }

    [Fact]
    public async Task A_connection_that_the_gate_refuses_closes_with_4403()
    {
        await using var server = await StreamServer.StartAsync(gate: new WordGate("sesame"));
        using var refused = await RawSocket.OpenAsync(server.Address);
        using var taken = await RawSocket.OpenAsync(server.Address);

        await refused.SendAsync(new { type = "connection_init" });
        await taken.SendAsync(new { type = "connection_init", payload = new { word = "sesame" } });

        (await refused.ClosedAsync()).Should().Be((4403, "Forbidden"));
        (await taken.ReadAsync())!.Value.GetProperty("type").GetString().Should().Be("connection_ack");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task A_client_that_does_not_speak_the_protocol_is_closed_with_4406(string? protocol)
    {
        await using var server = await StreamServer.StartAsync();
        using var socket = await TryOpenAsync(server.Address, protocol);

        (await socket.ClosedAsync()).Should().Be((4406, "Subprotocol not acceptable"));
    }

    [Fact]
    public async Task A_client_that_never_initialises_is_closed_with_4408()
    {
        await using var server = await StreamServer.StartAsync(new() { InitTimeOut = TimeSpan.FromMilliseconds(100) });
        using var socket = await RawSocket.OpenAsync(server.Address);

        (await socket.ClosedAsync()).Should().Be((4408, "Connection initialisation timeout"));
    }

    [Fact]
    public async Task A_second_operation_of_the_same_id_closes_with_4409()
    {
        await using var server = await StreamServer.StartAsync();
        using var socket = await RawSocket.ConnectedAsync(server.Address);
        await socket.SubscribeAsync("a", "subscription { silent }");
        await socket.ReadAsync("next");

        await socket.SubscribeAsync("a", "subscription { silent }");

        (await socket.ClosedAsync()).Should().Be((4409, "Subscriber for a already exists"));
        await server.UntilAsync(beats => beats.Open == 0);
    }

    [Fact]
    public async Task A_second_initialisation_closes_with_4429()
    {
        await using var server = await StreamServer.StartAsync();
        using var socket = await RawSocket.ConnectedAsync(server.Address);

        await socket.SendAsync(new { type = "connection_init" });

        (await socket.ClosedAsync()).Should().Be((4429, "Too many initialisation requests"));
    }

    [Theory]
    [InlineData(1000, null)]
    [InlineData(1001, 1009)]
    public async Task A_message_larger_than_allowed_closes_with_1009(int size, int? code)
    {
        await using var server = await StreamServer.StartAsync(new() { LargestMessage = 1000 });
        using var socket = await RawSocket.ConnectedAsync(server.Address);
        const string Start = "{\"type\":\"ping\",\"payload\":{\"note\":\"";

        await socket.SendTextAsync(Start + new string('x', size - Start.Length - 3) + "\"}}");

        if (code is null)
        {
            (await socket.ReadAsync())!.Value.GetProperty("type").GetString().Should().Be("pong");
        }
        else
        {
            (await socket.ClosedAsync()).Code.Should().Be(code);
        }
    }

    [Fact]
    public async Task The_server_says_that_it_is_there_and_gives_up_a_client_that_is_not()
    {
        await using var server = await StreamServer.StartAsync(new() { PingEvery = TimeSpan.FromMilliseconds(300) });
        using var socket = await RawSocket.OpenAsync(server.Address);
        await socket.SendAsync(new { type = "connection_init" });

        for (var answered = 0; answered < 3; answered++)
        {
            await socket.ReadAsync("ping");
            await socket.SendAsync(new { type = "pong" });
        }

        // From here on the client is silent.
        var read = async () => await socket.ClosedAsync();
        await read.Should().ThrowAsync<WebSocketException>();
    }

    [Fact]
    public async Task More_operations_than_allowed_are_refused_one_by_one()
    {
        await using var server = await StreamServer.StartAsync(new() { OperationsPerSocket = 2 });
        using var socket = await RawSocket.ConnectedAsync(server.Address);
        foreach (var id in (string[])["a", "b", "c"])
        {
            await socket.SubscribeAsync(id, "subscription { silent }");
        }

        var error = await socket.ReadAsync("error");

        error.GetProperty("id").GetString().Should().Be("c");
        error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString().Should().Be("LIMIT_EXCEEDED");
    }

    [Fact]
    public async Task More_sockets_from_one_address_than_allowed_are_refused_until_one_is_closed()
    {
        await using var server = await StreamServer.StartAsync(new() { StreamsPerAddress = 1 });
        var first = await RawSocket.ConnectedAsync(server.Address);
        var open = () => RawSocket.OpenAsync(server.Address);

        (await open.Should().ThrowAsync<WebSocketException>()).Which.Message.Should().Contain("429");
        await first.CloseAsync();
        first.Dispose();

        await server.UntilAsync(_ => server.Clients.TryEnter(IPAddress.Loopback) is { } place && Given(place));
        using var second = await RawSocket.ConnectedAsync(server.Address);
    }

    [Theory]
    [InlineData("http://evil.example", "")]
    [InlineData("null", "")]
    [InlineData("", "cross-site")]
    public async Task A_page_of_another_origin_gets_no_socket(string origin, string site)
    {
        await using var server = await StreamServer.StartAsync();
        (string, string)[] headers = [.. new[] { ("Origin", origin), ("Sec-Fetch-Site", site) }.Where(header => header.Item2.Length > 0)];
        var open = () => RawSocket.OpenAsync(server.Address, SocketEndpoint.Protocol, headers);

        (await open.Should().ThrowAsync<WebSocketException>()).Which.Message.Should().Contain("403");
    }

    [Fact]
    public async Task A_page_of_our_own_gets_one()
    {
        await using var server = await StreamServer.StartAsync();

        using var socket = await RawSocket.OpenAsync(
            server.Address, SocketEndpoint.Protocol, ("Origin", server.Address.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));

        await socket.SendAsync(new { type = "connection_init" });
        (await socket.ReadAsync())!.Value.GetProperty("type").GetString().Should().Be("connection_ack");
    }

    [Fact]
    public async Task A_server_that_stops_says_so_with_1001()
    {
        await using var server = await StreamServer.StartAsync();
        using var socket = await RawSocket.ConnectedAsync(server.Address);
        await socket.SubscribeAsync("a", "subscription { silent }");
        await socket.ReadAsync("next");

        var stopping = server.StopAsync();

        (await socket.ClosedAsync()).Should().Be((1001, "The server stops"));
        await stopping;
        server.Beats.Open.Should().Be(0);
    }

    [Fact]
    public async Task Everything_that_runs_over_a_socket_ends_with_it()
    {
        await using var server = await StreamServer.StartAsync();
        var socket = await RawSocket.ConnectedAsync(server.Address);
        for (var number = 0; number < 10; number++)
        {
            await socket.SubscribeAsync($"s{number}", "subscription { silent }");
            await socket.SubscribeAsync($"f{number}", "subscription { flood(size: 100000) }");
        }

        await server.UntilAsync(beats => beats.Open == 20);
        socket.Dispose();

        await server.UntilAsync(beats => beats.Open == 0);
    }

    [Fact]
    public async Task A_client_that_does_not_read_holds_a_few_events_and_no_queue()
    {
        await using var server = await StreamServer.StartAsync();
        using var socket = await RawSocket.ConnectedAsync(server.Address);

        await socket.SubscribeAsync("a", "subscription { flood(size: 1000000) }");
        (await server.MadeUntilItStandsAsync()).Should().BeLessThan(40, "what the connection does not take is not made");
        socket.Dispose();
        await server.UntilAsync(beats => beats.Open == 0);
    }

    private static bool Given(IDisposable place)
    {
        place.Dispose();
        return true;
    }

    /// <summary>A socket that the client library itself would refuse, as the server names no protocol.</summary>
    private static async Task<RawSocket> TryOpenAsync(Uri address, string? protocol) =>
        await RawSocket.OpenAsync(address, protocol: null, protocol is null ? [] : [("Sec-WebSocket-Protocol", protocol)]);
}
