using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Risks;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.EntityFrameworkCore;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>The database: one model for every provider. Only Persistence/Sqlite and Persistence/SqlServer know one.</summary>
internal abstract class ItaContext : DbContext
{
    // A transaction is kept or given up as a whole: no step of it is ever tried again.
    protected ItaContext(DbContextOptions options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    public DbSet<AgencyRow> Agencies => Set<AgencyRow>();

    public DbSet<AgencyProfileRow> AgencyProfiles => Set<AgencyProfileRow>();

    public DbSet<AssessmentRow> Assessments => Set<AssessmentRow>();

    public DbSet<SurveyRow> Surveys => Set<SurveyRow>();

    public DbSet<CalendarDayRow> CalendarDays => Set<CalendarDayRow>();

    public DbSet<AllowedHostRow> AllowedHosts => Set<AllowedHostRow>();

    public DbSet<SurveyDecisionRow> SurveyDecisions => Set<SurveyDecisionRow>();

    public DbSet<ResponseCountRow> ResponseCounts => Set<ResponseCountRow>();

    public DbSet<CountImportRow> CountImports => Set<CountImportRow>();

    public DbSet<ServicePointLinkRow> ServicePointLinks => Set<ServicePointLinkRow>();

    public DbSet<ScanCountRow> ScanCounts => Set<ScanCountRow>();

    public DbSet<MeasureVersionRow> MeasureVersions => Set<MeasureVersionRow>();

    public DbSet<ReportCoverRow> ReportCovers => Set<ReportCoverRow>();

    public DbSet<OutcomeChartRow> OutcomeCharts => Set<OutcomeChartRow>();

    public DbSet<KeptContentRow> KeptContents => Set<KeptContentRow>();

    public DbSet<AgencyFileRow> AgencyFiles => Set<AgencyFileRow>();

    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();

    public DbSet<LinkCheckRow> LinkChecks => Set<LinkCheckRow>();

    public DbSet<ReportVersionRow> ReportVersions => Set<ReportVersionRow>();

    public DbSet<SignOffStepRow> SignOffSteps => Set<SignOffStepRow>();

    public DbSet<RiskDecisionRow> RiskDecisions => Set<RiskDecisionRow>();

    public DbSet<RiskMatrixRow> RiskMatrices => Set<RiskMatrixRow>();

    /// <summary>Waits until no other program migrates the database, and keeps others away until it is disposed; nothing where the provider does that itself.</summary>
    public abstract Task<IDisposable?> BeginMigrationAsync(CancellationToken cancellation);

    /// <summary>Keeps a copy of the database as it is before a migration, where the provider's data lie with the program.</summary>
    public abstract Task BackUpAsync(string beforeMigration, CancellationToken cancellation);

    /// <summary>Adds many counts in the running transaction, by the fastest way that the provider has.</summary>
    public abstract Task InsertAsync(IReadOnlyCollection<ResponseCountRow> counts, CancellationToken cancellation);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcMoment>();

    protected override void OnModelCreating(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(ItaContext).Assembly);
}
