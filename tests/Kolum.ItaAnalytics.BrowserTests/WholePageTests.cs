using Deque.AxeCore.Playwright;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>The pages of the whole program after its first start, with every part that folds opened.</summary>
public sealed class WholePageTests(Browser browser, WholeProgram program)
{
    internal static readonly string[] Paths = ["/", "/risks", "/risks/4", "/risks/99", "/indicators", "/indicators?kind=tracking", "/rules", "/open-data", "/report", "/measures", "/measures/2", "/measures/99", "/agencies", "/agencies?name=none", "/settings", "/settings/agency", "/settings/surveys?survey=eit-1", "/settings/webhooks", "/settings/users", "/settings/audit", "/account", "/sign-in", "/meeting?day=14/3/2568", "/meeting?day=never", "/tv", "/tv?slide=2&stop=yes", "/embed/survey.iit.by-month", "/entry", "/surveys/eit-1"];

    public static TheoryData<string, string, ColorScheme> Everywhere { get; } = new(
        from path in Paths
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
    [InlineData("/reports/2568.html")]
    [InlineData("/risk-reports/2568.html")]
    public async Task A_paper_is_styled_under_its_policy(string path)
    {
        await using var opened = await browser.OpenAsync(program.Address, path, Screen.Office);

        opened.Errors.Should().BeEmpty("what the policy refuses is an error of the console");
        (await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily")).Should().Contain("Sarabun");
        opened.Strangers.Should().BeEmpty();
    }

    [Theory]
    [InlineData("office", ColorScheme.Light)]
    [InlineData("phone", ColorScheme.Light)]
    [InlineData("phone", ColorScheme.Dark)]
    public async Task GraphiQL_fits_its_screen_with_room_for_the_answer(string screen, ColorScheme scheme)
    {
        await using var opened = await browser.OpenAsync(program.Address, "/graphql/ui", Screen.Named(screen), scheme);

        (await opened.SidewaysAsync()).Should().Be(0);
        (await opened.Page.Locator(".graphiql-response").BoundingBoxAsync())!.Width.Should().BeGreaterThan(250);
        opened.Errors.Should().BeEmpty();
        opened.Strangers.Should().BeEmpty();
    }

    [Theory]
    [InlineData("/risks")]
    [InlineData("/measures")]
    [InlineData("/agencies")]
    [InlineData("/meeting")]
    [InlineData("/settings")]
    [InlineData("/indicators")]
    [InlineData("/rules")]
    [InlineData("/open-data")]
    [InlineData("/report")]
    [InlineData("/entry")]
    [InlineData("/docs/api")]
    [InlineData("/graphql/ui")]
    public async Task Every_page_is_reached_from_the_overview(string path)
    {
        await using var opened = await browser.OpenAsync(program.Address, "/", Screen.Phone);

        var link = opened.Page.Locator($"a[href='{path}']:visible, a[href^='{path}?']:visible").First;
        await link.ClickAsync();

        new Uri(opened.Page.Url).AbsolutePath.Should().Be(path);
    }

    [Fact]
    public async Task Risks_that_are_a_sample_say_so_on_each_of_their_pages_and_in_their_pictures()
    {
        foreach (var path in (string[])["/risks", "/risks/4"])
        {
            await using var opened = await browser.OpenAsync(program.Address, path, Screen.Phone);
            (await opened.Page.InnerTextAsync(".banner")).Should().Contain("ข้อมูลตัวอย่าง");
        }

        await using var risks = await browser.OpenAsync(program.Address, "/risks", Screen.Office);
        (await risks.Page.Locator("figure.chart figcaption").AllInnerTextsAsync()).Should().NotBeEmpty().And.OnlyContain(caption => caption.Contains("ข้อมูลตัวอย่าง"));
    }
}
