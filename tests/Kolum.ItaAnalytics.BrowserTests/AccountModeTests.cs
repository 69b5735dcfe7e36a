using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Tests.Access;
using Kolum.ItaAnalytics.Tests.Reports;
using Microsoft.Playwright;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>Several people over one program, each at a browser of their own.</summary>
public sealed class AccountModeTests(Browser browser) : IAsyncLifetime
{
    private AccountSite site = null!;

    public async ValueTask InitializeAsync() => site = await AccountSite.StartAsync([new AnAssessment().WithRealCounts().Facts()]);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("office", ColorScheme.Light)]
    [InlineData("phone", ColorScheme.Dark)]
    public async Task The_pages_of_accounts_can_be_used_by_everybody(string screen, ColorScheme scheme)
    {
        var administrator = await site.AccountAsync("admin", new Grant(Role.Administrator, null), new Grant(Role.Auditor, null));
        await site.AccountAsync("fatimah", new Grant(Role.Clerk, AgencyKey.Kolum));
        await site.ProgramAsync(await site.AccountAsync("power-bi", new Grant(Role.ProvincialReader, null)), [Permission.ReadAssessments]);
        await using var opened = await browser.OpenAsync(site.Address, "/settings/users", Screen.Named(screen), scheme);
        await CheckAsync(opened);
        await SignInAsync(opened.Page, administrator.UserName);

        foreach (var path in (string[])["/settings/users", "/settings/audit", "/account", "/entry", "/"])
        {
            await opened.Page.GotoAsync(new Uri(site.Address, path).ToString());
            await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
            await CheckAsync(opened);
        }

        await opened.Page.GotoAsync(new Uri(site.Address, "/account").ToString());
        await opened.Page.FillAsync("#factor-password", AccountSite.Password);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "เริ่มตั้งค่า" }).ClickAsync();
        await CheckAsync(opened);
    }

    [Fact]
    public async Task An_administrator_opens_an_account_and_its_owner_sets_a_password_records_and_may_do_no_more()
    {
        var administrator = await site.AccountAsync("admin", new Grant(Role.Administrator, null));
        await using var office = await browser.OpenAsync(site.Address, "/settings/users", Screen.Office);
        await SignInAsync(office.Page, administrator.UserName);
        await office.Page.FillAsync("#new-name", "นางสาวฟาตีมะห์ สาและ");
        await office.Page.FillAsync("#new-user", "fatimah");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "เพิ่มบัญชี" }).ClickAsync();
        await AnsweredAsync(office.Page);
        var link = Regex.Match(await office.Page.ContentAsync(), "/welcome/[A-Za-z0-9_-]+").Value;
        await office.Page.GotoAsync(new Uri(site.Address, "/entry").ToString());
        (await office.Page.Locator("#today form").CountAsync()).Should().Be(0, "who administers records no figures");
        (await office.Page.TextContentAsync("#today")).Should().Contain("บันทึกยอดผู้ตอบ");

        await using var desk = await browser.OpenAsync(site.Address, link, Screen.Phone);
        await desk.Page.FillAsync("#password", "ปลาว่ายในแม่น้ำปัตตานี");
        await desk.Page.FillAsync("#again", "ปลาว่ายในแม่น้ำปัตตานี");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "ตั้งรหัสผ่าน" }).ClickAsync();
        await desk.Page.FillAsync("#user", "fatimah");
        await desk.Page.FillAsync("#password", "ปลาว่ายในแม่น้ำปัตตานี");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "เข้าใช้" }).ClickAsync();
        await desk.Page.GotoAsync(new Uri(site.Address, "/entry").ToString());
        await desk.Page.GetByLabel("ยอด ณ วันที่").FillAsync("๓๐ พ.ค. ๖๘");
        await desk.Page.Locator("#today input[inputmode=numeric]").First.FillAsync("๓๐");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "บันทึกยอด" }).ClickAsync();
        await AnsweredAsync(desk.Page);
        (await desk.Page.Locator("#recorded").TextContentAsync()).Should().Contain("นางสาวฟาตีมะห์ สาและ (fatimah)", "the history tells who it was");

        await desk.Page.GotoAsync(new Uri(site.Address, "/settings/users").ToString());
        (await desk.Page.Locator("main form").CountAsync()).Should().Be(0, "a clerk manages nobody");
    }

    /// <summary>Waits until the server has answered a form.</summary>
    private static async Task AnsweredAsync(IPage page) => await page.WaitForFunctionAsync("document.body?.dataset.answers === 'post'");

    private static async Task SignInAsync(IPage page, string userName)
    {
        await page.FillAsync("#user", userName);
        await page.FillAsync("#password", AccountSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "เข้าใช้" }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
    }

    private static async Task CheckAsync(OpenedPage opened)
    {
        var axe = await opened.Page.RunAxe();
        axe.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}").Should().BeEmpty(opened.Page.Url);
        (await opened.SidewaysAsync()).Should().Be(0, opened.Page.Url);
        opened.Errors.Should().BeEmpty();
        opened.Strangers.Should().BeEmpty();
    }
}
