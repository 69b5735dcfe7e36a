using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;
using Xunit;
using SmallAssessment = Kolum.ItaAnalytics.Tests.Contract.AnAssessment;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>The way of the report from the draft to the public, over a real database.</summary>
public sealed class SignOffReportTests : IAsyncLifetime
{
    private static readonly Actor User = new("ผู้ทดสอบ", Rights.Everything);
    private static readonly AssessmentKey Key = SmallAssessment.Key;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly SignOffAction[] Forward = [SignOffAction.Check, SignOffAction.Endorse, SignOffAction.Sign, SignOffAction.Publish];

    private readonly SetClock clock = new(SmallAssessment.Now);
    private TemporaryDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TemporaryDatabase.HoldingAsync(SmallAssessment.Facts());

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_way_forward_keeps_who_and_when()
    {
        await SubmitAsync();
        foreach (var action in Forward)
        {
            clock.Now += TimeSpan.FromHours(1);
            (await StepAsync(action, name: $"ผู้{action}")).IsAccepted.Should().BeTrue();
        }

        var version = (await VersionsAsync()).Single();
        version.State.Should().Be(ReportState.Published);
        version.Steps.Select(step => (step.Name, step.Recorded.At)).Should().Equal(
            ("ผู้เสนอ", SmallAssessment.Now),
            ("ผู้Check", SmallAssessment.Now.AddHours(1)),
            ("ผู้Endorse", SmallAssessment.Now.AddHours(2)),
            ("ผู้Sign", SmallAssessment.Now.AddHours(3)),
            ("ผู้Publish", SmallAssessment.Now.AddHours(4)));
    }

