using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;
using Kolum.ItaAnalytics.Infrastructure.Persistence.SqlServer;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Risks;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>Puts the database together.</summary>
public static class PersistenceServices
{
    /// <summary>The name of the database file in the data folder.</summary>
    public const string FileName = "ita-analytics.db";

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
            .AddScoped<IServicePoints, ServicePoints>()
            .AddScoped<IFactsVersions, FactsVersions>()
            .AddScoped<AssessmentStore>()
            .AddSingleton<FactsMemory>()
            .AddScoped<IAssessmentStore, RememberedFacts>()
            .AddSingleton<IChangeFeed, ChangeFeed>()
            .AddScoped<IAgencyFiles, AgencyFiles>()
            .AddScoped<IEvidenceStore, EvidenceStore>()
            .AddScoped<IRiskStore, RiskStore>()
            .AddScoped<IReportVersions, ReportVersions>()
            .AddSingleton<IReportFreezer, ReportFreezer>()
            .AddSingleton<IKeptPapers>(_ => new KeptPapers(Path.Combine(dataFolder, "papers")))
            .AddScoped(provider => new DatabaseSetup(provider.GetRequiredService<ItaContext>()));
    }
}
