using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>The database: one model for every provider. Only Persistence/Sqlite and Persistence/SqlServer know one.</summary>
internal abstract class ItaContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<AgencyRow> Agencies => Set<AgencyRow>();

    public DbSet<AgencyProfileRow> AgencyProfiles => Set<AgencyProfileRow>();

    public DbSet<AssessmentRow> Assessments => Set<AssessmentRow>();

    public DbSet<SurveyRow> Surveys => Set<SurveyRow>();

    public DbSet<ResponseCountRow> ResponseCounts => Set<ResponseCountRow>();

    public DbSet<MeasureVersionRow> MeasureVersions => Set<MeasureVersionRow>();

    public DbSet<ReportCoverRow> ReportCovers => Set<ReportCoverRow>();

    public DbSet<OutcomeChartRow> OutcomeCharts => Set<OutcomeChartRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcMoment>();

    protected override void OnModelCreating(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(ItaContext).Assembly);
}
