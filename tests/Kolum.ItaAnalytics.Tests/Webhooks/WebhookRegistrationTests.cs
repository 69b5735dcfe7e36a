using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Webhooks;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Webhooks;

/// <summary>Who may be told, and when a message is sent again.</summary>
public class WebhookRegistrationTests
{
    [Theory]
    [InlineData("http://example.com/", WebhookCodes.AddressInvalid)]
    [InlineData("ftp://example.com/", WebhookCodes.AddressInvalid)]
    [InlineData("https://user:secret@example.com/", WebhookCodes.AddressInvalid)]
    [InlineData("example.com", WebhookCodes.AddressInvalid)]
    [InlineData("", WebhookCodes.AddressInvalid)]
    [InlineData("https://127.0.0.1/", WebhookCodes.AddressNotPublic)]
    [InlineData("https://2130706433/", WebhookCodes.AddressNotPublic)]
    [InlineData("https://0x7f.1/", WebhookCodes.AddressNotPublic)]
    [InlineData("https://localhost/", WebhookCodes.AddressNotPublic)]
    [InlineData("https://10.1.2.3:8443/hook", WebhookCodes.AddressNotPublic)]
    [InlineData("https://169.254.169.254/latest/meta-data", WebhookCodes.AddressNotPublic)]
    [InlineData("https://[::1]/", WebhookCodes.AddressNotPublic)]
    [InlineData("https://[::ffff:192.168.1.1]/", WebhookCodes.AddressNotPublic)]
    [InlineData("https://[fd00::1]/", WebhookCodes.AddressNotPublic)]
    [InlineData("https://[64:ff9b::7f00:1]/", WebhookCodes.AddressNotPublic)]
    [InlineData("https://no-such-host.invalid/", WebhookCodes.AddressNotPublic)]
    public async Task An_address_that_is_not_https_or_not_public_is_refused(string address, string code)
    {
        await using var office = await WebhookOffice.OpenAsync(allowPrivate: false);

        var refused = await office.TryRegisterAsync(address, WebhookEvent.QuotaReached);

        refused.Findings.Select(finding => finding.Code).Should().Equal(code);
        (await office.WithAsync<IWebhookStore, int>(async store => (await store.ListAsync(AgencyKey.Kolum, CancellationToken.None)).Count)).Should().Be(0);
    }

    [Fact]
    public async Task A_public_address_is_taken_without_being_asked()
    {
        await using var office = await WebhookOffice.OpenAsync(allowPrivate: false);

        var taken = await office.TryRegisterAsync(" https://1.1.1.1/hook ", WebhookEvent.ReportSigned, WebhookEvent.QuotaReached, WebhookEvent.QuotaReached);

        taken.Value.Webhook.Address.Should().Be("https://1.1.1.1/hook");
        taken.Value.Webhook.Events.Should().Equal(WebhookEvent.QuotaReached, WebhookEvent.ReportSigned);
        taken.Value.Secret.Should().StartWith("whsec_");
        Convert.FromBase64String(taken.Value.Secret["whsec_".Length..]).Should().HaveCount(32);
    }

    [Fact]
    public async Task Every_slip_is_told_at_once()
    {
        await using var office = await WebhookOffice.OpenAsync(allowPrivate: false);

        var refused = await office.WithAsync<RegisterWebhook, Checked<WebhookWithSecret>>(useCase => useCase.RunAsync(
            AgencyKey.Of("nowhere"), "x", [WebhookEvent.Test], new('x', 201), Actor.LocalUser, CancellationToken.None));

        refused.Findings.Select(finding => finding.Code).Should().Equal("AGENCY_UNKNOWN", WebhookCodes.AddressInvalid, WebhookCodes.EventsInvalid, WebhookCodes.DescriptionTooLong);
    }

