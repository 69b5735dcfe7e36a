using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Domain.Webhooks;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Persistence.SqlServer;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Risks;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Persistence;

/// <summary>SQL Server without a server: every command that the stores send is held against the model by SQL Server's own parser and validator.</summary>
[RunsOnce("Commands are made by EF Core and held against SQL Server's parser.")]
public class SqlServerTests
{
    [Fact]
    public void Both_providers_have_a_migration_for_the_whole_model()
    {
        using var sqlServer = new SqlServerItaContext.ForMigrations().CreateDbContext([]);
        using var sqlite = new Infrastructure.Persistence.Sqlite.SqliteItaContext.ForMigrations().CreateDbContext([]);

        sqlServer.Database.HasPendingModelChanges().Should().BeFalse();
        sqlite.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Fact]
    public void The_migration_script_is_Transact_SQL()
    {
        using var context = new SqlServerItaContext.ForMigrations().CreateDbContext([]);
        var script = context.GetService<IMigrator>().GenerateScript();

        Parse(script).Should().BeEmpty();
        Parse("CREATE TABEL x (y int)").Should().NotBeEmpty("the parser must be able to refuse");
    }

    [Fact]
    public async Task Every_command_of_the_stores_fits_the_tables()
    {
        var commands = await CommandsOfTheStoresAsync();

        foreach (var table in new[] { "Agencies", "AgencyProfiles", "Assessments", "Surveys", "ResponseCounts", "MeasureVersions", "ReportCovers", "OutcomeCharts", "SurveyDecisions", "CountImports", "ServicePointLinks", "ScanCounts", "CalendarDays", "AllowedHosts", "Webhooks", "WebhookConditions", "WebhookDeliveries", "RulePackPins", "IndicatorEntries", "IndicatorImports", "OpenDataEntries", "MeasureDecisions", "RiskDecisions", "RiskMatrices" })
        {
            commands.Should().Contain(sql => sql.Contains($"FROM [{table}]", StringComparison.Ordinal) || sql.Contains($"JOIN [{table}]", StringComparison.Ordinal));
        }

        Problems(commands).Should().BeEmpty();
    }

    [Fact]
    public void Twin_a_command_that_names_an_unknown_column_is_found() =>
        Problems(["SELECT [s].[Colour] FROM [Surveys] AS [s]"]).Should().NotBeEmpty();

    [Fact]
    public async Task A_real_server_keeps_what_the_stores_give_it()
    {
        var connection = Environment.GetEnvironmentVariable("ITA_TEST_SQLSERVER");
        Assert.SkipWhen(string.IsNullOrEmpty(connection), "ITA_TEST_SQLSERVER is not set: no SQL Server to test against.");
        var builder = new DbContextOptionsBuilder<SqlServerItaContext>();
        SqlServerItaContext.Configure(builder, connection!);
        await using var context = new SqlServerItaContext(builder.Options);
        await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
        var store = Store(context);

        await new AgencyStore(context).AddAgencyAsync(Facts.Kolum, CancellationToken.None);
        await store.SaveReportAsync(Facts.Key, [new(Facts.Measure(), Facts.Recorded())], Facts.Cover(), CancellationToken.None);

        (await store.ReadAsync(Facts.Key, CancellationToken.None))!.Agency.Should().Be(Facts.Kolum);
    }

