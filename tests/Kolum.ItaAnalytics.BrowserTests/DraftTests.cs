using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>What is typed into a form outlives a lost connection, a page that is left by mistake and a wrong link.</summary>
public sealed class DraftTests(Browser browser)
{
    [Fact]
    public async Task Without_a_connection_nothing_is_sent_and_nothing_is_lost()
    {
        await using var opened = await browser.OpenAsync("/entry", Screen.Phone);
        var page = opened.Page;
        await page.FillAsync("#day", "29 มิ.ย. 68");
        await page.FillAsync("#count-iit", "๓๒");

        await page.Context.SetOfflineAsync(true);
        await page.PressAsync("#count-iit", "Enter");
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "ยังไม่ได้บันทึก" }).WaitForAsync();
        (await page.InputValueAsync("#count-iit")).Should().Be("๓๒");
        await page.Context.SetOfflineAsync(false);
        await page.PressAsync("#count-iit", "Enter");

        await page.Locator(".notice").Filter(new() { HasText = "บันทึกแล้ว" }).WaitForAsync();
        await page.GotoAsync("/entry");
        (await page.InputValueAsync("#count-iit")).Should().BeEmpty("what was stored is no draft any more");
    }

    [Fact]
    public async Task What_was_lost_on_its_way_is_there_when_the_page_is_opened_again()
    {
        await using var opened = await browser.OpenAsync("/entry", Screen.Phone);
        var page = opened.Page;
        await page.FillAsync("#day", "27 มิ.ย. 68");
        await page.FillAsync("#count-iit", "๓๑");

        await page.RouteAsync("**/entry", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await page.PressAsync("#count-iit", "Enter");
        await page.WaitForURLAsync("chrome-error://chromewebdata/");
        await page.GotoAsync("/entry");

        (await page.InputValueAsync("#count-iit")).Should().Be("๓๑");
        (await page.InputValueAsync("#day")).Should().Be("27 มิ.ย. 68");
        (await page.GetByText("ที่กรอกค้างไว้กลับมาแล้ว").CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Another_form_that_is_half_filled_outlives_the_answer_to_the_one_that_was_sent()
    {
        await using var opened = await browser.OpenAsync("/entry", Screen.Office);
        var page = opened.Page;
        await page.FillAsync("#pasted", "IIT ตอบแล้ว ๒๙ คน");
        await page.FillAsync("#day", "26 มิ.ย. 68");
        await page.FillAsync("#count-iit", "๒๘");

        await page.PressAsync("#count-iit", "Enter");
        await page.WaitForFunctionAsync("document.body?.dataset.answers === 'post'");

        (await page.InputValueAsync("#pasted")).Should().Be("IIT ตอบแล้ว ๒๙ คน");
    }

    [Fact]
    public async Task A_page_that_was_left_comes_back_as_it_was_typed_until_it_is_cleared()
    {
        await using var opened = await browser.OpenAsync("/risks", Screen.Office);
        var page = opened.Page;
        var form = page.Locator("form:has(textarea)").First;
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        var field = form.Locator("textarea").First;
        await field.FillAsync("เรียกรับเงินจากผู้ยื่นคำขอ");

        await page.GotoAsync("/settings");
        await page.GoBackAsync();
        await page.ReloadAsync();

        (await field.InputValueAsync()).Should().Be("เรียกรับเงินจากผู้ยื่นคำขอ");
        await field.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ล้างที่กรอกค้าง" }).ClickAsync();
        (await field.InputValueAsync()).Should().BeEmpty();
        await page.ReloadAsync();
        (await page.GetByText("ที่กรอกค้างไว้กลับมาแล้ว").CountAsync()).Should().Be(0);
        opened.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task What_the_server_refused_is_shown_as_it_answered_and_is_no_draft()
    {
        await using var opened = await browser.OpenAsync("/entry", Screen.Office);
        var page = opened.Page;
        await page.FillAsync("#day", "31 ก.พ. 68");
        await page.FillAsync("#count-iit", "๓๐");
        await page.PressAsync("#count-iit", "Enter");
        await page.GetByText("ยังไม่ได้บันทึก").First.WaitForAsync();

        (await page.InputValueAsync("#day")).Should().Be("31 ก.พ. 68");
        (await page.GetByText("ที่กรอกค้างไว้กลับมาแล้ว").CountAsync()).Should().Be(0);
        (await page.EvaluateAsync<string[]>("Object.values(sessionStorage)")).Should().BeEmpty();
    }
}
