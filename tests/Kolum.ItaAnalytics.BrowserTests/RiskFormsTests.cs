using System.Text;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>Every form of the risks, sent by a browser that runs no script, to a program of its own.</summary>
public sealed class RiskFormsTests(Browser browser, WholeProgram program) : IClassFixture<WholeProgram>
{
    [Fact]
    public async Task A_risk_is_added_rated_treated_reviewed_accepted_described_closed_and_opened_without_any_script()
    {
        await using var opened = await OpenAsync("/risks");
        var page = opened.Page;
        await FoldedForms.SendAsync(page, "add", "เปิดแบบกรอก", "เพิ่มความเสี่ยง", "เพิ่มแล้ว", ("Typed-process", "การจัดซื้อ"), ("Typed-event", "เอื้อผู้ขายรายเดียว"), ("Typed-likelihood", "4"), ("Typed-impact", "4"));
        await page.Locator("#add .notice a").ClickAsync();

        await FoldedForms.SendAsync(page, "ratings", "ประเมินใหม่", "บันทึกระดับ", Stored, ("rate-kind", "Residual"), ("Typed-likelihood", "2"), ("Typed-impact", "3"), ("rate-reason", "หลังมีมาตรการ"));
        (await page.InnerTextAsync("#ratings tbody")).Should().Contain("๑๖").And.Contain("๖");

        await FoldedForms.SendAsync(page, "actions", "เพิ่มมาตรการ", "เพิ่มมาตรการ", Stored, ("a0-text", "แยกผู้ตรวจรับ"), ("a0-due", "๓๐ ก.ย. ๖๘"), ("a0-reason", "แผนจัดการ"));
        await FoldedForms.SendAsync(page, "actions", "๑. แยกผู้ตรวจรับ", "บันทึกมาตรการ", Stored, ("a1-status", "Done"), ("a1-done", "๑ ก.ย. ๖๘"), ("a1-evidence", "คำสั่งที่ ๑"), ("a1-reason", "เสร็จแล้ว"));
        (await page.TextContentAsync("#actions")).Should().Contain("แล้วเสร็จ").And.Contain("คำสั่งที่ ๑");

        await FoldedForms.SendAsync(page, "reviews", "บันทึกการทบทวน", "บันทึกการทบทวน", Stored, ("review-day", "๓๑ มี.ค. ๖๘"), ("review-text", "คงเดิม"));
        await FoldedForms.SendAsync(page, "reviews", "ยอมรับความเสี่ยง", "ยอมรับ", Stored, ("accept-until", "๓๐ ก.ย. ๗๐"), ("accept-reason", "มีผู้ตรวจ"));
        (await page.InnerTextAsync("#facts")).Should().Contain("ยอมรับถึง ๓๐ ก.ย. ๒๕๗๐");
        await FoldedForms.SendAsync(page, "reviews", "ยอมรับความเสี่ยง", "เลิกยอมรับ", Stored, ("accept-reason", "ไม่มีผู้ตรวจแล้ว"));

        await FoldedForms.SendAsync(page, "describe", "เปิดแบบแก้ไข", "บันทึกรายละเอียด", Stored, ("Typed-causes", "ไม่มีผู้ตรวจคนที่สอง"), ("Typed-strategy", "Treat"), ("describe-reason", "ตามที่ประชุม"));
        (await page.InnerTextAsync("#facts")).Should().Contain("ไม่มีผู้ตรวจคนที่สอง");

        await FoldedForms.SendAsync(page, "reviews", "ปิดความเสี่ยง", "ปิดความเสี่ยง", Stored, ("close-evidence", "รายงานผล"), ("close-reason", "ทำครบแล้ว"));
        (await page.InnerTextAsync("main")).Should().Contain("ปิดแล้ว ทำครบแล้ว");
        await FoldedForms.SendAsync(page, "reviews", "เปิดความเสี่ยงอีกครั้ง", "เปิดอีกครั้ง", Stored, ("close-reason", "เกิดขึ้นอีก"));

        (await page.InnerTextAsync("#history")).Should().Contain("๓๑ มี.ค. ๒๕๖๘").And.NotContain("2025-03-31");
        opened.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_is_looked_at_first_and_taken_in_then_without_any_script()
    {
        var csv = Encoding.UTF8.GetBytes("ด้าน,กระบวนงาน,เหตุการณ์ความเสี่ยง,โอกาสปัจจุบัน,ผลกระทบปัจจุบัน\r\n3,การเบิกจ่าย,เบิกโดยไม่มีหลักฐาน,2,5\r\n");
        await using var opened = await OpenAsync("/risks");
        var page = opened.Page;

        foreach (var (button, said) in ((string, string)[])[("ตรวจแฟ้ม", "ยังไม่บันทึก"), ("นำเข้า", "นำเข้าแล้ว")])
        {
            await page.SetInputFilesAsync("#risk-file", new FilePayload { Name = "risks.csv", MimeType = "text/csv", Buffer = csv });
            await page.Locator("#file").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await page.Locator("#file .notice").Filter(new() { HasText = said }).WaitForAsync();
        }

        (await page.InnerTextAsync("#list")).Should().Contain("เบิกโดยไม่มีหลักฐาน");
    }

    [Fact]
    public async Task What_was_typed_and_could_not_be_stored_stays_in_its_open_form()
    {
        await using var opened = await OpenAsync("/risks");
        var page = opened.Page;
        await FoldedForms.SendAsync(page, "add", "เปิดแบบกรอก", "เพิ่มความเสี่ยง", "เพิ่มแล้ว", ("Typed-process", "การอนุญาต"), ("Typed-event", "เร่งรัดเมื่อได้รับเงิน"));
        await page.Locator("#add .notice a").ClickAsync();

        await FoldedForms.SendAsync(page, "actions", "เพิ่มมาตรการ", "เพิ่มมาตรการ", Refused, ("a0-text", "ติดประกาศ"), ("a0-due", "31 ก.พ. 68"), ("a0-reason", "แผน"));
        (await page.InputValueAsync("#a0-text")).Should().Be("ติดประกาศ");
        (await page.InputValueAsync("#a0-due")).Should().Be("31 ก.พ. 68");
        (await page.Locator("#a0-text").IsVisibleAsync()).Should().BeTrue();

        await FoldedForms.SendAsync(page, "reviews", "บันทึกการทบทวน", "บันทึกการทบทวน", Refused, ("review-round", "TwelveMonths"), ("review-day", "เมื่อวาน"), ("review-text", "คงเดิม"));
        (await page.InputValueAsync("#review-text")).Should().Be("คงเดิม");
        (await page.InputValueAsync("#review-round")).Should().Be("TwelveMonths");
        (await page.Locator("#review-text").IsVisibleAsync()).Should().BeTrue();
    }

    private const string Stored = "บันทึกแล้ว";

    private const string Refused = "ยังไม่ได้บันทึก";

    private Task<OpenedPage> OpenAsync(string path) => browser.OpenAsync(program.Address, path, Screen.Office, runsScripts: false);
}
