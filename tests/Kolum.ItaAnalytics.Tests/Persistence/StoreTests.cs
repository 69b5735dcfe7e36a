using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
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
            await new SurveyStore(write).AppendAsync(Facts.Key, [count], None);
        }

        await using var read = file.Open();
        var facts = await Store(read).ReadAsync(Facts.Key, None);

        facts!.Agency.Should().Be(Facts.Kolum);
        facts.Profiles.Should().Equal(Facts.Profile);
        facts.Surveys.Should().ContainSingle().Which.Survey.Should().Be(Facts.Survey());
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
    public async Task A_read_is_seven_commands_whatever_is_stored(int countsPerSurvey)
    {
        await using var file = await TemporaryDatabase.CreateAsync();
        await using (var write = file.Open())
        {
            await SeedAsync(write);
            await new SurveyStore(write).SaveAsync([Facts.Survey("eit-1", 40)], None);
            await new SurveyStore(write).AppendAsync(
                Facts.Key,
                [.. Enumerable.Range(0, countsPerSurvey).SelectMany(i => new[] { "iit", "eit-1" }.Select(code => Facts.Increment(new DateOnly(2024, 10, 1).AddDays(i % 300), 1, code)))],
                None);
        }

        var counter = new CommandCounter();
        await using var read = file.Open(counter);
        await Store(read).ReadAsync(Facts.Key, None);

        counter.Count.Should().Be(7);
    }

    [Fact]
    public async Task Counts_are_stored_all_or_not_at_all()
    {
        await using var file = await TemporaryDatabase.CreateAsync();
        await using var context = file.Open();
        await SeedAsync(context);
        var twice = Facts.Reading(new(2025, 3, 14), 25) with { IdempotencyKey = "same" };
        var store = new SurveyStore(context);

        var append = () => store.AppendAsync(Facts.Key, [twice, twice with { Id = Guid.NewGuid() }], None);

        await append.Should().ThrowAsync<DbUpdateException>();
        await using var read = file.Open();
        (await new SurveyStore(read).ReadAsync(Facts.Key, None))[0].Counts.Should().BeEmpty();
    }

    [Fact]
    public async Task Taking_samples_out_leaves_facts()
    {
        await using var file = await TemporaryDatabase.CreateAsync();
        await using var context = file.Open();
        await SeedAsync(context);
        var store = new SurveyStore(context);
        var fact = Facts.Reading(new(2025, 3, 14), 25);
        await store.AppendAsync(Facts.Key, [fact, Facts.Reading(new(2025, 3, 10), 20, source: CountSource.Sample)], None);

        (await store.RemoveSamplesAsync(Facts.Key, None)).Should().Be(1);

        (await store.ReadAsync(Facts.Key, None))[0].Counts.Should().Equal(fact);
    }

    [Fact]
    public async Task The_file_keeps_a_write_ahead_log_and_foreign_keys()
    {
        await using var file = await TemporaryDatabase.CreateAsync();
        await using var context = file.Open();

        (await context.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()).Should().Be("wal");
        (await context.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()).Should().Be(1);
    }

    private static AssessmentStore Store(SqliteItaContext context) => new(context, new SurveyStore(context));

    private static async Task SeedAsync(SqliteItaContext context)
    {
        var store = Store(context);
        await store.AddAgencyAsync(Facts.Kolum, None);
        await store.AddProfileAsync(Facts.Kolum.Key, Facts.Profile, None);
        await store.SaveReportAsync(Facts.Key, [new(Facts.Measure(), Facts.Recorded())], Facts.Cover(), None);
        await new SurveyStore(context).SaveAsync([Facts.Survey()], None);
    }
}