    [Fact]
    public async Task No_step_can_be_left_out_or_taken_twice()
    {
        await SubmitAsync();
        for (var next = 0; next < Forward.Length; next++)
        {
            foreach (var wrong in Forward.Where((_, index) => index != next).Append(SignOffAction.Submit))
            {
                (await StepAsync(wrong)).Findings.Single().Code.Should().Be(SignOffCodes.StepNotPossible);
            }

            (await StepAsync(Forward[next])).IsAccepted.Should().BeTrue();
        }

        (await StepAsync(SignOffAction.SendBack, comment: "ช้าไป")).Findings.Single().Code.Should().Be(SignOffCodes.StepNotPossible, "what is published stays");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_version_is_sent_back_at_each_step_with_a_comment_and_the_next_one_follows(int steps)
    {
        await SubmitAsync();
        foreach (var action in Forward.Take(steps))
        {
            await StepAsync(action);
        }

        (await StepAsync(SignOffAction.SendBack, comment: " ")).Findings.Single().Code.Should().Be(SignOffCodes.CommentInvalid);
        (await SubmitAsync()).Findings.Single().Code.Should().Be(SignOffCodes.UnderWay);
        (await StepAsync(SignOffAction.SendBack, comment: "เติมวันที่ประชุม")).Value.State.Should().Be(ReportState.SentBack);
        (await SubmitAsync()).Value.Number.Should().Be(2);
        (await VersionsAsync()).Select(version => (version.Number, version.State)).Should().Equal((2, ReportState.Submitted), (1, ReportState.SentBack));
    }

    [Fact]
    public async Task What_was_submitted_never_changes_and_later_edits_make_the_next_version()
    {
        var first = (await SubmitAsync()).Value;
        var frozen = await ContentAsync(1);
        await RecordAsync(36);
        await ReviseAsync("ตอบแล้ว {{survey.iit.completed}} คน");
        foreach (var action in Forward)
        {
            await StepAsync(action);
        }

        ReportDiff.Between(frozen, await ContentAsync(1)).IsEmpty.Should().BeTrue();
        var second = (await SubmitAsync()).Value;
        second.ContentHash.Should().NotBe(first.ContentHash);
        var diff = ReportDiff.Between(await ContentAsync(1), await ContentAsync(2));
        diff.Figures.Single(figure => figure.Key == "survey.iit.completed").Should()
            .Match<FigureDifference>(figure => figure.Before!.Number == 32 && figure.After!.Number == 36);
        diff.Texts.Should().ContainSingle(text => text.Place.Subject == "มาตรการที่ 4");
    }

    [Fact]
    public async Task A_published_report_is_not_submitted_again_unchanged()
    {
        await SubmitAsync();
        foreach (var action in Forward)
        {
            await StepAsync(action);
        }

        clock.Now += TimeSpan.FromDays(2);
        (await SubmitAsync()).Findings.Single().Code.Should().Be(SignOffCodes.Unchanged);
    }

    [Fact]
    public async Task Of_two_who_act_at_once_one_is_told()
    {
        await SubmitAsync();
        var seen = (await VersionsAsync()).Single();
        var step = new SignOffStep(SignOffAction.Check, "ก", "", "", new(clock.Now, "ก", ""));

        (await WithAsync(context => Versions(context).AppendAsync(seen, step, None))).Should().BeTrue();
        (await WithAsync(context => Versions(context).AppendAsync(seen, step, None))).Should().BeFalse();
        (await VersionsAsync()).Single().Steps.Should().HaveCount(2);
    }

    [Fact]
    public async Task Each_mistake_is_refused_with_its_code_and_nothing_is_stored()
    {
        (await SubmitAsync(name: " ")).Findings.Single().Code.Should().Be(SignOffCodes.SignerInvalid);
        (await SubmitAsync(name: new('ก', 201))).Findings.Single().Code.Should().Be(SignOffCodes.SignerInvalid);
        (await StepAsync(SignOffAction.Check)).Findings.Single().Code.Should().Be(SignOffCodes.VersionUnknown);
        var unknown = new AssessmentKey(AgencyKey.Kolum, BuddhistFiscalYear.Of(2590));
        (await WithAsync(context => SignOffs(context).SubmitAsync(unknown, new("ก", "", ""), User, None))).Findings.Single().Code.Should().Be(SignOffCodes.ReportUnknown);
        (await VersionsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_report_with_an_unknown_field_is_not_submitted()
    {
        await ReviseAsync("ตอบแล้ว {{survey.iit.finished}} คน");

        (await SubmitAsync()).Findings.Should().Contain(finding => finding.Code == SignOffCodes.FindingStands && finding.Message.Thai.Contains("survey.iit.finished"));
        (await VersionsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_version_is_found_by_its_hash()
    {
        var version = (await SubmitAsync()).Value;

        (await WithAsync(context => Versions(context).FindAsync(version.ContentHash, None)))!.Number.Should().Be(1);
        (await WithAsync(context => Versions(context).FindAsync(new('0', 64), None))).Should().BeNull();
    }

    [Fact]
    public async Task A_revised_text_keeps_the_one_before_and_its_fields()
    {
        await ReviseAsync("๑. ตอบแล้ว {{survey.iit.completed}} คน\n๒. ครบ");

        var assessment = Assessment.Compute(await database.ReadAsync(Key), Facts.Rules, clock.Now);
        assessment.Measures.Single(measure => measure.Number == 4).Outcomes.Select(item => (item.Mark, item.Text)).Should().Equal(("๑.", "ตอบแล้ว {{survey.iit.completed}} คน"), ("๒.", "ครบ"));
        assessment.Changes.Should().Contain(change => change.Number == 4 && change.Recorded.Reason == "เติมตัวเลข");
        (await WithAsync(context => Revisions(context).RunAsync(Key, 9, "ก", null, " ", User, None))).Findings.Select(finding => finding.Code)
            .Should().Equal(ReviseMeasure.ReasonMissing, ReviseMeasure.MeasureUnknown);
        (await WithAsync(context => Revisions(context).RunAsync(Key, 4, new('ก', ReviseMeasure.LongestText + 1), null, "ก", User, None))).Findings.Single().Code
            .Should().Be(ReviseMeasure.TextTooLong);
    }

    private static ReportVersions Versions(SqliteItaContext context) => new(context, new ReportFreezer());

    private static AssessmentStore Store(SqliteItaContext context) => new(context, new AgencyStore(context), new SurveyStore(context));

    private AssessmentReader Reader(SqliteItaContext context) => new(Store(context), Facts.Rules, clock);

    private SignOffReport SignOffs(SqliteItaContext context) => new(Reader(context), Versions(context), new AgencyFiles(context), new ReportFreezer(), clock);

    private ReviseMeasure Revisions(SqliteItaContext context) => new(Reader(context), Store(context), clock);

    private Task<Checked<ReportVersion>> SubmitAsync(string name = "ผู้เสนอ") => WithAsync(context => SignOffs(context).SubmitAsync(Key, new(name, "เจ้าหน้าที่", ""), User, None));

    private async Task<Checked<ReportVersion>> StepAsync(SignOffAction action, string name = "ก ข", string comment = "")
    {
        var number = (await VersionsAsync()) is [var latest, ..] ? latest.Number : 1;
        return await WithAsync(context => SignOffs(context).StepAsync(Key, number, action, new(name, "", comment), User, None));
    }

    private Task<IReadOnlyList<ReportVersion>> VersionsAsync() => WithAsync(context => Versions(context).ListAsync(Key, None));

    private async Task<AnnualReport> ContentAsync(int number) => (await WithAsync(context => Versions(context).ContentAsync(Key, number, None)))!;

    private async Task ReviseAsync(string outcomes) =>
        (await WithAsync(context => Revisions(context).RunAsync(Key, 4, null, outcomes, "เติมตัวเลข", User, None))).IsAccepted.Should().BeTrue();

    private async Task RecordAsync(int total)
    {
        var row = new CountRow(1, "iit", null, ThaiTime.Day(clock.Now), CountKind.Reading, total, null, null);
        (await WithAsync(context => new RecordCounts(new SurveyStore(context), clock).RunAsync(Key, [row], new(User, CountSource.Manual), dryRun: false, None))).IsAccepted.Should().BeTrue();
    }

    private async Task<T> WithAsync<T>(Func<SqliteItaContext, Task<T>> use)
    {
        await using var context = database.Open();
        return await use(context);
    }
}
