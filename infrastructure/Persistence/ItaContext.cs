using System.Diagnostics;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Access;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Backups;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Risks;
using Kolum.ItaAnalytics.Infrastructure.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Kolum.ItaAnalytics.Infrastructure.Persistence;

/// <summary>The database: one model for every provider. Only Persistence/Sqlite and Persistence/SqlServer know one.</summary>
internal abstract class ItaContext : DbContext
{
    private readonly HashSet<string> changing = [];
    private readonly Dictionary<string, long> stamped = [];
    private readonly IChangeFeed? feed;
    private readonly IRulePacks packs;
    private readonly AuditChain? chain;
    private readonly ICurrentActor? current;
    private readonly TimeProvider clock;
    private Guid? stampedIn;

    // A transaction is kept or given up as a whole: no step of it is ever tried again.
    protected ItaContext(DbContextOptions options)
        : base(options)
    {
        Database.AutoSavepointsEnabled = false;
        var services = options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;
        feed = services?.GetService<IChangeFeed>();
        chain = services?.GetService<AuditChain>();
        current = services?.GetService<ICurrentActor>();
        packs = services?.GetService<IRulePacks>() ?? CarriedRulePacks.All;
        clock = services?.GetService<TimeProvider>() ?? TimeProvider.System;
    }

    public DbSet<AgencyRow> Agencies => Set<AgencyRow>();

    public DbSet<AgencyProfileRow> AgencyProfiles => Set<AgencyProfileRow>();

    public DbSet<AssessmentRow> Assessments => Set<AssessmentRow>();

    public DbSet<RulePackPinRow> RulePackPins => Set<RulePackPinRow>();

    public DbSet<IndicatorEntryRow> IndicatorEntries => Set<IndicatorEntryRow>();

    public DbSet<IndicatorImportRow> IndicatorImports => Set<IndicatorImportRow>();

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

    public DbSet<OpenDataEntryRow> OpenDataEntries => Set<OpenDataEntryRow>();

    public DbSet<ReportVersionRow> ReportVersions => Set<ReportVersionRow>();

    public DbSet<SignOffStepRow> SignOffSteps => Set<SignOffStepRow>();

    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    public DbSet<WebhookConditionRow> WebhookConditions => Set<WebhookConditionRow>();

    public DbSet<WebhookDeliveryRow> WebhookDeliveries => Set<WebhookDeliveryRow>();

    public DbSet<MeasureDecisionRow> MeasureDecisions => Set<MeasureDecisionRow>();

    public DbSet<RiskDecisionRow> RiskDecisions => Set<RiskDecisionRow>();

    public DbSet<MetricDecisionRow> MetricDecisions => Set<MetricDecisionRow>();

    public DbSet<RiskMatrixRow> RiskMatrices => Set<RiskMatrixRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<GrantRow> Grants => Set<GrantRow>();

    public DbSet<PasskeyRow> Passkeys => Set<PasskeyRow>();

    public DbSet<AccessLinkRow> AccessLinks => Set<AccessLinkRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<ApiTokenRow> ApiTokens => Set<ApiTokenRow>();

    public DbSet<AuditRow> AuditEntries => Set<AuditRow>();

    public DbSet<AuditHeadRow> AuditHeads => Set<AuditHeadRow>();

    /// <summary>Waits until no other program migrates the database, and keeps others away until it is disposed; nothing where the provider does that itself.</summary>
    public abstract Task<IDisposable?> BeginMigrationAsync(CancellationToken cancellation);

    /// <summary>Keeps a copy of the database as it is before a migration, where the provider's data lie with the program.</summary>
    public abstract Task BackUpAsync(string beforeMigration, CancellationToken cancellation);

    /// <summary>The database as one file, or nothing where it lies in a server.</summary>
    public abstract IDatabaseFile? AsFile();

    /// <summary>Adds many counts in the running transaction, by the fastest way that the provider has.</summary>
    public abstract Task InsertAsync(IReadOnlyCollection<ResponseCountRow> counts, CancellationToken cancellation);

    /// <summary>The decision with which an assessment is opened: it follows the latest rules of its year; nothing where none are known.</summary>
    public RulePackPin? NewPin(AssessmentKey key) => packs.Find(key.FiscalYear) is { } latest
        ? new(key.FiscalYear, latest.Version, new(ThaiTime.Now(clock), Actor.Program.Name, "เปิดการประเมินของปี (opened)"))
        : null;

    /// <summary>Says whose facts the coming writes change: until the transaction ends, or until they are saved where there is none.</summary>
    public void Changes(AgencyKey agency) => changing.Add(agency.Value);

    /// <summary>Saves, and raises the facts' version of the agencies that <see cref="Changes"/> named, in one transaction.</summary>
    /// <exception cref="InvalidOperationException">Nobody said whose facts change.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!ChangeTracker.HasChanges())
        {
            return 0;
        }

