using System.Net;

namespace Kolum.ItaAnalytics.Api.Contract.Streams;

/// <summary>Counts the sockets and event streams that each client address holds open.</summary>
/// <param name="settings">The limit.</param>
internal sealed class StreamClients(StreamSettings settings)
{
    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, int> open = [];

    /// <summary>Takes a place for a client; nothing where its address has none left. Disposing gives the place back.</summary>
    public IDisposable? TryEnter(IPAddress? address)
    {
        var client = address ?? IPAddress.None;
        lock (gate)
        {
            var held = open.GetValueOrDefault(client);
            if (held >= settings.StreamsPerAddress)
            {
                return null;
            }

            open[client] = held + 1;
            return new HeldPlace(this, client);
        }
    }

    private void Leave(IPAddress client)
    {
        lock (gate)
        {
            if (--open[client] == 0)
            {
                open.Remove(client);
            }
        }
    }

    private sealed class HeldPlace(StreamClients clients, IPAddress client) : IDisposable
    {
        private bool given;

        public void Dispose()
        {
            if (!given)
            {
                given = true;
                clients.Leave(client);
            }
        }
    }
}
