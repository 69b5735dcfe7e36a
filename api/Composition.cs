using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Samples;

namespace Kolum.ItaAnalytics.Api;

/// <summary>Puts the parts together: the only place that knows all of them.</summary>
internal static class Composition
{
    /// <summary>Everything that the server and the command line need.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Settings: <c>ConnectionStrings:SqlServer</c>, <c>AutoMapper:LicenseKey</c>.</param>
    /// <param name="dataFolder">Where the SQLite file lies.</param>
    public static IServiceCollection AddItaAnalytics(this IServiceCollection services, IConfiguration configuration, string dataFolder) => services
        .AddSingleton(TimeProvider.System)
        .AddPersistence(dataFolder, configuration.GetConnectionString("SqlServer"))
        .AddIntake()
        .AddCharts()
        .AddReports()
        .AddGraphQLContract(configuration)
        .AddScoped<AssessmentReader>()
        .AddScoped<ImportReport>()
        .AddScoped<RecordCounts>()
        .AddScoped<SetOutcomeCharts>()
        .AddScoped<Demo>()
        .AddSingleton<ISampleSource, KolumSample>();
}
