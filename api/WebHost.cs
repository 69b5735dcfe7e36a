using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Measures;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Risks;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Microsoft.AspNetCore.DataProtection;

namespace Kolum.ItaAnalytics.Api;

/// <summary>The web server: pages, report, charts and GraphQL over one set of services.</summary>
internal static class WebHost
{
    /// <summary>A server that is not started yet.</summary>
    /// <param name="dataFolder">Where the data lie.</param>
    /// <param name="urls">Where it listens; what the configuration says (ASPNETCORE_URLS) where left out.</param>
    /// <param name="defaultUrls">Where it listens when nobody says anything.</param>
    public static WebApplication Build(string dataFolder, string? urls, string defaultUrls)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new(Path.Combine(dataFolder, "keys")));
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddItaAnalytics(builder.Configuration, dataFolder).AddDashboards();

        var app = builder.Build();
        foreach (var url in Addresses(app.Configuration, urls, defaultUrls))
        {
            app.Urls.Add(url);
        }

        app.UseMiddleware<LocalModeGuard>();
        app.MapGraphQLEndpoint();
        app.MapReports();
        app.MapPublished();
        app.MapEvidence();
        app.MapTemplates();
        app.MapFieldwork();
        app.MapRiskFiles();
        app.MapDashboards();
        return app;
    }

    private static IReadOnlyList<string> Addresses(IConfiguration configuration, string? urls, string defaultUrls) =>
        urls is not null ? urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : LocalModeBinding.Configured(configuration) is { Count: > 0 } configured ? configured
        : [defaultUrls];
}
