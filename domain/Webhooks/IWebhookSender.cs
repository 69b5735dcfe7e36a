namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>Sends messages over the network, and to no address that is not public unless that is allowed.</summary>
public interface IWebhookSender
{
    /// <summary>What speaks against sending to an address: its name stands for no public address, or for none at all. Nothing where it may be sent to.</summary>
    Task<string?> ProblemOfAsync(Uri address, CancellationToken cancellation);

    /// <summary>Sends a message once, signed, and follows redirects that keep it a POST.</summary>
    Task<WebhookAttempt> SendAsync(Webhook webhook, WebhookDelivery delivery, CancellationToken cancellation);
}

/// <summary>Keeps secrets so that only this program can read them.</summary>
public interface IWebhookSecrets
{
    /// <summary>The secret as it is kept.</summary>
    string Seal(string secret);

    /// <summary>The secret that was kept; nothing where this program cannot read it, as its keys are others.</summary>
    string? TryOpen(string sealedSecret);
}
