using System.Globalization;
using System.Text;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>The attacks that the OWASP GraphQL cheat sheet names, and their relatives: each meets the limit that is meant for it.</summary>
[RunsOnce("It counts tokens, fields and points.")]
public sealed class AttackTests(AttackTests.Server server) : IClassFixture<AttackTests.Server>
{
    /// <summary>Each attack, and the limit that stops it.</summary>
    public static TheoryData<string, string, string> Attacks => new()
    {
        { "deep nesting", Nested("assessment(fiscalYear: 2568) { report { versions { edges { node { documentUrls { url } } } } } }", 12), "DEPTH" },
        { "deep nesting that no schema has", Repeat("{ a", 40) + Repeat("}", 40), "DEPTH" },
        { "a cycle of types", "{ " + Repeat("a { b { ", 8) + "c" + Repeat("} }", 8) + " }", "DEPTH" },
        { "deep nesting spread over fragments", Chained(20), "DEPTH" },
        { "very many fragments inside one another", Wrapped(90), "DEPTH" },
        { "a fragment that spreads itself", "{ ...F } fragment F on Query { ...F }", "FRAGMENT_CYCLE" },
        { "fragments in a circle", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }", "FRAGMENT_CYCLE" },
        { "a circle of fragments that no operation uses", "{ agency { code } } fragment A on Query { ...B } fragment B on Query { ...A }", "FRAGMENT_CYCLE" },
        { "fragments that double at every step", Doubling(30), "FIELDS" },
        { "aliases", "{ " + Numbered("a{0}: agency {{ code }} ", 101) + "}", "ALIASES" },
        { "aliases through fragments", "{ agency { " + Repeat("...F ", 11) + "} } fragment F on Agency { " + Numbered("a{0}: code ", 10) + "}", "ALIASES" },
        { "directives on one field", "{ agency { code " + Repeat("@include(if: true) ", 51) + "} }", "DIRECTIVES" },
        { "directives that do not exist", "{ agency { code " + Repeat("@a ", 1_000) + "} }", "DIRECTIVES" },
        { "directives on the operation", "query " + Repeat("@a ", 51) + "{ agency { code } }", "DIRECTIVES" },
        { "directives on spreads", "{ " + Repeat("...F @include(if: true) ", 51) + "} fragment F on Query { __typename }", "DIRECTIVES" },
        { "the same field again and again", "{ agency { " + Repeat("code ", 1_000) + "} }", "FIELDS" },
        { "the same field with all that is inside again and again", "{ " + Repeat("assessment(fiscalYear: 2568) { id } ", 400) + "}", "REPETITIONS" },
        { "the same field again and again inside one that is repeated", "{ " + Repeat("agency { " + Repeat("code ", 19) + "} ", 20) + "}", "REPETITIONS" },
        { "the same fields through many fragments", "{ " + Numbered("...F{0} ", 99) + "} " + Numbered("fragment F{0} on Query {{ agency {{ code name district }} }} ", 99), "REPETITIONS" },
        { "fragments that double towards one that does not exist", Doubling(30).Replace("fragment F30 on Query { __typename }", "", StringComparison.Ordinal), "FIELDS" },
        { "__typename again and again", "{ " + Repeat("__typename ", 1_001) + "}", "FIELDS" },
        { "very many fragments", "{ agency { code } } " + Numbered("fragment F{0} on Agency {{ code }} ", 101), "FRAGMENTS" },
        { "very many variables", "query (" + Numbered("$v{0}: Int ", 51) + ") { agency { code } }", "VARIABLES" },
        { "a flood of tokens", "{ agency(code: [" + Repeat("1 ", 5_000) + "]) { code } }", "TOKENS" },
        { "a flood of punctuation", Repeat("{", 5_001), "TOKENS" },
        { "a flood of list items as an argument", """mutation { addCalendarDays(input: { reason: "r", days: [""" + Repeat("""{ day: "2025-01-01", name: "n" } """, 800) + "] }) { added } }", "TOKENS" },
        { "a very long string", "{ agency(code: \"" + new string('x', 70_000) + "\") { code } }", "DOCUMENT_LENGTH" },
        { "very long comments", "{ agency { code } } #" + new string('x', 70_000), "DOCUMENT_LENGTH" },
        { "a depth bomb in introspection", "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "INTROSPECTION_DEPTH" },
        { "a depth bomb in introspection under other names", "{ __type(name: \"Query\") { a: fields { type { b: possibleTypes { c: interfaces { name } } } } } }", "INTROSPECTION_DEPTH" },
        { "introspection again and again", "{ " + Numbered("a{0}: __schema {{ types {{ name }} }} ", 100) + "}", "COST" },
        { "lists of long pages inside one another", LongPages(10), "COST" },
        { "days of every survey under many names", "{ assessment(fiscalYear: 2568) { surveys { " + Numbered("a{0}: periods(by: DAY) {{ period {{ label }} }} ", 10) + "} } }", "COST" },
        { "many mutations at once", "mutation { " + Numbered("a{0}: recordCount(input: {{ fiscalYear: 2568, survey: \"iit\", day: \"2025-03-20\", kind: READING, value: {0} }}) {{ survey {{ periods(by: DAY) {{ completed period {{ label }} }} }} }} ", 50) + "}", "COST" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Each_attack_meets_its_limit(string attack, string document, string limit)
    {
        var error = (await server.Api.AskAsync(document)).GetProperty("errors")[0];

        var extensions = error.GetProperty("extensions");
        extensions.TryGetProperty("limit", out var named).Should().BeTrue("{0} is told as {1}", attack, error);
        named.GetString().Should().Be(limit);
        extensions.GetProperty("code").GetString().Should().Be(limit switch { "COST" => "TOO_COSTLY", "FRAGMENT_CYCLE" => "VALIDATION_FAILED", _ => "LIMIT_EXCEEDED" });
        extensions.GetProperty("correlationId").GetString().Should().NotBeEmpty();
        server.Api.Reads.Count.Should().Be(0, "nothing was executed");
    }

    [Fact]
    public async Task An_array_of_requests_is_refused_as_one_bad_request()
    {
        using var content = new StringContent("[" + string.Join(',', Enumerable.Repeat("""{"query":"{ agency { code } }"}""", 1_000)) + "]", Encoding.UTF8, "application/json");
        using var answer = await server.Api.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, content);

        ((int)answer.StatusCode).Should().Be(400);
        (await ApiServer.ReadAsync(answer)).GetProperty("errors").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Variables_that_hold_very_many_values_are_refused()
    {
        var many = Enumerable.Repeat(0, 10_001).ToArray();

        var error = (await server.Api.AskAsync("query ($x: Int) { agency { code } }", new { x = many })).GetProperty("errors")[0].GetProperty("extensions");

        error.GetProperty("limit").GetString().Should().Be("VARIABLE_VALUES");
        error.GetProperty("maximum").GetInt32().Should().Be(10_000);
    }

    [Fact]
    public async Task Variables_nested_deeply_are_no_JSON_that_is_read()
    {
        using var content = new StringContent("{\"query\":\"{ agency { code } }\",\"variables\":{\"x\":" + new string('[', 10_000) + new string(']', 10_000) + "}}", Encoding.UTF8, "application/json");
        using var answer = await server.Api.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, content);

        ((int)answer.StatusCode).Should().Be(400);
    }

    [Fact]
    public async Task A_page_larger_than_the_largest_is_refused_by_its_field()
    {
        var answer = await server.Api.AskAsync("""{ assessment(fiscalYear: 2568) { survey(code: "iit") { counts(first: 2147483647) { totalCount } } } }""");

        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().Should().Be("ARGUMENT_INVALID");
        server.Api.Reads.Forget();
    }

    [Theory]
    [InlineData(9)]
    [InlineData(7)]
    public async Task The_full_introspection_query_of_common_tools_passes(int typeDepth)
    {
        var answer = await server.Api.AskAsync(IntrospectionQuery.Full(typeDepth));

        answer.TryGetProperty("errors", out var errors).Should().BeFalse("{0}", errors);
        answer.GetProperty("data").GetProperty("__schema").GetProperty("types").GetArrayLength().Should().BeGreaterThan(50);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Numbered(string pattern, int times) =>
        string.Concat(Enumerable.Range(0, times).Select(number => string.Format(CultureInfo.InvariantCulture, pattern, number)));

    private static string Nested(string inner, int levels) => "{ " + Repeat("node(id: \"x\") { ", levels) + inner + Repeat("}", levels) + " }";

    private static string Chained(int fragments) =>
        "{ ...F0 } " + Numbered("fragment F{0} on Query {{ a {{ ...G{0} }} }} ", fragments)
        + string.Concat(Enumerable.Range(0, fragments).Select(number => FormattableString.Invariant($"fragment G{number} on Query {{ ...F{number + 1} }} ")));

    private static string Wrapped(int fragments) =>
        "{ ...F0 } " + string.Concat(Enumerable.Range(0, fragments).Select(number =>
            FormattableString.Invariant($"fragment F{number} on Query {{ {Repeat("... { ", 8)} ...F{number + 1} {Repeat("} ", 8)} }} ")))
        + FormattableString.Invariant($"fragment F{fragments} on Query {{ __typename }}");

    private static string Doubling(int steps) =>
        "{ ...F0 } " + string.Concat(Enumerable.Range(0, steps).Select(step => FormattableString.Invariant($"fragment F{step} on Query {{ ...F{step + 1} ...F{step + 1} }} ")))
        + FormattableString.Invariant($"fragment F{steps} on Query {{ __typename }}");

    private static string LongPages(int lists) =>
        "{ assessment(fiscalYear: 2568) { surveys { " + Numbered("a{0}: counts(first: 100) {{ edges {{ node {{ id }} }} }} ", 2 * lists) + "} } }";

    /// <summary>One server for all attacks; a test that reads forgets it afterwards.</summary>
    public sealed class Server : IAsyncLifetime
    {
        internal ApiServer Api { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Api = await ApiServer.StartAsync();

        public ValueTask DisposeAsync() => Api.DisposeAsync();
    }
}
