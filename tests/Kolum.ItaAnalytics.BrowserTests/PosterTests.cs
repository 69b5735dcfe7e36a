using System.Diagnostics;
using Deque.AxeCore.Playwright;
using FluentAssertions;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Dashboards.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Tests.Surveys;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

public sealed class PosterTests(Browser browser)
{
    private const string PdfToPpm = "/usr/bin/pdftoppm";
    private const int DotsPerInch = 150;

    public static TheoryData<PosterPaper, int, int> Papers => new() { { PosterPaper.A4, 210, 297 }, { PosterPaper.A6, 105, 148 } };

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task Each_poster_is_one_page_of_its_paper_whose_code_can_be_read_again(PosterPaper paper, int width, int height)
    {
        var posters = Posters(paper);
        await using var opened = await OpenAsync(posters, Screen.Office);

        var pages = await RasterisedAsync(await opened.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = false }));

        pages.Should().HaveCount(posters.Count);
        foreach (var (page, poster) in pages.Zip(posters))
        {
            (await QrReader.ReadAsync(page)).Should().Equal(poster.Address);
            PixelsOf(page).Should().Match<(int Width, int Height)>(size => Math.Abs(size.Width - Dots(width)) <= 2 && Math.Abs(size.Height - Dots(height)) <= 2);
        }
    }

    [Fact]
    public async Task Words_stay_on_their_sheet_however_long_they_are()
    {
        await using var opened = await OpenAsync([.. Posters(PosterPaper.A4), .. Posters(PosterPaper.A6)], Screen.Office);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        // Print may ask for a font that the screen did not: nothing is measured before the letters are there.
        await opened.Page.EvaluateAsync("Promise.all([...document.fonts].map(font => font.load())).then(() => document.body.offsetHeight)");

        var outside = await opened.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('.poster')].flatMap(poster => {
              const sheet = poster.getBoundingClientRect();
              return [...poster.querySelectorAll('*')].filter(part => {
                const box = part.getBoundingClientRect();
                return box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.top < sheet.top - 1 || box.bottom > sheet.bottom + 1;
              }).map(part => part.outerHTML.slice(0, 80));
            })
            """);

        outside.Should().BeEmpty();
    }

    [Theory]
    [InlineData("office")]
    [InlineData("phone")]
    public async Task The_page_can_be_used_by_everybody_fits_its_screen_and_asks_nobody_else_for_anything(string screen)
    {
        await using var opened = await OpenAsync(Posters(PosterPaper.A4), screen == Screen.Phone.Name ? Screen.Phone : Screen.Office);

        (await opened.Page.RunAxe()).Violations.Select(violation => violation.Id).Should().BeEmpty();
        (await opened.SidewaysAsync()).Should().Be(0);
        opened.Errors.Should().BeEmpty();
        opened.Strangers.Should().BeEmpty();
    }

    private static List<ServicePointPoster> Posters(PosterPaper paper) =>
    [
        Poster("กองคลัง", "https://ita.kolum.go.th/q/k7f2m9") with { Paper = paper },
        Poster(
            "จุดบริการรับชำระภาษีที่ดินและสิ่งปลูกสร้าง ภาษีป้าย และค่าธรรมเนียมเก็บขนขยะมูลฝอย กองคลัง ชั้น ๑",
            "https://ita.subdistrict-administrative-organization.go.th/q/k7f2m9-counter-12") with { Paper = paper },
        Poster("ศูนย์พัฒนาเด็กเล็ก", "http://192.168.1.20:5080/q/b3") with { Paper = paper },
    ];

    private static ServicePointPoster Poster(string point, string address) => new(
        "องค์การบริหารส่วนตำบลกอลำ อำเภอยะรัง จังหวัดปัตตานี", "EIT ส่วนที่ ๑", point, address, "ตอบได้ ๑ ม.ค.–๓๑ มี.ค. ๒๕๖๘", PosterPaper.A4);

    private static int Dots(int millimetres) => (int)Math.Round(millimetres / 25.4 * DotsPerInch);

    /// <summary>Shows the document on the program's own address, from which it takes its letters.</summary>
    private async Task<OpenedPage> OpenAsync(IReadOnlyList<ServicePointPoster> posters, Screen screen)
    {
        await using var services = new ServiceCollection().AddLogging().AddQrCodes().AddHtmlReport().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<PosterDocument>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(PosterDocument.Posters)] = posters }))).ToHtmlString());
        var opened = await browser.OpenAsync("/", screen);
        await opened.Page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await opened.Page.EvaluateAsync("document.fonts.ready");
        return opened;
    }

    /// <summary>The pages as PNG.</summary>
    private static async Task<IReadOnlyList<byte[]>> RasterisedAsync(byte[] pdf)
    {
        Assert.SkipUnless(File.Exists(PdfToPpm), "No pdftoppm: install poppler-utils to look at the printed pages.");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "posters.pdf");
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(PdfToPpm, ["-r", $"{DotsPerInch}", "-png", file, Path.Combine(folder.FullName, "page")]);
            await process.WaitForExitAsync();
            return [.. folder.GetFiles("page*.png").OrderBy(page => page.Name, StringComparer.Ordinal).Select(page => File.ReadAllBytes(page.FullName))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int Width, int Height) PixelsOf(byte[] png)
    {
        using var picture = SkiaSharp.SKBitmap.Decode(png);
        return (picture.Width, picture.Height);
    }
}
