using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Tests.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Indicators;

/// <summary>The page of scores over HTTP, used without a script.</summary>
public sealed partial class IndicatorPageTests : IAsyncLifetime
{
    private const string Path = "/indicators?year=2568";

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
    public async Task A_file_of_results_is_taken_in_listed_and_taken_back_as_a_whole()
    {
        var imported = await SendAsync("results-file", new() { ["ResultsAction"] = "save" }, ("ResultsFile", "ผล.csv", "indicator,score,year\n1,85.21,2568\n2,70.59,2568\n"));
        var refused = await SendAsync("undo-results-", new() { ["UndoReason"] = " " });
        var undone = await SendAsync("undo-results-", new() { ["UndoReason"] = "ผิด<แฟ้ม>" });

        imported.Should().Contain("ผล.csv · ๒ รายการ").And.Contain("๘๕.๒๑").And.Contain("ยกเลิกทั้งชุด");
        refused.Should().Contain(IndicatorCodes.ReasonMissing);
        undone.Should().Contain("ยกเลิกการนำเข้าแล้ว").And.Contain("ผิด&lt;แฟ้ม&gt;").And.NotContain("ยกเลิกทั้งชุด").And.Contain("ถอนคะแนน", "the history tells it");
        undone.Should().NotMatchRegex("<script(?![^>]* src=\"/_content/)").And.NotContain("style=\"");
        (await StoredAsync()).OfType<ScoreEntry>().Select(entry => (entry.Indicator, entry.Score)).Should().Equal((1, 85.21m), (2, 70.59m), (1, null), (2, null));
    }

    private async Task<string> SendAsync(string handler, Dictionary<string, string> fields, params (string Field, string Name, string Text)[] files)
    {
        var page = await client.GetStringAsync(new Uri(Path, UriKind.Relative));
        var form = page.Split("<form").First(part => part.Contains($"value=\"{handler}", StringComparison.Ordinal));
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Concat(Hidden().Matches(form).Select(hidden => KeyValuePair.Create(hidden.Groups[1].Value, WebUtility.HtmlDecode(hidden.Groups[2].Value)))))
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (field, name, text) in files)
        {
            content.Add(new StringContent(text), field, name);
        }

        using var answer = await client.PostAsync(new Uri(Path, UriKind.Relative), content);
        return await answer.Content.ReadAsStringAsync();
    }

    private Task<IReadOnlyList<IndicatorEntry>> StoredAsync() => site.WithAsync(async services =>
        (await ((IIndicatorStore)services.GetService(typeof(IIndicatorStore))!).ReadAsync([AgencyKey.Kolum], CancellationToken.None))[AgencyKey.Kolum].Entries);

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
