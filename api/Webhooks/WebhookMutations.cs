using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Errors;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Webhooks;

namespace Kolum.ItaAnalytics.Api.Webhooks;

/// <summary>What a client may do with webhooks.</summary>
internal sealed class WebhookMutations
{
    [Description("Registers an address that is told what happens from now on. Its secret is in this answer and never again.")]
    public static async Task<WebhookSecretPayload> RegisterWebhook(
        [Description("The webhook.")] RegisterWebhookInput input, [FromServices] RegisterWebhook useCase, [FromServices] ICurrentActor current, CancellationToken cancellation) =>
        Of(await useCase.RunAsync(
            AssessmentArguments.Agency(input.Agency), input.Address, [.. input.Events], input.Description ?? "", current.Actor, cancellation));

    [Description("Changes a webhook; what is left out stays.")]
    public static async Task<WebhookPayloadOutput> ChangeWebhook(
        [Description("The change.")] ChangeWebhookInput input, [FromServices] ChangeWebhook useCase, [FromServices] ICurrentActor current, CancellationToken cancellation) =>
        Of(await useCase.RunAsync(Key(input.Id), input.Address, input.Events is null ? null : [.. input.Events], input.Description, input.IsEnabled, current.Actor, cancellation));

    [Description("Gives a webhook another secret, in this answer and never again; the one before signs nothing more.")]
    public static async Task<WebhookSecretPayload> RenewWebhookSecret(
        [Description("The webhook.")] WebhookIdInput input, [FromServices] ChangeWebhook useCase, [FromServices] ICurrentActor current, CancellationToken cancellation) =>
        Of(await useCase.NewSecretAsync(Key(input.Id), current.Actor, cancellation));

    [Description("Removes a webhook with its secret, its messages and their log.")]
    public static async Task<WebhookPayloadOutput> RemoveWebhook(
        [Description("The webhook.")] WebhookIdInput input, [FromServices] ChangeWebhook useCase, [FromServices] ICurrentActor current, CancellationToken cancellation) =>
        Of(await useCase.RemoveAsync(Key(input.Id), current.Actor, cancellation));

    [Description("Sends a message with the event TEST at once, once, also to a webhook that is not enabled, and tells what came of it.")]
    public static async Task<SendTestWebhookPayload> SendTestWebhook(
        [Description("The webhook.")] WebhookIdInput input, [FromServices] SendTestWebhook useCase, [FromServices] ICurrentActor current, CancellationToken cancellation)
    {
        var sent = await useCase.RunAsync(Key(input.Id), current.Actor, cancellation);
        return new() { Errors = sent.IsAccepted ? [] : UserError.Of(sent.Findings), Delivery = sent.IsAccepted ? new(sent.Value) : null };
    }

    /// <summary>An id of another form names no webhook.</summary>
    private static Guid Key(string id) => Guid.TryParseExact(id, "N", out var key) ? key : Guid.Empty;

    private static WebhookSecretPayload Of(Checked<WebhookWithSecret> made) => made.IsAccepted
        ? new() { Errors = [], Webhook = new(made.Value.Webhook), Secret = made.Value.Secret }
        : new() { Errors = UserError.Of(made.Findings) };

    private static WebhookPayloadOutput Of(Checked<Webhook> changed) => changed.IsAccepted
        ? new() { Errors = [], Webhook = new(changed.Value) }
        : new() { Errors = UserError.Of(changed.Findings) };
}

[Name("RegisterWebhookInput"), Description("A new webhook.")]
internal sealed class RegisterWebhookInput
{
    [Description("The agency's code; the default agency where left out.")]
    public string? Agency { get; init; }

    [Description("Where messages are sent: https, a public address, at most 2,000 characters.")]
    public required string Address { get; init; }

    [Description("What it is told, at least one event.")]
    public required IReadOnlyList<WebhookEvent> Events { get; init; }

    [Description("Whose it is and what for, at most 200 characters.")]
    public string? Description { get; init; }
}

[Name("ChangeWebhookInput"), Description("A change of a webhook; what is left out stays.")]
internal sealed class ChangeWebhookInput
{
    [Id, Description("The webhook.")]
    public required string Id { get; init; }

    [Description("Where messages are sent, those that wait too.")]
    public string? Address { get; init; }

    [Description("What it is told, at least one event.")]
    public IReadOnlyList<WebhookEvent>? Events { get; init; }

    [Description("Whose it is and what for, at most 200 characters.")]
    public string? Description { get; init; }

    [Description("Whether it is told at present. Messages that wait are sent once it is told again; what happens meanwhile is not told.")]
    public bool? IsEnabled { get; init; }
}

[Name("WebhookIdInput"), Description("A webhook.")]
internal sealed class WebhookIdInput
{
    [Id, Description("Its id.")]
    public required string Id { get; init; }
}

[Name("WebhookPayload"), Description("What came of a change of a webhook.")]
internal sealed class WebhookPayloadOutput
{
    [Description("What is wrong with the input; empty where it was done.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The webhook as it is now, or as it was before it was removed; null where nothing was done.")]
    public WebhookOutput? Webhook { get; init; }
}

[Name("WebhookSecretPayload"), Description("A webhook with its new secret.")]
internal sealed class WebhookSecretPayload
{
    [Description("What is wrong with the input; empty where it was done.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The webhook; null where nothing was done.")]
    public WebhookOutput? Webhook { get; init; }

    [Description("The secret that signs its messages, \"whsec_\" and base64; shown this once. Null where nothing was done.")]
    public string? Secret { get; init; }
}

[Name("SendTestWebhookPayload"), Description("What came of a test.")]
internal sealed class SendTestWebhookPayload
{
    [Description("What is wrong with the input; empty where a message was sent.")]
    public required IReadOnlyList<UserError> Errors { get; init; }

    [Description("The message with what came of it; null where none was sent.")]
    public WebhookDeliveryOutput? Delivery { get; init; }
}
