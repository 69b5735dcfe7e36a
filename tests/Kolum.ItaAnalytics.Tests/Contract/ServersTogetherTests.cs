using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Tests.Commands;
using Kolum.ItaAnalytics.Tests.Persistence;
using Kolum.ItaAnalytics.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Two servers over one database: what happens at one is heard at the other.</summary>
[RunsOnce("It looks at which server hears what.")]
public sealed class ServersTogetherTests
{
    private const string Subscription = "subscription { completionChanged(fiscalYear: 2568) { surveys { completion { completed } } } }";

    [Fact]
    public async Task A_count_recorded_at_one_server_is_an_event_at_the_other_through_Redis()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var office = await WebhookOffice.OpenAsync();
        // Nobody looks by himself: what is heard is heard through Redis.
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:Redis"] = redis.Connection, ["Streams:LookEvery"] = "01:00:00" };
        await using var one = await ServerRun.StartAsync(office.Folder, settings);
        await using var other = await ServerRun.StartAsync(office.Folder, settings);
        await ConnectedAsync(one, other);
        using var atOne = await RawSocket.ConnectedAsync(new(one.Client.BaseAddress!, "/graphql"));
        using var atOther = await RawSocket.ConnectedAsync(new(other.Client.BaseAddress!, "/graphql"));
        foreach (var socket in (RawSocket[])[atOne, atOther])
        {
            await socket.SubscribeAsync("a", Subscription);
            (await CompletedAsync(socket)).Should().Be(10);
        }

        await RecordAsync(one, "2025-03-20", 11);
        (await CompletedAsync(atOther)).Should().Be(11);
        (await CompletedAsync(atOne)).Should().Be(11);

        await redis.DownAsync();
        await RecordAsync(one, "2025-03-21", 12);
        (await CompletedAsync(atOne)).Should().Be(12, "inside a process nothing depends on Redis");

        await redis.UpAsync();
        await ConnectedAsync(one, other);
        await RecordAsync(other, "2025-03-22", 13);
        (await CompletedAsync(atOne)).Should().Be(13, "Redis is used again once it is there");
    }

    [Fact]
    public async Task A_server_starts_and_tells_its_own_subscribers_without_the_Redis_it_was_given()
    {
        await using var office = await WebhookOffice.OpenAsync();
        await using var server = await ServerRun.StartAsync(office.Folder, new Dictionary<string, string?> { ["ConnectionStrings:Redis"] = "127.0.0.1:1,connectTimeout=200" });
        using var socket = await RawSocket.ConnectedAsync(new(server.Client.BaseAddress!, "/graphql"));
        await socket.SubscribeAsync("a", Subscription);
        (await CompletedAsync(socket)).Should().Be(10);

        await RecordAsync(server, "2025-03-20", 11);

        (await CompletedAsync(socket)).Should().Be(11);
    }

    private static async Task ConnectedAsync(params ServerRun[] servers)
    {
        for (var tries = 0; !servers.All(server => server.Services.GetRequiredService<RedisChangeFeed>().IsListening); tries++)
        {
            tries.Should().BeLessThan(600, "Redis is found within some seconds");
            await Task.Delay(25);
        }
    }

    private static async Task<int> CompletedAsync(RawSocket socket)
    {
        JsonElement message = await socket.ReadAsync("next");
        return message.GetProperty("payload").GetProperty("data").GetProperty("completionChanged").GetProperty("surveys")[0].GetProperty("completion").GetProperty("completed").GetInt32();
    }

    private static Task<JsonElement> RecordAsync(ServerRun server, string day, int total) => server.AskAsync(
        $$"""mutation { recordCount(input: { fiscalYear: 2568, survey: "iit", day: "{{day}}", kind: READING, value: {{total}} }) { errors { message } } }""");
}
