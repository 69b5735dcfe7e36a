using System.Text.Json;

namespace Kolum.ItaAnalytics.Api.Contract.Streams;

/// <summary>Decides whether a client may use a socket, by what it says in <c>connection_init</c>: a browser cannot send headers with a socket.</summary>
internal interface ISocketGate
{
    /// <summary>Whether the connection is taken.</summary>
    /// <param name="http">The request that opened the socket; its user may be set here.</param>
    /// <param name="payload">What <c>connection_init</c> carries; undefined where nothing.</param>
    /// <param name="cancellation">Stops it.</param>
    ValueTask<bool> MayConnectAsync(HttpContext http, JsonElement payload, CancellationToken cancellation);
}

/// <summary>Local mode: whoever reached the program may connect.</summary>
internal sealed class OpenSocketGate : ISocketGate
{
    /// <inheritdoc/>
    public ValueTask<bool> MayConnectAsync(HttpContext http, JsonElement payload, CancellationToken cancellation) => new(true);
}
