using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Indicators;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Indicators;

/// <summary>A file of results that is taken back: what held before holds again, and nothing leaves the history.</summary>
public sealed class UndoIndicatorImportTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Clerk = new("ผู้ทดสอบ", Rights.Everything);
    private static readonly AgencyKey Nowhere = AgencyKey.Of("nowhere");

    private readonly SetClock clock = new(new(2025, 9, 1, 9, 0, 0, ThaiTime.Offset));
    private TemporaryDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TemporaryDatabase.CreateAsync();
        await using var context = database.Open();
        await new AgencyStore(context).AddAgencyAsync(Facts.Kolum, None);
        await new AgencyStore(context).AddAgencyAsync(Facts.Kolum with { Key = Nowhere }, None);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task What_held_before_holds_again_and_what_was_new_is_gone_in_every_agency_and_year()
    {
        await RecordAsync(null, Row(1, 80), Row(2, 70));
        var import = await RecordAsync("ผล.csv", Row(1, 85), Row(3, 90), Row(1, 60, year: 2567), Row(1, 50, agency: "nowhere"));

        var undone = await UndoAsync(import!.Id, "ผิดแฟ้ม");

        (undone.Value.Name, undone.Value.Rows, undone.Value.Undone!.Reason).Should().Be(("ผล.csv", 4, "ผิดแฟ้ม"));
        var standing = await StandingAsync();
        standing.Official.Figures.Select(figure => figure.Value).Take(4).Should().Equal(80, 70, null, null);
        standing.Years(ResultKind.Official).Should().ContainSingle("nothing is known of 2567 any more");
        (await StandingAsync(agency: Nowhere)).Official.HasScores.Should().BeFalse();
        standing.Entries.OfType<ScoreEntry>().Where(entry => entry.Indicator == 1).Select(entry => (entry.Score, entry.Recorded.Reason))
            .Should().Equal((80, "ทดสอบ"), (85, "ทดสอบ"), (80, "ผิดแฟ้ม"));
    }

    [Fact]
    public async Task Asked_as_of_an_earlier_moment_the_import_stands()
    {
        var import = await RecordAsync("ผล.csv", Row(1, 85));
        var before = clock.Now;
        await UndoAsync(import!.Id, "ผิดแฟ้ม");

        var (then, now) = (await StandingAsync(before), await StandingAsync());

        then.Official.Of(1).Should().Be(85);
        then.Imports().Should().ContainSingle().Which.Undone.Should().BeNull();
        now.Official.Of(1).Should().BeNull();
        now.Imports().Should().ContainSingle().Which.Undone!.By.Should().Be("ผู้ทดสอบ");
    }

    [Fact]
    public async Task A_result_that_somebody_replaced_or_took_back_since_stays_as_it_is()
    {
        var import = await RecordAsync("ผล.csv", Row(1, 85), Row(2, 90));
        await RecordAsync(null, Row(1, 86));
        await using (var context = database.Open())
        {
            (await new RecordIndicators(new IndicatorStore(context), Facts.Rules.Packs, clock).WithdrawAsync(Facts.Key, ResultKind.Official, 2, null, "พิมพ์ผิด", Clerk, None)).IsAccepted.Should().BeTrue();
        }

        await UndoAsync(import!.Id, "ผิดแฟ้ม");

        var standing = await StandingAsync();
        (standing.Official.Of(1), standing.Official.Of(2)).Should().Be((86, null));
        standing.Entries.Should().HaveCount(4);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_imports_are_taken_back_in_either_order(bool firstOneFirst)
    {
        var first = await RecordAsync("หนึ่ง.csv", Row(1, 85));
        var second = await RecordAsync("สอง.csv", Row(1, 86));

        await UndoAsync(firstOneFirst ? first!.Id : second!.Id, "ผิดแฟ้ม");
        (await StandingAsync()).Official.Of(1).Should().Be(firstOneFirst ? 86 : 85);
        await UndoAsync(firstOneFirst ? second!.Id : first!.Id, "ผิดแฟ้ม");

        (await StandingAsync()).Official.Of(1).Should().BeNull();
    }

    [Fact]
    public async Task Counted_answers_are_taken_back_too()
    {
        var import = await RecordAsync(
            "ผล.csv", [.. new[] { (0m, 6), (100m, 24) }.Select(answer => Row(2, null, year: 2564) with { Question = "i7", Answer = answer.Item1, Count = answer.Item2, Kind = ResultKind.Tracking })]);

        await UndoAsync(import!.Id, "ผิดแฟ้ม");

        var standing = await StandingAsync(year: 2564);
        standing.Tracking.Figures.SelectMany(figure => figure.Questions).Should().BeEmpty();
        standing.Entries.OfType<AnswersEntry>().Select(entry => entry.Answers.Count).Should().Equal(4, 0);
    }

    [Fact]
    public async Task It_needs_a_reason_and_an_import_of_the_agency_that_stands()
    {
        var import = await RecordAsync("ผล.csv", Row(1, 85));

        (await UndoAsync(import!.Id, " ")).Findings.Single().Code.Should().Be(IndicatorCodes.ReasonMissing);
        (await UndoAsync(Guid.NewGuid(), "ผิดแฟ้ม")).Findings.Single().Code.Should().Be(IndicatorCodes.ImportUnknown);
        (await UndoAsync(import.Id, "ผิดแฟ้ม", Nowhere)).Findings.Single().Code.Should().Be(IndicatorCodes.ImportUnknown);
        (await StandingAsync()).Official.Of(1).Should().Be(85);
        (await UndoAsync(import.Id, "ผิดแฟ้ม")).IsAccepted.Should().BeTrue();
        (await UndoAsync(import.Id, "ผิดแฟ้ม")).Findings.Single().Code.Should().Be(IndicatorCodes.ImportUnknown);
    }

    [Fact]
    public async Task What_is_typed_or_says_nothing_new_is_no_import()
    {
        (await RecordAsync(null, Row(1, 85))).Should().BeNull();
        (await RecordAsync("ผล.csv", Row(1, 85))).Should().BeNull();
        (await StandingAsync()).Imports().Should().BeEmpty();
    }

    private static IndicatorRow Row(int indicator, decimal? score, int year = 2568, string? agency = null) =>
        new() { Agency = agency, Year = year, Indicator = indicator, Score = score, Where = _ => new("row") };

    private async Task<IndicatorImport?> RecordAsync(string? name, params IndicatorRow[] rows)
    {
        clock.Now = clock.Now.AddMinutes(1);
        await using var context = database.Open();
        var recorded = await new RecordIndicators(new IndicatorStore(context), Facts.Rules.Packs, clock).RunAsync(rows, new(AgencyKey.Kolum, null, "ทดสอบ", Clerk, name), dryRun: false, None);
        return recorded.Value.Import;
    }

    private async Task<Checked<IndicatorImport>> UndoAsync(Guid import, string reason, AgencyKey? agency = null)
    {
        clock.Now = clock.Now.AddMinutes(1);
        await using var context = database.Open();
        return await new UndoIndicatorImport(new IndicatorStore(context), clock).RunAsync(agency ?? AgencyKey.Kolum, import, reason, Clerk, None);
    }

    private async Task<IndicatorStanding> StandingAsync(DateTimeOffset? asOf = null, int year = 2568, AgencyKey? agency = null)
    {
        await using var context = database.Open();
        var key = new AssessmentKey(agency ?? AgencyKey.Kolum, BuddhistFiscalYear.Of(year));
        var entries = (await new IndicatorStore(context).ReadAsync([key.Agency], None))[key.Agency].Entries;
        return new(key, entries, one => Facts.Rules.Packs.Find(one), asOf ?? clock.Now, floor: 5);
    }
}