    private static async Task<IReadOnlyList<string>> CommandsOfTheStoresAsync()
    {
        var recorder = new SqlServerRecorder();
        var ask = new Func<ItaContext, Task>[]
        {
            context => Store(context).ReadAsync(Facts.Key, CancellationToken.None),
            context => Store(context).YearsAsync(AgencyKey.Kolum, CancellationToken.None),
            context => new AgencyStore(context).AddAgencyAsync(Facts.Kolum, CancellationToken.None),
            context => new AgencyStore(context).AddProfileAsync(AgencyKey.Kolum, Facts.Profile, CancellationToken.None),
            context => new AgencyStore(context).CalendarsAsync([AgencyKey.Kolum], CancellationToken.None),
            context => new AgencyStore(context).ListAsync(EveryFilter, new(AgencyOrder.Code, Descending: false, 10, After: Somewhere), CancellationToken.None),
            context => new AgencyStore(context).ListAsync(EveryFilter, new(AgencyOrder.Name, Descending: true, 10, After: Somewhere, Before: Somewhere), CancellationToken.None),
            context => new AgencyStore(context).ListAsync(EveryFilter, new(AgencyOrder.Province, Descending: false, 10, Before: Somewhere, FromEnd: true), CancellationToken.None),
            context => new FactsVersions(context).OfEverythingAsync(CancellationToken.None),
            context => new FactsVersions(context).OfAsync([AgencyKey.Kolum], CancellationToken.None),
            context => new AgencyStore(context).AddCalendarDaysAsync(AgencyKey.Kolum, [new(new(2025, 2, 12), "วันมาฆบูชา", false, Facts.Recorded())], CancellationToken.None),
            context => Store(context).SaveReportAsync(Facts.Key, [new(Facts.Measure(), Facts.Recorded())], Facts.Cover(), CancellationToken.None),
            context => Store(context).SaveMeasureAsync(Facts.Key, new(Facts.Measure(), Facts.Recorded()), CancellationToken.None),
            context => Store(context).SavePlacementAsync(Facts.Key, new(1, [], Facts.Recorded()), CancellationToken.None),
            context => Store(context).SavePinsAsync(Facts.Key, [new(Facts.Key.FiscalYear, "2568-2", Facts.Recorded())], CancellationToken.None),
            context => new IndicatorStore(context).ReadAsync([AgencyKey.Kolum], CancellationToken.None),
            context => new IndicatorStore(context).AppendAsync([(AgencyKey.Kolum, new ScoreEntry(Facts.Key.FiscalYear, ResultKind.Official, 1, 85.21m, "", Facts.Recorded()))], import: null, CancellationToken.None),
            context => new IndicatorStore(context).AgenciesOfAsync(Guid.NewGuid(), CancellationToken.None),
            context => new IndicatorStore(context).UndoImportAsync(Guid.NewGuid(), Facts.Recorded(), [], CancellationToken.None),
            context => new SurveyStore(context).ReadAsync([AgencyKey.Kolum], Facts.Key.FiscalYear, CancellationToken.None),
            context => new SurveyStore(context).ReadSetupAsync(Facts.Key, CancellationToken.None),
            context => new SurveyStore(context).OpenAsync(Facts.Survey(), Facts.SurveyFacts().Decisions, CancellationToken.None),
            context => new SurveyStore(context).AppendAsync(Facts.Key, "eit-1", new GroupSet("g1", "กองคลัง", null, null, false, Facts.Recorded()), CancellationToken.None),
            context => new SurveyStore(context).ImportsAsync(Facts.Key, CancellationToken.None),
            context => new SurveyStore(context).UndoImportAsync(Guid.NewGuid(), Facts.Recorded(), CancellationToken.None),
            context => new SurveyStore(context).RemoveSamplesAsync(Facts.Key, CancellationToken.None),
            context => InSessionAsync(context, session => session.FindByKeysAsync(["a", "b"], CancellationToken.None)),
            context => InSessionAsync(context, session => session.FindAsync(Guid.NewGuid(), CancellationToken.None)),
            context => InSessionAsync(context, session => session.AddImportAsync(new(Guid.NewGuid(), "counts.csv", 1, Facts.Recorded()), CancellationToken.None)),
            context => InSessionAsync(context, session => session.AddAsync([Facts.Reading(new(2025, 3, 3), 1)], CancellationToken.None)),
            context => Versions(context).ListAsync(Facts.Key, CancellationToken.None),
            context => Versions(context).FindAsync(new('a', 64), CancellationToken.None),
            context => Versions(context).ContentAsync(Facts.Key, 1, CancellationToken.None),
            context => Versions(context).AddAsync(Facts.Key, 1, new Reports.AnAssessment().Report(), Step, CancellationToken.None),
            context => Versions(context).AppendAsync(new(Facts.Key, 1, new('a', 64), "2568-1", [Step]), Step with { Action = SignOffAction.Check }, CancellationToken.None),
            context => new AgencyFiles(context).FindAsync(AgencyKey.Kolum, AgencyFilePurpose.Emblem, CancellationToken.None),
            context => new AgencyFiles(context).DecisionsAsync([AgencyKey.Kolum], CancellationToken.None),
            context => new AgencyStore(context).ProfilesAsync([AgencyKey.Kolum], CancellationToken.None),
            context => new AgencyFiles(context).AddAsync(AgencyKey.Kolum, new(AgencyFilePurpose.Emblem, "a.png", "image/png", [1], Facts.Recorded()), CancellationToken.None),
            context => new AgencyFiles(context).RemoveAsync(AgencyKey.Kolum, AgencyFilePurpose.Emblem, Facts.Recorded(), CancellationToken.None),
            context => new EvidenceStore(context).AddAsync(Facts.Key, new(Guid.NewGuid(), 1, "ก", null, new(new('a', 64), "a.pdf", "application/pdf", 1), Facts.Recorded()), [1], CancellationToken.None),
            context => new EvidenceStore(context).WithdrawAsync(Facts.Key, Guid.NewGuid(), Facts.Recorded(), CancellationToken.None),
            context => new EvidenceStore(context).FileAsync(Facts.Key, Guid.NewGuid(), CancellationToken.None),
            context => new EvidenceStore(context).SaveChecksAsync(AgencyKey.Kolum, [new("https://a.go.th", Facts.Recorded().At, true, null)], CancellationToken.None),
            context => new OpenDataStore(context).ReadAsync(Facts.Key, CancellationToken.None),
            context => new OpenDataStore(context).AppendAsync(Facts.Key, [Facts.OpenData(1)], CancellationToken.None),
            context => new SurveyStore(context).LatestAsync(Facts.Key, 12, CancellationToken.None),
            context => InSessionAsync(context, session => session.CountedAsync("iit", samples: false, CancellationToken.None).ToListAsync(TestContext.Current.CancellationToken).AsTask()),
            context => new WebhookStore(context).ListAsync(AgencyKey.Kolum, CancellationToken.None),
            context => new WebhookStore(context).FindAsync(Hook.Id, CancellationToken.None),
            context => new WebhookStore(context).AddAsync(Hook, CancellationToken.None),
            context => new WebhookStore(context).ChangeAsync(Hook, CancellationToken.None),
            context => new WebhookStore(context).RemoveAsync(Hook.Id, CancellationToken.None),
            context => new WebhookStore(context).AgenciesAsync(CancellationToken.None),
            context => new WebhookStore(context).KnownAsync(AgencyKey.Kolum, CancellationToken.None),
            context => new WebhookStore(context).AnnounceAsync(Condition, Condition with { Holds = true, Times = 1 }, [Message], CancellationToken.None),
            context => new WebhookStore(context).EnqueueAsync(Message, CancellationToken.None),
            context => new WebhookStore(context).TakeDueAsync(Hook.Created.At, Hook.Created.At, 10, CancellationToken.None),
            context => new WebhookStore(context).KeepAsync(Message, CancellationToken.None),
            context => new WebhookStore(context).DeliveriesAsync(Hook.Id, 10, CancellationToken.None),
            context => new WebhookStore(context).ForgetAsync(Hook.Created.At, CancellationToken.None),
            context => new RiskStore(context).ReadAsync(Facts.Key, CancellationToken.None),
            context => new RiskStore(context).AppendAsync(Facts.Key, 0, [new Domain.Risks.RiskClosed("RSK-01/2568", true, "", Facts.Recorded())], CancellationToken.None),
            context => new RiskStore(context).MatricesAsync(AgencyKey.Kolum, CancellationToken.None),
            context => new RiskStore(context).AddMatrixAsync(AgencyKey.Kolum, new(Facts.Rules.Packs.RiskMatrix, Facts.Recorded()), CancellationToken.None),
            context => new RiskStore(context).RemoveSamplesAsync(Facts.Key, CancellationToken.None),
            context => new ServicePoints(context).FindAsync("ab3d5fg", CancellationToken.None),
            context => new ServicePoints(context).AddScanAsync("ab3d5fg", new(2025, 3, 3), CancellationToken.None),
            context => new ServicePoints(context).AllowedHostsAsync(AgencyKey.Kolum, CancellationToken.None),
            context => new ServicePoints(context).SetHostAsync(AgencyKey.Kolum, "itas.nacc.go.th", true, Facts.Recorded(), CancellationToken.None),
        };
        foreach (var one in ask)
        {
            await using var context = recorder.Open();
            await recorder.RecordAsync(() => one(context));
        }

        return recorder.Commands;
    }

