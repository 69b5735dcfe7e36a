using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>Adds a webhook.</summary>
/// <param name="store">Where webhooks are.</param>
/// <param name="agencies">Where agencies are.</param>
/// <param name="check">Looks at what was typed.</param>
/// <param name="secrets">Seals the secret.</param>
/// <param name="announce">Tells what happened before, so that the new webhook does not hear of it.</param>
/// <param name="clock">Now.</param>
public sealed class RegisterWebhook(
    IWebhookStore store, IAgencyStore agencies, WebhookCheck check, IWebhookSecrets secrets, AnnounceWebhookEvents announce, TimeProvider clock)
{
    /// <summary>Adds a webhook. It is told what happens from now on, not what has happened before.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="address">Where messages are sent.</param>
    /// <param name="events">What it is told.</param>
    /// <param name="description">Whose it is, 0–200 characters.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Stops it; then nothing is stored.</param>
    /// <returns>The webhook with its secret, or why it was refused (codes: <see cref="WebhookCodes"/>).</returns>
    public async Task<Checked<WebhookWithSecret>> RunAsync(
        AgencyKey agency, string address, IReadOnlyCollection<WebhookEvent> events, string description, Actor actor, CancellationToken cancellation)
    {
        if (actor.Refusal(Permission.ManageWebhooks, agency) is { } refusal)
        {
            return Checked.Refuse<WebhookWithSecret>(refusal);
        }

        var problems = new List<Finding>();
        if (!await agencies.ExistsAsync(agency, cancellation))
        {
            problems.Add(Finding.Error(AgencyCodes.Unknown, new("webhook", "agency"), $"ไม่รู้จักหน่วยงาน {agency}", $"The agency {agency} is not known."));
        }
        else if ((await store.ListAsync(agency, cancellation)).Count >= Webhook.MostPerAgency)
        {
            problems.Add(WebhookFindings.TooMany());
        }

        problems.AddRange(await check.ProblemsAsync(address, events, description, cancellation));
        if (problems.Count > 0)
        {
            return Checked.Refuse<WebhookWithSecret>(problems);
        }

        await announce.RunAsync(agency, cancellation);
        var secret = WebhookSignature.NewSecret();
        var now = new WebhookEdit(ThaiTime.Now(clock), actor.Name);
        var webhook = new Webhook(
            Guid.NewGuid(), agency, address.Trim(), [.. events.Distinct().Order()], description.Trim(), IsEnabled: true, secrets.Seal(secret), now, now);
        await store.AddAsync(webhook, cancellation);
        return Checked.Accept(new WebhookWithSecret(webhook, secret));
    }
}
