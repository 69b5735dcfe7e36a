using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>The audits of the npm package graphql-http, which follow the GraphQL-over-HTTP specification.</summary>
[RunsOnce("It looks at HTTP statuses and media types.")]
public sealed class AuditTests
{
    [Fact]
    public async Task All_61_audits_of_GraphQL_over_HTTP_pass()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = await NodeScript.InstalledAsync("audit", cancellation);
        await using var server = await ApiServer.StartAsync();

        var (exitCode, output) = await NodeScript.RunAsync("node", folder, ["audit.mjs", new Uri(server.Client.BaseAddress!, GraphQLEndpoint.Path).ToString()], cancellation);

        output.Should().EndWith("61 of 61 ok");
        exitCode.Should().Be(0);
    }
}
