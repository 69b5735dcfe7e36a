using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Indicators;

public class OpenDataChecklistTests
{
    private static readonly DateTimeOffset Now = Facts.Recorded(12).At;

    [Fact]
    public void Everything_begins_unknown_and_is_counted_as_no_data()
    {
        var checklist = Of();

        checklist.Items.Should().HaveCount(28).And.OnlyContain(item => item.Status == OpenDataStatus.Unknown && !item.IsDone);
        checklist.HasRecords.Should().BeFalse();
        checklist.DataAsOf.Should().BeNull();
        OpenDataWords.OfTotal(checklist, ThaiFormat.Official).Should().Be("ยังไม่มีข้อมูล (๒๘ ข้อ)");
    }

    [Fact]
    public void The_latest_entry_holds_and_an_earlier_moment_knows_the_earlier_one()
    {
        OpenDataEntry[] entries = [Facts.OpenData(1, OpenDataStatus.Drafted, Facts.Recorded(8)), Facts.OpenData(1, recorded: Facts.Recorded(10))];

        Of(Now, entries).Item(1)!.Status.Should().Be(OpenDataStatus.Published);
        Of(Facts.Recorded(9).At, entries).Item(1)!.Status.Should().Be(OpenDataStatus.Drafted);
        Of(Facts.Recorded(7).At, entries).Item(1)!.Status.Should().Be(OpenDataStatus.Unknown);
        Of(Now, entries).Item(1)!.History.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(OpenDataStatus.Missing, false)]
    [InlineData(OpenDataStatus.Drafted, false)]
    [InlineData(OpenDataStatus.Published, true)]
    [InlineData(OpenDataStatus.Checked, true)]
    public void Only_published_and_checked_items_count(OpenDataStatus status, bool counts) =>
        Of(Now, Facts.OpenData(1, status)).Done.Should().Be(counts ? 1 : 0);

    [Theory]
    [InlineData(2568, 25, 2568)]
    [InlineData(2568, 24, 2567)]
    [InlineData(2569, 26, 2568)]
    [InlineData(2568, 1, null)]
    public void Plans_carry_the_year_and_reports_the_year_before(int year, int item, int? dataYear) =>
        Of(BuddhistFiscalYear.Of(year)).Item(item)!.DataYear?.Year.Should().Be(dataYear);

    [Fact]
    public void The_year_of_the_data_is_said_in_words() =>
        OpenDataWords.OfYear(Of().Item(24)!, ThaiFormat.Official).Should().Be("ข้อมูลของปี ๒๕๖๗");

    [Fact]
    public void An_address_that_did_not_answer_is_a_finding_with_its_date_and_the_item_still_counts()
    {
        var entry = Facts.OpenData(5);
        var checklist = Of(BuddhistFiscalYear.Of(2568), Now, [entry], [new(entry.State.Address!, Facts.Recorded(11).At, false, "HTTP 404")]);

        var finding = checklist.Findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be(OpenDataCodes.LinkNotAnswering);
        finding.Place.Subject.Should().Be("o5");
        finding.Message.Thai.Should().Contain("8 ต.ค. 2568").And.Contain("HTTP 404");
        finding.Message.English.Should().Contain("2025-10-08");
        checklist.Item(5)!.IsLinkDead.Should().BeTrue();
        checklist.Done.Should().Be(1);
    }

    [Fact]
    public void What_is_due_and_not_published_is_told_and_what_is_published_is_not()
    {
        var late = Facts.OpenData(1, state: new(OpenDataStatus.Drafted, Due: new(2025, 4, 30)));
        var done = Facts.OpenData(2, state: new(OpenDataStatus.Published, "https://a.go.th", Due: new(2025, 4, 30)));
        var later = Facts.OpenData(3, state: new(OpenDataStatus.Drafted, Due: ThaiTime.Day(Now)));

        Of(Now, late, done, later).Findings.Select(finding => (finding.Code, finding.Place.Subject)).Should().Equal((OpenDataCodes.Overdue, "o1"));
    }

    [Fact]
    public void A_sub_indicator_that_the_agency_set_takes_the_place_of_the_rules()
    {
        var checklist = Of(BuddhistFiscalYear.Of(2569), Now, [Facts.OpenData(1, state: new(OpenDataStatus.Missing, SubIndicator: "9.1"))], []);

        checklist.Item(1)!.SubIndicator!.Code.Should().Be("9.1");
        checklist.Score.SubIndicators.Should().ContainSingle().Which.Total.Should().Be(1);
        checklist.Score.Unplaced.Should().HaveCount(25);
        checklist.Score.Total.Should().BeNull();
    }

    [Fact]
    public void Chart_table_and_alt_text_hold_the_numbers_of_the_checklist()
    {
        var checklist = Charts.SomeCharts.SomeOpenData();
        var spec = OpenDataCharts.Completion(checklist);

        spec.Table.Rows.Should().HaveCount(7);
        spec.Table.Rows[0].Select(cell => cell.Text).Should().Equal("๙.๑ ข้อมูลพื้นฐาน", "๒", "๔", "๑", "๕๐");
        spec.Table.Rows[2].Select(cell => cell.Number).Should().Equal(null, 2, 2, 0, 100);
        spec.Table.Rows[3].Select(cell => cell.Text).Should().Equal("๙.๔ การบริหารและพัฒนาทรัพยากรบุคคล", "–", "๓", "๓", "–");
        spec.AltText.Should().Contain("๙.๑ ข้อมูลพื้นฐาน: ๒ จาก ๔ ข้อ (ร้อยละ ๕๐) · ยังไม่ได้บันทึก ๑ ข้อ").And.Contain(OpenDataWords.DoneRule);
        OpenDataCharts.Tile(checklist).Title.Should().Be("รายการเปิดเผยข้อมูล (OIT): ๔ จาก ๒๘ ข้อ (ร้อยละ ๑๔.๒๙) · ยังไม่ได้บันทึก ๒๓ ข้อ");
    }

    [Fact]
    public void A_year_of_unplaced_items_has_one_bar_that_says_so() =>
        OpenDataCharts.Completion(Of(BuddhistFiscalYear.Of(2569))).Table.Rows.Should().ContainSingle().Which[0].Text.Should().Be(OpenDataWords.Unplaced);

    private static OpenDataChecklist Of(DateTimeOffset? asOf = null, params OpenDataEntry[] entries) => Of(BuddhistFiscalYear.Of(2568), asOf ?? Now, entries, []);

    private static OpenDataChecklist Of(BuddhistFiscalYear year) => Of(year, Now, [], []);

    private static OpenDataChecklist Of(BuddhistFiscalYear year, DateTimeOffset asOf, OpenDataEntry[] entries, LinkCheck[] checks) =>
        OpenDataChecklist.Of(new(AgencyKey.Kolum, year), Facts.Rules.Packs.Find(year), entries, checks, asOf);
}
