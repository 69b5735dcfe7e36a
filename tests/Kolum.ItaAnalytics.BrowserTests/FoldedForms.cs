using Microsoft.Playwright;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>Forms that fold into a line until somebody opens them.</summary>
internal static class FoldedForms
{
    /// <summary>Opens the folded form of a section, fills it, sends it and waits for what is said.</summary>
    public static async Task SendAsync(IPage page, string section, string summary, string button, string said, params (string Id, string Value)[] typed)
    {
        var folded = page.Locator($"#{section} details").Filter(new() { Has = page.Locator("summary").Filter(new() { HasText = summary }) });
        if (await folded.GetAttributeAsync("open") is null)
        {
            await folded.Locator("summary").ClickAsync();
        }

        foreach (var (id, value) in typed)
        {
            var field = folded.Locator($"#{id}");
            if (await folded.Locator($"select#{id}").CountAsync() > 0)
            {
                await field.SelectOptionAsync(value);
            }
            else
            {
                await field.FillAsync(value);
            }
        }

        await folded.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.Locator($"#{section} .notice").Filter(new() { HasText = said }).WaitForAsync(new() { Timeout = 10_000 });
    }
}
