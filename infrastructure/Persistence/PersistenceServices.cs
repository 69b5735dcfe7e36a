using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Domain.Webhooks;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Agencies.Archive;
using Kolum.ItaAnalytics.Infrastructure.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;
using Kolum.ItaAnalytics.Infrastructure.Persistence.SqlServer;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Risks;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>Puts the database together.</summary>
public static class PersistenceServices
{
    /// <summary>The name of the database file in the data folder.</summary>
    public const string FileName = "ita-analytics.db";

    /// <summary>The folder beside it with the keys that secrets are kept under.</summary>
    public const string KeysFolder = "keys";

    /// <summary>Tells of changes through Redis too, so that several processes over one database hear of each other's changes at once.</summary>
    /// <param name="services">The services, with persistence in them.</param>
    /// <param name="redis">A connection string of Redis, or nothing: then each process hears of its own changes only.</param>
    public static IServiceCollection AddChangesThroughRedis(this IServiceCollection services, string? redis) => redis is null ? services : services
        .AddSingleton(provider => new RedisChangeFeed(redis, provider.GetRequiredService<ILogger<RedisChangeFeed>>()))
        .AddSingleton<IChangeFeed>(provider => provider.GetRequiredService<RedisChangeFeed>())
        .AddHostedService(provider => provider.GetRequiredService<RedisChangeFeed>());

    /// <summary>Adds the stores over SQL Server where a connection string is given, else over SQLite in a data folder.</summary>
    /// <param name="services">The services.</param>
    /// <param name="dataFolder">The folder of the database file.</param>
    /// <param name="sqlServer">A connection string of SQL Server, or nothing.</param>
    public static IServiceCollection AddPersistence(this IServiceCollection services, string dataFolder, string? sqlServer)
    {
        if (sqlServer is null)
        {
            services.AddDbContext<ItaContext, SqliteItaContext>(builder => SqliteItaContext.Configure(builder, Path.Combine(dataFolder, FileName)));
        }
        else
        {
            services.AddDbContext<ItaContext, SqlServerItaContext>(builder => SqlServerItaContext.Configure(builder, sqlServer));
        }

        return services
            .AddScoped<IAgencyStore, AgencyStore>()
            .AddScoped<ISurveyStore, SurveyStore>()
            .AddScoped<IIndicatorStore, IndicatorStore>()
            .AddScoped<IServicePoints, ServicePoints>()
            .AddScoped<IFactsVersions, FactsVersions>()
            .AddScoped<AssessmentStore>()
            .AddSingleton<FactsMemory>()
            .AddScoped<IAssessmentStore, RememberedFacts>()
            .AddSingleton<IChangeFeed, ChangeFeed>()
            .AddScoped<IAgencyFiles, AgencyFiles>()
            .AddScoped<IEvidenceStore, EvidenceStore>()
            .AddScoped<IOpenDataStore, OpenDataStore>()
            .AddScoped<IMeasureStore, MeasureStore>()
            .AddScoped<IRiskStore, RiskStore>()
            .AddScoped<IMetricStore, MetricStore>()
            .AddScoped<IReportVersions, ReportVersions>()
            .AddScoped<IWebhookStore, WebhookStore>()
            .AddSingleton<IReportFreezer, ReportFreezer>()
            .AddSingleton<IKeptPapers>(_ => new KeptPapers(Path.Combine(dataFolder, KeptPapers.Folder)))
            .AddScoped(provider => new DatabaseSetup(provider.GetRequiredService<ItaContext>()))
            .AddScoped(provider => new DataBackup(provider.GetRequiredService<ItaContext>(), dataFolder, provider.GetRequiredService<TimeProvider>()))
            .AddScoped<ArchiveImport>()
            .AddScoped(provider => new AgencyArchive(
                provider.GetRequiredService<ItaContext>(), provider.GetRequiredService<ArchiveImport>(), dataFolder, provider.GetRequiredService<TimeProvider>()));
    }
}
