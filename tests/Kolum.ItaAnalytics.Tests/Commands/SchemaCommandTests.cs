using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly CommandRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task The_schema_breaks_no_client_of_itself()
    {
        var (code, printed, _) = await run.RunAsync("schema");

        code.Should().Be(ExitCode.Done);
        (await run.RunAsync("schema", "--check", run.Write("same.graphql", printed))).Should().BeEquivalentTo((ExitCode.Done, ""), options => options.Including(answer => answer.Item1).Including(answer => answer.Item2));
    }

    [Fact]
    public async Task What_clients_would_miss_is_listed_and_told_to_the_shell()
    {
        var (code, output, error) = await run.RunAsync(
            "schema", "diff", run.Write("old.graphql", "type Query { a: Int b: Int }"), run.Write("new.graphql", "type Query { a: Int }"));

        code.Should().Be(ExitCode.Failed);
        output.Should().Be("breaking Query.b: the field was removed" + Environment.NewLine);
        error.Should().Contain("1 changes may break clients.");
    }

    [Fact]
    public async Task A_file_that_is_no_schema_is_refused()
    {
        (await run.RunAsync("schema", "--check", run.Write("no.graphql", "not { a schema"))).Code.Should().Be(ExitCode.BadInput);
        (await run.RunAsync("schema", "--check", run.FileOf("missing.graphql"))).Error.Should().Contain("SCHEMA_FILE_UNREADABLE");
    }
}
