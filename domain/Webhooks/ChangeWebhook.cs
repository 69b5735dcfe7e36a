using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>Changes a webhook, gives it another secret, or removes it.</summary>
/// <param name="store">Where webhooks are.</param>
/// <param name="check">Looks at what was typed.</param>
/// <param name="secrets">Seals the secret.</param>
/// <param name="announce">Tells what happened before, so that a webhook that is enabled again does not hear of it.</param>
/// <param name="clock">Now.</param>
public sealed class ChangeWebhook(IWebhookStore store, WebhookCheck check, IWebhookSecrets secrets, AnnounceWebhookEvents announce, TimeProvider clock)
{
    /// <summary>Changes what is given; what is left out stays.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="address">Where messages are sent; those that wait go there too.</param>
    /// <param name="events">What it is told.</param>
    /// <param name="description">Whose it is.</param>
    /// <param name="isEnabled">Whether it is told at present; messages that wait are sent once it is again.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The webhook, or why it was refused (codes: <see cref="WebhookCodes"/>).</returns>
    public async Task<Checked<Webhook>> RunAsync(
        Guid id, string? address, IReadOnlyCollection<WebhookEvent>? events, string? description, bool? isEnabled, Actor actor, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } webhook)
        {
            return Checked.Refuse<Webhook>(WebhookFindings.Unknown());
        }

        if (actor.Refusal(Permission.ManageWebhooks, webhook.Agency) is { } refusal)
        {
            return Checked.Refuse<Webhook>(refusal);
        }

        if (await check.ProblemsAsync(address, events, description, cancellation) is { Count: > 0 } problems)
        {
            return Checked.Refuse<Webhook>(problems);
        }

        await announce.RunAsync(webhook.Agency, cancellation);
        return await KeepAsync(
            webhook with
            {
                Address = address?.Trim() ?? webhook.Address,
                Events = events is null ? webhook.Events : [.. events.Distinct().Order()],
                Description = description?.Trim() ?? webhook.Description,
                IsEnabled = isEnabled ?? webhook.IsEnabled,
            },
            actor,
            cancellation);
    }

    /// <summary>Gives a webhook another secret; the one before signs nothing more.</summary>
    public async Task<Checked<WebhookWithSecret>> NewSecretAsync(Guid id, Actor actor, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } webhook)
        {
            return Checked.Refuse<WebhookWithSecret>(WebhookFindings.Unknown());
        }

        if (actor.Refusal(Permission.ManageWebhooks, webhook.Agency) is { } refusal)
        {
            return Checked.Refuse<WebhookWithSecret>(refusal);
        }

        var secret = WebhookSignature.NewSecret();
        var kept = await KeepAsync(webhook with { SealedSecret = secrets.Seal(secret) }, actor, cancellation);
        return kept.IsAccepted ? Checked.Accept(new WebhookWithSecret(kept.Value, secret)) : Checked.Refuse<WebhookWithSecret>(kept.Findings);
    }

    /// <summary>Removes a webhook with its secret, its messages and their log.</summary>
    /// <returns>The webhook as it was, or why it was refused.</returns>
    public async Task<Checked<Webhook>> RemoveAsync(Guid id, Actor actor, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } webhook)
        {
            return Checked.Refuse<Webhook>(WebhookFindings.Unknown());
        }

        if (actor.Refusal(Permission.ManageWebhooks, webhook.Agency) is { } refusal)
        {
            return Checked.Refuse<Webhook>(refusal);
        }

        return await store.RemoveAsync(id, cancellation) ? Checked.Accept(webhook) : Checked.Refuse<Webhook>(WebhookFindings.Unknown());
    }

    private async Task<Checked<Webhook>> KeepAsync(Webhook webhook, Actor actor, CancellationToken cancellation)
    {
        var changed = webhook with { Changed = new(ThaiTime.Now(clock), actor.Name) };
        return await store.ChangeAsync(changed, cancellation) ? Checked.Accept(changed) : Checked.Refuse<Webhook>(WebhookFindings.Unknown());
    }
}
