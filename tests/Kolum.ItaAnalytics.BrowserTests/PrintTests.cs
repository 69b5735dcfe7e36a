using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.BrowserTests;

public sealed class PrintTests(Browser browser)
{
    [Fact]
    public async Task Print_repeats_title_and_column_heads_on_each_page_of_the_table_and_numbers_the_pages()
    {
        await using var opened = await browser.OpenAsync("/reports/2568.html", Screen.Office);

        var pages = await PdfPages.TextAsync(await opened.Page.PdfAsync(new() { PreferCSSPageSize = true }));

        var table = pages.Where(page => page.Contains(AnnualReport.TableTitle, StringComparison.Ordinal)).ToList();
        table.Count.Should().BeGreaterThan(1, "the report's table is longer than a page");
        table.Should().OnlyContain(page => page.Contains(MeasureFields.Heading(MeasureField.Outcomes), StringComparison.Ordinal));
        for (var i = 0; i < pages.Count; i++)
        {
            pages[i].Should().Contain($"{ThaiNumber(i + 1)}/{ThaiNumber(pages.Count)}");
        }
    }

    private static string ThaiNumber(int number) => ThaiFormat.Official.Number(number);
}
