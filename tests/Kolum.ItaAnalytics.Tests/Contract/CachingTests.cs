using System.Net;
using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Answers;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Entity tags and kept answers: what they depend on, and that nothing stale and nobody else's answer is ever given.</summary>
[RunsOnce("It looks at tags and ages, which are written from whole numbers and hashes.")]
public sealed class CachingTests : IAsyncLifetime
{
    private const string Query = "{ assessment(fiscalYear: 2568) { survey(code: \"iit\") { completion { completed } } } }";
    private const string Persisted = "documentId=survey-progress&variables={\"fiscalYear\":2568}";

    private readonly SetCaller caller = new(Caller.Local(Actor.LocalUser));
    private ApiServer server = null!;

    private string ByGet { get; } = "query=" + Uri.EscapeDataString(Query);

    public async ValueTask InitializeAsync() =>
        server = await ApiServer.StartAsync(configure: builder => builder.Services.AddSingleton<ICallers>(caller));

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_query_by_GET_has_a_weak_tag_and_is_kept_by_the_client_alone()
    {
        using var answer = await GetAsync(ByGet);

        answer.Headers.ETag!.IsWeak.Should().BeTrue();
        answer.Headers.CacheControl!.ToString().Should().Be("no-cache, private");
        answer.Headers.Vary.Should().Equal("Accept", "Authorization", "Cookie");
    }

    [Fact]
    public async Task A_client_that_has_the_answer_is_told_so_and_nothing_is_executed()
    {
        var tag = await TagAsync(ByGet);
        server.Reads.Forget();

        using var answer = await GetAsync(ByGet, tag);

        answer.StatusCode.Should().Be(HttpStatusCode.NotModified);
        answer.Headers.ETag!.ToString().Should().Be(tag);
        answer.Headers.CacheControl!.ToString().Should().Be("no-cache, private");
        answer.Headers.Vary.Should().NotBeEmpty();
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
        server.Reads.Count.Should().Be(0);
    }

    [Fact]
    public async Task After_a_change_the_tag_no_longer_holds()
    {
        var tag = await TagAsync(ByGet);
        await RecordAsync(33);

        using var answer = await GetAsync(ByGet, tag);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        Completed(await ApiServer.ReadAsync(answer)).Should().Be(33);
    }

    [Fact]
    public async Task The_tag_depends_on_everything_that_the_answer_depends_on()
    {
        var tags = new List<string>
        {
            await TagAsync(ByGet),
            await TagAsync("query=" + Uri.EscapeDataString(Query + " ")),
            await TagAsync("query=" + Uri.EscapeDataString("query A " + Query + " query B { agency { code } }") + "&operationName=A"),
            await TagAsync("query=" + Uri.EscapeDataString("query A " + Query + " query B { agency { code } }") + "&operationName=B"),
            await TagAsync("documentId=overview&variables={\"fiscalYear\":2568}"),
            await TagAsync("documentId=overview&variables={\"fiscalYear\":2567}"),
            await TagAsync("documentId=overview&variables={\"fiscalYear\":2568,\"asOf\":\"2025-02-01T00:00:00Z\"}"),
        };
        using (var other = await server.SendAsync(HttpMethod.Get, $"{GraphQLEndpoint.Path}?{ByGet}", null, ("Accept", AnswerMediaType.GraphQL)))
        {
            tags.Add(other.Headers.ETag!.ToString());
        }

        server.Clock.Now = server.Clock.Now.AddDays(1);
        tags.Add(await TagAsync(ByGet));
        caller.Caller = SetCaller.Officer;
        tags.Add(await TagAsync(ByGet));
        caller.Caller = SetCaller.Anonymous;
        tags.Add(await TagAsync(ByGet));
        await RecordAsync(33, as_: SetCaller.Officer);
        caller.Caller = SetCaller.Anonymous;
        tags.Add(await TagAsync(ByGet));

        tags.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_order_of_variables_does_not_matter_nor_does_the_hour()
    {
        var tag = await TagAsync("documentId=overview&variables={\"fiscalYear\":2568,\"agency\":\"kolum\"}");
        server.Clock.Now = server.Clock.Now.AddHours(2);

        (await TagAsync("documentId=overview&variables={ \"agency\":\"kolum\", \"fiscalYear\":2568 }")).Should().Be(tag);
    }

    [Theory]
    [InlineData("query={ assessment(fiscalYear: 2025) { id } }")]
    [InlineData("query={ nothing }")]
    [InlineData("query={")]
    [InlineData("documentId=nothing")]
    [InlineData("documentId=overview&variables={}")]
    public async Task An_error_has_no_tag_and_is_kept_by_nobody(string parameters)
    {
        for (var time = 0; time < 2; time++)
        {
            using var answer = await GetAsync(parameters);

            answer.Headers.ETag.Should().BeNull();
            answer.Headers.CacheControl!.NoStore.Should().BeTrue();
            answer.Headers.Age.Should().BeNull();
        }
    }

    [Fact]
    public async Task A_fault_of_the_program_is_not_kept_as_an_answer()
    {
        server.Reads.Fault = new InvalidOperationException("broken");
        (await GetJsonAsync(Persisted)).TryGetProperty("errors", out _).Should().BeTrue();
        server.Reads.Fault = null;

        (await GetJsonAsync(Persisted)).TryGetProperty("errors", out _).Should().BeFalse();
    }

    [Fact]
    public async Task A_persisted_operation_is_executed_once_and_tells_the_age_of_its_answer()
    {
        using var first = await GetAsync(Persisted);
        server.Reads.Forget();
        server.Clock.Now = server.Clock.Now.AddSeconds(42);

        using var second = await GetAsync(Persisted);
        using var posted = await server.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, ApiServer.JsonContent(new { documentId = "survey-progress", variables = new { fiscalYear = 2568 } }));

        first.Headers.Age.Should().BeNull();
        second.Headers.Age.Should().Be(TimeSpan.FromSeconds(42));
        posted.Headers.Age.Should().Be(TimeSpan.FromSeconds(42));
        posted.Headers.ETag.Should().BeNull("only GET can be asked again by its tag");
        server.Reads.Count.Should().Be(0);
        var data = (await ApiServer.ReadAsync(first)).GetProperty("data").GetRawText();
        (await ApiServer.ReadAsync(second)).GetProperty("data").GetRawText().Should().Be(data);
        (await ApiServer.ReadAsync(posted)).GetProperty("data").GetRawText().Should().Be(data);
    }

