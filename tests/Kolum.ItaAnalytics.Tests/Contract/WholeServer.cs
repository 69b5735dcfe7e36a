using Kolum.ItaAnalytics.Tests.Commands;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>The program whole, as it is after its first start: the report that it carries, with sample counts.</summary>
public sealed class WholeServer : IAsyncLifetime
{
    private readonly CommandRun command = new();
    private ServerRun? server;

    internal HttpClient Client => server!.Client;

    public async ValueTask InitializeAsync()
    {
        await command.RunAsync("status", "2568");
        server = await ServerRun.StartAsync(command.Data);
    }

    /// <summary>The address of a path.</summary>
    public string AddressOf(string path) => new Uri(Client.BaseAddress!, path).ToString();

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        command.Dispose();
    }
}

/// <summary>Tests of other people's programs share one server and one folder of npm packages, so they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OtherPrograms : ICollectionFixture<WholeServer>
{
    public const string Name = "other programs";
}
