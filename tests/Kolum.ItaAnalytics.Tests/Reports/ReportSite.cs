using Kolum.ItaAnalytics.Api;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Api.Indicators;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Tests.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>The pages, the report and the charts on a free port of this machine, over facts that a test chose.</summary>
internal sealed class ReportSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private readonly TemporaryDatabase database;

    private ReportSite(WebApplication app, TemporaryDatabase database) => (this.app, this.database) = (app, database);

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.Single());

    public static async Task<ReportSite> StartAsync(IChartRenderer charts, params AssessmentFacts[] facts)
    {
        var database = await TemporaryDatabase.HoldingAsync(facts);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddItaAnalytics(builder.Configuration, database.Folder).AddDashboards();
        builder.Services.AddSingleton(charts);
        builder.Services.AddSingleton<TimeProvider>(new StandingClock(AnAssessment.Now));
        var app = builder.Build();
        app.MapGraphQLEndpoint();
        app.MapDashboards().MapReports().MapOpenData().MapPublished().MapTemplates().MapFieldwork().MapFeeds();
        await app.StartAsync();
        return new(app, database);
    }

    /// <summary>Does something with the program's own services.</summary>
    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    public HttpClient Client() => new() { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
