using System.Globalization;
using System.Text;
using System.Text.Json;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Tests.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>The GraphQL endpoint behind its guard on a real server, on a free loopback port.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private readonly TemporaryDatabase database;

    private ApiServer(WebApplication app, TemporaryDatabase database, WatchedReads reads, SetClock clock, LogCollector log)
    {
        this.app = app;
        this.database = database;
        Reads = reads;
        Clock = clock;
        Log = log;
        Client = new() { BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    public WatchedReads Reads { get; }

    public SetClock Clock { get; }

    public LogCollector Log { get; }

    /// <summary>The commands that reach the database.</summary>
    public required CommandCounter Commands { get; init; }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>The folder of the database, for another process to write to.</summary>
    public string Folder => database.Folder;

    public static async Task<ApiServer> StartAsync(AssessmentFacts? facts = null, CultureInfo? culture = null, Action<WebApplicationBuilder>? configure = null)
    {
        var database = await TemporaryDatabase.HoldingAsync(facts ?? AnAssessment.Facts());
        var reads = new WatchedReads();
        var log = new LogCollector();
        var clock = new SetClock(AnAssessment.Now);
        var commands = new CommandCounter();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddAntiforgery();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddPersistence(database.Folder, sqlServer: null);
        builder.Services.AddScoped<IAssessmentStore>(services => reads.Over(
            new AssessmentStore(services.GetRequiredService<ItaContext>(), services.GetRequiredService<IAgencyStore>(), services.GetRequiredService<ISurveyStore>())));
        builder.Services.AddSingleton(Facts.Rules);
        builder.Services.AddSingleton(Facts.Rules.Packs);
        builder.Services.AddSingleton<IChartRenderer, PlainRenderer>();
        builder.Services.AddSingleton<IPaperWriter>(new NamedWriter("html", "text/html"));
        builder.Services.AddSingleton<IPaperWriter>(new NamedWriter("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        builder.Services.AddWhatFilesNeed();
        builder.Services.ConfigureDbContext<SqliteItaContext>(options => options.AddInterceptors(commands));
        configure?.Invoke(builder);
        builder.Services.AddGraphQLContract(builder.Configuration);
        var app = builder.Build();
        if (culture is not null)
        {
            app.Use((_, next) =>
            {
                CultureInfo.CurrentCulture = culture;
                CultureInfo.CurrentUICulture = culture;
                return next();
            });
        }

        app.UseWebSockets();
        app.UseMiddleware<OriginGuard>(new AccessSettings());
        app.MapGraphQLEndpoint();
        app.MapPost("/form", () => "written");
        await app.StartAsync();
        return new(app, database, reads, clock, log) { Commands = commands };
    }

    /// <summary>Stores another assessment beside the one that the server began with.</summary>
    public Task HoldAsync(params AssessmentFacts[] facts) => database.AddAsync(facts);

    /// <summary>What is stored now.</summary>
    public Task<AssessmentFacts> StoredAsync() => database.ReadAsync(AnAssessment.Key);

    /// <summary>Records a total of 39 for IIT as another program would: the server is not told.</summary>
    public async Task ChangeBehindItsBackAsync()
    {
        await using var context = database.Open();
        await using var session = await new Infrastructure.Surveys.SurveyStore(context).BeginAsync(AnAssessment.Key, CancellationToken.None);
        await session.AddAsync([AnAssessment.Count(9, new(2025, 3, 3), Domain.Common.CountKind.Reading, 39)], CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
    }

    /// <summary>Posts an operation and gives the whole answer.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        using var body = JsonContent(new { query, variables });
        using var answer = await Client.PostAsync(new Uri(GraphQLEndpoint.Path, UriKind.Relative), body);
        return await ReadAsync(answer);
    }

    /// <summary>Posts an operation and gives its data; fails where there are errors.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : answer.GetProperty("data");
    }

    /// <summary>Sends a request as it stands.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    public static StringContent JsonContent(object value) => new(JsonSerializer.Serialize(value), Encoding.UTF8, "application/json");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Says in the picture what was asked for, so that a test can see it arrive.</summary>
    private sealed class PlainRenderer : IChartRenderer
    {
        public string Svg(ChartSpec spec, ChartLook look, ChartTheme theme) => $"<svg><title>{spec.Key} {look} {theme}</title></svg>";

        public string SvgFile(ChartSpec spec, ChartLook look, ChartTheme theme) => throw new NotSupportedException();

        public byte[] Png(ChartSpec spec, ChartLook look, ChartTheme theme, float scale) => throw new NotSupportedException();

        public (int Width, int Height) SizeOf(ChartSpec spec, ChartLook look) => throw new NotSupportedException();
    }

    private sealed class NamedWriter(string format, string mediaType) : IPaperWriter
    {
        public string Format => format;

        public string MediaType => mediaType;

        public Task WriteAsync(Paper paper, Stream target, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
