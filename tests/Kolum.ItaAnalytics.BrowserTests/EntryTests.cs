using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>The clerk's stories: a day's figures with the keyboard, pasted text, a correction.</summary>
public sealed class EntryTests(Browser browser)
{
    [Fact]
    public async Task A_day_s_figures_are_recorded_with_the_keyboard_alone_and_a_second_press_records_nothing_twice()
    {
        await using var opened = await browser.OpenAsync("/entry", Screen.Office);
        var page = opened.Page;

        await page.FocusAsync("#day");
        await TypeAsync(page, "28 มิ.ย. 68", "Tab", "๓๑", "Tab", "33", "Enter");

        await Notice(page).Filter(new() { HasText = "บันทึกแล้ว" }).WaitForAsync();
        (await Notice(page).First.InnerTextAsync()).Should().Contain("๒ รายการ");

        // The browser sends the form once more.
        await page.ReloadAsync();
        await Notice(page).Filter(new() { HasText = "เคยบันทึกแล้ว ๒ รายการ" }).WaitForAsync();
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_said_in_Thai_and_what_was_typed_stays()
    {
        await using var opened = await browser.OpenAsync("/entry", Screen.Phone);
        var page = opened.Page;

        await page.FillAsync("#day", "31 ก.พ. 68");
        await page.FillAsync("#count-iit", "สามสิบ");
        await page.PressAsync("#count-iit", "Enter");

        await page.GetByText("“สามสิบ” ไม่ใช่จำนวนเต็ม").WaitForAsync();
        (await page.InputValueAsync("#count-iit")).Should().Be("สามสิบ");
        (await page.InputValueAsync("#day")).Should().Be("31 ก.พ. 68");
    }

    [Fact]
    public async Task Pasted_text_is_shown_first_and_stored_then_and_can_be_taken_back()
    {
        await using var opened = await browser.OpenAsync("/entry", Screen.Office);
        var page = opened.Page;

        await page.FillAsync("#pasted", "14:32 สมชาย IIT ตอบแล้ว ๒๙ คน จาก ๓๐ ณ 20 มิ.ย. 68\nEIT-1 34/40 ณ 20 มิ.ย. 68");
        await page.GetByRole(AriaRole.Button, new() { Name = "ดูตัวอย่าง" }).ClickAsync();
        await page.GetByText("ยอดสะสม ๓๔ คน").WaitForAsync();
        (await page.GetByText("สมชาย").CountAsync()).Should().Be(1, "the name stands in the box and nowhere else");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกตามตัวอย่าง" }).ClickAsync();
        await Notice(page).Filter(new() { HasText = "บันทึกแล้ว" }).WaitForAsync();

        await page.Locator("input[name=UndoReason]").First.FillAsync("ทดสอบ");
        await page.GetByRole(AriaRole.Button, new() { Name = "ยกเลิกทั้งชุด" }).First.ClickAsync();
        await page.GetByText("ยกเลิกการนำเข้าแล้ว").WaitForAsync();
    }

    private static ILocator Notice(IPage page) => page.Locator(".notice");

    private static async Task TypeAsync(IPage page, params string[] keys)
    {
        await page.Keyboard.PressAsync("Control+A");
        foreach (var key in keys)
        {
            await (key is "Tab" or "Enter" ? page.Keyboard.PressAsync(key) : page.Keyboard.TypeAsync(key));
        }
    }
}
