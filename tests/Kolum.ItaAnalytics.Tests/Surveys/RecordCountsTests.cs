using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Surveys;

public sealed class RecordCountsTests : IAsyncLifetime
{
    private static readonly DateOnly Today = ThaiTime.Day(AnAssessment.Now);

    private TemporaryDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TemporaryDatabase.HoldingAsync(AnAssessment.Facts());

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Rows_become_entries_in_their_order()
    {
        var recorded = await RunAsync([Row(1, new(2025, 3, 1), 33), Row(2, new(2025, 3, 2), 4, CountKind.Increment, note: "เช้า", key: "a")]);

        recorded.Findings.Should().BeEmpty();
        recorded.Value.First.Select(entry => (entry.Day, entry.Value, entry.Kind, entry.Note, entry.IdempotencyKey, entry.RecordedBy, entry.Source)).Should().Equal(
            (new(2025, 3, 1), 33, CountKind.Reading, null, null, "ผู้ทดสอบ", CountSource.File),
            (new(2025, 3, 2), 4, CountKind.Increment, "เช้า", "a", "ผู้ทดสอบ", CountSource.File));
        (await StoredAsync()).Should().HaveCount(4);
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_stores_nothing()
    {
        var recorded = await RunAsync([Row(1, Today, 33)], dryRun: true);

        recorded.Value.Added.Should().Be(1);
        (await StoredAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task One_bad_row_keeps_all_rows_out_and_every_problem_is_told_with_its_row_and_field()
    {
        var recorded = await RunAsync(
        [
            Row(1, Today, 33),
            Row(2, Today, 34) with { SurveyCode = "eit-9" },
            Row(3, new(2025, 3, 2), 1_000_001),
            Row(4, Today.AddDays(1), 34),
            Row(5, new(2568, 3, 1), 34),
            Row(6, new(2023, 3, 1), 34),
            Row(7, new(2025, 3, 3), 34, key: new('k', 101), note: new('n', 501)),
        ]);

        recorded.IsAccepted.Should().BeFalse();
        recorded.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => (finding.Code, finding.Place.Row, finding.Place.Field)).Should().Equal(
            (CountCodes.SurveyUnknown, 2, "survey"),
            (CountCodes.ValueOutOfRange, 3, "value"),
            (CountCodes.DayInFuture, 4, "day"),
            (CountCodes.DayInFuture, 5, "day"),
            (CountCodes.DayOutsideYear, 6, "day"),
            (CountCodes.TextTooLong, 7, "key"),
            (CountCodes.TextTooLong, 7, "note"));
        recorded.Findings.Should().OnlyContain(finding => finding.Message.Thai.Length > 0 && finding.Message.English.Length > 0);
        (await StoredAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task An_unknown_survey_is_answered_with_those_that_exist() =>
        (await RunAsync([Row(1, Today, 1) with { SurveyCode = "oit" }])).Findings.Single().Message.English.Should().Be("There is no survey \"oit\"; there is iit, eit-1.");

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public async Task The_ends_of_the_range_are_taken(int value) =>
        (await RunAsync([Row(1, Today, value)])).IsAccepted.Should().BeTrue();

    [Fact]
    public async Task A_day_outside_the_window_is_kept_with_a_warning()
    {
        var recorded = await RunAsync([Row(1, new(2024, 12, 31), 3)]);

        recorded.IsAccepted.Should().BeTrue();
        recorded.Findings.Single().Code.Should().Be(CountCodes.DayOutsideWindow);
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public async Task A_total_below_the_one_before_it_is_kept_with_a_warning(int value, bool warned)
    {
        var recorded = await RunAsync([Row(1, Today, value)]);

        recorded.IsAccepted.Should().BeTrue();
        recorded.Findings.Select(finding => finding.Code).Should().Equal(warned ? [CountCodes.TotalFalls] : []);
    }

    [Fact]
    public async Task A_total_below_another_of_the_same_rows_is_warned_of_too()
    {
        var recorded = await RunAsync([Row(1, new(2025, 3, 1), 39), Row(2, new(2025, 3, 2), 35)]);

        recorded.Findings.Select(finding => (finding.Code, finding.Place.Row)).Should().Equal((CountCodes.TotalFalls, 2));
    }

    [Fact]
    public async Task Real_counts_are_not_measured_against_samples()
    {
        var sampled = AnAssessment.Facts();
        await using var withSamples = await TemporaryDatabase.HoldingAsync(sampled with
        {
            Surveys = [sampled.Surveys[0] with { Counts = [AnAssessment.Count(1, new(2025, 1, 10), CountKind.Reading, 35, CountSource.Sample)] }],
        });

        var recorded = await RunAsync([Row(1, Today, 3)], withSamples);

        recorded.Findings.Should().BeEmpty();
    }

    [Fact]
    public async Task Two_totals_of_one_day_contradict_each_other()
    {
        var recorded = await RunAsync([Row(1, Today, 33), Row(2, Today, 34)]);

        recorded.Findings.Select(finding => (finding.Code, finding.Place.Row)).Should().Equal((CountCodes.ReadingRepeated, 2));
    }

    [Fact]
    public async Task Increments_that_add_up_beyond_what_any_office_can_ask_are_refused()
    {
        var recorded = await RunAsync([Row(1, Today, 1_000_000, CountKind.Increment)]);

        recorded.Findings.Select(finding => finding.Code).Should().Equal(CountCodes.ValueOutOfRange);
    }

    [Fact]
    public async Task The_same_key_with_the_same_content_adds_nothing_within_the_rows_or_after_them()
    {
        var first = await RunAsync([Row(1, Today, 33, key: "a"), Row(2, Today, 33, key: "a")]);
        var second = await RunAsync([Row(1, Today, 33, key: "a")]);

        (first.Value.Added, first.Value.AlreadyRecorded).Should().Be((1, 0));
        (second.Value.Added, second.Value.AlreadyRecorded).Should().Be((0, 1));
        second.Value.First.Single().Id.Should().Be(first.Value.First.Single().Id);
        (await StoredAsync()).Should().HaveCount(3);
    }

    [Fact]
    public async Task The_same_key_with_another_content_is_refused()
    {
        await RunAsync([Row(1, Today, 33, key: "a")]);

        var recorded = await RunAsync([Row(1, Today, 34, key: "a")]);

        recorded.Findings.Select(finding => (finding.Code, finding.Place.Field)).Should().Equal((CountCodes.KeyReused, "key"));
        (await StoredAsync()).Should().HaveCount(3);
    }

    [Fact]
    public async Task Many_callers_with_one_key_add_one_entry()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => RunAsync([Row(1, Today, 33, key: "a")]))));

        (await StoredAsync()).Should().HaveCount(3);
    }

    private static CountRow Row(int row, DateOnly day, int value, CountKind kind = CountKind.Reading, string? note = null, string? key = null) =>
        new(row, "iit", null, day, kind, value, note, key);

    private async Task<Checked<RecordedCounts>> RunAsync(IReadOnlyList<CountRow> rows, TemporaryDatabase? other = null, bool dryRun = false, string? import = "counts.csv")
    {
        await using var context = (other ?? database).Open();
        return await new RecordCounts(new SurveyStore(context), new SetClock(AnAssessment.Now)).RunAsync(
            AnAssessment.Key, rows, new(new Actor("ผู้ทดสอบ", Rights.Everything), CountSource.File, import), dryRun, TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<ResponseCount>> StoredAsync() => (await database.ReadAsync(AnAssessment.Key)).Surveys[0].Counts;
}
