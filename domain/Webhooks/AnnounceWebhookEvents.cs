using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>Sees what has happened at an agency since webhooks were told last, and puts messages into the queue.</summary>
/// <param name="store">Where webhooks are, and what they were told.</param>
/// <param name="reader">What the assessments hold.</param>
/// <param name="versions">Where submitted versions are.</param>
/// <param name="payloads">Writes the messages.</param>
/// <param name="clock">Now.</param>
public sealed class AnnounceWebhookEvents(
    IWebhookStore store, AssessmentReader reader, IReportVersions versions, IWebhookPayloads payloads, TimeProvider clock)
{
    /// <summary>Looks at every fiscal year of an agency. Each occasion is told once, whichever process sees it first.</summary>
    /// <returns>How many messages were put into the queue.</returns>
    public async Task<int> RunAsync(AgencyKey agency, CancellationToken cancellation)
    {
        AssessmentKey[] keys = [.. (await reader.YearsAsync(agency, cancellation)).Select(year => new AssessmentKey(agency, year))];
        var webhooks = await store.ListAsync(agency, cancellation);
        var known = await store.KnownAsync(agency, cancellation);
        var told = 0;
        foreach (var assessment in (await reader.ReadManyAsync(keys, asOf: null, cancellation)).Values)
        {
            var submitted = await versions.ListAsync(assessment.Key, cancellation);
            foreach (var (before, after, condition) in KnownCondition.Changes(assessment.Key, known, WebhookCondition.Of(assessment, submitted)))
            {
                WebhookDelivery[] deliveries = after.Holds
                    ? [.. webhooks.Where(webhook => webhook.Hears(condition.Event)).Select(webhook => Tell(webhook, after, condition, assessment, submitted))]
                    : [];
                if (await store.AnnounceAsync(before, after, deliveries, cancellation))
                {
                    told += deliveries.Length;
                }
            }
        }

        return told;
    }

    private WebhookDelivery Tell(
        Webhook webhook, KnownCondition after, WebhookCondition condition, Assessment assessment, IReadOnlyList<ReportVersion> submitted)
    {
        var id = Guid.NewGuid();
        var message = new WebhookMessage(
            id,
            condition.Event,
            condition.Since,
            assessment,
            WebhookCondition.SurveyOf(assessment, condition.Subject),
            WebhookCondition.VersionOf(submitted, condition.Subject));
        return WebhookDelivery.New(
            id,
            webhook.Id,
            new(condition.Event, assessment.Key.FiscalYear.Year, condition.Subject, after.Times),
            payloads.Write(message),
            ThaiTime.Now(clock));
    }
}
