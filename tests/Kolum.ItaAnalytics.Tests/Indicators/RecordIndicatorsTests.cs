using System.Text;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Indicators;

/// <summary>Results from a file to the database: all rows or none, each problem with its row and column.</summary>
public sealed class RecordIndicatorsTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Clerk = new("ผู้ทดสอบ", Rights.Everything);

    private readonly SetClock clock = new(new(2025, 9, 1, 9, 0, 0, ThaiTime.Offset));
    private TemporaryDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TemporaryDatabase.CreateAsync();
        await using var context = database.Open();
        await new AgencyStore(context).AddAgencyAsync(Facts.Kolum, None);
        await new AgencyStore(context).AddAgencyAsync(Facts.Kolum with { Key = AgencyKey.Of("nowhere") }, None);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Results_of_several_agencies_and_years_are_taken_in_at_once()
    {
        var recorded = await ImportAsync("หน่วยงาน,ปีงบประมาณ,ตัวชี้วัด,คะแนน,ที่มา\nkolum,2567,1,๘๕.๒๑,ประกาศ\nnowhere,2568,10,100,ประกาศ\n");

        recorded.Value.Entries.Should().HaveCount(2);
        (await StoredAsync("kolum")).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new ScoreEntry(BuddhistFiscalYear.Of(2567), ResultKind.Official, 1, 85.21m, "ประกาศ", new(clock.GetUtcNow(), "ผู้ทดสอบ", "ทดสอบ")));
        (await StoredAsync("nowhere")).Should().ContainSingle();
    }

    [Fact]
    public async Task Every_problem_has_its_code_row_and_column_and_nothing_is_half_stored()
    {
        var recorded = await ImportAsync(
            """
            agency,year,indicator,score
            kolum,2568,1,85.21
            kolum,2568,2,100.01
            kolum,2568,3,84.995
            kolum,2568,11,90
            unknown-one,2568,4,90
            kolum,2568,1,86
            kolum,2590,5,90
            kolum,2567,6,90
            """,
            only: 2568);

        recorded.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => (finding.Code, finding.Place.Row, finding.Place.Column)).Should().BeEquivalentTo(new (string, int?, int?)[]
        {
            (IndicatorCodes.ScoreOutOfRange, 3, 4),
            (IndicatorCodes.ScoreOutOfRange, 4, 4),
            (IndicatorCodes.Unknown, 5, 3),
            (AgencyCodes.Unknown, 6, 1),
            (IndicatorCodes.Repeated, 7, 3),
            (IndicatorCodes.OtherYear, 8, 2),
            (IndicatorCodes.OtherYear, 9, 2),
        });
        recorded.Findings.Should().OnlyContain(finding => finding.Message.Thai.Length > 0 && finding.Message.English.Length > 0);
        (await StoredAsync("kolum")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_year_without_rules_is_refused() =>
        (await ImportAsync("year,indicator,score\n2590,1,85\n")).Findings.Should().ContainSingle().Which.Code.Should().Be(IndicatorCodes.YearWithoutRules);

    [Theory]
    [InlineData("indicator,score\n1,แปดสิบ\n", IndicatorsReader.NumberCode)]
    [InlineData("indicator,score,kind\n1,85,ไม่รู้\n", IndicatorsReader.KindCode)]
    [InlineData("indicator,score,question,count\n1,85,i1,3\n", IndicatorsReader.RowCode)]
    [InlineData("indicator,score,count\n1,,3\n", IndicatorsReader.RowCode)]
    [InlineData("indicator,score\n1,85,90\n", IndicatorsReader.ColumnsCode)]
    [InlineData("indicator,points\n1,85\n", "INDICATORS_HEADING_UNKNOWN")]
    [InlineData("score\n85\n", "INDICATORS_HEADING_MISSING")]
    [InlineData("", "FILE_EMPTY")]
    public async Task What_cannot_be_read_is_told(string file, string code) =>
        (await ImportAsync(file)).Findings.Select(finding => finding.Code).Should().Contain(code);

    [Fact]
    public async Task A_dry_run_stores_nothing_and_the_same_file_twice_adds_nothing()
    {
        const string File = "indicator,score\n1,85.21\n2,70.59\n";

        (await ImportAsync(File, only: 2568, dryRun: true)).Value.Entries.Should().HaveCount(2);
        (await StoredAsync("kolum")).Should().BeEmpty();
        (await ImportAsync(File, only: 2568)).Value.Entries.Should().HaveCount(2);
        (await ImportAsync(File, only: 2568)).Value.Should().BeEquivalentTo(new { AlreadyRecorded = 2, Entries = Array.Empty<object>() });
        (await StoredAsync("kolum")).Should().HaveCount(2);
    }

    [Fact]
    public async Task An_official_score_that_changes_is_a_warning_and_the_old_one_stays_in_the_history()
    {
        await ImportAsync("indicator,score\n1,85.21\n", only: 2568);
        clock.Now = clock.Now.AddDays(1);

        var again = await ImportAsync("indicator,score\n1,86\n", only: 2568);

        again.Findings.Should().ContainSingle().Which.Code.Should().Be(IndicatorCodes.OfficialChanged);
        (await StoredAsync("kolum")).OfType<ScoreEntry>().Select(entry => entry.Score).Should().Equal(85.21m, 86);
    }

    [Fact]
    public async Task Counted_answers_of_a_known_question_are_checked_against_its_scale()
    {
        const string Head = "year,kind,indicator,question,part,answer,count\n";

        (await ImportAsync(Head + "2564,tracking,2,i7,1,0,2\n2564,tracking,2,i7,1,100,28\n")).Value.Entries.Should().ContainSingle()
            .Which.Entry.Should().BeOfType<AnswersEntry>().Which.Answers.Should().Equal(new AnswerCount(0, 2), new AnswerCount(33, 0), new AnswerCount(67, 0), new AnswerCount(100, 28));
        (await ImportAsync(Head + "2564,tracking,2,i7,1,40,2\n")).Findings.Single().Code.Should().Be(IndicatorCodes.AnswersInvalid);
        (await ImportAsync(Head + "2564,tracking,1,i7,1,100,2\n")).Findings.Single().Code.Should().Be(IndicatorCodes.QuestionUnknown);
        (await ImportAsync(Head + "2564,tracking,2,i7,2,100,2\n")).Findings.Single().Code.Should().Be(IndicatorCodes.QuestionUnknown);
        (await ImportAsync(Head + "2564,tracking,9,o1,1,100,2\n")).Findings.Single().Code.Should().Be(IndicatorCodes.QuestionUnknown);
        (await ImportAsync(Head + "2564,tracking,2,i7,1,100,0\n")).Findings.Single().Code.Should().Be(IndicatorCodes.AnswersInvalid);
    }

    [Fact]
    public async Task The_template_can_be_filled_and_read_again()
    {
        var template = new IndicatorsTemplate().Write(Facts.Kolum, BuddhistFiscalYear.Of(2568), Scores.Rules());

        var empty = await new IndicatorsReader().ReadAsync(new MemoryStream(template), "ita-indicators.xlsx", None);

        empty.Value.Should().BeEmpty("a row without a score is not read");
        empty.Findings.Should().BeEmpty();
    }

    [Fact]
    public async Task A_score_is_taken_back_with_a_reason_and_only_once()
    {
        await ImportAsync("indicator,score\n1,85.21\n", only: 2568);
        await using var context = database.Open();
        var useCase = UseCase(context);

        (await useCase.WithdrawAsync(Facts.Key, ResultKind.Official, 1, null, "", Clerk, None)).Findings.Single().Code.Should().Be(IndicatorCodes.ReasonMissing);
        (await useCase.WithdrawAsync(Facts.Key, ResultKind.Official, 1, null, "พิมพ์ผิด", Clerk, None)).IsAccepted.Should().BeTrue();
        (await useCase.WithdrawAsync(Facts.Key, ResultKind.Official, 1, null, "พิมพ์ผิด", Clerk, None)).Findings.Single().Code.Should().Be(IndicatorCodes.Nothing);
        (await database.ReadAsync(Facts.Key)).IndicatorEntries.Should().HaveCount(2);
    }

    [Fact]
    public async Task What_was_recorded_is_part_of_the_assessment_as_it_was_known_then()
    {
        await ImportAsync("indicator,score\n" + string.Join('\n', Scores.Published.Select((score, i) => FormattableString.Invariant($"{i + 1},{score}"))), only: 2568);

        var facts = await database.ReadAsync(Facts.Key);

        Assessment.Compute(facts, Facts.Rules, clock.Now).Indicators.Official.Total.Should().Be(86.73m);
        Assessment.Compute(facts, Facts.Rules, clock.Now.AddDays(-1)).Indicators.Official.HasScores.Should().BeFalse();
        var figures = Assessment.Compute(facts, Facts.Rules, clock.Now).FiguresByKey;
        figures["score.total"].Text.Should().Be("๘๖.๗๓");
        figures["score.level"].Text.Should().Be("ผ่าน");
        figures["score.eit"].Number.Should().Be(80.35m);
        figures["indicator.2"].Number.Should().Be(70.59m);
    }

    private async Task<Checked<RecordedIndicators>> ImportAsync(string file, int? only = null, bool dryRun = false)
    {
        var read = await new IndicatorsReader().ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(file)), "results.csv", None);
        if (!read.TryGet(out var rows))
        {
            return Checked.Refuse<RecordedIndicators>(read.Findings);
        }

        await using var context = database.Open();
        return await UseCase(context).RunAsync(rows, new(AgencyKey.Kolum, only is { } year ? BuddhistFiscalYear.Of(year) : null, "ทดสอบ", Clerk), dryRun, None);
    }

    private RecordIndicators UseCase(Infrastructure.Persistence.ItaContext context) => new(new IndicatorStore(context), Facts.Rules.Packs, clock);

    private async Task<IReadOnlyList<IndicatorEntry>> StoredAsync(string agency)
    {
        await using var context = database.Open();
        return (await new IndicatorStore(context).ReadAsync([AgencyKey.Of(agency)], None))[AgencyKey.Of(agency)].Entries;
    }
}
