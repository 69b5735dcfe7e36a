using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public class OpenDataPaperTests
{
    [Theory]
    [InlineData(2564, 43)]
    [InlineData(2565, 43)]
    [InlineData(2566, 43)]
    [InlineData(2567, 35)]
    [InlineData(2568, 28)]
    [InlineData(2569, 26)]
    public void The_items_of_a_year_are_numbered_without_a_gap_and_each_says_how_sure_it_is(int year, int count)
    {
        var items = Facts.Rules.Packs.Find(BuddhistFiscalYear.Of(year))!.OpenDataItems;

        items.Select(item => item.Number).Should().Equal(Enumerable.Range(1, count));
        items.Should().OnlyContain(item => (item.Title == null) == (item.Confidence == Confidence.Unknown) && item.Source != "");
    }

    [Fact]
    public void While_nothing_is_recorded_the_list_leaves_room_to_write()
    {
        var blocks = OpenDataPaper.Of(new AnAssessment().Build()).Sections.Single().Blocks;

        blocks.OfType<PaperBlock.Prose>().Select(prose => prose.Line.Text).Should().Contain(OpenDataPaper.NothingRecorded);
        var table = blocks.OfType<PaperBlock.Table>().Single();
        table.Rows.Should().HaveCount(28);
        Texts(table.Rows[0]).Should().Equal("o1", "โครงสร้างและอำนาจหน้าที่", "๙.๑|(ยังไม่ยืนยัน)", "", "", "");
    }

    [Fact]
    public void What_is_recorded_stands_with_its_address_its_year_and_whether_it_answered()
    {
        var facts = new AnAssessment().Facts() with
        {
            OpenDataEntries = [Facts.OpenData(24, recorded: Imported, state: new(OpenDataStatus.Published, "https://www.kolum.go.th/o24", "สำนักปลัด", new(2025, 4, 30)))],
            LinkChecks = [new("https://www.kolum.go.th/o24", Imported.At, false, "HTTP 404")],
        };

        var blocks = OpenDataPaper.Of(Assessment.Compute(facts, Facts.Rules, AnAssessment.Now)).Sections.Single().Blocks;

        var tables = blocks.OfType<PaperBlock.Table>().ToList();
        Texts(tables[0].Rows[5]).Should().Equal("๑๐.๑ การดำเนินการเพื่อป้องกันการทุจริต (ประเด็นสินบน)", "๑", "๖", "๕", "๑๖.๖๗");
        Texts(tables[1].Rows[23]).Should().Equal(
            "o24",
            "รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตฯ (ปีก่อน)|ข้อมูลของปี ๒๕๖๗",
            "๑๐.๑|(ยังไม่ยืนยัน)",
            "เผยแพร่แล้ว",
            "https://www.kolum.go.th/o24|▲ เปิดไม่ได้ (HTTP 404) เมื่อ ๑ ก.ย. ๒๕๖๘",
            "สำนักปลัด|๓๐ เม.ย. ๒๕๖๘");
    }

    [Fact]
    public void A_year_without_known_items_says_so()
    {
        var key = new Domain.Agencies.AssessmentKey(AgencyKey.Kolum, BuddhistFiscalYear.Of(2580));
        var assessment = Assessment.Compute(new AnAssessment().Facts() with { Key = key }, Facts.Rules, AnAssessment.Now);

        OpenDataPaper.Of(assessment).Sections.Single().Blocks.Should().ContainSingle().Which.Should().BeOfType<PaperBlock.Prose>().Which.Line.Text.Should().Be(OpenDataPaper.NoItems);
    }

    private static Recorded Imported { get; } = new(new(2025, 9, 1, 9, 0, 0, ThaiTime.Offset), "ผู้ทดสอบ", "ทดสอบ");

    private static IEnumerable<string> Texts(PaperRow row) => row.Cells.Select(cell => string.Join('|', cell.Lines.Select(line => line.Text)));
}
