using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Tests.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

/// <summary>The real report of FY2568, read as the program reads it at its first start.</summary>
public sealed class SeedReportTests : IAsyncLifetime
{
    private Checked<ReportDraft> read = null!;

    private ReportDraft Draft => read.Value;

    public async ValueTask InitializeAsync() => read = await Reading.Seed();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void It_is_of_the_fiscal_year_that_its_title_page_names() => Draft.FiscalYear.Should().Be(BuddhistFiscalYear.Of(2568));

    [Fact]
    public void Its_seven_measures_come_by_number() => Draft.Measures.Select(measure => measure.Number).Should().Equal(1, 2, 3, 4, 5, 6, 7);

    [Theory]
    [InlineData(1, 3, 3, 1)]
    [InlineData(2, 3, 3, 1)]
    [InlineData(3, 2, 2, 1)]
    [InlineData(4, 2, 2, 2)]
    [InlineData(5, 1, 2, 2)]
    [InlineData(6, 10, 10, 3)]
    [InlineData(7, 1, 7, 2)]
    public void Its_lists_become_items(int number, int steps, int results, int outcomes)
    {
        var measure = Measure(number);

        (measure.Steps.Count, measure.Results.Count, measure.Outcomes.Count).Should().Be((steps, results, outcomes));
    }

    [Theory]
    [InlineData(1, "๑. ๒. ๓.", "๑. ๒. ๓.", "∅")]
    [InlineData(2, "๑. ๒. ๓.", "๑. ๒. ๓.", "∅")]
    [InlineData(3, "๑. ๒.", "๑. ๒.", "∅")]
    [InlineData(4, "๑. ๒.", "๑. ๒.", "๑. ๒.")]
    [InlineData(5, "๑.", "๑. ๒.", "๑. ๒.")]
    [InlineData(6, "๑. ๒. - - - - - - - -", "๑. ๒. - - - - - - - -", "๑. ๒. ∅")]
    [InlineData(7, "∅", "∅ ๑. ๒. ๓. ๓.๑ ๓.๒ ∅", "๑. ๒.")]
    public void Its_items_keep_the_marks_they_were_written_with(int number, string steps, string results, string outcomes)
    {
        var measure = Measure(number);

        new[] { measure.Steps, measure.Results, measure.Outcomes }.Select(Marks).Should().Equal(steps, results, outcomes);
    }

    [Theory]
    [InlineData(1, "สำนักปลัด|กองช่าง|กองคลัง|กองการศึกษา")]
    [InlineData(2, "สำนักปลัด")]
    [InlineData(3, "สำนักปลัด|กองช่าง|กองคลัง|กองการศึกษา")]
    [InlineData(4, "คณะกรรมการสนับสนุนการประเมิน ITA")]
    [InlineData(5, "เจ้าหน้าที่ทุกคนขององค์การบริหารส่วนตำบลกอลำ")]
    [InlineData(6, "สำนักปลัด")]
    [InlineData(7, "สำนักปลัด")]
    public void Its_responsible_units_are_told_apart(int number, string units) =>
        Measure(number).ResponsibleUnits.Should().Equal(units.Split('|'));

    [Fact]
    public void Its_first_three_measures_run_over_the_fiscal_year_and_the_rest_from_January_to_June()
    {
        var halfYear = Period.Window(new(2025, 1, 1), new(2025, 6, 30));
        var year = Period.Window(new(2024, 10, 1), new(2025, 9, 30));

        Draft.Measures.Select(measure => measure.Period).Should().Equal(year, year, year, halfYear, halfYear, halfYear, halfYear);
    }

    [Fact]
    public void A_period_written_on_two_pages_keeps_both_writings() => Measure(6).PeriodAsWritten.Should().Be("ม.ค.-มี.ย.๖๘\nม.ค.-มิย.๖๘");

    [Fact]
    public void A_title_keeps_its_lines_without_its_number() => Measure(7).Title.Should().Be(
        "ช่องทางการติดต่อสื่อสาร\n-ช่องทางการร้องเรียน ร้องทุกข์\n-ช่องทางการร้องเรียนการทุจริตของเจ้าหน้าที่\n-ช่องทางการบริหารประชาชน(e-Service)");

    [Fact]
    public void Blanks_within_the_words_stay_where_they_were() =>
        Measure(6).Steps[^1].Should().Be(new ListItem(
            "-", "มาตรการภายในป้องกันการ ทุจริตลงเว็บไซต์หลักของ อบต. กอลำ เพื่อประชาสัมพันธ์ให้ บุคคลภายนอกได้รับทราบและ สามารถตรวจสอบได้"));

