using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Tests.Commands;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Webhooks;

/// <summary>The whole way: registered by GraphQL, seen and sent by the server's own workers, shown in the log.</summary>
[RunsOnce("It looks at workers and routes; the messages themselves are looked at elsewhere.")]
public sealed class WebhookServerTests
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Webhooks:AllowPrivateAddresses"] = "true",
        ["Webhooks:GatherFor"] = "00:00:00.1",
        ["Webhooks:DeliverEvery"] = "00:00:00.2",
    };

    [Fact]
    public async Task A_count_that_reaches_the_quota_is_told_and_stands_in_the_log()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var office = await WebhookOffice.OpenAsync();
        await using var server = await ServerRun.StartAsync(office.Folder, Settings);
        var made = (await server.AskAsync(
            $$"""mutation { registerWebhook(input: { address: "{{receiver.Address}}", events: [QUOTA_REACHED] }) { errors { code } secret webhook { id isEnabled } } }""")).GetProperty("registerWebhook");
        made.GetProperty("errors").GetArrayLength().Should().Be(0);
        var id = made.GetProperty("webhook").GetProperty("id").GetString();

        await server.AskAsync("""mutation { recordCount(input: { fiscalYear: 2568, survey: "iit", day: "2025-03-20", kind: READING, value: 31 }) { errors { code } } }""");
        await receiver.UntilAsync(1);

        receiver.Received[0].Json.GetProperty("data").GetProperty("survey").GetProperty("completion").GetProperty("completed").GetInt32().Should().Be(31);
        var log = await UntilDeliveredAsync(server, id!);
        log.GetProperty("edges")[0].GetProperty("node").GetProperty("id").GetString().Should().Be(receiver.Received[0].Id);
        log.GetProperty("edges")[0].GetProperty("node").GetProperty("lastStatus").GetInt32().Should().Be(204);
        JsonSerializer.Serialize(await server.AskAsync("{ webhooks { address description events } }")).Should().NotContain("whsec_");
    }

    [Fact]
    public async Task A_message_that_waits_is_sent_by_the_next_start()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var office = await WebhookOffice.OpenAsync();
        await office.RegisterAsync(receiver.Address);
        await office.CountAsync(30);
        await office.LookAsync();

        await using var server = await ServerRun.StartAsync(office.Folder, Settings);

        await receiver.UntilAsync(1);
    }

    [Fact]
    public async Task The_test_button_and_the_removal_answer_by_GraphQL()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var office = await WebhookOffice.OpenAsync();
        var id = (await office.RegisterAsync(receiver.Address)).Webhook.Id.ToString("N");
        await using var server = await ServerRun.StartAsync(office.Folder, Settings);

        var sent = await server.AskAsync($$"""mutation { sendTestWebhook(input: { id: "{{id}}" }) { errors { code } delivery { event state attempts lastStatus } } }""");
        var removed = await server.AskAsync($$"""mutation { removeWebhook(input: { id: "{{id}}" }) { errors { code } webhook { id } } }""");
        var again = await server.AskAsync($$"""mutation { sendTestWebhook(input: { id: "{{id}}" }) { errors { code path } delivery { event } } }""");

        sent.GetProperty("sendTestWebhook").GetRawText().Should().Be("""{"errors":[],"delivery":{"event":"TEST","state":"DELIVERED","attempts":1,"lastStatus":204}}""");
        removed.GetProperty("removeWebhook").GetProperty("webhook").GetProperty("id").GetString().Should().Be(id);
        again.GetProperty("sendTestWebhook").GetRawText().Should().Be("""{"errors":[{"code":"WEBHOOK_UNKNOWN","path":["input","id"]}],"delivery":null}""");
    }

    [Fact]
    public async Task The_command_line_lists_tests_and_removes()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var office = await WebhookOffice.OpenAsync();
        var id = (await office.RegisterAsync(receiver.Address)).Webhook.Id.ToString("N");

        var list = await RunAsync(office, "webhooks", "list");
        var refused = await RunAsync(office, "webhooks", "add", "https://127.0.0.1/");
        var test = await RunAsync(office, "webhooks", "test", id);
        var log = await RunAsync(office, "webhooks", "log", id);
        var off = await RunAsync(office, "webhooks", "disable", id);
        var removed = await RunAsync(office, "webhooks", "remove", id);

        list.Output.Should().Contain(id).And.Contain(receiver.Address).And.Contain("QUOTA_REACHED");
        refused.Code.Should().Be(2);
        refused.Error.Should().Contain("WEBHOOK_ADDRESS_NOT_PUBLIC");
        test.Code.Should().Be(1, "without the setting nothing is sent to this machine");
        log.Output.Should().Contain("private address, not asked");
        off.Output.Should().Contain("หยุด");
        removed.Code.Should().Be(0);
        receiver.Received.Should().BeEmpty();
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(WebhookOffice office, params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync([.. args, "--data", office.Folder], output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static async Task<JsonElement> UntilDeliveredAsync(ServerRun server, string id)
    {
        for (var tries = 0; ; tries++)
        {
            var log = (await server.AskAsync($$"""{ webhook(id: "{{id}}") { deliveries(first: 10) { totalCount edges { node { id state lastStatus lastDurationMs } } } } }"""))
                .GetProperty("webhook").GetProperty("deliveries");
            if (log.GetProperty("edges")[0].GetProperty("node").GetProperty("state").GetString() == "DELIVERED")
            {
                return log;
            }

            tries.Should().BeLessThan(200);
            await Task.Delay(25);
        }
    }
}
