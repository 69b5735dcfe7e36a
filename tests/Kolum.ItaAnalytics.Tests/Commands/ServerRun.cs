using System.Net.Http.Json;
using System.Text.Json;
using Kolum.ItaAnalytics.Api;
using Microsoft.AspNetCore.Builder;

namespace Kolum.ItaAnalytics.Tests.Commands;

/// <summary>The real server over a data folder that the command line has made, on a free loopback port.</summary>
internal sealed class ServerRun : IAsyncDisposable
{
    private readonly WebApplication app;

    private ServerRun(WebApplication app)
    {
        this.app = app;
        Client = new() { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<ServerRun> StartAsync(string dataFolder, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var app = WebHost.Build(dataFolder, "http://127.0.0.1:0", "", settings);
        await app.StartAsync();
        return new(app);
    }

    public async Task<JsonElement> AskAsync(string query)
    {
        using var answer = await Client.PostAsJsonAsync("/graphql", new { query });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
