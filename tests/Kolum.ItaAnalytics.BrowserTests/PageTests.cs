using Deque.AxeCore.Playwright;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

public sealed class PageTests(Browser browser)
{
    public static TheoryData<string, string, ColorScheme> Everywhere { get; } = new(
        from path in (string[])["/", "/entry", "/surveys/eit-1", "/surveys/iit?by=week", "/reports/2568.html", "/report", "/open-data?item=24", "/open-data/2568.html", "/?year=2599"]
        from screen in (string[])["office", "phone"]
        from scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark]
        select (path, screen, scheme));

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_page_can_be_used_by_everybody_and_fits_its_screen(string path, string screen, ColorScheme scheme)
    {
        await using var opened = await browser.OpenAsync(path, Screen.Named(screen), scheme);

        var axe = await opened.Page.RunAxe();

        axe.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}").Should().BeEmpty();
        (await opened.SidewaysAsync()).Should().Be(0, "nobody should have to push the page to the side");
    }

    [Theory]
    [InlineData("/", "office")]
    [InlineData("/", "phone")]
    [InlineData("/reports/2568.html", "office")]
    public async Task A_page_asks_nobody_else_for_anything_and_meets_no_error(string path, string screen)
    {
        await using var opened = await browser.OpenAsync(path, Screen.Named(screen));

        opened.Errors.Should().BeEmpty();
        opened.Strangers.Should().BeEmpty();
    }

    [Theory]
    [InlineData("office", ColorScheme.Light, "wide light")]
    [InlineData("office", ColorScheme.Dark, "wide dark")]
    [InlineData("phone", ColorScheme.Light, "narrow light")]
    [InlineData("phone", ColorScheme.Dark, "narrow dark")]
    public async Task Exactly_the_picture_that_was_drawn_for_the_screen_is_shown(string screen, ColorScheme scheme, string drawnFor)
    {
        await using var opened = await browser.OpenAsync("/surveys/eit-1", Screen.Named(screen), scheme);

        var shown = await opened.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.chart .drawn')].flatMap(picture => [...picture.children].filter(child => child.getBoundingClientRect().height > 0).map(child => child.className))");

        shown.Should().NotBeEmpty().And.OnlyContain(name => name == drawnFor);
        shown.Should().HaveCount(await opened.Page.Locator("figure.chart").CountAsync());
    }

    [Theory]
    [InlineData("office", ColorScheme.Light, "narrow light")]
    [InlineData("phone", ColorScheme.Dark, "narrow dark")]
    public async Task The_overview_shows_two_small_pictures_on_every_screen(string screen, ColorScheme scheme, string drawnFor)
    {
        await using var opened = await browser.OpenAsync("/", Screen.Named(screen), scheme);

        (await opened.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.glance .drawn')].flatMap(picture => [...picture.children].filter(child => child.getBoundingClientRect().height > 0).map(child => child.className))"))
            .Should().Equal(drawnFor, drawnFor);
    }

    [Theory]
    [InlineData("office", "wide")]
    [InlineData("phone", "narrow")]
    public async Task The_values_of_a_picture_are_read_by_keyboard_and_with_a_pointer(string screen, string which)
    {
        await using var opened = await browser.OpenAsync("/surveys/eit-1", Screen.Named(screen));
        var spots = opened.Page.Locator($"figure[data-chart='survey.eit-1.by-month'] .spots.{which}");

        await spots.Locator(".spot").First.FocusAsync();
        await opened.Page.Keyboard.PressAsync("ArrowRight");
        (await opened.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')")).Should().StartWith("ก.พ. ๒๕๖๘ · ").And.Contain("คน");
        (await spots.Locator(".said:visible").CountAsync()).Should().Be(1);
        (await spots.Locator(".said:visible").TextContentAsync()).Should().Contain("ก.พ. ๒๕๖๘");

        await opened.Page.Keyboard.PressAsync("End");
        await spots.Locator(".spot").First.HoverAsync();
        (await spots.Locator(".said:visible").CountAsync()).Should().Be(2, "one has the focus, one is pointed at");
        opened.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task The_first_screen_of_an_office_holds_the_numbers_what_is_behind_and_the_pictures()
    {
        await using var opened = await browser.OpenAsync("/", Screen.Office);

        foreach (var part in (string[])[".tiles", ".matters, .glance .empty", ".glance .picture svg"])
        {
            var boxes = await opened.Page.EvaluateAsync<double[]>("part => [...document.querySelectorAll(part)].map(one => one.getBoundingClientRect().bottom).filter(bottom => bottom > 0)", part);
            boxes.Should().NotBeEmpty().And.OnlyContain(bottom => bottom <= 768, "{0} is seen without scrolling", part);
        }
    }

    [Fact]
    public async Task The_letters_are_those_of_the_program()
    {
        await using var opened = await browser.OpenAsync("/", Screen.Office);

        (await opened.Page.EvaluateAsync<bool>("document.fonts.check('16px Sarabun', 'ก')")).Should().BeTrue();
        (await opened.Page.EvaluateAsync<int>("[...document.fonts].filter(font => font.status === 'loaded').length")).Should().BeGreaterThan(0);
    }
}
