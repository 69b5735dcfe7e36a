using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>An address of somebody else that is told what happens at an agency.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Address">Where messages are sent, https.</param>
/// <param name="Events">What it is told, at least one.</param>
/// <param name="Description">Whose it is and what for, 0–200 characters.</param>
/// <param name="IsEnabled">Whether it is told at present.</param>
/// <param name="SealedSecret">The secret that signs its messages, readable by this program only.</param>
/// <param name="Created">When and by whom it was registered.</param>
/// <param name="Changed">When and by whom it was changed last.</param>
public sealed record Webhook(
    Guid Id,
    AgencyKey Agency,
    string Address,
    IReadOnlyList<WebhookEvent> Events,
    string Description,
    bool IsEnabled,
    string SealedSecret,
    WebhookEdit Created,
    WebhookEdit Changed)
{
    /// <summary>Webhooks that an agency may have.</summary>
    public const int MostPerAgency = 20;

    /// <summary>The longest description, characters.</summary>
    public const int LongestDescription = 200;

    /// <summary>Whether it wants to hear of an event now.</summary>
    public bool Hears(WebhookEvent happened) => IsEnabled && Events.Contains(happened);
}

/// <summary>When and by whom a webhook was registered or changed.</summary>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
public sealed record WebhookEdit(DateTimeOffset At, string By);

/// <summary>A webhook with its secret, which is shown this once.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Secret">The secret as the receiver keeps it: <c>whsec_</c> and base64.</param>
public sealed record WebhookWithSecret(Webhook Webhook, string Secret);

/// <summary>Where webhooks may lead.</summary>
/// <param name="AllowPrivateAddresses">Whether machines of the own network, and http, are allowed; for a receiver in the same house.</param>
public sealed record WebhookSettings(bool AllowPrivateAddresses = false);
