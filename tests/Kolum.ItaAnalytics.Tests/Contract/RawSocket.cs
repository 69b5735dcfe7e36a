using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Kolum.ItaAnalytics.Api.Contract.Streams;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>A WebSocket without any client library: what a test sends goes out as it stands.</summary>
internal sealed class RawSocket : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));

    private RawSocket()
    {
    }

    public int? CloseCode => (int?)socket.CloseStatus;

    public string? CloseReason => socket.CloseStatusDescription;

    public static async Task<RawSocket> OpenAsync(Uri address, string? protocol = SocketEndpoint.Protocol, params (string Name, string Value)[] headers)
    {
        var raw = new RawSocket();
        if (protocol is not null)
        {
            raw.socket.Options.AddSubProtocol(protocol);
        }

        foreach (var (name, value) in headers)
        {
            raw.socket.Options.SetRequestHeader(name, value);
        }

        raw.socket.Options.CollectHttpResponseDetails = true;
        await raw.socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws" }.Uri, raw.patience.Token);
        return raw;
    }

    /// <summary>A socket after <c>connection_ack</c>.</summary>
    public static async Task<RawSocket> ConnectedAsync(Uri address)
    {
        var raw = await OpenAsync(address);
        await raw.SendAsync(new { type = "connection_init" });
        await raw.ReadAsync();
        return raw;
    }

    public Task SendAsync(object message) => SendTextAsync(JsonSerializer.Serialize(message));

    public Task SubscribeAsync(string id, string query, object? variables = null) => SendAsync(new { id, type = "subscribe", payload = new { query, variables } });

    public Task SendTextAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, patience.Token);

    public Task SendBinaryAsync(byte[] bytes) => socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, patience.Token);

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);

    /// <summary>The next message; nothing where the server closed.</summary>
    public async Task<JsonElement?> ReadAsync()
    {
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
                return null;
            }

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return JsonDocument.Parse(text.ToArray()).RootElement;
            }
        }
    }

    /// <summary>Reads on to a message of a type.</summary>
    public async Task<JsonElement> ReadAsync(string type)
    {
        while (await ReadAsync() is { } message)
        {
            if (message.GetProperty("type").GetString() == type)
            {
                return message;
            }
        }

        throw new InvalidOperationException($"The server closed ({CloseCode} {CloseReason}) before it sent {type}.");
    }

    /// <summary>Reads until the server closes.</summary>
    public async Task<(int? Code, string? Reason)> ClosedAsync()
    {
        while (await ReadAsync() is not null)
        {
        }

        return (CloseCode, CloseReason);
    }

    public void Dispose()
    {
        socket.Dispose();
        patience.Dispose();
    }
}
