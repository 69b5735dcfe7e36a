using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Intake;

public sealed class ListItemsTests
{
    [Theory]
    [InlineData("๑. หนึ่ง ๒. สอง ๓. สาม", "๑.|หนึ่ง", "๒.|สอง", "๓.|สาม")]
    [InlineData("๑.หนึ่ง ๒.สอง", "๑.|หนึ่ง", "๒.|สอง")]
    [InlineData("1. หนึ่ง 2. สอง", "1.|หนึ่ง", "2.|สอง")]
    [InlineData("นำเรื่อง ๑. หนึ่ง ๒. สอง", "|นำเรื่อง", "๑.|หนึ่ง", "๒.|สอง")]
    [InlineData("๙. เก้า ๑๐. สิบ ๑๑. สิบเอ็ด", "๙.|เก้า", "๑๐.|สิบ", "๑๑.|สิบเอ็ด")]
    [InlineData("๓. สาม ๓.๑ ก ๓.๒ ข ๔. สี่", "๓.|สาม", "๓.๑|ก", "๓.๒|ข", "๔.|สี่")]
    public void Numbers_in_sequence_begin_items(string cell, params string[] items) => Cut(cell).Should().Equal(items);

    [Theory]
    [InlineData("๑. แผนปี ๒๕๖๘ วงเงิน ๒.๕ ล้านบาท")]
    [InlineData("๑. ตามข้อ ๕. ของประกาศ")]
    [InlineData("๑. ฉบับที่๒. แก้ไข")]
    [InlineData("๓. วงเงิน ๓.๕ ล้านบาท")]
    [InlineData("๑. เวลา ๐๘.๓๐ น.")]
    [InlineData("๑. เบี้ยยังชีพ ๓.๑ ของแผน")]
    public void A_number_out_of_sequence_is_part_of_the_text(string cell) => Cut(cell).Should().ContainSingle();

    [Theory]
    [InlineData("-ข่าวสาร -งบประมาณ", "-|ข่าวสาร", "-|งบประมาณ")]
    [InlineData("- ข่าวสาร", "-|ข่าวสาร")]
    [InlineData("หัวข้อต่อไปนี้ -ข่าวสาร", "|หัวข้อต่อไปนี้", "-|ข่าวสาร")]
    [InlineData("๑. -ข่าวสาร", "๑.|", "-|ข่าวสาร")]
    public void A_dash_before_a_word_begins_an_item(string cell, params string[] items) => Cut(cell).Should().Equal(items);

    [Theory]
    [InlineData("น้ำอุปโภค-บริโภค")]
    [InlineData("ระบบ (e- Service)")]
    [InlineData("ม.ค. - มิ.ย. ๒๕๖๘")]
    [InlineData("ม.ค. -มิ.ย. ๒๕๖๘")]
    [InlineData("ตุลาคม -ธันวาคม")]
    [InlineData("โทร ๐๗๓ -๗๑๙๗๗๓")]
    [InlineData("-")]
    [InlineData("---")]
    public void A_dash_within_a_word_a_range_or_alone_is_part_of_the_text(string cell) => Cut(cell).Should().Equal("|" + cell);

    [Fact]
    public void Numbering_goes_on_in_the_next_paragraph()
    {
        var items = new ListItems();
        items.Add("๓. สาม");
        items.Add("๓.๑ ก ๓.๒ ข");
        items.Add("ต่อ ๔. สี่");

        items.All.Select(Text).Should().Equal("๓.|สาม", "๓.๑|ก", "๓.๒|ข", "|ต่อ", "๔.|สี่");
    }

    private static IEnumerable<string> Cut(string cell)
    {
        var items = new ListItems();
        items.Add(cell);
        return items.All.Select(Text);
    }

    private static string Text(ListItem item) => $"{item.Mark}|{item.Text}";
}
