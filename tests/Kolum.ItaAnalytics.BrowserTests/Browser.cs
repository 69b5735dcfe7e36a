using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Infrastructure.Charts;
using Kolum.ItaAnalytics.Tests.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Kolum.ItaAnalytics.BrowserTests.Browser))]

namespace Kolum.ItaAnalytics.BrowserTests;

/// <summary>The Chromium of this machine and the program's pages over sample facts.</summary>
public sealed class Browser : IAsyncLifetime
{
    public static readonly string Chromium = Environment.GetEnvironmentVariable("ITA_CHROMIUM") ?? "/usr/bin/chromium";

    private readonly ServiceProvider charts = new ServiceCollection().AddCharts().BuildServiceProvider();
    private IPlaywright? playwright;
    private IBrowser? chromium;
    private ReportSite? site;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        site = await ReportSite.StartAsync(charts.GetRequiredService<IChartRenderer>(), new AnAssessment().WithSampleCounts().Facts());
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Opens a page of the program and writes down everything that goes wrong on it.</summary>
    public Task<OpenedPage> OpenAsync(string path, Screen screen, ColorScheme scheme = ColorScheme.Light) => OpenAsync(site?.Address, path, screen, scheme);

    /// <summary>The same on another server.</summary>
    public async Task<OpenedPage> OpenAsync(Uri? home, string path, Screen screen, ColorScheme scheme = ColorScheme.Light, bool runsScripts = true)
    {
        Assert.SkipUnless(chromium is not null, $"No browser at {Chromium}: install chromium, or name one in ITA_CHROMIUM.");
        var context = await chromium!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = scheme,
            JavaScriptEnabled = runsScripts,
            BaseURL = home!.ToString(),
        });
        return await OpenedPage.AtAsync(context, path, home);
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        await charts.DisposeAsync();
    }
}

/// <summary>The screens that people have: an office computer and a phone.</summary>
public sealed record Screen(string Name, int Width, int Height)
{
    public static Screen Named(string name) => name == Phone.Name ? Phone : Office;

    public static Screen Office { get; } = new("office", 1366, 768);

    public static Screen Phone { get; } = new("phone", 390, 844);
}
