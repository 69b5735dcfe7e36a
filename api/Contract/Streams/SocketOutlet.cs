using System.Net.WebSockets;
using System.Text;

namespace Kolum.ItaAnalytics.Api.Contract.Streams;

/// <summary>The sending half of a socket: one message at a time, in the order in which they were given, and nothing after the close.</summary>
/// <param name="socket">The socket.</param>
internal sealed class SocketOutlet(WebSocket socket) : IDisposable
{
    private const int LongestReason = 123;

    private readonly SemaphoreSlim turn = new(1);
    private volatile bool closed;

    /// <summary>Whether the server has closed its half.</summary>
    public bool IsClosed => closed;

    /// <summary>Sends a message; waits until the connection takes it.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (!closed && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.SendAsync(message, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, cancellation);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Closes the server's half, the first time it is called.</summary>
    /// <param name="code">Why, as a code.</param>
    /// <param name="reason">Why, in English; what is longer than a close frame takes is cut off.</param>
    /// <param name="cancellation">Gives up, where the connection takes nothing more.</param>
    public async Task CloseAsync(WebSocketCloseStatus code, string reason, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (!closed && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                closed = true;
                await socket.CloseOutputAsync(code, Fitting(reason), cancellation);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private static string Fitting(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > LongestReason)
        {
            reason = reason[..^1];
        }

        return reason;
    }
}
