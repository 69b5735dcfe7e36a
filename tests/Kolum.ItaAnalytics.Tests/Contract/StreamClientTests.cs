using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>The real npm clients graphql-ws and graphql-sse against the real server.</summary>
[RunsOnce("It runs Node.")]
public sealed class StreamClientTests
{
    [Theory]
    [InlineData("sockets.mjs", 7)]
    [InlineData("events.mjs", 5)]
    public async Task The_real_client_queries_mutates_and_subscribes(string script, int steps)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = await NodeScript.InstalledAsync("streams", cancellation);
        await using var server = await StreamServer.StartAsync();

        var (exitCode, output) = await NodeScript.RunAsync("node", folder, [script, server.Address.ToString()], cancellation);

        exitCode.Should().Be(0, output);
        output.Split('\n').Should().HaveCount(steps).And.OnlyContain(line => line.EndsWith(" ok"));
        await server.UntilAsync(beats => beats.Open == 0);
    }
}
