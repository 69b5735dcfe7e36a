using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>The webhooks that whoever asks manages; others do not exist for them.</summary>
/// <param name="store">Every webhook.</param>
/// <param name="current">Who asks.</param>
public sealed class ReadWebhooks(IWebhookStore store, ICurrentActor current)
{
    /// <summary>The webhooks of an agency, in the order in which they were registered.</summary>
    public async Task<IReadOnlyList<Webhook>> ListAsync(AgencyKey agency, CancellationToken cancellation) =>
        MayManage(agency) ? await store.ListAsync(agency, cancellation) : [];

    /// <summary>One webhook, or nothing.</summary>
    public async Task<Webhook?> FindAsync(Guid id, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { } found && MayManage(found.Agency) ? found : null;

    /// <summary>The latest messages to a webhook, latest first.</summary>
    public async Task<IReadOnlyList<WebhookDelivery>> DeliveriesAsync(Guid webhook, int most, CancellationToken cancellation) =>
        await FindAsync(webhook, cancellation) is not null ? await store.DeliveriesAsync(webhook, most, cancellation) : [];

    private bool MayManage(AgencyKey agency) => current.Actor.Rights.May(Permission.ManageWebhooks, agency);
}
