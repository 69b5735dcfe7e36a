using System.Diagnostics;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

public sealed class PrintTests(Browser browser)
{
    private const string PdfToText = "/usr/bin/pdftotext";

    [Fact]
    public async Task Print_repeats_title_and_column_heads_on_each_page_of_the_table_and_numbers_the_pages()
    {
        Assert.SkipUnless(File.Exists(PdfToText), "No pdftotext: install poppler-utils to look into the printed pages.");
        await using var opened = await browser.OpenAsync("/reports/2568.html", Screen.Office);

        var pages = await TextAsync(await opened.Page.PdfAsync(new() { PreferCSSPageSize = true }));

        var table = pages.Where(page => page.Contains(AnnualReport.TableTitle, StringComparison.Ordinal)).ToList();
        table.Count.Should().BeGreaterThan(1, "the report's table is longer than a page");
        table.Should().OnlyContain(page => page.Contains(MeasureFields.Heading(MeasureField.Outcomes), StringComparison.Ordinal));
        for (var i = 0; i < pages.Count; i++)
        {
            pages[i].Should().Contain($"{ThaiNumber(i + 1)}/{ThaiNumber(pages.Count)}");
        }
    }

    private static string ThaiNumber(int number) => ThaiFormat.Official.Number(number);

    private static async Task<IReadOnlyList<string>> TextAsync(byte[] pdf)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(PdfToText, ["-layout", file, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
            var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return text.TrimEnd('\f', '\n').Split('\f');
        }
        finally
        {
            File.Delete(file);
        }
    }
}