    [Fact]
    public async Task An_agency_has_at_most_twenty()
    {
        await using var office = await WebhookOffice.OpenAsync();
        for (var number = 0; number < Webhook.MostPerAgency; number++)
        {
            await office.RegisterAsync("http://127.0.0.1/");
        }

        (await office.TryRegisterAsync("http://127.0.0.1/", WebhookEvent.QuotaReached)).Findings.Select(finding => finding.Code).Should().Equal(WebhookCodes.TooMany);
    }

    [Fact]
    public async Task What_is_left_out_of_a_change_stays_and_what_is_wrong_changes_nothing()
    {
        await using var office = await WebhookOffice.OpenAsync();
        var webhook = (await office.RegisterAsync("http://127.0.0.1/")).Webhook;

        var changed = await office.WithAsync<ChangeWebhook, Checked<Webhook>>(useCase => useCase.RunAsync(
            webhook.Id, null, [WebhookEvent.ReportSigned], null, null, Actor.LocalUser, CancellationToken.None));
        var refused = await office.WithAsync<ChangeWebhook, Checked<Webhook>>(useCase => useCase.RunAsync(
            webhook.Id, "no address", null, "อื่น", null, Actor.LocalUser, CancellationToken.None));

        changed.Value.Should().BeEquivalentTo(webhook with { Events = [WebhookEvent.ReportSigned] }, options => options.Excluding(w => w.Changed));
        refused.Findings.Select(finding => finding.Code).Should().Equal(WebhookCodes.AddressInvalid);
        (await office.WithAsync<IWebhookStore, Webhook?>(store => store.FindAsync(webhook.Id, CancellationToken.None)))!.Description.Should().Be("ทดสอบ");
    }

    [Fact]
    public async Task A_webhook_that_is_removed_leaves_nothing_and_can_no_more_be_changed()
    {
        await using var office = await WebhookOffice.OpenAsync();
        var webhook = (await office.RegisterAsync("http://127.0.0.1/")).Webhook;
        await office.CountAsync(30);
        await office.LookAsync();

        (await office.WithAsync<ChangeWebhook, Checked<Webhook>>(useCase => useCase.RemoveAsync(webhook.Id, Actor.LocalUser, CancellationToken.None))).IsAccepted.Should().BeTrue();

        (await office.LogAsync(webhook)).Should().BeEmpty();
        foreach (var refused in new[]
        {
            (await office.WithAsync<ChangeWebhook, Checked<Webhook>>(useCase => useCase.RemoveAsync(webhook.Id, Actor.LocalUser, CancellationToken.None))).Findings,
            (await office.WithAsync<ChangeWebhook, Checked<WebhookWithSecret>>(useCase => useCase.NewSecretAsync(webhook.Id, Actor.LocalUser, CancellationToken.None))).Findings,
            (await office.WithAsync<SendTestWebhook, Checked<WebhookDelivery>>(useCase => useCase.RunAsync(webhook.Id, Actor.LocalUser, CancellationToken.None))).Findings,
        })
        {
            refused.Select(finding => finding.Code).Should().Equal(WebhookCodes.Unknown);
        }
    }

    [Property]
    public bool A_pause_doubles_up_to_half_a_day_give_or_take_a_fifth(PositiveInt attempts, byte share)
    {
        var pause = WebhookRetry.Pause(attempts.Get, share / 255.0);
        var plain = TimeSpan.FromSeconds(Math.Min(12 * 3600, 30 * Math.Pow(2, Math.Min(attempts.Get, 40) - 1)));
        return pause >= plain * 0.8 - TimeSpan.FromMilliseconds(1) && pause <= plain * 1.2 + TimeSpan.FromMilliseconds(1);
    }

    [Fact]
    public void All_attempts_together_take_some_two_days()
    {
        var whole = TimeSpan.FromTicks(Enumerable.Range(1, WebhookRetry.MostAttempts - 1).Sum(attempt => WebhookRetry.Pause(attempt, 0.5).Ticks));

        whole.Should().BeCloseTo(TimeSpan.FromHours(53), TimeSpan.FromHours(1));
    }
}
