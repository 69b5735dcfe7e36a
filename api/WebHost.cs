using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract.Docs;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Api.Health;
using Kolum.ItaAnalytics.Api.Indicators;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Api.Metrics;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Risks;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Api.Webhooks;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Dashboards.Screens;

namespace Kolum.ItaAnalytics.Api;

/// <summary>The web server: pages, report, charts and GraphQL over one set of services.</summary>
internal static class WebHost
{
    /// <summary>A server that is not started yet.</summary>
    /// <param name="dataFolder">Where the data lie.</param>
    /// <param name="urls">Where it listens; what the configuration says (ASPNETCORE_URLS) where left out.</param>
    /// <param name="defaultUrls">Where it listens when nobody says anything.</param>
    /// <param name="settings">Settings that win over all others; for tests.</param>
    public static WebApplication Build(string dataFolder, string? urls, string defaultUrls, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddSingleton(builder.Configuration.GetSection("Embeds").Get<EmbedSettings>() ?? new());
        builder.Services.AddAccess(AccessSettings.Of(builder.Configuration));
        builder.Services.AddItaAnalytics(builder.Configuration, dataFolder).AddDashboards().AddWebhookWorkers();
        var telemetry = Telemetry.Of(builder.Configuration);
        telemetry.AddTo(builder.Services);
        builder.Services.AddHealthChecks().AddCheck<DatabaseReady>(DatabaseReady.Name);
        builder.Services.AddSingleton(LinkSchedule.Of(builder.Configuration)).AddHostedService<ScheduledLinkChecks>();

        var app = builder.Build();
        foreach (var url in Addresses(app.Configuration, urls, defaultUrls))
        {
            app.Urls.Add(url);
        }

        app.UseMiddleware<FaultAnswers>();
        app.UseResponseCompression();
        app.UseAccess();
        app.MapOpenId();
        app.MapGraphQLEndpoint();
        app.MapGraphiQL();
        app.MapReports();
        app.MapOpenData();
        app.MapPublished();
        app.MapEvidence();
        app.MapTemplates();
        app.MapFieldwork();
        app.MapFeeds();
        app.MapApiDocs();
        app.MapIndicators();
        app.MapMeasures();
        app.MapRiskFiles();
        app.MapHealth();
        telemetry.MapTo(app);
        app.MapRegisterFiles();
        app.MapReadingFiles();
        app.MapDashboards();
        return app;
    }

    private static IReadOnlyList<string> Addresses(IConfiguration configuration, string? urls, string defaultUrls) =>
        urls is not null ? urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : LocalModeBinding.Configured(configuration) is { Count: > 0 } configured ? configured
        : [defaultUrls];
}
