using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public class OpenDataPaperTests
{
    [Theory]
    [InlineData(2568, 28)]
    [InlineData(2569, 26)]
    public void The_items_of_a_year_are_numbered_without_a_gap_and_each_says_how_sure_it_is(int year, int count)
    {
        var items = Facts.Rules.Packs.Find(BuddhistFiscalYear.Of(year))!.OpenDataItems;

        items.Select(item => item.Number).Should().Equal(Enumerable.Range(1, count));
        items.Should().OnlyContain(item => (item.Title == null) == (item.Confidence == Confidence.Unknown) && item.Source != "");
    }

    [Fact]
    public void The_list_leaves_room_for_addresses_that_are_not_stored()
    {
        var table = OpenDataPaper.Of(new AnAssessment().Build()).Sections.Single().Blocks.OfType<PaperBlock.Table>().Single();

        table.Rows.Should().HaveCount(28);
        table.Rows[0].Cells.Select(cell => cell.Lines.Single().Text).Should().Equal("o1", "โครงสร้างและอำนาจหน้าที่", "พบในแหล่งที่เผยแพร่", "");
    }

    [Fact]
    public void A_year_without_known_items_says_so()
    {
        var key = new Domain.Agencies.AssessmentKey(AgencyKey.Kolum, BuddhistFiscalYear.Of(2567));
        var assessment = Assessment.Compute(new AnAssessment().Facts() with { Key = key }, Facts.Rules, AnAssessment.Now);

        OpenDataPaper.Of(assessment).Sections.Single().Blocks.Should().ContainSingle().Which.Should().BeOfType<PaperBlock.Prose>().Which.Line.Text.Should().Be(OpenDataPaper.NoItems);
    }
}
