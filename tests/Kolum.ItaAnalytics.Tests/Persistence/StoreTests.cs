using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Tests.Measures;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Persistence;

public class StoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task What_was_stored_is_read_again()
    {
        await using var file = await TemporaryDatabase.CreateAsync();
        var count = Facts.Reading(new(2025, 3, 14), 25) with { IdempotencyKey = "a", Note = "หมายเหตุ", RecordedAt = new(2025, 3, 14, 9, 30, 5, 123, TimeSpan.Zero) };
        await using (var write = file.Open())
        {
            await SeedAsync(write);
            await AddAsync(write, count);
        }

        await using var read = file.Open();
        var facts = await Store(read).ReadAsync(Facts.Key, None);

        facts!.Agency.Should().Be(Facts.Kolum);
        facts.Profiles.Should().Equal(Facts.Profile);
        facts.Surveys.Should().ContainSingle().Which.Survey.Should().Be(Facts.Survey());
        facts.Surveys[0].Decisions.Should().Equal(Facts.SurveyFacts().Decisions);
        facts.Surveys[0].Counts.Should().Equal(count);
        facts.Measures.Versions.Should().ContainSingle().Which.Measure.Should().BeEquivalentTo(Facts.Measure());
        facts.Covers.Should().ContainSingle().Which.Should().BeEquivalentTo(Facts.Cover());
    }

    [Fact]
    public async Task An_unknown_year_reads_as_nothing()
    {
        await using var file = await TemporaryDatabase.CreateAsync();
        await using var context = file.Open();

        (await Store(context).ReadAsync(Facts.Key, None)).Should().BeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    public async Task A_read_is_nineteen_commands_whatever_is_stored(int countsPerSurvey)
    {
        await using var file = await TemporaryDatabase.CreateAsync();
        await using (var write = file.Open())
        {
            await SeedAsync(write);
            await new MeasureStore(write).AppendAsync(
                Facts.Key,
                seen: 0,
                [.. Enumerable.Range(0, countsPerSurvey).Select(i => new StepSet(1, SomeSteps.Step((i % 9) + 1, $"ขั้นตอน {i}"), Facts.Recorded()))],
                None);
            await new SurveyStore(write).OpenAsync(Facts.Survey("eit-1"), Facts.SurveyFacts("eit-1", 40).Decisions, None);
            await AddAsync(
                write,
                [.. Enumerable.Range(0, countsPerSurvey).SelectMany(i => new[] { "iit", "eit-1" }.Select(code => Facts.Increment(new DateOnly(2024, 10, 1).AddDays(i % 300), 1, code)))]);
        }

        var counter = new CommandCounter();
        await using var read = file.Open(counter);
        await Store(read).ReadAsync(Facts.Key, None);

        counter.Count.Should().Be(19);
    }

    [Fact]
    public async Task Counts_are_stored_all_or_not_at_all()
    {
        await using var file = await TemporaryDatabase.CreateAsync();
        await using var context = file.Open();
        await SeedAsync(context);
        var twice = Facts.Reading(new(2025, 3, 14), 25) with { IdempotencyKey = "same" };

        var add = () => AddAsync(context, twice, twice with { Id = Guid.NewGuid() });

        await add.Should().ThrowAsync<SqliteException>();
        (await file.ReadAsync(Facts.Key)).Surveys[0].Counts.Should().BeEmpty();
    }

    [Fact]
    public async Task Taking_samples_out_leaves_facts()
    {
        await using var file = await TemporaryDatabase.CreateAsync();
        await using var context = file.Open();
        await SeedAsync(context);
        var store = new SurveyStore(context);
        var fact = Facts.Reading(new(2025, 3, 14), 25);
        await AddAsync(context, fact, Facts.Reading(new(2025, 3, 10), 20, source: CountSource.Sample));

        (await store.RemoveSamplesAsync(Facts.Key, None)).Should().Be(1);

        (await file.ReadAsync(Facts.Key)).Surveys[0].Counts.Should().Equal(fact);
    }

    [Fact]
    public async Task The_file_keeps_a_write_ahead_log_and_foreign_keys()
    {
        await using var file = await TemporaryDatabase.CreateAsync();
        await using var context = file.Open();

        (await context.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()).Should().Be("wal");
        (await context.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()).Should().Be(1);
    }

    private static AssessmentStore Store(SqliteItaContext context) => TemporaryDatabase.Store(context);

    private static async Task AddAsync(SqliteItaContext context, params ResponseCount[] counts)
    {
        await using var session = await new SurveyStore(context).BeginAsync(Facts.Key, None);
        await session.AddAsync(counts, None);
        await session.CommitAsync(None);
    }

    private static async Task SeedAsync(SqliteItaContext context)
    {
        var agencies = new AgencyStore(context);
        await agencies.AddAgencyAsync(Facts.Kolum, None);
        await agencies.AddProfileAsync(Facts.Kolum.Key, Facts.Profile, None);
        await Store(context).SaveReportAsync(Facts.Key, [new(Facts.Measure(), Facts.Recorded())], Facts.Cover(), None);
        await new SurveyStore(context).OpenAsync(Facts.Survey(), Facts.SurveyFacts().Decisions, None);
    }
}
