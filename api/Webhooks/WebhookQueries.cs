using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Webhooks;

namespace Kolum.ItaAnalytics.Api.Webhooks;

/// <summary>What a client may ask about webhooks.</summary>
internal sealed class WebhookQueries
{
    [Description("The webhooks of an agency, in the order in which they were registered; at most 20.")]
    public static async Task<IReadOnlyList<WebhookOutput>> Webhooks(
        [Description("The agency's code; the default agency where left out.")] string? agency, [FromServices] ReadWebhooks webhooks, CancellationToken cancellation) =>
        [.. (await webhooks.ListAsync(AssessmentArguments.Agency(agency), cancellation)).Select(webhook => new WebhookOutput(webhook))];

    [Description("One webhook; null where there is none of this id.")]
    public static async Task<WebhookOutput?> Webhook(
        [Id, Description("Its id.")] string id, [FromServices] ReadWebhooks webhooks, CancellationToken cancellation) =>
        Guid.TryParseExact(id, "N", out var key) && await webhooks.FindAsync(key, cancellation) is { } found ? new(found) : null;
}
