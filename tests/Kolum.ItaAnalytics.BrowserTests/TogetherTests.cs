using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>Two people who edit the same thing: the second sees what changed and decides.</summary>
public sealed class TogetherTests(Browser browser, WholeProgram program) : IClassFixture<WholeProgram>
{
    private const string Notice = "สิ่งที่เปลี่ยนหลังจากท่านเปิดแบบนี้";

    [Theory]
    [InlineData("/risks/1", "#describe", "#Typed-causes", "#describe-reason")]
    [InlineData("/measures/2", "#steps", "#s1-units", "#s1-reason")]
    [InlineData("/open-data?item=1", "#edit", "#od-note", "#od-reason")]
    [InlineData("/report", "#measure-5", "#results-5", "#reason-5")]
    public async Task The_second_sees_what_the_first_saved_and_nothing_is_stored_until_sent_again(string path, string section, string field, string reason)
    {
        await using var first = await OpenAsync(path);
        await using var second = await OpenAsync(path);
        var before = await first.Page.InputValueAsync(field);

        await SendAsync(first.Page, field, "ฉบับของคนแรก", reason);
        (await first.Page.GetByText(Notice).CountAsync()).Should().Be(0);
        await SendAsync(second.Page, field, "ฉบับของคนที่สอง", reason);

        var shown = second.Page.Locator($"{section} .diff");
        (await shown.Locator("ins").AllInnerTextsAsync()).Should().Contain(text => text.Contains("คนแรก"));
        (await shown.Locator("del").CountAsync()).Should().Be(before.Length == 0 ? 0 : 1, "what went is told too");
        (await second.Page.InnerTextAsync("main")).Should().Contain("CHANGED_MEANWHILE");
        (await second.Page.InputValueAsync(field)).Should().Be("ฉบับของคนที่สอง", "what was typed stays");
        (await StoredAsync(path, field)).Should().Be("ฉบับของคนแรก");

        await second.Page.Locator($"form:has({field}) button[type=submit]").ClickAsync();
        (await second.Page.GetByText(Notice).CountAsync()).Should().Be(0);
        (await StoredAsync(path, field)).Should().Be("ฉบับของคนที่สอง", "the second has decided");
    }

    [Fact]
    public async Task A_draft_remembers_what_it_was_typed_over()
    {
        const string field = "#Typed-controls";
        await using var second = await OpenAsync("/risks/2");
        await UnfoldAsync(second.Page);
        await second.Page.FillAsync(field, "ค้างไว้เมื่อวาน");

        await using (var first = await OpenAsync("/risks/2"))
        {
            await SendAsync(first.Page, field, "บันทึกระหว่างนั้น", "#describe-reason");
        }

        await second.Page.ReloadAsync();
        (await second.Page.InputValueAsync(field)).Should().Be("ค้างไว้เมื่อวาน");
        await SendAsync(second.Page, field, "ค้างไว้เมื่อวาน", "#describe-reason");

        (await second.Page.GetByText(Notice).CountAsync()).Should().Be(1);
        (await StoredAsync("/risks/2", field)).Should().Be("บันทึกระหว่างนั้น");
    }

    [Fact]
    public async Task Who_gives_way_takes_what_is_stored()
    {
        const string field = "#Typed-scenario";
        await using var first = await OpenAsync("/risks/3");
        await using var second = await OpenAsync("/risks/3");
        await SendAsync(first.Page, field, "ของคนแรก", "#describe-reason");
        await SendAsync(second.Page, field, "ของคนที่สอง", "#describe-reason");

        await second.Page.ClickAsync("text=ทิ้งที่กรอกและใช้ฉบับปัจจุบัน");

        (await second.Page.InputValueAsync(field)).Should().Be("ของคนแรก");
    }

    private static async Task SendAsync(IPage page, string field, string text, string reason)
    {
        await UnfoldAsync(page);
        if (page.Locator($"form:has({field}) input[type=radio]") is var choices && await choices.CountAsync() > 0)
        {
            await choices.First.CheckAsync();
        }

        await page.FillAsync(field, text);
        await page.FillAsync(reason, "ทดสอบ");
        await page.Locator($"form:has({field}) button[type=submit]").ClickAsync();
    }

    private static async Task UnfoldAsync(IPage page) => await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");

    private async Task<string> StoredAsync(string path, string field)
    {
        await using var opened = await OpenAsync(path);
        return await opened.Page.InputValueAsync(field);
    }

    private Task<OpenedPage> OpenAsync(string path) => browser.OpenAsync(program.Address, path, Screen.Office);
}
