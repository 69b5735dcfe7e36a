namespace Kolum.ItaAnalytics.Domain.Webhooks;

/// <summary>How far a message has come.</summary>
public enum WebhookDeliveryState
{
    /// <summary>It is tried, or will be tried again.</summary>
    Waiting,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>It was tried as often as it may be.</summary>
    GivenUp,
}

/// <summary>A message to one webhook. It is kept until the receiver has taken it, so it may come more than once, always under the same id.</summary>
/// <param name="Id">Its id: what <c>webhook-id</c> says at every attempt.</param>
/// <param name="Webhook">To whom.</param>
/// <param name="About">What happened, to what, and for which time.</param>
/// <param name="Payload">What is sent, written once: every attempt sends the same bytes.</param>
/// <param name="CreatedAt">When it was put into the queue.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Attempts">How often it was tried, 0 or more.</param>
/// <param name="NextAttemptAt">When it is tried next; nothing once it is delivered or given up.</param>
/// <param name="Last">The last attempt; nothing before the first.</param>
public sealed record WebhookDelivery(
    Guid Id,
    Guid Webhook,
    WebhookOccasion About,
    string Payload,
    DateTimeOffset CreatedAt,
    WebhookDeliveryState State,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    WebhookAttempt? Last)
{
    /// <summary>A message that waits for its first attempt.</summary>
    public static WebhookDelivery New(Guid id, Guid webhook, WebhookOccasion about, string payload, DateTimeOffset now) =>
        new(id, webhook, about, payload, now, WebhookDeliveryState.Waiting, Attempts: 0, now, Last: null);

    /// <summary>The message after an attempt, the first of which is counted when it begins.</summary>
    /// <param name="attempt">What came of it.</param>
    /// <param name="share">A random share, 0–1, that keeps receivers from being asked all at once.</param>
    public WebhookDelivery After(WebhookAttempt attempt, double share) => attempt.Problem is null
        ? this with { State = WebhookDeliveryState.Delivered, NextAttemptAt = null, Last = attempt }
        : About.Event == WebhookEvent.Test || WebhookRetry.IsOver(Attempts)
            ? this with { State = WebhookDeliveryState.GivenUp, NextAttemptAt = null, Last = attempt }
            : this with { NextAttemptAt = attempt.At + attempt.Duration + WebhookRetry.Pause(Attempts, share), Last = attempt };
}

/// <summary>What a message is about: the same occasion is told once to each webhook.</summary>
/// <param name="Event">What happened.</param>
/// <param name="FiscalYear">In which fiscal year (Buddhist Era).</param>
/// <param name="Subject">To what: <c>survey/iit</c>, <c>report/1</c>.</param>
/// <param name="Times">For which time, 1 or more.</param>
public sealed record WebhookOccasion(WebhookEvent Event, int FiscalYear, string Subject, int Times);

/// <summary>One try to send a message. What the receiver answered is not kept, only its status.</summary>
/// <param name="At">When it began.</param>
/// <param name="Status">The HTTP status of the answer; nothing where none came.</param>
/// <param name="Problem">Why it failed, at most 200 characters; nothing where the receiver took it (status 200–299).</param>
/// <param name="Duration">How long it took.</param>
public sealed record WebhookAttempt(DateTimeOffset At, int? Status, string? Problem, TimeSpan Duration);
