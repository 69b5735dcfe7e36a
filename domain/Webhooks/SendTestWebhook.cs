using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>Sends a test message at once, once.</summary>
/// <param name="store">Where webhooks are.</param>
/// <param name="reader">What the assessments hold.</param>
/// <param name="payloads">Writes the message.</param>
/// <param name="deliver">Sends it.</param>
/// <param name="clock">Now.</param>
public sealed class SendTestWebhook(IWebhookStore store, AssessmentReader reader, IWebhookPayloads payloads, DeliverWebhooks deliver, TimeProvider clock)
{
    /// <summary>Sends a message with the event <see cref="WebhookEvent.Test"/> and the figures of the latest year, also to a webhook that is not enabled.</summary>
    /// <returns>The message with what came of it, or why it was not sent (codes: <see cref="WebhookCodes"/>).</returns>
    public async Task<Checked<WebhookDelivery>> RunAsync(Guid id, Actor actor, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } webhook)
        {
            return Checked.Refuse<WebhookDelivery>(WebhookFindings.Unknown());
        }

        if (actor.Refusal(Permission.ManageWebhooks, webhook.Agency) is { } refusal)
        {
            return Checked.Refuse<WebhookDelivery>(refusal);
        }

        var now = ThaiTime.Now(clock);
        if (await reader.YearsAsync(webhook.Agency, cancellation) is not [var year, ..]
            || await reader.ReadAsync(new AssessmentKey(webhook.Agency, year), asOf: null, cancellation) is not { } assessment)
        {
            return Checked.Refuse<WebhookDelivery>(Finding.Error(
                AgencyCodes.Unknown, new("webhook", "id"), "ยังไม่มีข้อมูลปีใดของหน่วยงานนี้", "Nothing is stored of any year of this agency."));
        }

        var delivery = Guid.NewGuid();
        var message = WebhookDelivery.New(
            delivery,
            webhook.Id,
            new(WebhookEvent.Test, year.Year, $"test/{delivery:N}", Times: 1),
            payloads.Write(new(delivery, WebhookEvent.Test, now, assessment)),
            now) with
        {
            // Nobody else shall take it; a program that dies meanwhile leaves it to be sent later.
            NextAttemptAt = now.AddMinutes(2),
        };
        await store.EnqueueAsync(message, cancellation);
        return Checked.Accept(await deliver.SendNowAsync(message, webhook, cancellation));
    }
}
