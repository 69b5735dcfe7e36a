using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract.Streams;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>What subscribers hear of counts and of the report's way, over a real socket.</summary>
public sealed class SubscriptionTests : IAsyncLifetime
{
    private const string Completion =
        "subscription { completionChanged(fiscalYear: 2568) { isFirst changedSurveys asOf agency { code } fiscalYear { year } hasSampleData surveys { code completion { completed percent } status { code } } coverage { completed } provenance { factsHash } } }";

    private const string State = "subscription { reportStateChanged(fiscalYear: 2568) { state stateBefore version { number signatures { action } } } }";

    private ApiServer server = null!;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task The_present_state_comes_at_once_and_each_change_after_it()
    {
        using var socket = await SubscribedAsync(Completion);

        var first = await EventAsync(socket);
        await RecordAsync(new(2025, 3, 3), 35);
        var second = await EventAsync(socket);

        first.GetProperty("isFirst").GetBoolean().Should().BeTrue();
        first.GetProperty("surveys")[0].GetProperty("completion").GetRawText().Should().Be("""{"completed":32,"percent":80}""");
        Strings(first.GetProperty("changedSurveys")).Should().Equal("iit", "eit-1");
        second.GetProperty("isFirst").GetBoolean().Should().BeFalse();
        second.GetProperty("surveys")[0].GetProperty("completion").GetRawText().Should().Be("""{"completed":35,"percent":87.5}""");
        Strings(second.GetProperty("changedSurveys")).Should().Equal("iit");
        second.GetProperty("provenance").GetProperty("factsHash").GetString().Should().NotBe(first.GetProperty("provenance").GetProperty("factsHash").GetString());
        second.GetProperty("coverage").GetProperty("completed").GetInt32().Should().Be(35);
    }

    [Fact]
    public async Task A_burst_of_changes_is_few_events_and_the_last_has_the_last_figure()
    {
        using var socket = await SubscribedAsync(Completion);
        await EventAsync(socket);

        for (var came = 1; came <= 20; came++)
        {
            await RecordAsync(new(2025, 3, 3), came, CountKind.Increment);
        }

        var events = 0;
        for (var completed = 0; completed < 32 + 210; events++)
        {
            completed = (await EventAsync(socket)).GetProperty("surveys")[0].GetProperty("completion").GetProperty("completed").GetInt32();
        }

        events.Should().BeLessThan(20);
    }

    [Fact]
    public async Task What_the_subscription_is_not_about_is_not_told()
    {
        using var completion = await SubscribedAsync(Completion);
        using var state = await SubscribedAsync(State);
        await EventAsync(completion);
        await EventAsync(state);

        await WithAsync(services => services.GetRequiredService<IAssessmentStore>().SavePlacementAsync(AnAssessment.Key, new(1, [], Facts.Recorded()), CancellationToken.None));
        await Task.Delay(400);
        await RecordAsync(new(2025, 3, 3), 36);

        Strings((await EventAsync(completion)).GetProperty("changedSurveys")).Should().Equal("iit");
        await completion.SendAsync(new { type = "ping" });
        (await completion.ReadAsync())!.Value.GetProperty("type").GetString().Should().Be("pong");
        await state.SendAsync(new { type = "ping" });
        (await state.ReadAsync())!.Value.GetProperty("type").GetString().Should().Be("pong", "neither a chart nor a count is a step of the report");
    }

    [Fact]
    public async Task Each_step_of_the_report_is_told()
    {
        using var socket = await SubscribedAsync(State);
        (await EventAsync(socket)).GetRawText().Should().Be("""{"state":"DRAFT","stateBefore":null,"version":null}""");

        await WithAsync(services => services.GetRequiredService<IReportVersions>().AddAsync(
            AnAssessment.Key, 1, new Reports.AnAssessment().Report(), new(SignOffAction.Submit, "ก ข", "", "", Facts.Recorded()), CancellationToken.None));

        (await EventAsync(socket)).GetRawText().Should().Be("""{"state":"SUBMITTED","stateBefore":"DRAFT","version":{"number":1,"signatures":[{"action":"SUBMIT"}]}}""");
    }

    [Fact]
    public async Task A_change_that_nobody_announced_is_found_and_so_is_a_new_day()
    {
        await using var quick = await ApiServer.StartAsync(configure: builder => builder.Services.AddSingleton(
            new StreamSettings { LookEvery = TimeSpan.FromMilliseconds(100), GatherFor = TimeSpan.Zero }));
        using var socket = await SubscribedAsync(Completion, quick);
        (await EventAsync(socket)).GetProperty("surveys")[0].GetProperty("status").GetProperty("code").GetString().Should().Be("STALLED");

        await quick.ChangeBehindItsBackAsync();
        var found = await EventAsync(socket);
        quick.Clock.Now = quick.Clock.Now.AddDays(200);
        var later = await EventAsync(socket);

        found.GetProperty("surveys")[0].GetProperty("completion").GetProperty("completed").GetInt32().Should().Be(39);
        later.GetProperty("surveys")[0].GetProperty("status").GetProperty("code").GetString().Should().Be("CLOSED_MISSED");
    }

    [Theory]
    [InlineData("subscription { completionChanged(fiscalYear: 2025) { asOf } }")]
    [InlineData("subscription { completionChanged(agency: \"nowhere\", fiscalYear: 2568) { asOf } }")]
    [InlineData("subscription { reportStateChanged(agency: \"อบต\", fiscalYear: 2568) { asOf } }")]
    public async Task An_argument_that_names_nothing_is_told_at_once(string query)
    {
        using var socket = await SubscribedAsync(query);

        (await socket.ReadAsync("next")).GetProperty("payload").GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().Should().Be("ARGUMENT_INVALID");
    }

    [Fact]
    public async Task A_year_of_which_nothing_is_stored_is_told_once_something_is()
    {
        using var socket = await SubscribedAsync(Completion.Replace("2568", "2569", StringComparison.Ordinal));
        await socket.SendAsync(new { type = "ping" });
        (await socket.ReadAsync())!.Value.GetProperty("type").GetString().Should().Be("pong");

        await WithAsync(services => services.GetRequiredService<IAssessmentStore>().SaveReportAsync(
            AnAssessment.Key with { FiscalYear = Domain.Common.BuddhistFiscalYear.Of(2569) }, [], Facts.Cover(), CancellationToken.None));

        (await EventAsync(socket)).GetProperty("fiscalYear").GetProperty("year").GetInt32().Should().Be(2569);
    }

    private async Task<RawSocket> SubscribedAsync(string query, ApiServer? at = null)
    {
        var socket = await RawSocket.ConnectedAsync(new((at ?? server).Client.BaseAddress!, "/graphql"));
        await socket.SubscribeAsync("a", query);
        return socket;
    }

    private static async Task<JsonElement> EventAsync(RawSocket socket) =>
        (await socket.ReadAsync("next")).GetProperty("payload").GetProperty("data").EnumerateObject().Single().Value;

    private static IEnumerable<string?> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString());

    private Task<JsonElement> RecordAsync(DateOnly day, int value, CountKind kind = CountKind.Reading) => server.DataAsync(
        "mutation ($input: RecordCountInput!) { recordCount(input: $input) { errors { message } } }",
        new { input = new { fiscalYear = 2568, survey = "iit", day = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), kind = kind.ToString().ToUpperInvariant(), value } });

    private async Task WithAsync(Func<IServiceProvider, Task> use)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await use(scope.ServiceProvider);
    }
}
