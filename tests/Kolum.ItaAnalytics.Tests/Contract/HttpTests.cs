using System.Net;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

public sealed class HttpTests : IAsyncLifetime
{
    private const string Mutation = """mutation { recordCount(input: { fiscalYear: 2568, survey: "iit", day: "2025-03-20", kind: READING, value: 39 }) { errors { code } } }""";

    private ApiServer server = null!;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task GET_answers_a_query_with_variables_and_operation_name()
    {
        var query = "query A { agency { code } } query B($year: Int!) { assessment(fiscalYear: $year) { fiscalYear { year } } }";
        using var answer = await GetAsync(query, ("operationName", "B"), ("variables", """{"year":2568}"""));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("application/json; charset=utf-8");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().StartWith("""{"data":{"assessment":{"fiscalYear":{"year":2568}}},"extensions":{"cost":{""");
    }

    [Fact]
    public async Task GET_refuses_a_mutation_even_when_POST_has_run_the_same_document_before()
    {
        await server.DataAsync(Mutation);
        var counts = (await server.StoredAsync()).Surveys[0].Counts.Count;

        using var answer = await GetAsync(Mutation);

        answer.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.Should().Equal("POST");
        await CodeShouldBe(answer, "METHOD_NOT_ALLOWED");
        (await server.StoredAsync()).Surveys[0].Counts.Should().HaveCount(counts);
    }

    [Theory]
    [InlineData("application/graphql-response+json", "application/graphql-response+json; charset=utf-8", 400)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json; charset=utf-8", 400)]
    [InlineData("application/graphql-response+json;q=0.1, application/json", "application/json; charset=utf-8", 200)]
    [InlineData("application/json", "application/json; charset=utf-8", 200)]
    [InlineData("*/*", "application/json; charset=utf-8", 200)]
    public async Task The_media_type_is_negotiated_and_decides_the_status_of_a_document_that_was_not_run(string accept, string contentType, int status)
    {
        using var answer = await GetAsync("{ nothing }", [], ("Accept", accept));

        answer.Content.Headers.ContentType!.ToString().Should().Be(contentType);
        ((int)answer.StatusCode).Should().Be(status);
        await CodeShouldBe(answer, "VALIDATION_FAILED");
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task Nothing_but_JSON_in_UTF8_can_be_asked_for(string accept)
    {
        using var answer = await GetAsync("{ agency { code } }", [], ("Accept", accept));

        answer.StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
        await CodeShouldBe(answer, "NOT_ACCEPTABLE");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_refused(string method)
    {
        using var answer = await server.SendAsync(new(method), GraphQLEndpoint.Path, ApiServer.JsonContent(new { query = "{ agency { code } }" }));

        answer.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.Should().BeEquivalentTo("GET", "POST");
    }

    [Theory]
    [InlineData("""[{"query":"{ agency { code } }"}]""", "one JSON object")]
    [InlineData("""{"query":1}""", "'query' must be a string")]
    [InlineData("""{"variables":{}}""", "'query' is missing")]
    [InlineData("""{"query":"{ agency { code } }","variables":[1]}""", "'variables' must be a map")]
    [InlineData("""{"query":"{ agency { code } }","operationName":1}""", "'operationName' must be a string")]
    [InlineData("""{"query":"{ agency { code } }","extensions":"x"}""", "'extensions' must be a map")]
    [InlineData("""{"query":""", "not JSON")]
    [InlineData("", "not JSON")]
    public async Task A_body_that_is_no_request_is_refused(string body, string reason)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await server.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, content);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var error = (await ApiServer.ReadAsync(answer)).GetProperty("errors")[0];
        error.GetProperty("message").GetString().Should().Contain(reason);
        error.GetProperty("extensions").GetProperty("code").GetString().Should().Be("BAD_REQUEST");
        error.GetProperty("extensions").GetProperty("messageTh").GetString().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(ContractLimits.UsualBodyBytes, 200)]
    [InlineData(ContractLimits.UsualBodyBytes + 1, 413)]
    public async Task A_body_may_be_as_large_as_256_KB(int size, int status)
    {
        var start = """{"query":"{ agency { code } }","note":""" + "\"";
        var body = start + new string('x', size - start.Length - 2) + "\"}";
        using var known = new StringContent(body, Encoding.UTF8, "application/json");
        using var chunked = new StreamContent(new NoLengthStream(Encoding.UTF8.GetBytes(body))) { Headers = { ContentType = new("application/json") } };

        using var first = await server.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, known);
        using var second = await server.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, chunked);

