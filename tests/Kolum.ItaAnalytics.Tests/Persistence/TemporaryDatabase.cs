using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Metrics;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Risks;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kolum.ItaAnalytics.Tests.Persistence;

/// <summary>A real SQLite file in a folder of its own, migrated, gone afterwards.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigratedFileAsync);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ita-test-");

    public string Folder => folder.FullName;

    public string File => Path.Combine(Folder, PersistenceServices.FileName);

    /// <summary>An empty database.</summary>
    public static async Task<TemporaryDatabase> CreateAsync()
    {
        var database = new TemporaryDatabase();
        await System.IO.File.WriteAllBytesAsync(database.File, await Migrated.Value);
        return database;
    }

    /// <summary>A database that holds these facts, put in through the stores.</summary>
    public static async Task<TemporaryDatabase> HoldingAsync(params AssessmentFacts[] facts)
    {
        var database = await CreateAsync();
        await database.AddAsync(facts);
        return database;
    }

    /// <summary>Puts further facts in through the stores.</summary>
    public async Task AddAsync(params IReadOnlyList<AssessmentFacts> facts)
    {
        await using var context = Open();
        foreach (var one in facts)
        {
            await FillAsync(context, one);
        }
    }

    public SqliteItaContext Open(params IInterceptor[] interceptors)
    {
        var builder = new DbContextOptionsBuilder<SqliteItaContext>().AddInterceptors(interceptors);
        SqliteItaContext.Configure(builder, File);
        return new(builder.Options);
    }

    /// <summary>What is stored of an assessment.</summary>
    public async Task<AssessmentFacts> ReadAsync(AssessmentKey key)
    {
        await using var context = Open();
        return (await Store(context).ReadAsync(key, CancellationToken.None))!;
    }

    public static AssessmentStore Store(ItaContext context) => new(context, new AgencyStore(context), new SurveyStore(context));

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task FillAsync(SqliteItaContext context, AssessmentFacts facts)
    {
        var none = CancellationToken.None;
        var agencies = new AgencyStore(context);
        var surveys = new SurveyStore(context);
        await agencies.AddAgencyAsync(facts.Agency, none);
        foreach (var profile in facts.Profiles)
        {
            await agencies.AddProfileAsync(facts.Agency.Key, profile, none);
        }

        await agencies.AddCalendarDaysAsync(facts.Agency.Key, facts.Calendar, none);
        await context.AssessmentIdAsync(facts.Key, open: true, none);
        foreach (var survey in facts.EarlierSurveys.Concat(facts.Surveys))
        {
            await surveys.OpenAsync(survey.Survey, survey.Decisions, none);
            await using var session = await surveys.BeginAsync(survey.Survey.Assessment, none);
            await session.AddAsync(survey.Counts, none);
            await session.CommitAsync(none);
        }

        foreach (var cover in facts.Covers)
        {
            await Store(context).SaveReportAsync(facts.Key, [], cover, none);
        }

        if (facts.OpenDataEntries.Count > 0)
        {
            await new OpenDataStore(context).AppendAsync(facts.Key, facts.OpenDataEntries, none);
        }

        if (facts.IndicatorEntries.Count > 0)
        {
            await new IndicatorStore(context).AppendAsync([.. facts.IndicatorEntries.Select(entry => (facts.Agency.Key, entry))], import: null, none);
        }

        if (facts.MeasureDecisions.Count > 0)
        {
            await new MeasureStore(context).AppendAsync(facts.Key, seen: 0, facts.MeasureDecisions, none);
        }

        if (facts.Risks.Decisions.Count > 0)
        {
            await new RiskStore(context).AppendAsync(facts.Key, seen: 0, facts.Risks.Decisions, none);
        }

        if (facts.Metrics.Decisions.Count > 0)
        {
            await new MetricStore(context).AppendAsync(facts.Key, seen: 0, facts.Metrics.Decisions, none);
        }

        var id = await context.AssessmentIdAsync(facts.Key, open: false, none);
        context.Changes(facts.Key.Agency);
        context.MeasureVersions.AddRange(facts.Measures.Versions.Select(version => MeasureVersionRow.Of(id, version)));
        await context.SaveChangesAsync(none);
        foreach (var placement in facts.Placements)
        {
            await Store(context).SavePlacementAsync(facts.Key, placement with { Recorded = placement.Recorded ?? Facts.Recorded() }, none);
        }
    }

    private static async Task<byte[]> MigratedFileAsync()
    {
        await using var database = new TemporaryDatabase();
        await using (var context = database.Open())
        {
            await context.Database.MigrateAsync();
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
        return await System.IO.File.ReadAllBytesAsync(database.File);
    }
}
