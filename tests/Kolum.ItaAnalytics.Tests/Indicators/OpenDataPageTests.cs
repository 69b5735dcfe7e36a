using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Tests.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Indicators;

/// <summary>The page of the checklist over HTTP, used without a script.</summary>
public sealed partial class OpenDataPageTests : IAsyncLifetime
{
    private ReportSite site = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        site = await ReportSite.StartAsync(new PlainRenderer(), new AnAssessment().Facts());
        client = site.Client();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task It_lists_every_item_under_its_sub_indicator_and_says_what_to_do_next()
    {
        var page = await PageAsync("/open-data?year=2568");

        page.Should().Contain("ยังไม่ได้บันทึกข้อใดของปีนี้").And.Contain("๙.๑ ข้อมูลพื้นฐาน").And.Contain("ข้อมูลของปี ๒๕๖๗").And.Contain("id=\"o28\"");
        page.Should().Contain("o26 ของ OIT ปี ๒๕๖๙", "the report of a year is the evidence of the next year's checklist");
        page.Should().NotMatchRegex("<script(?![^>]* src=\"/_content/)").And.NotContain("style=\"");
    }

    [Fact]
    public async Task An_item_is_recorded_by_a_plain_form_and_stands_in_the_list()
    {
        var page = await SendAsync(24, "open-data-item", new()
        {
            ["StatusName"] = "Published",
            ["Address"] = "https://www.kolum.go.th/o24?a=1&b=2",
            ["Formats"] = "PDF",
            ["Due"] = "๓๐ เม.ย. ๖๘",
        });

        page.Should().Contain("บันทึก o24 แล้ว").And.Contain("href=\"https://www.kolum.go.th/o24?a=1&amp;b=2\"").And.Contain("๑ จาก ๒๘ ข้อ");
        var entry = (await StoredAsync()).Should().ContainSingle().Subject;
        entry.State.Says(new(OpenDataStatus.Published, "https://www.kolum.go.th/o24?a=1&b=2", Due: new(2025, 4, 30)) { FileFormats = ["pdf"] }).Should().BeTrue();
    }

    [Fact]
    public async Task What_is_refused_is_said_and_nothing_that_was_typed_is_lost()
    {
        var page = await SendAsync(24, "open-data-item", new() { ["StatusName"] = "Checked", ["Due"] = "31 ก.พ. 68", ["Note"] = "<b>จดไว้</b>" });

        page.Should().Contain(OpenDataCodes.DayInvalid).And.Contain(OpenDataCodes.AddressMissing).And.Contain("value=\"31 ก.พ. 68\"").And.Contain("&lt;b&gt;จดไว้&lt;/b&gt;");
        (await StoredAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "open-data-item", ["StatusName"] = "Missing", ["ItemNumber"] = "24" });
        using var answer = await client.PostAsync(new Uri("/open-data?year=2568&item=24", UriKind.Relative), form);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await StoredAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("/open-data?year=2569", "ยังไม่ทราบตัวชี้วัดย่อย")]
    [InlineData("/open-data?year=2580", "ยังไม่มีรายการ OIT ของปีนี้")]
    [InlineData("/open-data?year=abc", "ยังไม่มีรายการ OIT ของปีนี้")]
    [InlineData("/open-data?year=2568&item=99", "๙.๑ ข้อมูลพื้นฐาน")]
    public async Task Other_years_and_items_are_answered_in_words(string path, string words) => (await PageAsync(path)).Should().Contain(words);

    [Theory]
    [InlineData("/open-data/2568/items.csv", "text/csv")]
    [InlineData("/open-data/2568/items.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task The_file_to_fill_is_served(string path, string mediaType)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be(mediaType);
    }

    private async Task<string> PageAsync(string path) => await client.GetStringAsync(new Uri(path, UriKind.Relative));

    private async Task<string> SendAsync(int item, string handler, Dictionary<string, string> fields)
    {
        var path = $"/open-data?year=2568&item={item}";
        var page = await PageAsync(path);
        var form = page.Split("<form").Single(part => part.Contains($"value=\"{handler}\"", StringComparison.Ordinal));
        foreach (Match hidden in Hidden().Matches(form))
        {
            fields[hidden.Groups[1].Value] = WebUtility.HtmlDecode(hidden.Groups[2].Value);
        }

        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await answer.Content.ReadAsStringAsync();
    }

    private Task<IReadOnlyList<OpenDataEntry>> StoredAsync() => site.WithAsync(services =>
        ((IOpenDataStore)services.GetService(typeof(IOpenDataStore))!).ReadAsync(AnAssessment.Key, CancellationToken.None));

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