        ((int)first.StatusCode).Should().Be(status);
        ((int)second.StatusCode).Should().Be(status);
    }

    [Theory]
    [InlineData("{ agency {", "SYNTAX_ERROR")]
    [InlineData("{ agency { colour } }", "VALIDATION_FAILED")]
    [InlineData("query A { agency { code } }", "OPERATION_UNKNOWN", "B")]
    [InlineData("subscription { agency { code } }", "NOT_ACCEPTABLE")]
    [InlineData("query A($y: Int!) { assessment(fiscalYear: $y) { id } }", "VARIABLE_INVALID", "A")]
    [InlineData("""{ assessment(fiscalYear: 2568, asOf: "2568-01-01") { id } }""", "VALIDATION_FAILED")]
    [InlineData("{ assessment(fiscalYear: 2025) { id } }", "ARGUMENT_INVALID")]
    [InlineData("""{ assessment(agency: "อบต", fiscalYear: 2568) { id } }""", "ARGUMENT_INVALID")]
    [InlineData("""{ node(id: "x!") { id } }""", "ARGUMENT_INVALID")]
    [InlineData("""{ node(id: "QXNzZXNz") { id } }""", "ARGUMENT_INVALID")]
    [InlineData("""{ assessment(fiscalYear: 2568) { survey(code: "iit") { counts(first: 101) { totalCount } } } }""", "ARGUMENT_INVALID")]
    [InlineData("""{ assessment(fiscalYear: 2568) { survey(code: "iit") { counts(after: "no") { totalCount } } } }""", "ARGUMENT_INVALID")]
    [InlineData("""{ assessment(fiscalYear: 2568) { charts { pngUrl(scale: 5) } } }""", "ARGUMENT_INVALID")]
    public async Task Each_kind_of_mistake_has_its_code(string query, string code, string? operationName = null)
    {
        using var answer = await server.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, ApiServer.JsonContent(new { query, operationName }));

        await CodeShouldBe(answer, code);
    }

    [Fact]
    public async Task An_operation_deeper_than_allowed_is_refused_and_introspection_is_not()
    {
        var deep = "{ __schema { types " + string.Concat(Enumerable.Repeat("{ fields { type ", 8)) + "{ name }" + new string('}', 18);
        var absurd = string.Concat(Enumerable.Repeat("{a", 50_000));
        var usual = "{ __schema { types { fields { args { type " + string.Concat(Enumerable.Repeat("{ name ofType ", 7)) + "{ name }" + new string('}', 7) + " } } } } }";

        foreach (var refused in (string[])[deep, absurd])
        {
            (await server.AskAsync(refused)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().Should().Be("LIMIT_EXCEEDED");
        }

        (await server.AskAsync(usual)).TryGetProperty("errors", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Introspection_says_where_a_scalar_is_specified()
    {
        var data = await server.DataAsync("""{ date: __type(name: "Date") { specifiedByURL } text: __type(name: "String") { specifiedByURL } }""");

        data.GetRawText().Should().Be("""{"date":{"specifiedByURL":"https://www.rfc-editor.org/rfc/rfc3339#section-5.6"},"text":{"specifiedByURL":null}}""");
    }

    [Fact]
    public async Task A_fault_of_the_program_is_told_by_a_code_and_an_id_that_the_log_knows_and_never_by_its_text()
    {
        server.Reads.Fault = new InvalidOperationException("secret: password=1234");

        using var answer = await GetAsync("{ assessment(fiscalYear: 2568) { id } agency { code } }");
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        body.Should().NotContain("secret").And.NotContain("InvalidOperation");
        var error = JsonDocument.Parse(body).RootElement.GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().Should().Be("INTERNAL");
        error.GetProperty("path")[0].GetString().Should().Be("assessment");
        var correlationId = error.GetProperty("extensions").GetProperty("correlationId").GetString()!;
        answer.Headers.GetValues("X-Correlation-Id").Should().Equal(correlationId);
        server.Log.Entries.Should().Contain(entry => entry.Text.Contains(correlationId) && entry.Text.Contains("secret: password=1234"));
    }

    [Fact]
    public async Task A_value_of_the_wrong_kind_is_refused_without_the_text_of_an_exception()
    {
        var answer = await server.AskAsync("query ($asOf: DateTime) { assessment(fiscalYear: 2568, asOf: $asOf) { id } }", new { asOf = "yesterday" });

        var error = answer.GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().Should().Be("VARIABLE_INVALID");
        error.GetProperty("message").GetString().Should().NotContain("Exception").And.NotContain("System.");
    }

    private Task<HttpResponseMessage> GetAsync(string query, params (string Name, string Value)[] parameters) => GetAsync(query, parameters, []);

    private Task<HttpResponseMessage> GetAsync(string query, (string Name, string Value)[] parameters, params (string Name, string Value)[] headers)
    {
        var text = string.Concat(parameters.Prepend(("query", query)).Select(pair => $"&{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"));
        return server.SendAsync(HttpMethod.Get, $"{GraphQLEndpoint.Path}?{text[1..]}", null, headers);
    }

    private static async Task CodeShouldBe(HttpResponseMessage answer, string code)
    {
        var body = await ApiServer.ReadAsync(answer);
        body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().Should().Be(code, "the answer is {0}", body);
    }

    /// <summary>Hides its length, so that the body is sent in chunks.</summary>
    private sealed class NoLengthStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
