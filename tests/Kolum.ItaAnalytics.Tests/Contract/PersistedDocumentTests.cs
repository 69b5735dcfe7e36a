using System.Net;
using System.Text.Json;
using FluentAssertions;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Documents;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Tests.Risks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

[RunsOnce("It looks at hashes, ids and error codes.")]
public sealed class PersistedDocumentTests : IClassFixture<PersistedDocumentTests.Server>
{
    private readonly SetCaller caller;
    private readonly ApiServer server;

    public PersistedDocumentTests(Server shared)
    {
        server = shared.Api;
        caller = shared.Caller;
        caller.Caller = Caller.Local(Actor.LocalUser);
    }

    /// <summary>A document that no other test has sent.</summary>
    private string Query { get; } = $"{{ agency {{ code }} }} # {Guid.NewGuid()}";

    public static TheoryData<string> Carried => [.. PersistedDocuments.Trusted.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_file_of_the_folder_is_carried()
    {
        var files = Directory.GetFiles(RepositoryPath.Of("api", "Contract", "operations")).Select(Path.GetFileNameWithoutExtension);

        PersistedDocuments.Trusted.Keys.Should().BeEquivalentTo(files).And.NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Carried))]
    public async Task Each_carried_document_fits_the_schema_and_has_one_named_operation(string name)
    {
        var schema = server.Services.GetRequiredService<ISchema>();
        var document = Parser.Parse(PersistedDocuments.Trusted[name].Text);
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Should().ContainSingle().Subject;

        var result = await new DocumentValidator().ValidateAsync(new ValidationOptions
        {
            Schema = schema,
            Document = document,
            Operation = operation,
            Rules = DocumentValidator.CoreRules,
            UserContext = new Dictionary<string, object?>(),
            Variables = new GraphQLSerializer().Deserialize<Inputs>("""{"fiscalYear":2568}""")!,
            Extensions = Inputs.Empty,
            Metrics = GraphQL.Instrumentation.Metrics.None,
        });

        result.Errors.Select(error => error.Message).Should().BeEmpty();
        operation.Operation.Should().Be(OperationType.Query);
        operation.Name.Should().NotBeNull();
    }

    [Theory]
    [MemberData(nameof(Carried))]
    public async Task Each_carried_document_runs_within_the_limits_and_is_found_by_name_and_by_hash(string name)
    {
        caller.Caller = SetCaller.Anonymous;
        var variables = Uri.EscapeDataString("""{"fiscalYear":2568}""");

        using var byName = await server.SendAsync(HttpMethod.Get, $"{GraphQLEndpoint.Path}?documentId={name}&variables={variables}");
        using var byHash = await server.SendAsync(HttpMethod.Get, $"{GraphQLEndpoint.Path}?documentId=sha256:{PersistedDocuments.Trusted[name].Hash}&variables={variables}");

        foreach (var answer in (HttpResponseMessage[])[byName, byHash])
        {
            var body = await ApiServer.ReadAsync(answer);
            body.TryGetProperty("errors", out var errors).Should().BeFalse("{0}", errors);
            body.GetProperty("data").EnumerateObject().Single().Value.ValueKind.Should().Be(JsonValueKind.Object);
        }
    }

    [Fact]
    public async Task An_id_that_no_document_has_is_not_found()
    {
        using var answer = await server.SendAsync(HttpMethod.Get, $"{GraphQLEndpoint.Path}?documentId=nothing");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        await CodeShouldBe(answer, "DOCUMENT_UNKNOWN");
    }

    [Fact]
    public async Task A_document_is_either_named_or_sent()
    {
        using var answer = await PostAsync(new { documentId = "overview", query = Query });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        await CodeShouldBe(answer, "BAD_REQUEST");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_hash_that_is_not_known_is_told_as_clients_expect_it(string accept)
    {
        using var answer = await server.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, ApiServer.JsonContent(new { extensions = Extension(Query) }), ("Accept", accept));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var error = (await ApiServer.ReadAsync(answer)).GetProperty("errors")[0];
        error.GetProperty("message").GetString().Should().Be("PersistedQueryNotFound", "urql compares this text, Apollo Client this or the code");
        error.GetProperty("extensions").GetProperty("code").GetString().Should().Be("PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task A_document_sent_once_with_its_hash_is_known_by_it_from_then_on_also_by_GET()
    {
        using var registered = await PostAsync(new { query = Query, extensions = Extension(Query) });
        using var posted = await PostAsync(new { extensions = Extension(Query) });
        using var got = await server.SendAsync(HttpMethod.Get, $"{GraphQLEndpoint.Path}?extensions={Uri.EscapeDataString(JsonSerializer.Serialize(Extension(Query)))}");

        foreach (var answer in (HttpResponseMessage[])[registered, posted, got])
        {
            (await ApiServer.ReadAsync(answer)).GetProperty("data").GetRawText().Should().Be("""{"agency":{"code":"kolum"}}""");
        }

        got.Headers.ETag.Should().NotBeNull();
    }

    [Fact]
    public async Task Nothing_is_ever_kept_under_a_hash_that_is_not_its_own()
    {
        using var answer = await PostAsync(new { query = "{ agency { name } }", extensions = Extension(Query) });
        using var asked = await PostAsync(new { extensions = Extension(Query) });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        await CodeShouldBe(answer, "PERSISTED_QUERY_MISMATCH");
        await CodeShouldBe(asked, "PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task A_document_that_does_not_fit_the_schema_is_not_kept()
    {
        const string Wrong = "{ nothing }";
        (await PostAsync(new { query = Wrong, extensions = Extension(Wrong) })).Dispose();

        using var asked = await PostAsync(new { extensions = Extension(Wrong) });

        await CodeShouldBe(asked, "PERSISTED_QUERY_NOT_FOUND");
    }

    [Theory]
    [InlineData("""{"persistedQuery":{"version":2,"sha256Hash":"0000000000000000000000000000000000000000000000000000000000000000"}}""")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"short"}}""")]
    [InlineData("""{"persistedQuery":{"version":1}}""")]
    [InlineData("""{"persistedQuery":"x"}""")]
    public async Task A_malformed_hash_is_refused(string extensions)
    {
        using var answer = await server.SendAsync(HttpMethod.Get, $"{GraphQLEndpoint.Path}?extensions={Uri.EscapeDataString(extensions)}");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void Registered_documents_are_bounded()
    {
        var documents = new PersistedDocuments(new());

        for (var number = 0; number < 200; number++)
        {
            documents.Register(new(new string('x', 60_000), FormattableString.Invariant($"{number}"), IsPersisted: true));
        }

        documents.Registered.Should().BeInRange(50, PersistedDocuments.MostRegistered / 60_000);
    }

    [Fact]
    public async Task Where_only_trusted_documents_are_allowed_that_binds_those_who_are_not_signed_in()
    {
        using var registered = await PostAsync(new { query = Query, extensions = Extension(Query) });
        registered.StatusCode.Should().Be(HttpStatusCode.OK, "the person at the machine may");
        caller.Caller = SetCaller.Officer;
        using var officer = await PostAsync(new { query = Query });
        officer.StatusCode.Should().Be(HttpStatusCode.OK, "who signed in may");
        caller.Caller = SetCaller.Anonymous;

        using var sent = await PostAsync(new { query = Query });
        using var hashed = await PostAsync(new { extensions = Extension(Query) });
        using var named = await PostAsync(new { documentId = "agency" });
        using var same = await PostAsync(new { query = PersistedDocuments.Trusted["agency"].Text });

        sent.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        await CodeShouldBe(sent, "DOCUMENT_NOT_TRUSTED");
        await CodeShouldBe(hashed, "DOCUMENT_NOT_TRUSTED");
        named.StatusCode.Should().Be(HttpStatusCode.OK);
        same.StatusCode.Should().Be(HttpStatusCode.OK, "it is the trusted text");
    }

    private static object Extension(string query) => new { persistedQuery = new { version = 1, sha256Hash = PersistedDocuments.HashOf(query) } };

    private Task<HttpResponseMessage> PostAsync(object body) => server.SendAsync(HttpMethod.Post, GraphQLEndpoint.Path, ApiServer.JsonContent(body));

    private static async Task CodeShouldBe(HttpResponseMessage answer, string code) =>
        (await ApiServer.ReadAsync(answer)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().Should().Be(code);

    /// <summary>One server for all tests, on which those who are not signed in may run trusted documents only.</summary>
    public sealed class Server : IAsyncLifetime
    {
        internal SetCaller Caller { get; } = new(SetCaller.Anonymous);

        internal ApiServer Api { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Api = await ApiServer.StartAsync(AnAssessment.Facts() with { Risks = new SomeRisks().With(current: (4, 4)).Decided() }, configure: builder =>
        {
            builder.Services.AddSingleton<ICallers>(Caller);
            builder.Configuration.AddInMemoryCollection([new("GraphQL:TrustedDocumentsOnly", "true")]);
        });

        public ValueTask DisposeAsync() => Api.DisposeAsync();
    }
}
