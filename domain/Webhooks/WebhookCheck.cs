using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>Looks at what somebody wants a webhook to be.</summary>
/// <param name="sender">Looks at addresses.</param>
/// <param name="settings">Where webhooks may lead.</param>
public sealed class WebhookCheck(IWebhookSender sender, WebhookSettings settings)
{
    /// <summary>What speaks against it; a part that is left out is not looked at.</summary>
    public async Task<IReadOnlyList<Finding>> ProblemsAsync(
        string? address, IReadOnlyCollection<WebhookEvent>? events, string? description, CancellationToken cancellation)
    {
        var problems = new List<Finding>();
        if (address is not null)
        {
            problems.AddRange(await AddressProblemsAsync(address, cancellation));
        }

        if (events is not null && (events.Count == 0 || events.Contains(WebhookEvent.Test)))
        {
            problems.Add(WebhookFindings.EventsInvalid());
        }

        if (description?.Trim().Length > Webhook.LongestDescription)
        {
            problems.Add(WebhookFindings.DescriptionTooLong());
        }

        return problems;
    }

    private async Task<IReadOnlyList<Finding>> AddressProblemsAsync(string address, CancellationToken cancellation)
    {
        if (WebAddresses.TryRead(address.Trim()) is not { } target || (target.Scheme != Uri.UriSchemeHttps && !settings.AllowPrivateAddresses))
        {
            return [WebhookFindings.AddressInvalid(settings.AllowPrivateAddresses)];
        }

        return await sender.ProblemOfAsync(target, cancellation) is { } problem ? [WebhookFindings.AddressNotPublic(problem)] : [];
    }
}
