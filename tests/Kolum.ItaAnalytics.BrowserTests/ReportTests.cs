using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>The report's page as the clerk, the managers and the public use it.</summary>
public sealed class ReportTests(Browser browser)
{
    [Fact]
    public async Task A_report_is_written_submitted_sent_back_mended_signed_and_published()
    {
        await using var opened = await browser.OpenAsync("/report", Screen.Office);
        var page = opened.Page;

        await page.ClickAsync("#measure-4 > summary");
        await page.FillAsync("#outcomes-4", "๑. ตอบแล้ว {{survey.iit.finished}} คน");
        await page.FillAsync("#reason-4", "เติมตัวเลข");
        await page.ClickAsync("#measure-4 button[type=submit]");
        (await page.InnerTextAsync("#findings")).Should().Contain("FIELD_UNKNOWN");
        await page.FillAsync("#signer", "เจ้าหน้าที่ ก");
        await page.ClickAsync("button[value=Submit]");
        (await page.InnerTextAsync("#sign-off")).Should().Contain("REPORT_FINDING_STANDS");

        await page.ClickAsync("#measure-4 > summary");
        await page.FillAsync("#outcomes-4", "๑. ตอบแล้ว {{survey.iit.completed}} คน");
        await page.FillAsync("#reason-4", "แก้ช่อง");
        await page.ClickAsync("#measure-4 button[type=submit]");
        await page.FillAsync("#signer", "เจ้าหน้าที่ ก");
        await page.ClickAsync("button[value=Submit]");
        (await page.InnerTextAsync("#sign-off .answer")).Should().Be("ฉบับที่ ๑ · เสนอแล้ว");

        await page.ClickAsync("button[value=SendBack]");
        (await page.InnerTextAsync("#sign-off")).Should().Contain("REPORT_COMMENT_INVALID");
        await page.FillAsync("#comment", "เติมวันที่ประชุม");
        await page.ClickAsync("button[value=SendBack]");
        (await page.InnerTextAsync("#sign-off .answer")).Should().Be("ฉบับที่ ๑ · ส่งกลับให้แก้ไข");

        await page.FillAsync("#signer", "เจ้าหน้าที่ ก");
        await page.ClickAsync("button[value=Submit]");
        foreach (var step in (string[])["Check", "Endorse", "Sign", "Publish"])
        {
            if (step == "Publish")
            {
                await page.FillAsync("#signer", "เจ้าหน้าที่ ก");
            }

            (await page.InputValueAsync("#signer")).Should().NotBeEmpty("those who sign the memo are named already");
            await page.ClickAsync($"button[value={step}]");
        }

        (await page.InnerTextAsync("#sign-off .answer")).Should().Be("ฉบับที่ ๒ · เผยแพร่แล้ว");
        await page.ClickAsync("text=หน้าตรวจสอบ");
        (await page.InnerTextAsync("main")).Should().Contain("เป็นรายงานที่เผยแพร่แล้ว").And.Contain("นางนุรีดา มะยา");
        opened.Errors.Should().BeEmpty();
        opened.Strangers.Should().BeEmpty();
    }

    [Fact]
    public async Task Evidence_is_told_with_its_unit_day_expiry_and_note_and_what_was_typed_stays_where_it_is_refused()
    {
        await using var opened = await browser.OpenAsync("/report", Screen.Office);
        var page = opened.Page;
        foreach (var (field, typed) in ((string, string)[])[("title", "รายงานการประชุม"), ("address", "https://www.kolum.go.th/meeting"), ("unit", "กองคลัง"), ("day", "31 ก.พ. 68"), ("expires", "๑ มี.ค. ๖๘"), ("note", "ครั้งที่ ๑")])
        {
            await page.FillAsync($"#evidence-{field}", typed);
        }

        await page.ClickAsync("text=เพิ่มหลักฐาน");
        (await page.InnerTextAsync("#evidence")).Should().Contain("DAY_UNREADABLE");
        (await page.InputValueAsync("#evidence-note")).Should().Be("ครั้งที่ ๑");

        await page.FillAsync("#evidence-day", "๒๘ ก.พ. ๖๘");
        await page.ClickAsync("text=เพิ่มหลักฐาน");
        (await page.InnerTextAsync("#evidence .entries")).Should().Contain("ผู้ดูแล กองคลัง · ลงวันที่ ๒๘ ก.พ. ๒๕๖๘ · ใช้ได้ถึง ๑ มี.ค. ๒๕๖๘ · ครั้งที่ ๑").And.Contain("▲ หมดอายุแล้ว");

        await page.FillAsync("#evidence input[name=WithdrawReason]", "ทดสอบ");
        await page.ClickAsync("text=ถอนหลักฐาน");
        (await page.InnerTextAsync("#evidence")).Should().Contain("ยังไม่มีหลักฐาน");
    }

    [Fact]
    public async Task Evidence_is_known_by_its_content_not_by_its_name()
    {
        await using var opened = await browser.OpenAsync("/report", Screen.Office);
        var page = opened.Page;

        await page.FillAsync("#evidence-title", "ภาพการประชุม");
        await page.SetInputFilesAsync("#evidence-file", new Microsoft.Playwright.FilePayload { Name = "meeting.pdf", MimeType = "application/pdf", Buffer = "<html><script>alert(1)</script></html>"u8.ToArray() });
        await page.ClickAsync("text=เพิ่มหลักฐาน");
        (await page.InnerTextAsync("#evidence")).Should().Contain("EVIDENCE_DISGUISED").And.Contain("ยังไม่มีหลักฐาน");

        await page.SetInputFilesAsync("#evidence-file", new Microsoft.Playwright.FilePayload { Name = "note.txt", MimeType = "text/plain", Buffer = "ประชุมวันที่ ๑๒ มีนาคม ๒๕๖๘"u8.ToArray() });
        await page.ClickAsync("text=เพิ่มหลักฐาน");
        (await page.InnerTextAsync("#evidence")).Should().Contain("note.txt").And.Contain("ภาพการประชุม");

        await page.FillAsync("input[name=WithdrawReason]", "ผิดมาตรการ");
        await page.ClickAsync("text=ถอนหลักฐาน");
        (await page.InnerTextAsync("#evidence")).Should().Contain("ยังไม่มีหลักฐาน");
    }
}
