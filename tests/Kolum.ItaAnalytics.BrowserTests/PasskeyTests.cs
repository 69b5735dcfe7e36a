using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Tests.Access;
using Kolum.ItaAnalytics.Tests.Reports;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>Passkeys in a real browser with a virtual authenticator.</summary>
public sealed class PasskeyTests(Browser browser) : IAsyncLifetime
{
    private AccountSite site = null!;

    public async ValueTask InitializeAsync() => site = await AccountSite.StartAsync([new AnAssessment().WithRealCounts().Facts()]);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    /// <summary>A passkey belongs to a name, and not to the number of a machine.</summary>
    private Uri Address => new UriBuilder(site.Address) { Host = "localhost" }.Uri;

    [Fact]
    public async Task Somebody_adds_a_passkey_signs_in_with_it_and_takes_it_away()
    {
        var account = await site.AccountAsync("mayor", new Grant(Role.Manager, AgencyKey.Kolum));
        await using var opened = await browser.OpenAsync(Address, "/sign-in", Screen.Phone);
        var page = opened.Page;
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });

        await page.GetByRole(AriaRole.Button, new() { Name = "เข้าใช้ด้วยพาสคีย์" }).ClickAsync();
        await page.Locator("[data-passkey-problem]:visible").WaitForAsync();
        page.Url.Should().EndWith("/sign-in", "there is no passkey yet");

        await page.FillAsync("#user", "mayor");
        await page.FillAsync("#password", AccountSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "เข้าใช้", Exact = true }).ClickAsync();
        await page.GotoAsync(new Uri(Address, "/account").ToString());
        await page.FillAsync("#passkey-password", AccountSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "เพิ่มพาสคีย์" }).ClickAsync();
        await page.FillAsync("#passkey-name", "โทรศัพท์ของนายก");
        await page.GetByRole(AriaRole.Button, new() { Name = "ให้อุปกรณ์ยืนยัน" }).ClickAsync();
        await page.GetByText("● เพิ่มพาสคีย์แล้ว").WaitForAsync();
        (await page.Locator("#passkeys").TextContentAsync()).Should().Contain("โทรศัพท์ของนายก");
        await page.GetByRole(AriaRole.Button, new() { Name = "ออกจากระบบ" }).ClickAsync();

        await page.GotoAsync(new Uri(Address, "/sign-in?back=%2Freport").ToString());
        var asked = await page.Locator("form[data-passkey]").GetAttributeAsync("data-options");
        asked.Should().Contain("\"userVerification\":\"required\"");
        var sent = page.WaitForRequestAsync(request => request.Method == "POST");
        await page.GetByRole(AriaRole.Button, new() { Name = "เข้าใช้ด้วยพาสคีย์" }).ClickAsync();
        var answer = QueryHelpers.ParseQuery((await sent).PostData);
        await page.WaitForURLAsync(url => url.Contains("/report", StringComparison.Ordinal));
        (await page.TextContentAsync("body")).Should().Contain(account.DisplayName);

        // Devices that share a passkey do not count its uses: without a count, nothing else tells a copy from the answer.
        await using (var context = site.Database.Open())
        {
            await context.Database.ExecuteSqlRawAsync("""UPDATE "Passkeys" SET "SignCount" = 0""");
        }

        using var thief = new SiteBrowser(Address);
        thief.Client.DefaultRequestHeaders.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        using var replayed = await thief.PostAsync("/sign-in", "sign-in-passkey", ("State", answer["State"].ToString()), ("Answer", answer["Answer"].ToString()));
        (await replayed.Content.ReadAsStringAsync()).Should().Contain(AccountCodes.PasskeyRefused, "an answer is taken once");

        await page.GotoAsync(new Uri(Address, "/account#passkeys").ToString());
        await page.Locator("#passkeys").GetByRole(AriaRole.Button, new() { Name = "ลบ" }).ClickAsync();
        (await page.Locator("#passkeys").TextContentAsync()).Should().Contain("ยังไม่มีพาสคีย์");
        var noted = (await site.Audit()).Where(entry => entry.Note.Subject.Contains("Passkeys", StringComparison.Ordinal)).ToList();
        noted.Should().HaveCount(2, "added and taken away; what changes with each use is no change").And.OnlyContain(entry => entry.Actor.Contains("mayor", StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Button, new() { Name = "ออกจากระบบ" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "เข้าใช้ด้วยพาสคีย์" }).ClickAsync();
        await page.GetByText(AccountCodes.PasskeyRefused).WaitForAsync();
    }
}