    [Fact]
    public async Task An_answer_does_not_become_older_than_it_may()
    {
        await GetJsonAsync(Persisted);
        server.Clock.Now = server.Clock.Now.AddSeconds(301);

        using var answer = await GetAsync(Persisted);

        answer.Headers.Age.Should().BeNull();
    }

    [Fact]
    public async Task After_a_mutation_no_kept_answer_is_given()
    {
        await GetJsonAsync(Persisted);
        await RecordAsync(33);

        using var answer = await GetAsync(Persisted);

        answer.Headers.Age.Should().BeNull();
        PersistedCompleted(await ApiServer.ReadAsync(answer)).Should().Be(33);
    }

    [Fact]
    public async Task After_another_program_has_written_to_the_same_file_no_kept_answer_is_given()
    {
        await GetJsonAsync(Persisted);
        var tag = await TagAsync(Persisted);
        await using (var other = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(server.Clock).AddPersistence(server.Folder, sqlServer: null).BuildServiceProvider())
        await using (var scope = other.CreateAsyncScope())
        {
            var session = await scope.ServiceProvider.GetRequiredService<ISurveyStore>().BeginAsync(AnAssessment.Key, TestContext.Current.CancellationToken);
            await using (session)
            {
                await session.AddAsync([AnAssessment.Count(77, new(2025, 3, 19), CountKind.Reading, 35)], TestContext.Current.CancellationToken);
                await session.CommitAsync(TestContext.Current.CancellationToken);
            }
        }

        using var answer = await GetAsync(Persisted, tag);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.Age.Should().BeNull();
        PersistedCompleted(await ApiServer.ReadAsync(answer)).Should().Be(35);
    }

    [Fact]
    public async Task An_answer_is_never_given_to_somebody_with_another_permission()
    {
        await GetJsonAsync(Persisted);
        caller.Caller = SetCaller.Officer;
        server.Reads.Forget();

        using var answer = await GetAsync(Persisted);

        answer.Headers.Age.Should().BeNull();
        server.Reads.Count.Should().Be(1, "it was executed for this caller");
    }

    [Fact]
    public async Task Documents_that_are_sent_whole_are_executed_every_time()
    {
        await server.DataAsync(Query);
        server.Reads.Forget();

        await server.DataAsync(Query);

        server.Reads.Count.Should().Be(1);
        server.Services.GetRequiredService<AnswerCache>().Count.Should().Be(0);
    }

    [Fact]
    public void Kept_answers_are_bounded_by_their_bytes()
    {
        var cache = new AnswerCache(new() { AnswerCacheMegabytes = 1 }, server.Clock);

        for (var number = 0; number < 100; number++)
        {
            cache.Keep(new(FormattableString.Invariant($"{number}"), 1), new byte[50_000]);
        }

        cache.Bytes.Should().BeInRange(900_000, 1024 * 1024);
        cache.Find(new("99", 1)).Should().NotBeNull();
        cache.Find(new("0", 1)).Should().BeNull("it was not used for longest");
        cache.Keep(new("huge", 1), new byte[2_000_000]);
        cache.Find(new("huge", 1)).Should().BeNull();
    }

    [Fact]
    public void Answers_from_facts_that_have_changed_since_take_no_room()
    {
        var cache = new AnswerCache(new(), server.Clock);
        cache.Keep(new("before", 1), new byte[50_000]);

        cache.Keep(new("after", 2), new byte[10]);
        cache.Keep(new("late", 1), new byte[50_000]);

        cache.Count.Should().Be(1);
        cache.Bytes.Should().BeLessThan(1_000);
    }

    private Task<HttpResponseMessage> GetAsync(string parameters, string? tag = null) =>
        server.SendAsync(HttpMethod.Get, $"{GraphQLEndpoint.Path}?{parameters}", null, tag is null ? [] : [("If-None-Match", $"\"other\", {tag}")]);

    private async Task<JsonElement> GetJsonAsync(string parameters)
    {
        using var answer = await GetAsync(parameters);
        return await ApiServer.ReadAsync(answer);
    }

    private async Task<string> TagAsync(string parameters)
    {
        using var answer = await GetAsync(parameters);
        return answer.Headers.ETag?.ToString() ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task RecordAsync(int total, Caller? as_ = null)
    {
        caller.Caller = as_ ?? caller.Caller;
        var data = await server.DataAsync(
            $$"""mutation { recordCount(input: { fiscalYear: 2568, survey: "iit", day: "2025-03-20", kind: READING, value: {{total}} }) { errors { code } } }""");
        data.GetProperty("recordCount").GetProperty("errors").GetArrayLength().Should().Be(0);
    }

    private static int Completed(JsonElement answer) =>
        answer.GetProperty("data").GetProperty("assessment").GetProperty("survey").GetProperty("completion").GetProperty("completed").GetInt32();

    private static int PersistedCompleted(JsonElement answer) =>
        answer.GetProperty("data").GetProperty("assessment").GetProperty("surveys")[0].GetProperty("completion").GetProperty("completed").GetInt32();
}
