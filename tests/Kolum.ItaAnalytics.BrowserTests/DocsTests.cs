using Deque.AxeCore.Playwright;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>The documentation for those who connect, in a real browser.</summary>
public sealed class DocsTests(Browser browser, WholeProgram program)
{
    public static TheoryData<string, string, ColorScheme> Everywhere { get; } = new(
        from path in (string[])["/docs/api", "/docs/api?lang=en"]
        from screen in (string[])["office", "phone"]
        from scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark]
        select (path, screen, scheme));

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task It_can_be_used_by_everybody_fits_its_screen_and_asks_nobody_else(string path, string screen, ColorScheme scheme)
    {
        await using var opened = await browser.OpenAsync(program.Address, path, Screen.Named(screen), scheme);
        await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");

        var axe = await opened.Page.RunAxe();

        axe.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}").Should().BeEmpty();
        (await opened.SidewaysAsync()).Should().Be(0, "nobody should have to push the page to the side");
        opened.Errors.Should().BeEmpty();
        opened.Strangers.Should().BeEmpty();
    }

    [Theory]
    [InlineData("office")]
    [InlineData("phone")]
    public async Task The_reference_fits_its_screen(string screen)
    {
        await using var opened = await browser.OpenAsync(program.Address, "/docs/api/schema", Screen.Named(screen));

        (await opened.SidewaysAsync()).Should().Be(0);
        opened.Errors.Should().BeEmpty();
        opened.Strangers.Should().BeEmpty();
    }
}
