using System.Net;
using FluentAssertions;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Contract.Answers;
using Kolum.ItaAnalytics.Api.Contract.Docs;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Domain.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>What operations cost, how much of it a caller has, who may introspect, and that an operation that takes too long is stopped.</summary>
public sealed class CostTests
{
    private const string CountsPage = """query ($n: Int) { assessment(fiscalYear: 2568) { survey(code: "iit") { counts(first: $n) { edges { node { id } } } } } }""";

    private static readonly ISchema Schema = new ServiceCollection().AddLogging().AddGraphQLContract(new ConfigurationBuilder().Build()).BuildServiceProvider().GetRequiredService<ISchema>();

    [Theory]
    [InlineData("{ __typename }", 1, "only the request")]
    [InlineData("{ agency { code name } }", 1 + 2, "the field says 2, its scalars nothing")]
    [InlineData("{ assessment(fiscalYear: 2568) { id } }", 1 + 5, "the field says 5")]
    [InlineData("{ assessment(fiscalYear: 2568) { surveys { code completion { completed } } } }", 1 + 5 + (3 * (1 + 1)), "three surveys with a completion each")]
    [InlineData("{ assessment(fiscalYear: 2568) { surveys { periods(by: MONTH) { completed } } } }", 1 + 5 + (3 * (1 + 13)), "thirteen months each")]
    [InlineData("{ assessment(fiscalYear: 2568) { surveys { periods(by: DAY) { completed } } } }", 1 + 5 + (3 * (1 + 366)), "a day of a leap year each")]
    [InlineData("{ assessment(fiscalYear: 2568) { survey(code: \"iit\") { counts(first: 20) { edges { node { id } } pageInfo { endCursor } totalCount } } } }", 1 + 5 + 1 + 1 + (20 * (1 + 1)) + 1, "twenty edges with a node each, and one page")]
    [InlineData("{ assessment(fiscalYear: 2568) { survey(code: \"iit\") { counts { edges { cursor } } } } }", 1 + 5 + 1 + 1 + 100, "a whole page where nothing is said")]
    [InlineData("{ assessment(fiscalYear: 2568) { survey(code: \"iit\") { counts { totalCount } } } }", 1 + 5 + 1 + 1, "nothing of the page is asked for")]
    [InlineData("{ node(id: \"x\") { ... on Survey { completion { required } status { code } } ... on Measure { period { label } } id } }", 1 + 5 + 2, "an object has one type: the dearest counts")]
    [InlineData("{ ...F agency { ...G } } fragment F on Query { agency { ...G } } fragment G on Agency { fiscalYears { year } }", 1 + (2 * (2 + 10)), "what fragments hold counts where they are spread; a list of which nothing is said has ten")]
    [InlineData("{ __schema { types { name } } }", 1 + 100, "introspection has one price")]
    [InlineData("{ assessment(fiscalYear: 2568) { id @skip(if: true) coverage @include(if: false) { required } } }", 1 + 5 + 1, "what may be left out is counted")]
    [InlineData("mutation { undoImport(input: { fiscalYear: 2568, id: \"x\", reason: \"r\" }) { errors { code } } }", 1 + 10 + 10, "a mutation")]
    public void The_cost_of_an_operation_follows_from_its_document(string document, int cost, string because)
    {
        CostOf(document).Should().Be(cost, because);
    }

    [Fact]
    public async Task Page_sizes_in_variables_are_looked_up_for_each_request_also_for_a_document_that_is_known()
    {
        await using var server = await ApiServer.StartAsync();

        var small = await server.AskAsync(CountsPage, new { n = 1 });
        var large = await server.AskAsync(CountsPage, new { n = 50 });
        var unsaid = await server.AskAsync(CountsPage);

        Requested(small).Should().Be(8 + 2);
        Requested(large).Should().Be(8 + 100);
        Requested(unsaid).Should().Be(8 + 200);
    }

    [Fact]
    public async Task The_cost_is_told_in_the_answer_and_in_headers_with_what_is_left()
    {
        await using var server = await ApiServer.StartAsync();
        using var answer = await server.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, ApiServer.JsonContent(new { query = "{ agency { code } }" }));