    [Fact]
    public void The_memo_is_read_with_its_head()
    {
        var memo = Draft.Memo!;

        memo.Office.Should().Be("สำนักงานปลัดองค์การบริหารส่วนตำบลกอลำ โทร..... ๐๗๓-๗๑๙๗๗๓");
        memo.Number.Should().Be("ปน ๗๑๓๐๑ / ๒๕๖๘");
        (memo.Date, memo.DateAsWritten).Should().Be((new DateOnly(2025, 10, 8), "๘ ตุลาคม ๒๕๖๘"));
        memo.Subject.Should().Be("รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ.๒๕๖๘");
        memo.Addressee.Should().Be("นายองค์การบริหารส่วนตำบลกอลำ");
        memo.Body.Should().HaveCount(3);
        memo.Body[^1].Should().Be("จึงเรียนมาเพื่อทราบและดำเนินการต่อไป");
    }

    [Fact]
    public void The_three_who_sign_come_in_the_order_of_the_paper() => Draft.Memo!.Signatories.Should().BeEquivalentTo(
        [
            new Signatory([], "นางนุรีดา มะยา", "หัวหน้าสำนักปลัด"),
            new Signatory(["เรียน ปลัด อบต.กอลำ", "-เพื่อโปรดทราบและพิจารณา"], "นางสาวมานิตา แดสามัญ", "ปลัดองค์การบริหารส่วนตำบลกอลำ"),
            new Signatory(
                ["เรียน นายกเพื่อโปรดพิจารณาต่อไป", "พิจารณาแล้ว เห็นชอบอนุมัติให้ทุกส่วนราชการเร่งดำเนินการในส่วนที่เกี่ยวข้อง", "ทราบ"],
                "นายอาหามะ ปูแทน",
                "นายกองค์การบริหารส่วนตำบลกอลำ"),
        ],
        options => options.WithStrictOrdering());

    [Fact]
    public void The_title_page_is_kept_line_by_line() => Draft.Title.Should().Equal(
        "รายงานผลการดำเนินการ",
        "เพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "ประจำปีงบประมาณ พ.ศ.๒๕๖๘",
        "องค์การบริหารส่วนตำบลกอลำ",
        "อำเภอยะรัง จังหวัดปัตตานี");

    [Fact]
    public void Every_slip_in_it_is_found_in_its_place_and_nothing_else() =>
        read.Findings.Select(finding => $"{finding.Code} @ {finding.Place}").Should().BeEquivalentTo(
        [
            $"{ReportNotices.NumberIncompleteCode} @ report.txt, ที่, row 9",
            $"{ThaiPeriods.MonthMisspelt} @ มาตรการที่ 4, ระยะเวลาดำเนินการ, row 88, column 4",
            $"{ThaiPeriods.MonthMisspelt} @ มาตรการที่ 5, ระยะเวลาดำเนินการ, row 97, column 4",
            $"{ReportNotices.DayMissingCode} @ มาตรการที่ 5, สรุปผลการดำเนินการ, row 97, column 5",
            $"{ThaiPeriods.MonthMisspelt} @ มาตรการที่ 6, ระยะเวลาดำเนินการ, row 106, column 4",
            $"{ReportNotices.ItemRepeatedCode} @ มาตรการที่ 6, ขั้นตอน/วิธีการปฏิบัติ, row 109, column 2",
            $"{ThaiPeriods.MonthMisspelt} @ มาตรการที่ 6, ระยะเวลาดำเนินการ, row 109, column 4",
            $"{ThaiPeriods.MonthMisspelt} @ มาตรการที่ 7, ระยะเวลาดำเนินการ, row 118, column 4",
        ]);

    [Fact]
    public async Task The_same_file_has_the_same_hash_and_another_has_another()
    {
        (await Reading.Seed()).Value.SourceHash.Should().Be(Draft.SourceHash).And.HaveLength(64);
        (await Reading.Report(Reading.SeedText + "\n")).Value.SourceHash.Should().NotBe(Draft.SourceHash);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public async Task It_reads_the_same_in_every_culture(string culture)
    {
        using var _ = new InCulture(culture);

        var there = await Reading.Seed();

        there.Value.Should().BeEquivalentTo(Draft);
        there.Findings.Should().Equal(read.Findings);
    }

    private static string Marks(IReadOnlyList<ListItem> items) => string.Join(' ', items.Select(item => item.Mark ?? "∅"));

    private Measure Measure(int number) => Draft.Measures.Single(measure => measure.Number == number);
}
