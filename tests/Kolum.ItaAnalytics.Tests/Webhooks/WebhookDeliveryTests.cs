using System.Net;
using System.Security.Cryptography;
using System.Text;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Webhooks;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Webhooks;

/// <summary>Messages go to a real receiver over a real connection.</summary>
public sealed class WebhookDeliveryTests : IAsyncLifetime
{
    private Receiver receiver = null!;
    private WebhookOffice office = null!;

    public async ValueTask InitializeAsync()
    {
        receiver = await Receiver.StartAsync();
        office = await WebhookOffice.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_message_arrives_signed_with_its_figures_and_where_they_come_from()
    {
        var (webhook, secret) = await ReachedAsync();

        (await office.SendAsync()).Should().Be(1);

        var message = receiver.Received.Should().ContainSingle().Subject;
        message.Signature.Should().Be(Signature(secret, message));
        message.Timestamp.Should().Be(WebhookOffice.Start.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        message.ContentType.Should().Be("application/json; charset=utf-8");
        var json = message.Json;
        json.GetProperty("id").GetString().Should().Be(message.Id);
        json.GetProperty("event").GetString().Should().Be("QUOTA_REACHED");
        json.GetProperty("occurredAt").GetString().Should().Be("2025-03-20T10:00:00+07:00");
        json.GetProperty("agency").GetProperty("code").GetString().Should().Be("kolum");
        json.GetProperty("fiscalYear").GetInt32().Should().Be(2568);
        json.GetProperty("isTest").GetBoolean().Should().BeFalse();
        var survey = json.GetProperty("data").GetProperty("survey");
        survey.GetProperty("code").GetString().Should().Be("iit");
        survey.GetProperty("completion").GetRawText().Should().Be("""{"completed":30,"required":30,"percent":100,"remaining":0}""");
        survey.GetProperty("status").GetProperty("code").GetString().Should().Be("REACHED");
        survey.GetProperty("provenance").GetProperty("operation").GetString().Should().Contain("assessment(agency: \"kolum\", fiscalYear: 2568, asOf:");
        var delivery = (await office.LogAsync(webhook))[0];
        (delivery.State, delivery.Attempts, delivery.Last!.Status, delivery.NextAttemptAt).Should().Be((WebhookDeliveryState.Delivered, 1, 204, null));
    }

    [Fact]
    public async Task A_receiver_that_fails_gets_the_same_message_again_later()
    {
        var (webhook, secret) = await ReachedAsync();
        receiver.AnswerWith(500);
        await office.SendAsync();
        var waiting = (await office.LogAsync(webhook))[0];
        (waiting.State, waiting.Last!.Status, waiting.Last.Problem).Should().Be((WebhookDeliveryState.Waiting, 500, "HTTP 500"));
        (waiting.NextAttemptAt!.Value - WebhookOffice.Start).Should().BeCloseTo(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(10));

        receiver.AnswerWith(200);
        (await office.SendAsync()).Should().Be(0, "it is not due yet");
        office.Clock.Now = WebhookOffice.Start.AddMinutes(1);
        (await office.SendAsync()).Should().Be(1);

        var (first, second) = (receiver.Received[0], receiver.Received[1]);
        (second.Id, second.Body).Should().Be((first.Id, first.Body));
        second.Timestamp.Should().NotBe(first.Timestamp);
        second.Signature.Should().Be(Signature(secret, second));
        var delivered = (await office.LogAsync(webhook))[0];
        (delivered.State, delivered.Attempts).Should().Be((WebhookDeliveryState.Delivered, 2));
    }

    [Fact]
    public async Task A_message_that_never_gets_through_is_given_up_after_some_two_days()
    {
        var (webhook, _) = await ReachedAsync();
        receiver.AnswerWith(503);

        for (var hours = 0; hours < 24 * 5; hours++)
        {
            await office.SendAsync();
            office.Clock.Now = office.Clock.Now.AddHours(1);
        }

        var delivery = (await office.LogAsync(webhook))[0];
        (delivery.State, delivery.Attempts, delivery.NextAttemptAt).Should().Be((WebhookDeliveryState.GivenUp, WebhookRetry.MostAttempts, null));
        receiver.Received.Should().HaveCount(WebhookRetry.MostAttempts);
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_in_time_is_left()
    {
        var (webhook, _) = await ReachedAsync();
        receiver.Answer = http => Task.Delay(Timeout.Infinite, http.RequestAborted);
        await using var hasty = office.Again(WebhookOffice.Sender(TimeSpan.FromMilliseconds(300)));

        await hasty.SendAsync();

        (await office.LogAsync(webhook))[0].Last!.Problem.Should().Be("timeout");
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_told_in_the_log()
    {
        var (webhook, _) = await ReachedAsync();
        await receiver.DisposeAsync();

        await office.SendAsync();

        var last = (await office.LogAsync(webhook))[0].Last!;
        (last.Status, last.Problem).Should().Be((null, "no connection (ConnectionRefused)"));
    }

    [Theory]
    [InlineData(307, "/other", 2, "HTTP 204")]
    [InlineData(308, "/other", 2, "HTTP 204")]
    [InlineData(301, "/other", 1, "HTTP 301")]
    [InlineData(302, "/other", 1, "HTTP 302")]
    [InlineData(307, "/hook", 4, "too many redirects")]
    [InlineData(307, null, 1, "HTTP 307")]
    [InlineData(307, "file:///etc/passwd", 1, "redirect to no address of the allowed kind")]
    [InlineData(307, "http://127.0.0.2:{port}/", 1, "private address, not asked")]
    [InlineData(307, "http://169.254.169.254/latest/meta-data", 1, "private address, not asked")]
    [InlineData(308, "http://localhost.:{port}/", 1, "HTTP 204|no such host")]
    [InlineData(307, "http://[::1]:{port}/", 1, "private address, not asked")]
    [InlineData(307, "http://[::ffff:127.0.0.2]:{port}/", 1, "private address, not asked")]
    [InlineData(307, "http://10.0.0.1/", 1, "private address, not asked")]
    public async Task Only_redirects_that_keep_the_message_are_followed_and_never_to_a_private_address(int status, string? location, int requests, string outcome)
    {
        var (webhook, _) = await ReachedAsync();
        receiver.Answer = http =>
        {
            http.Response.StatusCode = http.Request.Path == "/hook" ? status : StatusCodes.Status204NoContent;
            http.Response.Headers.Location = location?.Replace("{port}", receiver.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
            return Task.CompletedTask;
        };
        // 127.0.0.1 plays a public machine here; every other rule is the real one.
        await using var strict = office.Again(WebhookOffice.Sender(mayAsk: address => address.Equals(IPAddress.Loopback) || Infrastructure.Network.PublicInternet.Has(address)));

        await strict.SendAsync();

        var last = (await office.LogAsync(webhook))[0].Last!;
        outcome.Split('|').Should().Contain(last.Problem ?? FormattableString.Invariant($"HTTP {last.Status}"));
        receiver.Received.Should().HaveCountGreaterThanOrEqualTo(requests);
    }

    [Fact]
    public async Task Without_the_setting_a_redirect_to_http_is_not_followed()
    {
        var (webhook, _) = await ReachedAsync();
        receiver.AnswerWith(307, "/other");
        await using var strict = office.Again(WebhookOffice.Sender(mayAsk: _ => true, allowPrivate: false));

        await strict.SendAsync();

        (await office.LogAsync(webhook))[0].Last!.Problem.Should().Be("redirect to no address of the allowed kind");
    }

    [Fact]
    public async Task An_address_that_has_become_private_since_it_was_registered_is_not_asked()
    {
        var (webhook, _) = await ReachedAsync();
        await using var strict = office.Again(allowPrivate: false);

        await strict.SendAsync();

        (await office.LogAsync(webhook))[0].Last!.Problem.Should().Be("private address, not asked");
        receiver.Received.Should().BeEmpty();
    }

    [Fact]
    public async Task A_message_outlives_the_program_that_died_while_sending_it()
    {
        var (webhook, _) = await ReachedAsync();
        await office.WithAsync<IWebhookStore, int>(async store =>
            (await store.TakeDueAsync(office.Clock.Now, office.Clock.Now.AddMinutes(2), 10, CancellationToken.None)).Count);
        await using var next = office.Again();

        (await next.SendAsync()).Should().Be(0, "the other one may still be at it");
        next.Clock.Now = next.Clock.Now.AddMinutes(3);
        (await next.SendAsync()).Should().Be(1);

        receiver.Received.Should().ContainSingle();
        (await next.LogAsync(webhook))[0].State.Should().Be(WebhookDeliveryState.Delivered);
    }

    [Fact]
    public async Task A_program_that_is_stopped_while_sending_puts_the_message_back()
    {
        var (webhook, _) = await ReachedAsync();
        using var stop = new CancellationTokenSource();
        receiver.Answer = async http =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        };

        var sending = () => office.WithAsync<DeliverWebhooks, int>(useCase => useCase.RunAsync(stop.Token));

        await sending.Should().ThrowAsync<OperationCanceledException>();
        receiver.AnswerWith(200);
        (await office.SendAsync()).Should().Be(1);
        (await office.LogAsync(webhook))[0].Attempts.Should().Be(1);
        receiver.Received[1].Id.Should().Be(receiver.Received[0].Id);
    }

    [Fact]
    public async Task Several_processes_send_each_message_once()
    {
        await using var other = office.Again();
        await ReachedAsync();
        await office.RegisterAsync(receiver.Address);
        await office.CountAsync(90, "eit-1");
        await office.LookAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => (number % 2 == 0 ? office : other).SendAsync())));

        receiver.Received.Select(message => message.Id).Should().OnlyHaveUniqueItems().And.HaveCount(3);
    }

    [Fact]
    public async Task A_disabled_webhook_keeps_its_messages_until_it_is_enabled()
    {
        var (webhook, _) = await ReachedAsync();
        await office.WithAsync<ChangeWebhook, bool>(async useCase => (await useCase.RunAsync(webhook.Id, null, null, null, false, Actor.LocalUser, CancellationToken.None)).IsAccepted);
        (await office.SendAsync()).Should().Be(0);

        await office.WithAsync<ChangeWebhook, bool>(async useCase => (await useCase.RunAsync(webhook.Id, null, null, null, true, Actor.LocalUser, CancellationToken.None)).IsAccepted);

        (await office.SendAsync()).Should().Be(1);
    }

    [Fact]
    public async Task A_new_secret_signs_from_then_on()
    {
        var (webhook, old) = await ReachedAsync();

        var renewed = await office.WithAsync<ChangeWebhook, Checked<WebhookWithSecret>>(useCase => useCase.NewSecretAsync(webhook.Id, Actor.LocalUser, CancellationToken.None));
        await office.SendAsync();

        renewed.Value.Secret.Should().NotBe(old);
        receiver.Received[0].Signature.Should().Be(Signature(renewed.Value.Secret, receiver.Received[0]));
    }

    [Fact]
    public async Task The_secret_does_not_lie_open_in_the_database_and_is_useless_without_the_keys()
    {
        var (webhook, secret) = await ReachedAsync();
        var stored = await office.WithAsync<IWebhookStore, Webhook?>(store => store.FindAsync(webhook.Id, CancellationToken.None));
        stored!.SealedSecret.Should().NotContain(secret["whsec_".Length..]);

        Directory.Delete(Path.Combine(office.Folder, "keys"), recursive: true);
        await using var elsewhere = office.Again();
        await elsewhere.SendAsync();

        (await office.LogAsync(webhook))[0].Last!.Problem.Should().Contain("secret cannot be read");
        receiver.Received.Should().BeEmpty();
    }

    [Theory]
    [InlineData(204, WebhookDeliveryState.Delivered)]
    [InlineData(500, WebhookDeliveryState.GivenUp)]
    public async Task A_test_is_sent_at_once_and_once(int status, WebhookDeliveryState state)
    {
        receiver.AnswerWith(status);
        var (webhook, secret) = await office.RegisterAsync(receiver.Address);

        var sent = await office.WithAsync<SendTestWebhook, Checked<WebhookDelivery>>(useCase => useCase.RunAsync(webhook.Id, Actor.LocalUser, CancellationToken.None));

        (sent.Value.State, sent.Value.Attempts).Should().Be((state, 1));
        var message = receiver.Received.Should().ContainSingle().Subject;
        message.Signature.Should().Be(Signature(secret, message));
        message.Json.GetProperty("isTest").GetBoolean().Should().BeTrue();
        message.Json.GetProperty("data").GetProperty("surveys").GetArrayLength().Should().Be(2);
        (await office.LogAsync(webhook)).Should().ContainSingle().Which.State.Should().Be(state);
    }

    [Fact]
    public async Task The_log_forgets_what_is_old_and_over()
    {
        var (webhook, _) = await ReachedAsync();
        await office.SendAsync();
        await office.CountAsync(90, "eit-1");
        await office.LookAsync();

        var forgotten = await office.WithAsync<IWebhookStore, int>(store => store.ForgetAsync(office.Clock.Now.AddDays(1), CancellationToken.None));

        forgotten.Should().Be(1);
        (await office.LogAsync(webhook)).Should().ContainSingle().Which.State.Should().Be(WebhookDeliveryState.Waiting);
    }

    /// <summary>A webhook with one message in the queue: the quota of IIT is reached.</summary>
    private async Task<WebhookWithSecret> ReachedAsync()
    {
        var registered = await office.RegisterAsync(receiver.Address);
        await office.CountAsync(30);
        (await office.LookAsync()).Should().Be(1);
        return registered;
    }

    /// <summary>What the signature must be, made here without the program's own code.</summary>
    private static string Signature(string secret, Received message)
    {
        using var hmac = new HMACSHA256(Convert.FromBase64String(secret.Split('_', 2)[1]));
        return "v1," + Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(message.Id + "." + message.Timestamp + "." + message.Body)));
    }
}
