namespace Kolum.ItaAnalytics.Api.Contract;

/// <summary>Lets a subscription make its next event only when the one before has gone out: a slow client holds one event, never a queue.</summary>
/// <remarks>One instance per operation. What changes meanwhile is told by the next event, which has the latest state.</remarks>
internal sealed class SubscriptionPace : IDisposable
{
    private readonly SemaphoreSlim free = new(1);

    /// <summary>Waits until an event may be made; at once for the first one.</summary>
    public Task WaitAsync(CancellationToken cancellation) => free.WaitAsync(cancellation);

    /// <summary>The event has gone out.</summary>
    public void Sent() => free.Release();

    /// <inheritdoc/>
    public void Dispose() => free.Dispose();
}
