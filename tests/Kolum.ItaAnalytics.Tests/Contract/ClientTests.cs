using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>The clients that people use, as npm gives them, against the schema and the running server: nothing is adapted on either side.</summary>
[Collection(OtherPrograms.Name), RunsOnce("npm packages and their programs know nothing of the culture")]
public sealed class ClientTests(WholeServer server)
{
    private static readonly string Schema = RepositoryPath.Of("api", "Contract", "schema.graphql");

    [Fact]
    public Task Apollo_Client_asks_goes_on_page_by_page_and_names_documents_by_their_hash() =>
        RunsAsync("8 ok", "apollo.mjs", server.AddressOf(GraphQLEndpoint.Path));

    [Fact]
    public Task Urql_asks_by_POST_and_by_GET() => RunsAsync("6 ok", "urql.mjs", server.AddressOf(GraphQLEndpoint.Path));

    [Fact]
    public Task Relay_compiles_against_the_schema_and_its_connections_and_refetches_work() =>
        RunsAsync("3 ok", "relay.mjs", Schema, server.AddressOf(GraphQLEndpoint.Path));

    [Fact]
    public Task Generated_types_compile_with_a_program_that_uses_them() => RunsAsync("types ok", "codegen.mjs", Schema);

    [Fact]
    public void The_lock_file_names_no_registry() =>
        File.ReadAllText(RepositoryPath.Of("tests", "Kolum.ItaAnalytics.Tests", "Contract", "clients", "package-lock.json"))
            .Should().NotContain("\"resolved\"").And.Contain("\"integrity\"");

    private static async Task RunsAsync(string expected, params string[] arguments)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = await NodeScript.InstalledAsync("clients", cancellation);

        var (exitCode, output) = await NodeScript.RunAsync("node", folder, arguments, cancellation);

        output.Should().EndWith(expected);
        exitCode.Should().Be(0);
    }
}
