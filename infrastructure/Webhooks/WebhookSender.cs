using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Webhooks;
using Kolum.ItaAnalytics.Infrastructure.Network;

namespace Kolum.ItaAnalytics.Infrastructure.Webhooks;

/// <summary>Posts messages. Of the answer only its status is looked at.</summary>
internal sealed class WebhookSender : IWebhookSender, IDisposable
{
    private const int MostRedirects = 3;
    private const int LongestProblem = 200;

    private readonly WebhookSettings settings;
    private readonly IWebhookSecrets secrets;
    private readonly TimeProvider clock;
    private readonly TimeSpan patience;
    private readonly Func<IPAddress, bool> mayAsk;
    private readonly HttpClient client;

    /// <param name="settings">Where messages may go.</param>
    /// <param name="secrets">Opens the secrets.</param>
    /// <param name="clock">Now.</param>
    /// <param name="patience">How long a receiver may take with all its redirects; 10 seconds where left out.</param>
    /// <param name="mayAsk">Which addresses may be asked; as the settings say where left out.</param>
    public WebhookSender(
        WebhookSettings settings, IWebhookSecrets secrets, TimeProvider clock, TimeSpan? patience = null, Func<IPAddress, bool>? mayAsk = null)
    {
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
        this.patience = patience ?? TimeSpan.FromSeconds(10);
        this.mayAsk = mayAsk ?? PublicInternet.Rule(settings.AllowPrivateAddresses);
        client = PublicHttp.Client(this.mayAsk);
    }

    public Task<string?> ProblemOfAsync(Uri address, CancellationToken cancellation) =>
        PublicHttp.ProblemOfAsync(address.IdnHost, mayAsk, cancellation);

    public async Task<WebhookAttempt> SendAsync(Webhook webhook, WebhookDelivery delivery, CancellationToken cancellation)
    {
        var at = ThaiTime.Now(clock);
        var began = clock.GetTimestamp();
        var (status, problem) = secrets.TryOpen(webhook.SealedSecret) is { } secret
            ? await TryAsync(new(webhook.Address), secret, delivery, at, cancellation)
            : (null, "the secret cannot be read with the keys of this installation; make a new one");
        return new(at, status, problem?.Length > LongestProblem ? problem[..LongestProblem] : problem, clock.GetElapsedTime(began));
    }

    public void Dispose() => client.Dispose();

    private async Task<(int? Status, string? Problem)> TryAsync(
        Uri address, string secret, WebhookDelivery delivery, DateTimeOffset at, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            return await FollowAsync(address, secret, delivery, at, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, "timeout");
        }
        catch (HttpRequestException failed)
        {
            return (null, PublicHttp.Said(failed));
        }
    }

    private async Task<(int? Status, string? Problem)> FollowAsync(
        Uri address, string secret, WebhookDelivery delivery, DateTimeOffset at, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = RequestOf(address, secret, delivery, at);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)answer.StatusCode;
            if (status is >= 200 and < 300)
            {
                return (status, null);
            }

            // Every other redirect would make a GET of it.
            if (answer.StatusCode is not (HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect) || answer.Headers.Location is not { } location)
            {
                return (status, FormattableString.Invariant($"HTTP {status}"));
            }

            if (!Uri.TryCreate(address, location, out var next) || WebAddresses.TryRead(next.AbsoluteUri) is null || !MayBeSentTo(next))
            {
                return (status, "redirect to no address of the allowed kind");
            }

            address = next;
        }

        return (null, "too many redirects");
    }

    private bool MayBeSentTo(Uri address) => address.Scheme == Uri.UriSchemeHttps || settings.AllowPrivateAddresses;

    private static HttpRequestMessage RequestOf(Uri address, string secret, WebhookDelivery delivery, DateTimeOffset at)
    {
        var id = delivery.Id.ToString("N");
        return new(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Payload)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
            Headers =
            {
                { "webhook-id", id },
                { "webhook-timestamp", WebhookSignature.Timestamp(at) },
                { "webhook-signature", WebhookSignature.Of(secret, id, at, delivery.Payload) },
            },
        };
    }
}