        var cost = (await ApiServer.ReadAsync(answer)).GetProperty("extensions").GetProperty("cost");
        cost.GetRawText().Should().Be("""{"requested":3,"limit":10000,"remaining":1999997}""");
        Header(answer, "X-GraphQL-Cost").Should().Be("3");
        Header(answer, "X-GraphQL-Cost-Limit").Should().Be("10000");
        Header(answer, "RateLimit-Limit").Should().Be("2000000");
        Header(answer, "RateLimit-Remaining").Should().Be("1999997");
        Header(answer, "RateLimit-Reset").Should().Be("1");
        Header(answer, "RateLimit-Policy").Should().Be("\"points\";q=2000000;w=60");
        Header(answer, "RateLimit").Should().Be("\"points\";r=1999997;t=1");
    }

    [Fact]
    public async Task Whoever_has_used_up_the_points_of_the_minute_waits_and_others_do_not()
    {
        var caller = new SetCaller(SetCaller.Anonymous);
        await using var server = await ApiServer.StartAsync(configure: builder =>
        {
            builder.Services.AddSingleton<ICallers>(caller);
            builder.Configuration.AddInMemoryCollection([new("GraphQL:Limits:Cost", "50"), new("GraphQL:Limits:PointsPerMinuteAnonymous", "60")]);
        });
        for (var request = 0; request < 20; request++)
        {
            (await AskAsync(server)).Dispose();
        }

        using var refused = await AskAsync(server);
        ((int)refused.StatusCode).Should().Be(429);
        refused.Headers.RetryAfter!.Delta.Should().BePositive();
        Header(refused, "RateLimit-Remaining").Should().Be("0");
        var error = (await ApiServer.ReadAsync(refused)).GetProperty("errors")[0].GetProperty("extensions");
        error.GetProperty("code").GetString().Should().Be("RATE_LIMITED");
        error.GetProperty("retryAfterSeconds").GetInt32().Should().BePositive();

        caller.Caller = SetCaller.Officer;
        using var other = await AskAsync(server);
        other.StatusCode.Should().Be(HttpStatusCode.OK, "another token has a budget of its own");

        caller.Caller = SetCaller.Anonymous;
        server.Clock.Now += refused.Headers.RetryAfter.Delta!.Value;
        using var tooEarly = await AskAsync(server);
        tooEarly.StatusCode.Should().Be(HttpStatusCode.TooManyRequests, "there is enough to look at the request, not yet to run it");
        server.Clock.Now += tooEarly.Headers.RetryAfter!.Delta!.Value + TimeSpan.FromSeconds(1);
        using var later = await AskAsync(server);
        later.StatusCode.Should().Be(HttpStatusCode.OK, "it waited as long as it was told");
    }

    [Fact]
    public async Task Bad_requests_and_answers_that_are_not_executed_cost_a_point_each_and_an_unknown_document_its_reading()
    {
        await using var server = await ApiServer.StartAsync();
        var budget = server.Services.GetRequiredService<CostBudgets>();
        var local = server.Services.GetRequiredService<ICallers>().Of(null!);
        int Left() => budget.Take(local, 0).Remaining;
        var before = Left();

        (await server.SendAsync(HttpMethod.Get, $"{GraphQLEndpoint.Path}?variables=no")).Dispose();
        (before - (before = Left())).Should().Be(1);

        var refused = "{ nothing " + string.Concat(Enumerable.Repeat("a ", 500)) + "}";
        await server.AskAsync(refused);
        (before - (before = Left())).Should().Be(1 + 10, "500 tokens were read");

        await server.AskAsync("{ agency { code } }");
        var afterFirst = Left();
        await server.AskAsync("{ agency { code } }");
        (afterFirst - Left()).Should().Be(3);
    }

    [Fact]
    public void A_budget_fills_up_evenly_and_never_beyond_its_limit()
    {
        var clock = new SetClock(AnAssessment.Now);
        var budgets = new CostBudgets(new ContractLimits { PointsPerMinuteAnonymous = 60_000 }, clock);
        var caller = SetCaller.Anonymous;

        budgets.Take(caller, 60_000).Should().Be(new BudgetState(60_000, 0, TimeSpan.FromMinutes(1), null));
        budgets.Take(caller, 1_000).RetryAfter.Should().Be(TimeSpan.FromSeconds(1));
        clock.Now += TimeSpan.FromSeconds(1);
        budgets.Take(caller, 1_000).RetryAfter.Should().BeNull();
        clock.Now -= TimeSpan.FromHours(1);
        budgets.Take(caller, 1).RetryAfter.Should().NotBeNull("a clock that is set back gives nothing");
        clock.Now += TimeSpan.FromDays(1);
        budgets.Take(caller, 0).Remaining.Should().Be(60_000);
    }

    [Fact]
    public void Very_many_addresses_do_not_fill_the_memory_and_do_not_make_the_spent_ones_forgotten()
    {
        var budgets = new CostBudgets(ContractLimits.Default, new SetClock(AnAssessment.Now));
        var spent = SetCaller.Anonymous;
        budgets.Take(spent, 20_000);

        for (var number = 0; number < 50_000; number++)
        {
            budgets.Take(new(CallerKind.Anonymous, "anonymous", FormattableString.Invariant($"address {number}")), 1);
        }

        budgets.Count.Should().BeLessThanOrEqualTo(20_000);
        budgets.Take(spent, 1).RetryAfter.Should().NotBeNull();
    }

    [Fact]
    public void Addresses_of_one_IPv6_network_share_a_budget()
    {
        string Key(string address) => Caller.Anonymous(IPAddress.Parse(address)).BudgetKey;

        Key("2001:db8:1:2::1").Should().Be(Key("2001:db8:1:2:ffff::9")).And.NotBe(Key("2001:db8:1:3::1"));
        Key("::ffff:192.0.2.1").Should().Be(Key("192.0.2.1")).And.NotBe(Key("192.0.2.2"));
    }

    [Fact]
    public void A_setting_that_could_never_work_is_refused_when_the_program_starts()
    {
        static ContractLimits Limits(string name, string value) =>
            ContractLimits.Of(new ConfigurationBuilder().AddInMemoryCollection([new($"GraphQL:Limits:{name}", value)]).Build());

        Limits("Depth", "9").Depth.Should().Be(9);
        FluentActions.Invoking(() => Limits("Depth", "0")).Should().Throw<InvalidOperationException>().WithMessage("*Depth*");
        FluentActions.Invoking(() => Limits("PointsPerMinuteAnonymous", "10000")).Should().Throw<InvalidOperationException>();
    }

    [Theory]
    [InlineData("{ __schema { types { name } } }", false)]
    [InlineData("{ agency { ...F } } fragment F on Agency { code } query B { __type(name: \"Query\") { name } }", false, "B")]
    [InlineData("{ ...F } fragment F on Query { a: __schema { types { name } } }", false)]
    [InlineData("{ agency { __typename } }", true)]
    public async Task Introspection_is_for_those_who_are_signed_in_have_a_token_or_sit_at_the_machine(string query, bool anonymousMay, string? operationName = null)
    {
        var caller = new SetCaller(Caller.Local(Actor.LocalUser));
        await using var server = await ApiServer.StartAsync(configure: builder => builder.Services.AddSingleton<ICallers>(caller));
        var named = query.Replace("{ agency { ...F } } fragment", "query A { agency { ...F } } fragment", StringComparison.Ordinal);
        async Task<string?> CodeAsync()
        {
            using var answer = await server.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, ApiServer.JsonContent(new { query = named, operationName }), ("Accept", AnswerMediaType.GraphQL));
            var body = await ApiServer.ReadAsync(answer);
            return body.TryGetProperty("errors", out var errors) ? $"{(int)answer.StatusCode} {errors[0].GetProperty("extensions").GetProperty("code")}" : null;
        }

        (await CodeAsync()).Should().BeNull();
        caller.Caller = SetCaller.Officer;
        (await CodeAsync()).Should().BeNull();
        caller.Caller = SetCaller.Anonymous;
        (await CodeAsync()).Should().Be(anonymousMay ? null : "403 INTROSPECTION_REFUSED", "also for a document that is known");
    }

    [Fact]
    public async Task The_text_of_the_schema_is_public_and_may_be_kept()
    {
        await using var server = await ApiServer.StartAsync(configure: builder => builder.Services.AddSingleton<ICallers>(new SetCaller(SetCaller.Anonymous)));

        using var answer = await server.SendAsync(HttpMethod.Get, SchemaRoute.Path);
        using var again = await server.SendAsync(HttpMethod.Get, SchemaRoute.Path, null, ("If-None-Match", answer.Headers.ETag!.ToString()));

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be(SchemaText.Print());
        answer.Headers.CacheControl!.Public.Should().BeTrue();
        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_is_stopped_where_it_waits()
    {
        await using var server = await ApiServer.StartAsync(configure: builder => builder.Configuration.AddInMemoryCollection([new("GraphQL:Limits:Seconds", "1")]));

        // The schema is built by the first request, and that alone may take as long: only then is it the read that takes too long.
        await server.AskAsync("{ assessment(fiscalYear: 2568) { id } }");
        server.Reads.Hangs = true;
        using var answer = await server.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, ApiServer.JsonContent(new { query = "{ assessment(fiscalYear: 2568) { id } }" }), ("Accept", AnswerMediaType.GraphQL));

        ((int)answer.StatusCode).Should().Be(503);
        (await ApiServer.ReadAsync(answer)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().Should().Be("TIMED_OUT");
        server.Reads.Stopped.Should().Be(1, "the read itself was cancelled, not only its answer given up");
    }

    private static int CostOf(string document)
    {
        Schema.Initialize();
        var parsed = Parser.Parse(document);
        return OperationCost.Of(Schema, parsed, parsed.Definitions.OfType<GraphQLOperationDefinition>().First()).With(null);
    }

    private static Task<HttpResponseMessage> AskAsync(ApiServer server) =>
        server.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, ApiServer.JsonContent(new { query = "{ agency { code } }" }));

    private static int Requested(System.Text.Json.JsonElement answer) => answer.GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetInt32();

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
