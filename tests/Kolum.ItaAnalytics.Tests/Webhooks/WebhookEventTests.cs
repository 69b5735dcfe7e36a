using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Domain.Webhooks;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Webhooks;

/// <summary>What webhooks are told, and that it is told once.</summary>
public class WebhookEventTests
{
    private const string Address = "http://127.0.0.1:9/hook";

    [Fact]
    public async Task A_quota_that_is_reached_is_told_once()
    {
        await using var office = await WebhookOffice.OpenAsync();
        var webhook = (await office.RegisterAsync(Address)).Webhook;

        await office.CountAsync(30);

        (await office.LookAsync()).Should().Be(1);
        (await office.LookAsync()).Should().Be(0);
        (await office.LogAsync(webhook)).Select(delivery => delivery.About).Should().Equal(new WebhookOccasion(WebhookEvent.QuotaReached, 2568, "survey/iit", 1));
    }

    [Fact]
    public async Task A_quota_that_was_lost_by_a_correction_and_is_reached_again_is_told_again()
    {
        await using var office = await WebhookOffice.OpenAsync();
        var webhook = (await office.RegisterAsync(Address)).Webhook;

        foreach (var total in (int[])[30, 29, 31])
        {
            office.Clock.Now = office.Clock.Now.AddDays(1);
            await office.CountAsync(total);
            await office.LookAsync();
        }

        (await office.LogAsync(webhook)).Where(delivery => delivery.About.Event == WebhookEvent.QuotaReached).Select(delivery => delivery.About.Times).Should().Equal(2, 1);
    }

    [Fact]
    public async Task What_happened_before_a_webhook_was_registered_or_while_it_was_disabled_is_not_told_to_it()
    {
        await using var office = await WebhookOffice.OpenAsync();
        await office.CountAsync(30);
        var webhook = (await office.RegisterAsync(Address)).Webhook;
        await SwitchAsync(office, webhook, isEnabled: false);
        await office.CountAsync(90, "eit-1");

        await SwitchAsync(office, webhook, isEnabled: true);

        (await office.LookAsync()).Should().Be(0);
        (await office.LogAsync(webhook)).Should().BeEmpty();
    }

    [Fact]
    public async Task Each_webhook_hears_what_it_wants_to_hear()
    {
        await using var office = await WebhookOffice.OpenAsync();
        var quota = (await office.TryRegisterAsync(Address, WebhookEvent.QuotaReached)).Value.Webhook;
        var report = (await office.TryRegisterAsync(Address, WebhookEvent.ReportSigned)).Value.Webhook;
        await office.CountAsync(30);

        await office.LookAsync();

        (await office.LogAsync(quota)).Should().ContainSingle();
        (await office.LogAsync(report)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_survey_falls_behind_by_the_passing_of_days_and_that_is_told_once()
    {
        await using var office = await WebhookOffice.OpenAsync();
        await office.CountAsync(25);
        var webhook = (await office.RegisterAsync(Address)).Webhook;
        (await office.LookAsync()).Should().Be(0);

        for (var day = 0; day < 20; day++)
        {
            office.Clock.Now = office.Clock.Now.AddDays(1);
            await office.LookAsync();
        }

        (await office.LogAsync(webhook)).Select(delivery => delivery.About).Should().Equal(new WebhookOccasion(WebhookEvent.SurveyBehind, 2568, "survey/iit", 1));
    }

    [Fact]
    public async Task Sample_figures_are_never_told()
    {
        var facts = WebhookOffice.Figures();
        await using var office = await WebhookOffice.OpenAsync(facts with
        {
            Surveys = [Facts.SurveyFacts("iit", 30, null, Facts.Reading(new(2025, 3, 19), 10, source: CountSource.Sample))],
        });
        var webhook = (await office.RegisterAsync(Address)).Webhook;
        await office.WithAsync<ISurveyStore, bool>(async store =>
        {
            await using var session = await store.BeginAsync(Facts.Key, CancellationToken.None);
            await session.AddAsync([Facts.Reading(new(2025, 3, 20), 40, source: CountSource.Sample)], CancellationToken.None);
            await session.CommitAsync(CancellationToken.None);
            return true;
        });

        (await office.LookAsync()).Should().Be(0);

        (await office.LogAsync(webhook)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_report_that_is_signed_and_published_is_told_step_by_step()
    {
        await using var office = await WebhookOffice.OpenAsync();
        var webhook = (await office.RegisterAsync(Address)).Webhook;
        await office.WithAsync<IReportVersions, bool>(async versions =>
        {
            await versions.AddAsync(Facts.Key, 1, new Reports.AnAssessment().Report(), StepOf(SignOffAction.Submit, 1), CancellationToken.None);
            foreach (var (action, hour) in new[] { (SignOffAction.Check, 2), (SignOffAction.Endorse, 3), (SignOffAction.Sign, 4), (SignOffAction.Publish, 5) })
            {
                var version = (await versions.ListAsync(Facts.Key, CancellationToken.None))[0];
                await versions.AppendAsync(version, StepOf(action, hour), CancellationToken.None);
            }

            return true;
        });

        (await office.LookAsync()).Should().Be(2);

        var told = (await office.LogAsync(webhook)).Select(delivery => System.Text.Json.JsonDocument.Parse(delivery.Payload).RootElement).ToList();
        told.Select(message => message.GetProperty("event").GetString()).Should().BeEquivalentTo("REPORT_SIGNED", "REPORT_PUBLISHED");
        var signed = told.Single(message => message.GetProperty("event").GetString() == "REPORT_SIGNED");
        signed.GetProperty("occurredAt").GetString().Should().Be("2025-10-08T04:00:00+07:00");
        signed.GetProperty("data").GetProperty("report").GetProperty("publicPath").GetString().Should().Be("/published/kolum/2568/1.html");
    }

    [Fact]
    public async Task Several_processes_that_see_the_same_change_tell_it_once()
    {
        await using var office = await WebhookOffice.OpenAsync();
        await using var other = office.Again();
        var webhook = (await office.RegisterAsync(Address)).Webhook;
        await office.CountAsync(30);
        await office.CountAsync(90, "eit-1");

        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => (number % 2 == 0 ? office : other).LookAsync())));

        told.Sum().Should().Be(2);
        (await office.LogAsync(webhook)).Should().HaveCount(2);
    }

    [Fact]
    public void A_condition_that_was_not_known_did_not_hold()
    {
        WebhookCondition[] now = [new(WebhookEvent.QuotaReached, "a", true, default), new(WebhookEvent.QuotaReached, "b", false, default), new(WebhookEvent.SurveyBehind, "c", false, default)];
        KnownCondition[] known = [new(Facts.Key, WebhookEvent.SurveyBehind, "c", true, 3)];

        var changes = KnownCondition.Changes(Facts.Key, known, now);

        changes.Select(change => (change.After.Subject, change.After.Holds, change.After.Times)).Should().Equal(("a", true, 1), ("c", false, 3));
    }

    private static SignOffStep StepOf(SignOffAction action, int hour) => new(action, "ก ข", "", "", Facts.Recorded(hour));

    private static Task<Checked<Webhook>> SwitchAsync(WebhookOffice office, Webhook webhook, bool isEnabled) => office.WithAsync<ChangeWebhook, Checked<Webhook>>(
        useCase => useCase.RunAsync(webhook.Id, null, null, null, isEnabled, Actor.LocalUser, CancellationToken.None));
}