    private static SignOffStep Step { get; } = new(SignOffAction.Submit, "ก ข", "ปลัด", "", Facts.Recorded());

    private static Webhook Hook { get; } = new(
        Guid.NewGuid(), AgencyKey.Kolum, "https://a.go.th/", [WebhookEvent.QuotaReached], "", true, "x", new(Facts.Recorded().At, "ก"), new(Facts.Recorded().At, "ก"));

    private static KnownCondition Condition { get; } = new(Facts.Key, WebhookEvent.QuotaReached, "survey/iit", Holds: false, Times: 0);

    private static WebhookDelivery Message { get; } = WebhookDelivery.New(
        Guid.NewGuid(), Hook.Id, new(WebhookEvent.QuotaReached, 2568, "survey/iit", 1), "{}", Facts.Recorded().At);

    private static AgencyPlace Somewhere { get; } = new("ก", "kolum");

    private static AgencyFilter EveryFilter { get; } = new()
    {
        Keys = [AgencyKey.Kolum],
        NameContains = "กอลำ",
        Provinces = ["ปัตตานี"],
        Districts = ["ยะรัง"],
        AssessedIn = BuddhistFiscalYear.Of(2568),
    };

    private static ReportVersions Versions(ItaContext context) => new(context, new ReportFreezer());

    private static AssessmentStore Store(ItaContext context) => TemporaryDatabase.Store(context);

    private static async Task InSessionAsync(ItaContext context, Func<CountSession, Task> ask)
    {
        var transaction = await context.Database.BeginTransactionAsync();
        await using var session = new CountSession(context, transaction, AgencyKey.Kolum, new() { ["iit"] = 1 }, assessmentId: 1);
        await ask(session);
    }

    private static IReadOnlyList<string> Problems(IEnumerable<string> commands)
    {
        using var context = new SqlServerItaContext.ForMigrations().CreateDbContext([]);
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var batch in context.Database.GenerateCreateScript().Split(["\nGO", "\r\nGO"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            model.AddObjects(batch);
        }

        var number = 0;
        foreach (var command in commands)
        {
            model.AddObjects($"CREATE PROCEDURE [p{number++}] AS\nBEGIN\n{command}\nEND");
        }

        // 71502, an unresolved name, is only a warning there; here it is a defect.
        return [.. model.Validate().Where(m => m.MessageType == DacMessageType.Error || m.Number == 71502).Select(m => m.Message)];
    }

    private static IList<ParseError> Parse(string script)
    {
        using var reader = new StringReader(script);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors;
    }
}
