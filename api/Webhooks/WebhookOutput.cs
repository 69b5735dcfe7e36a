using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Lists;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Webhooks;

namespace Kolum.ItaAnalytics.Api.Webhooks;

[Name("Webhook"), Description("An address of somebody else that is told what happens at an agency. Its secret is shown only when it is made. No Node: only who keeps webhooks may see it, by `webhook(id:)`.")]
internal sealed class WebhookOutput(Webhook webhook)
{
    private const int LongestLog = 1000;

    [Id, Description("An opaque, stable id.")]
    public string Id => webhook.Id.ToString("N");

    [Description("The code of the agency.")]
    public string Agency => webhook.Agency.Value;

    [Description("Where messages are sent.")]
    public string Address => webhook.Address;

    [Description("What it is told.")]
    public IReadOnlyList<WebhookEvent> Events => webhook.Events;

    [Description("Whose it is and what for; at most 200 characters.")]
    public string Description => webhook.Description;

    [Description("Whether it is told at present.")]
    public bool IsEnabled => webhook.IsEnabled;

    [Description("When it was registered.")]
    public DateTimeOffset CreatedAt => webhook.Created.At;

    [Description("Who registered it.")]
    public string CreatedBy => webhook.Created.By;

    [Description("When it was changed last.")]
    public DateTimeOffset ChangedAt => webhook.Changed.At;

    [Description("Who changed it last.")]
    public string ChangedBy => webhook.Changed.By;

    [Paged, Description("The log of the messages to it, latest first: those of the last 90 days, at most 1,000.")]
    public async Task<Connection<WebhookDeliveryOutput>> Deliveries([Paged] PageRequest page, [FromServices] ReadWebhooks webhooks, CancellationToken cancellation) => Paging
        .Cut(await webhooks.DeliveriesAsync(webhook.Id, LongestLog, cancellation), page, "Webhook.deliveries", delivery => delivery.Id.ToString("N"))
        .ToConnection(delivery => new WebhookDeliveryOutput(delivery));
}

[Name("WebhookDelivery"), Description("A message to a webhook with how far it has come. What the receiver answered is not kept, only its status. No Node: it is read in `Webhook.deliveries`.")]
internal sealed class WebhookDeliveryOutput(WebhookDelivery delivery)
{
    [Id, Description("Its id: the header `webhook-id` and `id` in the message, the same at every attempt.")]
    public string Id => delivery.Id.ToString("N");

    [Description("What happened.")]
    public WebhookEvent Event => delivery.About.Event;

    [Description("To what: \"survey/iit\", \"report/1\".")]
    public string Subject => delivery.About.Subject;

    [Description("In which fiscal year, Buddhist Era, 2560 to 2599.")]
    public int FiscalYear => delivery.About.FiscalYear;

    [Description("The message as it is sent, JSON.")]
    public string Payload => delivery.Payload;

    [Description("When it was put into the queue.")]
    public DateTimeOffset CreatedAt => delivery.CreatedAt;

    [Description("How far it has come.")]
    public WebhookDeliveryState State => delivery.State;

    [Description("How often it was tried, 0 to 15.")]
    public int Attempts => delivery.Attempts;

    [Description("When it is tried next; null once it is delivered or given up.")]
    public DateTimeOffset? NextAttemptAt => delivery.NextAttemptAt;

    [Description("When it was tried last; null before the first attempt.")]
    public DateTimeOffset? LastAttemptAt => delivery.Last?.At;

    [Description("The HTTP status of the last answer, 100 to 599; null where none came.")]
    public int? LastStatus => delivery.Last?.Status;

    [Description("Why the last attempt failed, in English, at most 200 characters; null where it did not.")]
    public string? LastProblem => delivery.Last?.Problem;

    [Description("How long the last attempt took, milliseconds, 0 or more; null before the first attempt.")]
    public int? LastDurationMs => delivery.Last is { } last ? (int)last.Duration.TotalMilliseconds : null;
}

internal sealed class WebhookEventType() : DescribedEnum<WebhookEvent>("What a webhook may be told.", happened => happened switch
{
    WebhookEvent.QuotaReached => "The total of a survey has reached its quota. Never told of sample figures.",
    WebhookEvent.SurveyBehind => "A survey has come to stand at BEHIND or STALLED; told again only after it was neither. Never told of sample figures.",
    WebhookEvent.ReportSigned => "A version of the annual report was signed.",
    WebhookEvent.ReportPublished => "A version of the annual report was opened to everybody.",
    WebhookEvent.Test => "Somebody tries whether the receiver answers; sent by sendTestWebhook only and not to be chosen.",
    _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Not described."),
});

internal sealed class WebhookDeliveryStateType() : DescribedEnum<WebhookDeliveryState>("How far a message to a webhook has come.", state => state switch
{
    WebhookDeliveryState.Waiting => "It is tried, or will be tried again.",
    WebhookDeliveryState.Delivered => "The receiver answered with a status of 200 to 299.",
    WebhookDeliveryState.GivenUp => "It was tried 15 times over some two days (a test: once).",
    _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not described."),
});
