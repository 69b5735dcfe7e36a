using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Persistence;

/// <summary>A database of the first version, with windows and quotas in the table of surveys, is brought to the present model.</summary>
public sealed class MigrationTests : IAsyncDisposable
{
    private const string FirstVersion =
        """
        INSERT INTO "Agencies" VALUES ('kolum', 'องค์การบริหารส่วนตำบลกอลำ', 'อบต.กอลำ', 'Kolum SAO', 'ยะรัง', 'ปัตตานี');
        INSERT INTO "AgencyProfiles" ("AgencyKey", "EffectiveFrom", "Headcount", "SizeClass", "Source", "Confidence", "IsSample", "RecordedAt", "RecordedBy", "Reason")
        VALUES ('kolum', '2024-10-01', 38, 'M', 'ทดสอบ', 'Unconfirmed', 1, '2024-09-30 17:00:00', 'ผู้ทดสอบ', 'ทดสอบ');
        INSERT INTO "Assessments" ("Id", "AgencyKey", "FiscalYear") VALUES (1, 'kolum', 2568);
        INSERT INTO "Surveys" ("Id", "AssessmentId", "Code", "Part", "Title", "WindowStart", "WindowEndExclusive", "WindowSource", "WindowConfidence",
            "QuotaRequired", "QuotaRule", "QuotaSource", "QuotaConfidence", "QuotaOverridden", "QuotaIsSample")
        VALUES (1, 1, 'iit', 'Iit', 'IIT', '2025-01-01', '2025-07-01', 'รายงาน', 'Secondary', 21, 'กฎ', 'หนังสือ', 'Verified', 1, 0),
               (2, 1, 'eit-1', 'EitPart1', 'EIT', '2025-02-01', '2025-06-01', 'รายงาน', 'Secondary', 999, 'กฎ', 'ตัวอย่าง', 'Unconfirmed', 0, 1);
        INSERT INTO "ResponseCounts" ("Id", "SurveyId", "Day", "Kind", "Value", "RecordedAt", "RecordedBy", "Source", "IdempotencyKey", "Supersedes", "Reason", "Note")
        VALUES ('00000000-0000-0000-0000-00000000000A', 1, '2025-03-14', 'Reading', 25, '2025-03-14 09:30:00', 'ผู้ทดสอบ', 'Manual', 'key', NULL, NULL, 'หมายเหตุ'),
               ('00000000-0000-0000-0000-00000000000B', 1, '2025-03-14', 'Reading', 24, '2025-03-15 09:30:00', 'ผู้ทดสอบ', 'Manual', NULL, '00000000-0000-0000-0000-00000000000A', 'แก้ยอด', NULL),
               ('00000000-0000-0000-0000-00000000000C', 2, '2025-03-14', 'Increment', 7, '2025-03-14 09:30:00', 'ผู้ทดสอบ', 'Sample', NULL, NULL, NULL, NULL);
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ita-migration-");

    [Fact]
    public async Task A_window_and_a_real_quota_become_decisions()
    {
        var iit = (await MigratedAsync()).Surveys[0];

        iit.Decisions.OfType<WindowSet>().Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Span = Period.Window(new(2025, 1, 1), new(2025, 6, 30)), Source = "รายงาน", Confidence = Confidence.Secondary });
        iit.Decisions.OfType<QuotaSet>().Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Required = (int?)21, Source = "หนังสือ", Confidence = Confidence.Verified, IsSample = false });
    }

    [Fact]
    public async Task A_sample_quota_follows_from_the_profile()
    {
        var facts = await MigratedAsync();
        var assessment = Assessment.Compute(facts, Facts.Rules, ThaiTime.EndOfDay(new(2025, 3, 31)));

        facts.Surveys[1].Decisions.Should().ContainSingle().Which.Should().BeOfType<WindowSet>();
        assessment.Surveys[1].Quota.Should().Be(QuotaHistory.ByRule(facts.Surveys[1].Survey.Part, assessment.RulePack, facts.Profiles[0]));
        assessment.Surveys[1].Quota.Should().Match<Quota>(quota => quota.IsSample && quota.Required != 999);
    }

    [Fact]
    public async Task Every_count_is_there_with_everything_that_was_said_of_it()
    {
        var (iit, eit) = (await MigratedAsync()).Surveys switch { [var first, var second] => (first, second), _ => throw new InvalidOperationException() };

        iit.Counts.Should().BeEquivalentTo(new object[]
        {
            new { Day = new DateOnly(2025, 3, 14), Value = 25, IdempotencyKey = "key", Note = "หมายเหตุ", RecordedAt = new DateTimeOffset(2025, 3, 14, 9, 30, 0, TimeSpan.Zero), Group = (string?)null },
            new { Day = new DateOnly(2025, 3, 14), Value = 24, Supersedes = (Guid?)iit.Counts.Single(count => count.Value == 25).Id, Reason = "แก้ยอด", Import = (Guid?)null },
        });
        eit.Counts.Should().ContainSingle().Which.Should().Match<ResponseCount>(count => count.Value == 7 && count.IsSample);
        CountHistory.AsOf(iit.Counts, ThaiTime.EndOfDay(new(2025, 3, 31))).Whole.Total.Should().Be(24);
    }

    [Fact]
    public async Task A_copy_of_the_first_version_lies_beside_the_file()
    {
        await MigratedAsync();

        var copy = folder.GetFiles("*.before-*").Should().ContainSingle().Subject;
        await using var connection = new SqliteConnection($"Data Source={copy.FullName};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT (SELECT count(*) FROM "ResponseCounts") || '/' || (SELECT group_concat("QuotaRequired") FROM "Surveys")""";
        (await command.ExecuteScalarAsync()).Should().Be("3/21,999");
    }

    [Fact]
    public async Task A_migration_that_died_does_not_hold_up_the_next_one()
    {
        await using var context = await FirstVersionAsync();
        await context.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-22 23:00:00+00:00');
            """);

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        (await new DatabaseSetup(context).MigrateAsync(patience.Token)).Should().NotBeEmpty();

        folder.GetFiles("*.migrating").Should().BeEmpty();
    }

    [Fact]
    public async Task A_database_that_is_up_to_date_is_not_held_up_by_a_mark_of_a_program_that_died()
    {
        await MigratedAsync();
        await using var context = Open();
        await context.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-22 23:00:00+00:00')""");

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        (await new DatabaseSetup(context).MigrateAsync(patience.Token)).Should().BeEmpty();
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<AssessmentFacts> MigratedAsync()
    {
        await using var context = await FirstVersionAsync();
        (await new DatabaseSetup(context).MigrateAsync(CancellationToken.None)).Should().NotBeEmpty();
        return (await TemporaryDatabase.Store(context).ReadAsync(new(AgencyKey.Kolum, BuddhistFiscalYear.Of(2568)), CancellationToken.None))!;
    }

    private async Task<SqliteItaContext> FirstVersionAsync()
    {
        var context = Open();
        var first = context.Database.GetMigrations().First();
        first.Should().EndWith("_Initial");
        await context.GetService<IMigrator>().MigrateAsync(first);
        await context.Database.ExecuteSqlRawAsync(FirstVersion);
        return context;
    }

    private SqliteItaContext Open()
    {
        var builder = new DbContextOptionsBuilder<SqliteItaContext>();
        SqliteItaContext.Configure(builder, Path.Combine(folder.FullName, PersistenceServices.FileName));
        return new(builder.Options);
    }
}
