using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using GraphQL;

namespace Kolum.ItaAnalytics.Api.Contract.Streams;

/// <summary>One socket that speaks graphql-transport-ws.</summary>
/// <remarks>Source: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md.</remarks>
internal sealed partial class SocketConnection : IDisposable
{
    /// <summary>How long a client has to answer a close.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, CancellationTokenSource> running = new();
    private readonly ConcurrentDictionary<Task, string> working = new();
    private readonly HttpContext http;
    private readonly WebSocket socket;
    private readonly SocketOutlet outlet;
    private readonly StreamSettings settings;
    private readonly TimeProvider clock;
    private readonly IGraphQLSerializer serializer;
    private readonly ISocketGate gate;
    private readonly ILogger logger;
    private readonly CancellationTokenSource ended;
    private readonly TaskCompletionSource acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool initialised;
    private volatile bool heard;

    /// <param name="http">The request that opened the socket.</param>
    /// <param name="socket">The socket.</param>
    public SocketConnection(HttpContext http, WebSocket socket)
    {
        this.http = http;
        this.socket = socket;
        outlet = new(socket);
        var services = http.RequestServices;
        settings = services.GetRequiredService<StreamSettings>();
        clock = services.GetRequiredService<TimeProvider>();
        serializer = services.GetRequiredService<IGraphQLSerializer>();
        gate = services.GetRequiredService<ISocketGate>();
        logger = services.GetRequiredService<ILogger<ItaSchema>>();
        ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
    }

    /// <summary>Talks until one of the two closes.</summary>
    /// <param name="stopping">The server stops.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        await using var stop = stopping.Register(() => _ = CloseAsync(SocketClose.GoingAway, "The server stops"));
        var watch = WatchAsync();
        try
        {
            while (await ReceiveAsync() is { } text)
            {
                heard = true;
                await TakeAsync(text);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            socket.Abort();
        }
        finally
        {
            await ended.CancelAsync();
            await watch;
            await Task.WhenAll(working.Keys);
        }
    }

    /// <summary>Closes the socket for a reason.</summary>
    public async Task CloseAsync(SocketClose code, string reason)
    {
        try
        {
            foreach (var operation in running.Values)
            {
                await operation.CancelAsync();
            }

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
            patience.CancelAfter(Farewell);
            await outlet.CloseAsync((WebSocketCloseStatus)code, reason, patience.Token);
            ended.CancelAfter(Farewell);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ended.Dispose();
        outlet.Dispose();
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> text)
    {
        if (outlet.IsClosed)
        {
            return;
        }

        var message = SocketMessage.TryRead(text);
        switch (message)
        {
            case { Type: "connection_init" }:
                await InitAsync(message);
                break;
            case { Type: "ping" }:
                await outlet.SendAsync(SocketMessage.Write("pong"), ended.Token);
                break;
            case { Type: "pong" }:
                break;
            case { Type: "subscribe", Id.Length: > 0 }:
                await SubscribeAsync(message);
                break;
            case { Type: "complete", Id.Length: > 0 }:
                if (running.TryRemove(message.Id, out var over))
                {
                    await over.CancelAsync();
                }

                break;
            default:
                await CloseAsync(SocketClose.InvalidMessage, message is null ? "The message is not a JSON object of this protocol" : "The message has no known type, or no id");
                break;
        }
    }

    private async Task InitAsync(SocketMessage message)
    {
        if (initialised)
        {
            await CloseAsync(SocketClose.TooManyInits, "Too many initialisation requests");
            return;
        }

        initialised = true;
        if (!await gate.MayConnectAsync(http, message.Payload, ended.Token))
        {
            await CloseAsync(SocketClose.Forbidden, "Forbidden");
            return;
        }

        acknowledged.TrySetResult();
        await outlet.SendAsync(SocketMessage.Write("connection_ack"), ended.Token);
    }

    /// <summary>Waits for the first message, then says from time to time that the server is there, and gives up a client that is not.</summary>
    private async Task WatchAsync()
    {
        try
        {
            await Task.WhenAny(acknowledged.Task, Task.Delay(settings.InitTimeOut, clock, ended.Token));
            if (!acknowledged.Task.IsCompleted && !ended.IsCancellationRequested)
            {
                await CloseAsync(SocketClose.InitTimeOut, "Connection initialisation timeout");
                return;
            }

            await Task.Delay(settings.PingEvery, clock, ended.Token);
            do
            {
                heard = false;
                await outlet.SendAsync(SocketMessage.Write("ping"), ended.Token);
                await Task.Delay(settings.PingEvery, clock, ended.Token);
            }
            while (heard);

            socket.Abort();
            await ended.CancelAsync();
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // The connection has ended.
        }
    }

    /// <summary>The next message; nothing where the conversation is over.</summary>
    private async Task<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        var message = new ArrayBufferWriter<byte>();
        while (true)
        {
            var part = await socket.ReceiveAsync(message.GetMemory(4096), ended.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await outlet.CloseAsync(WebSocketCloseStatus.NormalClosure, "", ended.Token);
                return null;
            }

            if (outlet.IsClosed)
            {
                // Only the client's own close is waited for now.
                message.ResetWrittenCount();
                continue;
            }

            message.Advance(part.Count);
            if (message.WrittenCount > settings.LargestMessage)
            {
                await CloseAsync(SocketClose.MessageTooBig, "The message is larger than allowed");
            }
            else if (part.MessageType == WebSocketMessageType.Binary)
            {
                await CloseAsync(SocketClose.InvalidMessage, "Messages are text");
            }
            else if (part.EndOfMessage)
            {
                return message.WrittenMemory;
            }
        }
    }
}
