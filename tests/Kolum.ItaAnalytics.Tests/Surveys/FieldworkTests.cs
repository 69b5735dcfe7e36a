using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Persistence.Sqlite;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Surveys;

/// <summary>The use cases of fieldwork over a real database: set up, plausibility, corrections, undo, short links.</summary>
public sealed class FieldworkTests : IAsyncLifetime
{
    private static readonly Actor Clerk = new("ผู้ทดสอบ", Rights.Everything);
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Today = ThaiTime.Day(AnAssessment.Now);

    private TemporaryDatabase database = null!;
    private int recordings;

    public async ValueTask InitializeAsync() => database = await TemporaryDatabase.HoldingAsync(AnAssessment.Facts());

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData(41, CountCodes.AboveHeadcount)]
    [InlineData(31, CountCodes.TotalFalls)]
    [InlineData(33, null)]
    public async Task A_slip_in_a_total_is_kept_with_a_warning(int value, string? code)
    {
        var recorded = await RecordAsync(Row("iit", Today, value));

        recorded.IsAccepted.Should().BeTrue();
        recorded.Findings.Select(finding => finding.Code).Should().Equal(code is null ? [] : [code]);
    }

    [Fact]
    public async Task A_jump_far_off_the_pace_is_warned_of()
    {
        await RecordAsync(Row("eit-1", new(2025, 1, 20), 3), Row("eit-1", new(2025, 2, 20), 7));

        (await RecordAsync(Row("eit-1", new(2025, 2, 24), 60))).Findings.Select(finding => finding.Code).Should().Equal(CountCodes.JumpOffPace);
        (await RecordAsync(Row("eit-1", new(2025, 2, 25), 62))).Findings.Should().BeEmpty();
    }

    [Fact]
    public async Task A_mistyped_year_is_refused_with_the_day_that_was_meant()
    {
        var refused = await RecordAsync(Row("iit", new(2024, 3, 14), 33));

        refused.IsAccepted.Should().BeFalse();
        refused.Findings.Single().Message.Thai.Should().Contain("หมายถึง 14 มี.ค. 2568 หรือไม่");
        (await RecordAsync(Row("iit", new(2568, 3, 14), 33))).Findings.Single().Message.English.Should().EndWith("Did you mean 2025-03-14?");
    }

    [Fact]
    public async Task A_second_total_of_a_day_holds_and_says_so()
    {
        await RecordAsync(Row("iit", Today, 33));

        (await RecordAsync(Row("iit", Today, 34))).Findings.Select(finding => (finding.Code, finding.Severity)).Should().Equal((CountCodes.ReadingAgain, Severity.Info));
        (await ProgressAsync()).Completion!.Completed.Should().Be(34);
    }

    [Fact]
    public async Task A_total_below_its_groups_is_warned_of_and_the_sum_is_used()
    {
        await GroupAsync("iit", "กองคลัง", 20);
        await RecordAsync(Row("iit", Today, 35) with { Group = "กองคลัง" });

        var recorded = await RecordAsync(Row("iit", Today, 33));

        recorded.Findings.Select(finding => finding.Code).Should().Contain(CountCodes.BelowGroups);
        (await ProgressAsync()).Completion!.Completed.Should().Be(35);
    }

    [Fact]
    public async Task An_unknown_group_is_answered_with_those_that_exist()
    {
        await GroupAsync("iit", "กองคลัง", 20);

        var refused = await RecordAsync(Row("iit", Today, 3) with { Group = "กองช่าง" });

        refused.Findings.Single().Should().Match<Finding>(finding => finding.Code == CountCodes.GroupUnknown && finding.Message.English.Contains("g1"));
    }

    [Fact]
    public async Task A_correction_supersedes_with_a_reason_and_the_past_stays_as_it_was_known()
    {
        var wrong = (await RecordAsync(Row("iit", Today, 38))).Value.First.Single();
        var corrected = await CorrectAsync(wrong.Id, 36, "อ่านผิดบรรทัด", AnAssessment.Now.AddHours(1));

        corrected.Value.Should().Match<ResponseCount>(entry => entry.Supersedes == wrong.Id && entry.Reason == "อ่านผิดบรรทัด" && entry.Value == 36);
        (await ProgressAsync()).Completion!.Completed.Should().Be(38);
        (await ProgressAsync(AnAssessment.Now.AddHours(2))).Completion!.Completed.Should().Be(36);
        (await ProgressAsync(AnAssessment.Now.AddHours(2))).Recorded().Should().HaveCount(4, "nothing is deleted");
    }

    [Fact]
    public async Task An_entry_can_be_taken_out_and_only_the_latest_one_corrected()
    {
        var wrong = (await RecordAsync(Row("iit", Today, 38))).Value.First.Single();
        await CorrectAsync(wrong.Id, null, "คนละแบบวัด", AnAssessment.Now.AddHours(1));

        (await ProgressAsync(AnAssessment.Now.AddHours(2))).Completion!.Completed.Should().Be(32);
        (await CorrectAsync(wrong.Id, 3, "อีกครั้ง", AnAssessment.Now.AddHours(2))).Findings.Single().Code.Should().Be(CountCodes.EntrySuperseded);
        (await CorrectAsync(Guid.NewGuid(), 3, " ", AnAssessment.Now.AddHours(2))).Findings.Select(finding => finding.Code).Should().Equal(CountCodes.ReasonMissing, CountCodes.EntryUnknown);
    }

    [Fact]
    public async Task An_import_is_taken_back_as_a_whole_and_stays_in_the_history()
    {
        var import = (await RecordAsync("counts.xlsx", Row("iit", new(2025, 3, 18), 34), Row("eit-1", new(2025, 3, 18), 12))).Value.Import!;

        var undone = await UndoAsync(import.Id, "แฟ้มของปีก่อน");

        undone.Value.Undone!.Reason.Should().Be("แฟ้มของปีก่อน");
        (await ProgressAsync()).Completion!.Completed.Should().Be(34);
        (await ProgressAsync(AnAssessment.Now.AddHours(2))).Completion!.Completed.Should().Be(32);
        (await ProgressAsync(AnAssessment.Now.AddHours(2), "eit-1")).Completion.Should().BeNull("no data is no data, not 0");
        (await UndoAsync(import.Id, "อีกครั้ง")).Findings.Single().Code.Should().Be(CountCodes.ImportUnknown);
    }

    [Fact]
    public async Task With_an_import_go_the_corrections_of_its_entries()
    {
        var recorded = (await RecordAsync("counts.xlsx", Row("iit", Today, 38))).Value;
        await CorrectAsync(recorded.First.Single().Id, 36, "อ่านผิดบรรทัด", AnAssessment.Now.AddMinutes(30));
        await UndoAsync(recorded.Import!.Id, "แฟ้มของปีก่อน");

        (await ProgressAsync(AnAssessment.Now.AddMinutes(40))).Completion!.Completed.Should().Be(36);
        (await ProgressAsync(AnAssessment.Now.AddHours(2))).Completion!.Completed.Should().Be(32, "as before the import");
        (await CorrectAsync(recorded.First.Single().Id, 35, "อีกครั้ง", AnAssessment.Now.AddHours(2))).Findings.Single().Code.Should().Be(CountCodes.EntrySuperseded);
    }

    [Fact]
    public async Task A_survey_is_opened_with_the_quota_by_rule_or_the_number_entered()
    {
        var next = new AssessmentKey(AgencyKey.Kolum, BuddhistFiscalYear.Of(2569));

        (await OpenAsync(next, SurveyPart.EitPart2, null)).Findings.Single().Code.Should().Be(SurveyCodes.QuotaRuleMissing);
        (await OpenAsync(next, SurveyPart.EitPart2, 25)).IsAccepted.Should().BeTrue();
        (await OpenAsync(next, SurveyPart.Iit, null)).IsAccepted.Should().BeTrue();
        (await OpenAsync(next, SurveyPart.Iit, null)).Findings.Single().Code.Should().Be(SurveyCodes.SurveyExists);
        (await database.ReadAsync(next)).Surveys.Select(survey => survey.Survey.Code).Should().Equal("iit", "eit-2");
    }

    [Fact]
    public async Task The_same_day_of_an_earlier_year_is_found()
    {
        var next = new AssessmentKey(AgencyKey.Kolum, BuddhistFiscalYear.Of(2569));
        await OpenAsync(next, SurveyPart.Iit, null);
        var assessment = Assessment.Compute(await database.ReadAsync(next), Facts.Rules, new(2026, 2, 13, 12, 0, 0, ThaiTime.Offset));

        var season = assessment.EarlierSeasons(assessment.Surveys[0]).Single();

        (season.FiscalYear.Year, season.Day, season.Completion!.Completed).Should().Be((2568, new DateOnly(2025, 2, 13), 12));
    }

    [Theory]
    [InlineData("http://itas.nacc.go.th/go/eit/abc", SurveyCodes.AddressInvalid)]
    [InlineData("https://user@itas.nacc.go.th/", SurveyCodes.AddressInvalid)]
    [InlineData("https://itas.nacc.go.th:8443/", SurveyCodes.AddressInvalid)]
    [InlineData("https://127.0.0.1/", SurveyCodes.AddressInvalid)]
    [InlineData("javascript:alert(1)", SurveyCodes.AddressInvalid)]
    [InlineData("//evil.example", SurveyCodes.AddressInvalid)]
    [InlineData("https://evil.example/?itas.nacc.go.th", SurveyCodes.AddressHostNotAllowed)]
    [InlineData("https://sub.itas.nacc.go.th/", SurveyCodes.AddressHostNotAllowed)]
    [InlineData("https://itas.nacc.go.th.evil.example/", SurveyCodes.AddressHostNotAllowed)]
    public async Task No_short_link_leads_off_the_agency_s_list(string address, string code)
    {
        await AllowAsync("itas.nacc.go.th", isAllowed: true);

        (await AddressAsync(address)).Findings.Single().Code.Should().Be(code);
    }

    [Fact]
    public async Task A_scan_is_counted_by_day_and_leads_to_the_address_while_its_host_is_allowed()
    {
        await AllowAsync("itas.nacc.go.th", isAllowed: true);
        await GroupAsync("eit-1", "งานคลัง", null);
        (await AddressAsync("https://itas.nacc.go.th/go/eit/abc123")).IsAccepted.Should().BeTrue();
        var link = (await database.ReadAsync(AnAssessment.Key)).Surveys[1].Links.Single().Code;

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpenLinkAsync(link)));

        opened.Should().AllSatisfy(address => address!.AbsoluteUri.Should().Be("https://itas.nacc.go.th/go/eit/abc123"));
        (await database.ReadAsync(AnAssessment.Key)).Surveys[1].Scans.Should().Equal(new ScanCount("g1", Today, 8));
        (await OpenLinkAsync("unknown")).Should().BeNull();
        await AllowAsync("itas.nacc.go.th", isAllowed: false);
        (await OpenLinkAsync(link)).Should().BeNull("the host is no longer allowed");
    }

    [Fact]
    public void Nothing_about_a_scan_but_its_day_has_a_column()
    {
        using var context = database.Open();

        context.Model.FindEntityType(typeof(ScanCountRow))!.GetProperties().Select(property => property.Name).Should().BeEquivalentTo("LinkCode", "Day", "Scans");
    }

    private static CountRow Row(string survey, DateOnly day, int value) => new(1, survey, null, day, CountKind.Reading, value, null, null);

    private Task<Checked<RecordedCounts>> RecordAsync(params CountRow[] rows) => RecordAsync(null, rows);

    private Task<Checked<RecordedCounts>> RecordAsync(string? import, params CountRow[] rows) => WithAsync(context =>
        new RecordCounts(new SurveyStore(context), new SetClock(AnAssessment.Now.AddSeconds(recordings++))).RunAsync(AnAssessment.Key, rows, new(Clerk, CountSource.Manual, import), dryRun: false, None));

    private Task<Checked<ResponseCount>> CorrectAsync(Guid id, int? value, string reason, DateTimeOffset at) => WithAsync(context =>
        new CorrectCounts(new SurveyStore(context), new SetClock(at)).CorrectAsync(AnAssessment.Key, id, value, reason, Clerk, CountSource.Manual, None));

    private Task<Checked<CountImport>> UndoAsync(Guid id, string reason) => WithAsync(context =>
        new CorrectCounts(new SurveyStore(context), new SetClock(AnAssessment.Now.AddHours(1))).UndoImportAsync(AnAssessment.Key, id, reason, Clerk, None));

    private Task<Checked<Survey>> OpenAsync(AssessmentKey key, SurveyPart part, int? required) => WithAsync(context =>
        SetUp(context).OpenAsync(key, part, (new(2026, 1, 5), new(2026, 6, 30)), required, "ทดสอบ", "เปิดปีใหม่", Clerk, None));

    private async Task GroupAsync(string survey, string name, int? size) =>
        (await WithAsync(context => SetUp(context).SetGroupAsync(AnAssessment.Key, survey, new(null, name, size, null, false), "ทดสอบ", Clerk, None))).IsAccepted.Should().BeTrue();

    private Task<Checked<AddressSet>> AddressAsync(string address) => WithAsync(context => SetUp(context).SetAddressAsync(AnAssessment.Key, "eit-1", address, "ทดสอบ", Clerk, None));

    private Task<Checked<IReadOnlyList<string>>> AllowAsync(string host, bool isAllowed) => WithAsync(context =>
        new AllowHosts(new ServicePoints(context), new AgencyStore(context), new SetClock(AnAssessment.Now)).RunAsync(AgencyKey.Kolum, host, isAllowed, "ทดสอบ", Clerk, None));

    private Task<Uri?> OpenLinkAsync(string code) => WithAsync(context => new OpenLink(new ServicePoints(context), new SetClock(AnAssessment.Now)).RunAsync(code, None));

    private static SetUpSurvey SetUp(SqliteItaContext context) => new(
        new SurveyStore(context), new ServicePoints(context), new AgencyStore(context), Facts.Rules.Packs, new SetClock(AnAssessment.Now));

    private async Task<SurveyProgress> ProgressAsync(DateTimeOffset? asOf = null, string survey = "iit") =>
        Assessment.Compute(await database.ReadAsync(AnAssessment.Key), Facts.Rules, asOf ?? AnAssessment.Now.AddMinutes(1)).Surveys.Single(progress => progress.Survey.Code == survey);

    private async Task<T> WithAsync<T>(Func<SqliteItaContext, Task<T>> use)
    {
        await using var context = database.Open();
        return await use(context);
    }
}
