using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>Sends the messages that are due.</summary>
/// <param name="store">Where they wait.</param>
/// <param name="sender">Sends them.</param>
/// <param name="clock">Now.</param>
public sealed class DeliverWebhooks(IWebhookStore store, IWebhookSender sender, TimeProvider clock)
{
    private const int AtATime = 8;

    /// <summary>How long a process that took a message may keep it: longer than an attempt may take.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Sends the messages that are due now, some of them at once.</summary>
    /// <param name="cancellation">Stops it: messages that are on their way are put back and sent another time.</param>
    /// <returns>How many were tried.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = ThaiTime.Now(clock);
        var due = await store.TakeDueAsync(now, now + Lease, AtATime, cancellation);
        var attempts = await Task.WhenAll(due.Select(delivery => TryAsync(delivery, cancellation)));
        foreach (var delivery in attempts)
        {
            // What was learnt is kept even where the program stops.
            await store.KeepAsync(delivery, CancellationToken.None);
        }

        cancellation.ThrowIfCancellationRequested();
        return due.Count;
    }

    /// <summary>Sends one message now, whenever it would be due.</summary>
    /// <param name="delivery">The message; it counts as tried once more.</param>
    /// <param name="webhook">To whom.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The message after the attempt.</returns>
    public async Task<WebhookDelivery> SendNowAsync(WebhookDelivery delivery, Webhook webhook, CancellationToken cancellation)
    {
        var tried = delivery with { Attempts = delivery.Attempts + 1 };
        var after = tried.After(await sender.SendAsync(webhook, tried, cancellation), Random.Shared.NextDouble());
        await store.KeepAsync(after, CancellationToken.None);
        return after;
    }

    private async Task<WebhookDelivery> TryAsync(WebhookDelivery delivery, CancellationToken cancellation)
    {
        try
        {
            return await store.FindAsync(delivery.Webhook, cancellation) is { } webhook
                ? delivery.After(await sender.SendAsync(webhook, delivery, cancellation), Random.Shared.NextDouble())
                : delivery;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return delivery with { Attempts = delivery.Attempts - 1, NextAttemptAt = ThaiTime.Now(clock) };
        }
    }
}
