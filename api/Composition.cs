using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Api.Feeds;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.Webhooks;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Access;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Risks;
using Kolum.ItaAnalytics.Infrastructure.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Samples;
using Kolum.ItaAnalytics.Infrastructure.Surveys;

namespace Kolum.ItaAnalytics.Api;

/// <summary>Puts the parts together: the only place that knows all of them.</summary>
internal static class Composition
{
    /// <summary>Everything that the server and the command line need.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Settings: <c>ConnectionStrings:SqlServer</c>, <c>ConnectionStrings:Redis</c>, <c>AutoMapper:LicenseKey</c>, <c>Surveys:StalledAfterWorkingDays</c>, <c>Surveys:PrivacyFloor</c>, <c>Links:AllowPrivateAddresses</c>, <c>Webhooks:AllowPrivateAddresses</c>.</param>
    /// <param name="dataFolder">Where the SQLite file and the keys lie.</param>
    public static IServiceCollection AddItaAnalytics(this IServiceCollection services, IConfiguration configuration, string dataFolder) => services
        .AddSingleton(TimeProvider.System)
        .AddPersistence(dataFolder, configuration.GetConnectionString("SqlServer"))
        .AddChangesThroughRedis(configuration.GetConnectionString("Redis"))
        .AddReadGuards()
        .AddAccounts(configuration["Audit:Key"], dataFolder)
        .AddRulePacks()
        .AddIntake()
        .AddQrCodes()
        .AddCharts()
        .AddReports()
        .AddGraphQLContract(configuration)
        .AddSingleton(provider => new AssessmentRules(
            provider.GetRequiredService<IRulePacks>(), configuration.GetSection("Surveys").Get<SurveySettings>() ?? SurveySettings.Default))
        .AddScoped<AssessmentReader>()
        .AddScoped<ImportReport>()
        .AddScoped<DescribeAgency>()
        .AddScoped<RegisterAgency>()
        .AddScoped<SetUpSurvey>()
        .AddScoped<RecordCounts>()
        .AddScoped<CorrectCounts>()
        .AddScoped<OpenLink>()
        .AddScoped<AllowHosts>()
        .AddScoped<SetOpenDataItems>()
        .AddScoped<SetOutcomeCharts>()
        .AddScoped<ReviseMeasure>()
        .AddScoped<SignOffReport>()
        .AddScoped<RecordIndicators>()
        .AddScoped<UndoIndicatorImport>()
        .AddScoped<RepinRules>()
        .AddScoped<FrozenPapers>()
        .AddProgramKeys(configuration, dataFolder)
        .AddWebhooks(configuration)
        .AddFeeds()
        .AddEvidenceAndLinks(configuration.GetSection("Links").Get<LinkSettings>() ?? new())
        .AddMeasures()
        .AddRisks()
        .AddMeasureMetrics()
        .AddScoped<Demo>()
        .AddSingleton<ISampleSource, KolumSample>();
}
