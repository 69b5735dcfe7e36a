using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>Tells listeners inside this process; the default.</summary>
internal sealed class ChangeFeed : IChangeFeed
{
    private readonly Lock gate = new();
    private readonly HashSet<Listener> listeners = [];

    public void Announce(AgencyChange change)
    {
        lock (gate)
        {
            foreach (var listener in listeners)
            {
                listener.Hear(change);
            }
        }
    }

    // Listening begins with the call, not with the first change that is asked for: nothing in between is missed.
    public IAsyncEnumerable<AgencyChange> ListenAsync(CancellationToken cancellation)
    {
        var listener = new Listener();
        lock (gate)
        {
            listeners.Add(listener);
        }

        return ChangesAsync(listener, cancellation);
    }

    private async IAsyncEnumerable<AgencyChange> ChangesAsync(Listener listener, [EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                foreach (var change in await listener.TakeAsync(cancellation))
                {
                    yield return change;
                }
            }
        }
        finally
        {
            lock (gate)
            {
                listeners.Remove(listener);
            }
        }
    }

    /// <summary>The latest change of each agency that one listener has not taken yet: never more than there are agencies.</summary>
    private sealed class Listener
    {
        private readonly Lock gate = new();
        private readonly Channel<bool> news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        private Dictionary<AgencyKey, AgencyChange> waiting = [];

        public void Hear(AgencyChange change)
        {
            lock (gate)
            {
                waiting[change.Agency] = change;
            }

            news.Writer.TryWrite(true);
        }

        public async Task<IReadOnlyCollection<AgencyChange>> TakeAsync(CancellationToken cancellation)
        {
            await news.Reader.ReadAsync(cancellation);
            lock (gate)
            {
                var taken = waiting;
                waiting = [];
                return taken.Values;
            }
        }
    }
}
