using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>GraphiQL as somebody meets it who has no internet.</summary>
public sealed class GraphiQLTests(Browser browser, WholeProgram program)
{
    private const string Path = "/graphql/ui";

    [Fact]
    public async Task Examples_run_and_the_schema_can_be_read_without_asking_anybody_else()
    {
        await using var opened = await browser.OpenAsync(program.Address, Path, Screen.Office);
        var page = opened.Page;

        await page.ClickAsync("button.graphiql-execute-button");
        await Answer(page, "\"EIT ส่วนที่ ๑\"").WaitForAsync();

        // GraphiQL looks for the name of the operation a moment after the tab has changed.
        await page.ClickAsync("text=Months");
        await page.WaitForTimeoutAsync(500);
        await page.ClickAsync("button.graphiql-execute-button");
        await Answer(page, "plannedCumulative").First.WaitForAsync();

        await page.ClickAsync("button[aria-label='Show Documentation Explorer']");
        await page.Locator(".graphiql-doc-explorer").GetByText("Mutation", new() { Exact = true }).WaitForAsync();
        (await page.InnerTextAsync(".graphiql-doc-explorer")).Should().Contain("Query");

        opened.Errors.Should().BeEmpty();
        opened.Strangers.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_dialog_opens_under_the_policy_of_the_page()
    {
        await using var opened = await browser.OpenAsync(program.Address, Path, Screen.Office, ColorScheme.Dark);
        var page = opened.Page;

        foreach (var button in (string[])["Open short keys dialog", "Open settings dialog"])
        {
            await page.ClickAsync($"button[aria-label='{button}']");
            await page.Locator(".graphiql-dialog").WaitForAsync();
            await page.Keyboard.PressAsync("Escape");
            await page.Locator(".graphiql-dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        opened.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_script_of_somebody_else_would_be_refused()
    {
        await using var opened = await browser.OpenAsync(program.Address, Path, Screen.Office);

        await opened.Page.EvaluateAsync("document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.strange = 1' }))");

        (await opened.Page.EvaluateAsync<bool>("'strange' in window")).Should().BeFalse();
        opened.Errors.Should().Contain(error => error.Contains("Content Security Policy"), "else the tests above could not see a breach");
    }

    private static ILocator Answer(IPage page, string text) => page.Locator(".result-window").GetByText(text);
}
