using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Indicators;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Kolum.ItaAnalytics.Tests.Persistence;
using Kolum.ItaAnalytics.Tests.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Indicators;

/// <summary>Items recorded in a real database.</summary>
public sealed class SetOpenDataItemsTests : IAsyncLifetime
{
    private static readonly OpenDataState Published = new(OpenDataStatus.Published, "https://www.example.go.th/o1");

    private TemporaryDatabase database = null!;
    private ItaContext context = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TemporaryDatabase.CreateAsync();
        context = database.Open();
        await new AgencyStore(context).AddAgencyAsync(Facts.Kolum, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task What_is_recorded_is_read_again_with_who_when_and_why()
    {
        var state = new OpenDataState(OpenDataStatus.Checked, "https://www.example.go.th/ก?x=1&y=2", "สำนักปลัด", new(2025, 4, 30), new(2025, 3, 1), "9.2", "หมายเหตุ\nสองบรรทัด") { FileFormats = ["xlsx", "PDF", ".pdf"] };

        var recorded = await RunAsync(OpenDataDraft.Typed(1, state, "  ตามคู่มือ หน้า 12  "));

        recorded.Value.Added.Should().ContainSingle();
        var entry = (await StoredAsync()).Should().ContainSingle().Subject;
        entry.Item.Should().Be(1);
        entry.State.Says(state with { FileFormats = ["pdf", "xlsx"] }).Should().BeTrue();
        entry.Recorded.Should().Be(new Recorded(Facts.Recorded(12).At, "ก", "ตามคู่มือ หน้า 12"));
    }

    [Fact]
    public async Task The_year_is_opened_by_its_first_item()
    {
        await RunAsync(OpenDataDraft.Typed(1, Published, null));

        (await database.ReadAsync(Facts.Key)).OpenDataEntries.Should().ContainSingle();
    }

    [Fact]
    public async Task The_same_again_keeps_nothing_new()
    {
        await RunAsync(OpenDataDraft.Typed(1, Published, null));

        var again = await RunAsync(OpenDataDraft.Typed(1, Published with { Note = "   " }, "อีกครั้ง"));

        (again.Value.Added.Count, again.Value.Unchanged).Should().Be((0, 1));
        (await StoredAsync()).Should().HaveCount(1);
    }

    [Fact]
    public async Task Going_back_needs_a_reason_and_going_on_does_not()
    {
        await RunAsync(OpenDataDraft.Typed(1, Published, null));

        Codes(await RunAsync(OpenDataDraft.Typed(1, new(OpenDataStatus.Drafted), " "))).Should().Equal(OpenDataCodes.StepBack);
        (await RunAsync(OpenDataDraft.Typed(1, new(OpenDataStatus.Drafted), "เอกสารผิดปี"))).IsAccepted.Should().BeTrue();
        (await RunAsync(OpenDataDraft.Typed(1, Published with { Status = OpenDataStatus.Checked }, null))).IsAccepted.Should().BeTrue();
        (await StoredAsync()).Select(entry => entry.State.Status).Should().Equal(OpenDataStatus.Published, OpenDataStatus.Drafted, OpenDataStatus.Checked);
    }

    public static TheoryData<string, string, int, OpenDataState> Wrong { get; } = new()
    {
        { OpenDataCodes.ItemUnknown, "item", 29, Published },
        { OpenDataCodes.ItemUnknown, "item", 0, Published },
        { OpenDataCodes.ItemUnknown, "item", -5, Published },
        { OpenDataCodes.StatusInvalid, "status", 1, Published with { Status = OpenDataStatus.Unknown } },
        { OpenDataCodes.StatusInvalid, "status", 1, Published with { Status = (OpenDataStatus)99 } },
        { OpenDataCodes.AddressMissing, "address", 1, Published with { Address = "  " } },
        { OpenDataCodes.AddressInvalid, "address", 1, Published with { Address = "ftp://a.go.th" } },
        { OpenDataCodes.AddressInvalid, "address", 1, Published with { Address = "javascript:alert(1)" } },
        { OpenDataCodes.AddressInvalid, "address", 1, Published with { Address = "https://u:p@a.go.th" } },
        { OpenDataCodes.AddressInvalid, "address", 1, Published with { Address = "https://a.go.th/" + new string('a', 2000) } },
        { OpenDataCodes.DayOutOfRange, "due", 1, Published with { Due = new(2568, 4, 30) } },
        { OpenDataCodes.DayOutOfRange, "due", 1, Published with { Due = new(2020, 4, 30) } },
        { OpenDataCodes.DayOutOfRange, "evidenceDay", 1, Published with { EvidenceDay = new(2025, 10, 9) } },
        { OpenDataCodes.DayOutOfRange, "evidenceDay", 1, Published with { EvidenceDay = new(1482, 1, 1) } },
        { OpenDataCodes.FormatInvalid, "fileFormats", 1, Published with { FileFormats = ["เอกสาร"] } },
        { OpenDataCodes.FormatInvalid, "fileFormats", 1, Published with { FileFormats = [.. Enumerable.Range(0, 11).Select(i => $"f{i}")] } },
        { OpenDataCodes.TextTooLong, "responsibleUnit", 1, Published with { ResponsibleUnit = new('ก', 201) } },
        { OpenDataCodes.TextTooLong, "note", 1, Published with { Note = new('ก', 1001) } },
        { OpenDataCodes.SubIndicatorUnknown, "subIndicator", 1, Published with { SubIndicator = "11.1" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_wrong_is_told_with_its_field_in_both_languages_and_nothing_is_kept(string code, string field, int item, OpenDataState state)
    {
        var refused = await RunAsync(OpenDataDraft.Typed(item, state, "ทดสอบ"));

        refused.IsAccepted.Should().BeFalse();
        var finding = refused.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Place.Field).Should().Be((code, field));
        finding.Message.Thai.Should().MatchRegex("[ก-๙]");
        finding.Message.English.Should().MatchRegex("[A-Za-z]{3}");
        (await StoredAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_and_right_rows_are_not_kept_either()
    {
        var refused = await RunManyAsync(
            dryRun: false,
            Checked.Accept(OpenDataDraft.Typed(1, Published, null)),
            Checked.Accept(OpenDataDraft.Typed(1, Published, null)),
            Checked.Accept(OpenDataDraft.Typed(2, new(OpenDataStatus.Checked, Due: new(2599, 1, 1)), new('ก', 501))),
            Checked.Refuse<OpenDataDraft>(Finding.Error(OpenDataCodes.DayInvalid, new("f.csv", Row: 9), "ผิด", "wrong")));

        Codes(refused).Should().BeEquivalentTo(
            OpenDataCodes.ItemRepeated, OpenDataCodes.AddressMissing, OpenDataCodes.DayOutOfRange, OpenDataCodes.ReasonMissing, OpenDataCodes.DayInvalid);
        (await StoredAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_be_kept_and_keeps_nothing()
    {
        var tried = await RunManyAsync(dryRun: true, Checked.Accept(OpenDataDraft.Typed(1, Published, null)));

        tried.Value.Added.Should().ContainSingle();
        (await StoredAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_own_sub_indicator_needs_a_reason()
    {
        Codes(await RunAsync(OpenDataDraft.Typed(1, Published with { SubIndicator = "9.2" }, null))).Should().Equal(OpenDataCodes.ReasonMissing);
        (await RunAsync(OpenDataDraft.Typed(1, Published with { SubIndicator = "๙.๒" }, "คู่มือ"))).IsAccepted.Should().BeTrue();
        (await StoredAsync())[0].State.SubIndicator.Should().Be("9.2");
    }

    [Fact]
    public async Task Where_the_rules_name_no_sub_indicators_any_that_could_be_one_is_taken()
    {
        var key = new AssessmentKey(AgencyKey.Kolum, BuddhistFiscalYear.Of(2569));

        (await UseCase().RunAsync(key, OpenDataDraft.Typed(1, new(OpenDataStatus.Missing, SubIndicator: "10.3"), "คู่มือ"), Actor.LocalUser, CancellationToken.None)).IsAccepted.Should().BeTrue();
        Codes(await UseCase().RunAsync(key, OpenDataDraft.Typed(1, new(OpenDataStatus.Missing, SubIndicator: "8.1"), "คู่มือ"), Actor.LocalUser, CancellationToken.None))
            .Should().Equal(OpenDataCodes.SubIndicatorUnknown);
    }

    [Fact]
    public async Task A_kind_of_file_that_is_asked_for_and_not_there_is_a_warning()
    {
        var key = new AssessmentKey(AgencyKey.Kolum, BuddhistFiscalYear.Of(2569));

        var recorded = await UseCase().RunAsync(key, OpenDataDraft.Typed(18, Published with { FileFormats = ["pdf"] }, null), Actor.LocalUser, CancellationToken.None);

        recorded.IsAccepted.Should().BeTrue();
        recorded.Findings.Should().ContainSingle().Which.Code.Should().Be(OpenDataCodes.FormatNotAsked);
    }

    [Fact]
    public async Task A_year_without_items_and_an_agency_that_is_not_known_are_told()
    {
        Codes(await UseCase().RunAsync(new(AgencyKey.Kolum, BuddhistFiscalYear.Of(2580)), OpenDataDraft.Typed(1, Published, null), Actor.LocalUser, CancellationToken.None))
            .Should().Equal(OpenDataCodes.YearUnknown);
        Codes(await UseCase().RunAsync(new(AgencyKey.Of("elsewhere"), Facts.Key.FiscalYear), OpenDataDraft.Typed(1, Published, null), Actor.LocalUser, CancellationToken.None))
            .Should().Equal(OpenDataCodes.AgencyUnknown);
    }

    private SetOpenDataItems UseCase() => new(new OpenDataStore(context), new AgencyStore(context), Facts.Rules.Packs, new StandingClock(Facts.Recorded(12).At));

    private Task<Checked<RecordedOpenData>> RunAsync(OpenDataDraft draft) => RunManyAsync(dryRun: false, Checked.Accept(draft));

    private Task<Checked<RecordedOpenData>> RunManyAsync(bool dryRun, params Checked<OpenDataDraft>[] drafts) =>
        UseCase().RunAsync(Facts.Key, drafts, new("ก", Rights.Everything), dryRun, CancellationToken.None);

    private Task<IReadOnlyList<OpenDataEntry>> StoredAsync() => new OpenDataStore(context).ReadAsync(Facts.Key, CancellationToken.None);

    private static IEnumerable<string> Codes(Checked<RecordedOpenData> refused) =>
        refused.IsAccepted ? [] : refused.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code);
}
