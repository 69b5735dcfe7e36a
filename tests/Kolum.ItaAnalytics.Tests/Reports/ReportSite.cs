using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>The pages, the report and the charts on a free port of this machine, over facts that a test chose.</summary>
internal sealed class ReportSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private ReportSite(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public static async Task<ReportSite> StartAsync(IChartRenderer charts, params AssessmentFacts[] facts)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(charts);
        builder.Services.AddSingleton<IAssessmentStore>(new StoredFacts(facts));
        builder.Services.AddSingleton<TimeProvider>(new StandingClock(AnAssessment.Now));
        builder.Services.AddScoped<AssessmentReader>();
        builder.Services.AddReports().AddDashboards();
        var app = builder.Build();
        app.MapDashboards().MapReports();
        await app.StartAsync();
        return new(app);
    }

    public HttpClient Client() => new() { BaseAddress = Address };

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
