using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Tests.Commands;
using Microsoft.Data.Sqlite;
using Xunit;

[assembly: AssemblyFixture(typeof(Kolum.ItaAnalytics.BrowserTests.WholeProgram))]

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>The program as it is after its first start, whole: what those who connect to it meet.</summary>
public sealed class WholeProgram : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ita-whole-");
    private ServerRun? server;

    /// <summary>Where it listens.</summary>
    public Uri Address => server!.Client.BaseAddress!;

    internal HttpClient Client => server!.Client;

    public async ValueTask InitializeAsync()
    {
        using var said = new StringWriter();
        var code = await CommandLine.RunAsync(["status", "2568", "--data", folder.FullName], said, said);
        server = code == 0 ? await ServerRun.StartAsync(folder.FullName) : throw new InvalidOperationException(said.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
