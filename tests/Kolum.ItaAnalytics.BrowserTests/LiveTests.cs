using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>Open pages that are told of new counts, and the overview on a wall.</summary>
public sealed class LiveTests(Browser browser, WholeProgram program) : IClassFixture<WholeProgram>
{
    [Theory]
    [InlineData("/", ".tile:has(a[href^='/surveys/eit-1']) .figure", 51)]
    [InlineData("/surveys/eit-1", "#figures .answer", 52)]
    public async Task A_count_that_is_recorded_appears_on_an_open_page_and_what_was_unfolded_stays_so(string path, string where, int count)
    {
        await using var opened = await browser.OpenAsync(program.Address, path, Screen.Office);
        var page = opened.Page;
        await page.Locator("#live[data-state=listening]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Locator("[data-live] details summary").First.ClickAsync();

        await RecordAsync(count);

        var digits = string.Concat(count.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '๐')));
        await page.Locator(where).Filter(new() { HasText = digits }).WaitForAsync(new() { Timeout = 10_000 });
        (await page.Locator("#live").InnerTextAsync()).Should().Contain("ปรับตัวเลขแล้วเมื่อ");
        (await page.Locator("[data-live] details").First.GetAttributeAsync("open")).Should().NotBeNull();
        opened.Errors.Should().BeEmpty();
        opened.Strangers.Should().BeEmpty();
    }

    [Fact]
    public async Task The_clerk_s_page_shows_what_another_clerk_records_and_keeps_what_is_typed()
    {
        await using var opened = await browser.OpenAsync(program.Address, "/entry", Screen.Phone);
        var page = opened.Page;
        await page.Locator("#live[data-state=listening]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.FillAsync("#count-eit-1", "๕๕");

        await RecordAsync(53);

        await page.Locator("#hint-eit-1").Filter(new() { HasText = "๕๓" }).WaitForAsync(new() { Timeout = 10_000 });
        (await page.InputValueAsync("#count-eit-1")).Should().Be("๕๕");
        opened.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task The_figures_for_a_meeting_are_those_of_its_day()
    {
        await using var opened = await browser.OpenAsync(program.Address, "/meeting", Screen.Office);
        var page = opened.Page;

        await page.FillAsync("#meeting-day", "๑๔ มี.ค. ๖๘");
        await page.ClickAsync("text=ดูตัวเลข ณ วันนั้น");

        (await page.InnerTextAsync("header.masthead")).Should().Contain("ถึงสิ้นวันที่ ๑๔ มี.ค. ๒๕๖๘");
        (await page.GetAttributeAsync("text=ดาวน์โหลด PDF", "href")).Should().Be("/meeting-packs/2568.pdf?asOf=2025-03-14");
        (await page.InnerTextAsync(".tiles")).Should().NotContain("ปิดแล้ว");
    }

    [Fact]
    public async Task The_wall_shows_one_thing_after_the_other_until_somebody_stops_it()
    {
        await using var opened = await browser.OpenAsync(program.Address, "/tv", Screen.Office);
        var page = opened.Page;

        (await page.Locator("#wall").GetAttributeAsync("data-next")).Should().Be("/tv?year=2568&slide=1");
        await page.EvaluateAsync("document.getElementById('wall').dataset.seconds = '0'; document.head.append(Object.assign(document.createElement('script'), { src: document.querySelector('script[src$=\"wall.js\"]').src }))");
        await page.WaitForURLAsync("**/tv?year=2568&slide=1");
        await page.ClickAsync("text=หยุดหมุน");
        (await page.Locator("#wall").GetAttributeAsync("data-next")).Should().BeNull();
        (await page.InnerTextAsync("h1")).Should().Be("EIT ส่วนที่ ๑");
        (await page.InnerTextAsync(".banner")).Should().Contain("ข้อมูลตัวอย่าง");
    }

    private async Task RecordAsync(int count)
    {
        using var client = new HttpClient { BaseAddress = program.Address };
        using var answer = await client.PostAsJsonAsync(
            "/graphql",
            new { query = $"mutation {{ recordCount(input: {{ fiscalYear: 2568, survey: \"eit-1\", day: \"2025-06-30\", kind: READING, value: {count} }}) {{ errors {{ message }} }} }}" },
            TestContext.Current.CancellationToken);
        var told = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        told.GetProperty("data").GetProperty("recordCount").GetProperty("errors").GetArrayLength().Should().Be(0);
    }
}
