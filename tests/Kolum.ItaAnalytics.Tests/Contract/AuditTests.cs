using System.Diagnostics;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract;
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
        var folder = await InstalledAsync(cancellation);
        await using var server = await ApiServer.StartAsync();

        var (exitCode, output) = await RunAsync("node", folder, ["audit.mjs", new Uri(server.Client.BaseAddress!, GraphQLEndpoint.Path).ToString()], cancellation);

        output.Should().EndWith("61 of 61 ok");
        exitCode.Should().Be(0);
    }

    /// <summary>A folder beside the tests in which the package is installed; the test is skipped where that cannot be had.</summary>
    private static async Task<string> InstalledAsync(CancellationToken cancellation)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "audit");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(RepositoryPath.Of("tests", "Kolum.ItaAnalytics.Tests", "Contract", "audit")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        if (!Directory.Exists(Path.Combine(folder, "node_modules", "graphql-http")))
        {
            var (exitCode, output) = await RunAsync("npm", folder, ["install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1"], cancellation);
            Assert.SkipWhen(exitCode != 0, $"The npm package graphql-http could not be installed: {output}");
        }

        return folder;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string folder, string[] arguments, CancellationToken cancellation)
    {
        using var process = new Process
        {
            StartInfo = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"The program {program} is not installed.");
        }

        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, (output + await errors).Trim());
    }
}
