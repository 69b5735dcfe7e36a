using Kolum.ItaAnalytics.Api.Contract.Errors;

namespace Kolum.ItaAnalytics.Api.Contract.Streams;

/// <summary>GraphQL over a WebSocket (graphql-transport-ws): queries, mutations and subscriptions by the same rules as over HTTP.</summary>
internal static class SocketEndpoint
{
    /// <summary>The name of the protocol, as a client asks for it.</summary>
    public const string Protocol = "graphql-transport-ws";

    /// <summary>Takes the socket and talks until it is closed.</summary>
    /// <exception cref="ContractError">The client's address holds as many streams as it may.</exception>
    public static async Task AnswerAsync(HttpContext http)
    {
        var services = http.RequestServices;
        using var place = services.GetRequiredService<StreamClients>().TryEnter(http.Connection.RemoteIpAddress)
            ?? throw new ContractError(ErrorCode.TooManyStreams);
        var speaks = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = speaks ? Protocol : null,
            KeepAliveInterval = Timeout.InfiniteTimeSpan,
        });
        using var connection = new SocketConnection(http, socket);
        if (!speaks)
        {
            await connection.CloseAsync(SocketClose.SubprotocolNotAcceptable, "Subprotocol not acceptable");
        }

        await connection.RunAsync(services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
    }
}
