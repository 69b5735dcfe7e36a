using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>Every page for those who have no script, a doubled zoom, no liking for movement, paper, or a slow line.</summary>
public sealed partial class EveryReaderTests(Browser browser, WholeProgram program)
{
    private const int KiB = 1024;

    public static TheoryData<string> Pages { get; } = new(WholePageTests.Paths);

    /// <summary>The audit trail tells of each look at it, so no two looks show the same.</summary>
    public static TheoryData<string> PagesThatStayTheSame { get; } = new(WholePageTests.Paths.Where(path => path != "/settings/audit"));

    [Theory]
    [MemberData(nameof(PagesThatStayTheSame))]
    public async Task Without_scripts_it_says_the_same(string path)
    {
        await using var with = await browser.OpenAsync(program.Address, path, Screen.Office);
        await using var without = await browser.OpenAsync(program.Address, path, Screen.Office, runsScripts: false);

        (await without.Page.Locator("main").InnerTextAsync()).Should().NotBeEmpty().And.Be(await with.Page.Locator("main").InnerTextAsync());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Zoomed_to_200_percent_it_fits_and_stands_still_and_on_paper_it_is_its_content_in_dark_ink(string path)
    {
        await using var opened = await browser.OpenAsync(program.Address, path, new("zoomed", Screen.Office.Width / 2, Screen.Office.Height / 2), ColorScheme.Dark);
        var page = opened.Page;
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        (await opened.SidewaysAsync()).Should().Be(0, "nobody should have to push the page to the side");
        (await page.EvaluateAsync<int>("document.getAnimations().length + [...document.querySelectorAll('*')].map(part => getComputedStyle(part)).filter(style => style.transitionDuration !== '0s' || style.scrollBehavior === 'smooth').length"))
            .Should().Be(0, "nothing moves where that is not wanted");

        await page.SetViewportSizeAsync(700, 990);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.Locator(".site-nav:visible, .site-bar:visible, main form.form:visible, .spots:visible").CountAsync()).Should().Be(0, "nobody presses paper");
        (await opened.SidewaysAsync()).Should().Be(0, "what does not fit on A4 is cut off");
        (await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()")).Should().Be("#17202E");
        (await page.Locator(".picture .dark:visible").CountAsync()).Should().Be(0);
        (await page.Locator("main").InnerTextAsync()).Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_weighs_at_most_150_KiB_at_first_and_30_KiB_after_with_the_fonts_apart(string path)
    {
        var (page, html) = await AskAsync(path);
        var parts = Loaded().Matches(html).Select(match => match.Groups["address"].Value).Distinct().ToList();
        var rest = 0;
        foreach (var part in parts)
        {
            rest += (await AskAsync(part)).Bytes;
        }

        parts.Should().Contain(address => address.EndsWith(".css", StringComparison.Ordinal));
        page.Should().BeLessThanOrEqualTo(30 * KiB);
        (page + rest).Should().BeLessThanOrEqualTo(150 * KiB);
    }

    [GeneratedRegex("""(?:<script[^>]* src|<link rel="stylesheet" href)="(?<address>[^"]+)""")]
    private static partial Regex Loaded();

    /// <summary>An answer as a browser asks for it: the bytes on the line, and the text.</summary>
    private async Task<(int Bytes, string Text)> AskAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await program.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var sent = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentEncoding.Should().Equal("br");
        using var unpacked = new StreamReader(new BrotliStream(new MemoryStream(sent), CompressionMode.Decompress));
        return (sent.Length, await unpacked.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