        // Identity saves its accounts by itself, and no figure is made from them.
        if (ChangeTracker.Entries().Where(entry => entry.State != EntityState.Unchanged).All(entry => entry.Entity is AccountRow or AccountSecretRow or PasskeyRow))
        {
            return await SaveBesideFactsAsync(cancellationToken);
        }

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var note = NoteOfChanges();
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await StampAsync(cancellationToken);
        await NoteAsync(note, cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        return saved;
    }

    /// <summary>Saves what no figure is made from (a queue, a log, an account): no facts' version is raised and nothing is announced.</summary>
    public async Task<int> SaveBesideFactsAsync(CancellationToken cancellation)
    {
        var note = NoteOfChanges();
        await using var own = note is not null && Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellation) : null;
        var saved = await SaveBareAsync(cancellation);
        await NoteAsync(note, cancellation);
        if (own is not null)
        {
            await own.CommitAsync(cancellation);
        }

        return saved;
    }

    /// <summary>The same, and tracks nothing any more: the next question sees what is stored.</summary>
    public async Task SaveAndForgetAsync(CancellationToken cancellation)
    {
        await SaveBesideFactsAsync(cancellation);
        ChangeTracker.Clear();
    }

    /// <summary>Saves and does nothing else: for the audit trail itself.</summary>
    public Task<int> SaveBareAsync(CancellationToken cancellation) => base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellation);

    /// <summary>Adds an entry to the audit trail: in the running transaction, or in one of its own. Nothing where the program keeps no trail.</summary>
    public async Task NoteAsync(AuditNote? note, CancellationToken cancellation)
    {
        if (chain is null || note is null)
        {
            return;
        }

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellation) : null;
        var who = current?.Actor ?? Actor.Program;
        await new AuditLog(this, chain).WriteAsync([note], who.Name, Activity.Current?.TraceId.ToHexString() ?? "", clock.GetUtcNow(), cancellation);
        AuditMetrics.Count(note.Action);
        if (own is not null)
        {
            await own.CommitAsync(cancellation);
        }
    }

    /// <summary>Runs a write that goes past the change tracker, with the same promise as <see cref="SaveChangesAsync"/>.</summary>
    /// <param name="agency">Whose facts it changes.</param>
    /// <param name="note">What is told to the audit trail; nothing where nobody decided it.</param>
    /// <param name="write">The write; gives how many rows it touched. None leaves the version as it is.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<int> WriteAsync(AgencyKey agency, AuditNote? note, Func<Task<int>> write, CancellationToken cancellation)
    {
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellation) : null;
        var written = await write();
        if (written > 0)
        {
            Changes(agency);
            await StampAsync(cancellation);
            await NoteAsync(note is null ? null : note with { Agency = agency, Details = FormattableString.Invariant($"{note.Details} ({written} rows)").TrimStart() }, cancellation);
        }

        if (own is not null)
        {
            await own.CommitAsync(cancellation);
        }

        return written;
    }

    /// <summary>Where the audit trail ends; nothing where the program keeps none.</summary>
    public async Task<AuditHead?> AuditHeadAsync(CancellationToken cancellation) => chain is null ? null : await new AuditLog(this, chain).HeadAsync(cancellation);

    private AuditNote? NoteOfChanges() => chain is null ? null : AuditNotes.Of(ChangeTracker.Entries(), changing);

    /// <summary>Raises the facts' version of every agency that changes, inside the running transaction.</summary>
    public async Task StampAsync(CancellationToken cancellation)
    {
        if (changing.Count == 0)
        {
            throw new InvalidOperationException("Nobody said whose facts change: call Changes(agency) before saving.");
        }

        // A transaction that was let go without a word leaves its stamps behind.
        if (stampedIn != Database.CurrentTransaction?.TransactionId)
        {
            stamped.Clear();
            stampedIn = Database.CurrentTransaction?.TransactionId;
        }

        foreach (var key in changing)
        {
            await Agencies.Where(agency => agency.Key == key)
                .ExecuteUpdateAsync(agency => agency.SetProperty(row => row.FactsVersion, row => row.FactsVersion + 1), cancellation);
            stamped[key] = await Agencies.Where(agency => agency.Key == key).Select(agency => agency.FactsVersion).SingleOrDefaultAsync(cancellation);
        }
    }

    /// <summary>The transaction is committed: what it changed is announced.</summary>
    internal void Committed()
    {
        AgencyChange[] changes = [.. stamped.Select(stamp => new AgencyChange(AgencyKey.Of(stamp.Key), stamp.Value))];
        RolledBack();
        foreach (var change in changes)
        {
            feed?.Announce(change);
        }
    }

    /// <summary>The transaction is given up: there is nothing to tell.</summary>
    internal void RolledBack()
    {
        changing.Clear();
        stamped.Clear();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder builder) => builder.AddInterceptors(CommitWatch.Instance);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcMoment>();

    protected override void OnModelCreating(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(ItaContext).Assembly);
}
