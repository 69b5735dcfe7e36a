using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CsvHelper;
using Kolum.ItaAnalytics.Api;
using Kolum.ItaAnalytics.Api.Contract.Docs;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kolum.ItaAnalytics.Tests.Feeds;

/// <summary>Feeds, GraphQL and their documentation over the same facts on a free port of this machine.</summary>
internal sealed class FeedSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TemporaryDatabase database;

    private FeedSite(WebApplication app, TemporaryDatabase database, SetClock clock)
    {
        this.app = app;
        this.database = database;
        Clock = clock;
        Client = new() { BaseAddress = new(app.Urls.Single()) };
    }

    public SetClock Clock { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<FeedSite> StartAsync(AssessmentFacts[]? facts = null, Action<IServiceCollection>? change = null)
    {
        var database = await TemporaryDatabase.HoldingAsync(facts ?? SomeAgencies.Facts());
        var clock = new SetClock(AnAssessment.Now);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddItaAnalytics(builder.Configuration, database.Folder);
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton<TimeProvider>(clock);
        change?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapGraphQLEndpoint();
        app.MapFeeds();
        app.MapMeasures();
        app.MapGraphiQL();
        app.MapApiDocs();
        await app.StartAsync();
        return new(app, database, clock);
    }

    public async Task<JsonElement> DataAsync(string query)
    {
        using var answer = await Client.PostAsJsonAsync(GraphQLEndpoint.Path, new { query });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return body.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : body.GetProperty("data");
    }

    /// <summary>The rows of a feed from its JSON.</summary>
    public async Task<IReadOnlyList<JsonElement>> RowsAsync(string address) =>
        [.. (await Client.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative))).EnumerateArray()];

    /// <summary>The head and the rows of a feed from its CSV.</summary>
    public async Task<(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows)> CsvAsync(string address)
    {
        using var text = new StringReader((await Client.GetStringAsync(new Uri(address, UriKind.Relative))).TrimStart('\uFEFF'));
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        var rows = new List<IReadOnlyList<string>>();
        while (await csv.ReadAsync())
        {
            rows.Add([.. csv.Parser.Record!]);
        }

        return (csv.HeaderRecord!, rows);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
