using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>Keeps webhooks, what they were told last, and the messages on their way.</summary>
public interface IWebhookStore
{
    /// <summary>The webhooks of an agency, in the order in which they were registered.</summary>
    Task<IReadOnlyList<Webhook>> ListAsync(AgencyKey agency, CancellationToken cancellation);

    /// <summary>A webhook, or nothing.</summary>
    Task<Webhook?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>Keeps a new webhook.</summary>
    Task AddAsync(Webhook webhook, CancellationToken cancellation);

    /// <summary>Keeps a webhook as it is now.</summary>
    /// <returns>Whether there was one of this id.</returns>
    Task<bool> ChangeAsync(Webhook webhook, CancellationToken cancellation);

    /// <summary>Removes a webhook with its secret, its messages and their log.</summary>
    /// <returns>Whether there was one of this id.</returns>
    Task<bool> RemoveAsync(Guid id, CancellationToken cancellation);

    /// <summary>The agencies that have a webhook which is enabled.</summary>
    Task<IReadOnlyList<AgencyKey>> AgenciesAsync(CancellationToken cancellation);

    /// <summary>What is known of an agency's conditions.</summary>
    Task<IReadOnlyList<KnownCondition>> KnownAsync(AgencyKey agency, CancellationToken cancellation);

    /// <summary>Keeps a condition as it is now and puts the messages that tell of it into the queue: both, or neither.</summary>
    /// <param name="before">The condition as it was known.</param>
    /// <param name="after">The condition as it is.</param>
    /// <param name="deliveries">The messages.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether it was kept; not where another process came first.</returns>
    Task<bool> AnnounceAsync(KnownCondition before, KnownCondition after, IReadOnlyList<WebhookDelivery> deliveries, CancellationToken cancellation);

    /// <summary>Puts one message into the queue.</summary>
    Task EnqueueAsync(WebhookDelivery delivery, CancellationToken cancellation);

    /// <summary>Takes messages that are due, so that no other process takes them until a moment; each counts as one more attempt.</summary>
    /// <param name="now">Now.</param>
    /// <param name="until">When they are due again if nothing is heard of them: this process may die.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<WebhookDelivery>> TakeDueAsync(DateTimeOffset now, DateTimeOffset until, int most, CancellationToken cancellation);

    /// <summary>Keeps how far a message has come.</summary>
    Task KeepAsync(WebhookDelivery delivery, CancellationToken cancellation);

    /// <summary>The messages to a webhook, latest first.</summary>
    /// <param name="webhook">The webhook.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<WebhookDelivery>> DeliveriesAsync(Guid webhook, int most, CancellationToken cancellation);

    /// <summary>Removes messages that were delivered or given up, and were made before a moment.</summary>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation);
}
