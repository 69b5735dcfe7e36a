using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using Kolum.ItaAnalytics.Tests.Commands;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Webhooks;

/// <summary>The page of the settings, as a browser without JavaScript uses it.</summary>
[RunsOnce("It looks at forms and words, which are Thai under every culture.")]
public sealed partial class WebhooksPageTests
{
    [Fact]
    public async Task A_receiver_is_added_tried_and_removed_by_forms_alone()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var office = await WebhookOffice.OpenAsync();
        await using var server = await ServerRun.StartAsync(office.Folder, new Dictionary<string, string?> { ["Webhooks:AllowPrivateAddresses"] = "true" });
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = server.Client.BaseAddress };
        var empty = await browser.GetStringAsync(new Uri("/settings/webhooks", UriKind.Relative));

        var added = await PostAsync(browser, empty, "add-webhook", ("NewAddress", receiver.Address), ("NewDescription", "<จังหวัด>"), ("NewEvents", "QuotaReached"), ("NewEvents", "ReportSigned"));
        var hook = HookForm().Match(added).Groups[1].Value;
        var tested = await PostAsync(browser, added, hook, ("Chosen", "test"));
        var removed = await PostAsync(browser, tested, hook, ("Chosen", "remove"));

        empty.Should().Contain("ยังไม่มีผู้รับ");
        added.Should().Contain("whsec_").And.Contain(receiver.Address).And.Contain("ยอดผู้ตอบถึงจำนวนขั้นต่ำ · ลงนามรายงานแล้ว").And.Contain("&lt;จังหวัด&gt;");
        tested.Should().Contain("ส่งแล้ว HTTP 204").And.NotContain("whsec_", "a secret is shown once");
        receiver.Received.Should().ContainSingle().Which.Json.GetProperty("event").GetString().Should().Be("TEST");
        removed.Should().Contain("ยังไม่มีผู้รับ");
    }

    [Fact]
    public async Task An_address_that_is_refused_stays_in_its_field_with_the_reason()
    {
        await using var office = await WebhookOffice.OpenAsync();
        await using var server = await ServerRun.StartAsync(office.Folder);
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = server.Client.BaseAddress };

        var refused = await PostAsync(
            browser, await browser.GetStringAsync(new Uri("/settings/webhooks", UriKind.Relative)), "add-webhook", ("NewAddress", "https://127.0.0.1/"), ("NewDescription", ""));

        refused.Should().Contain("ไม่ใช่ที่อยู่สาธารณะ").And.Contain("โปรดเลือกเหตุการณ์").And.Contain("value=\"https://127.0.0.1/\"");
    }

    private static async Task<string> PostAsync(HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value);
        using var content = new FormUrlEncodedContent(
            [new("_handler", form), new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await browser.PostAsync(new Uri("/settings/webhooks", UriKind.Relative), content);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("value=\"(hook-[0-9a-f]{32})\"")]
    private static partial Regex HookForm();
}
