using System.Threading.Channels;

namespace Kolum.ItaAnalytics.Api.Contract.Streams;

/// <summary>Lets a subscription make its next event only when the one before has gone out: a slow client holds one event, never a queue.</summary>
/// <remarks>One instance per operation. What changes meanwhile is told by the next event, which has the latest state.</remarks>
internal sealed class SubscriptionPace
{
    // Not a semaphore: one that is disposed with its operation's services leaves whoever still waits waiting for ever.
    private readonly Channel<bool> free = Channel.CreateBounded<bool>(1);

    /// <summary>A pace at which the first event may be made at once.</summary>
    public SubscriptionPace() => Sent();

    /// <summary>Waits until an event may be made.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await free.Reader.ReadAsync(cancellation);

    /// <summary>The event has gone out.</summary>
    public void Sent() => free.Writer.TryWrite(true);
}
