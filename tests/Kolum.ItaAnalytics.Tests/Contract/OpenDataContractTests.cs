using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Indicators;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

public sealed class OpenDataContractTests : IAsyncLifetime
{
    private const string Set = "mutation ($input: SetOpenDataItemInput!) { setOpenDataItem(input: $input) { errors { code path message messageTh } item { code status isDone address dataYear { offset fiscalYear { year } } history { status reason recordedBy } } } }";

    private ApiServer server = null!;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Every_item_of_the_year_is_there_and_begins_unknown()
    {
        var assessment = (await server.DataAsync("""
            { assessment(fiscalYear: 2568) { openDataItems { number status subIndicator { code confidence } } openData { done total unknown unplaced score { least most } reportEvidence { code fiscalYear { year } } subIndicators { code done total unknown } } } }
            """)).GetProperty("assessment");

        assessment.GetProperty("openDataItems").GetArrayLength().Should().Be(28);
        assessment.GetProperty("openDataItems")[0].GetRawText().Should().Be("""{"number":1,"status":"UNKNOWN","subIndicator":{"code":"9.1","confidence":"UNCONFIRMED"}}""");
        var openData = assessment.GetProperty("openData");
        openData.GetProperty("done").ValueKind.Should().Be(JsonValueKind.Null, "nothing was recorded, which is not the same as none");
        openData.GetProperty("score").GetRawText().Should().Be("""{"least":0,"most":100}""");
        openData.GetProperty("reportEvidence").GetRawText().Should().Be("""{"code":"o26","fiscalYear":{"year":2569}}""");
        openData.GetProperty("subIndicators")[0].GetRawText().Should().Be("""{"code":"9.1","done":null,"total":4,"unknown":4}""");
    }

    [Fact]
    public async Task A_recorded_item_is_in_the_answer_the_store_and_under_its_id()
    {
        var payload = await SetAsync(new { fiscalYear = 2568, item = 24, status = "PUBLISHED", address = "https://www.kolum.go.th/o24", fileFormats = new[] { "pdf" } });

        payload.GetProperty("errors").GetArrayLength().Should().Be(0);
        payload.GetProperty("item").GetRawText().Should().Be(
            """{"code":"o24","status":"PUBLISHED","isDone":true,"address":"https://www.kolum.go.th/o24","dataYear":{"offset":-1,"fiscalYear":{"year":2567}},"history":[{"status":"PUBLISHED","reason":"บันทึกสถานะ (status recorded)","recordedBy":"ผู้ใช้เครื่องนี้ (local user)"}]}""");
        (await server.StoredAsync()).OpenDataEntries.Should().ContainSingle().Which.State.FileFormats.Should().Equal("pdf");

        var found = (await server.DataAsync("""{ assessment(fiscalYear: 2568) { openDataItems(status: PUBLISHED, subIndicator: "10.1") { id code } openData { done dataAsOf } } }""")).GetProperty("assessment");
        found.GetProperty("openData").GetRawText().Should().Be("""{"done":1,"dataAsOf":"2025-03-20"}""");
        var id = found.GetProperty("openDataItems")[0].GetProperty("id").GetString();
        (await server.DataAsync("query ($id: ID!) { node(id: $id) { id ... on OpenDataItem { code } } }", new { id }))
            .GetProperty("node").GetRawText().Should().Be($$"""{"id":"{{id}}","code":"o24"}""");
    }

    [Fact]
    public async Task What_is_wrong_comes_with_code_path_and_both_languages_and_nothing_is_stored()
    {
        var payload = await SetAsync(new { fiscalYear = 2568, item = 24, status = "CHECKED", due = "2599-01-01", fileFormats = new[] { "ไฟล์" } });

        payload.GetProperty("errors").EnumerateArray().Select(error => (error.GetProperty("code").GetString(), error.GetProperty("path").GetRawText())).Should().Equal(
            ("OPEN_DATA_ADDRESS_MISSING", """["input","address"]"""),
            ("OPEN_DATA_DAY_OUT_OF_RANGE", """["input","due"]"""),
            ("OPEN_DATA_FORMAT_INVALID", """["input","fileFormats"]"""));
        payload.GetProperty("item").ValueKind.Should().Be(JsonValueKind.Null);
        (await server.StoredAsync()).OpenDataEntries.Should().BeEmpty();
    }

    [Fact]
    public async Task The_charts_of_the_checklist_can_be_asked_for()
    {
        var chart = (await server.DataAsync($$"""{ assessment(fiscalYear: 2568) { chart(key: "{{OpenDataCharts.CompletionKey}}") { kind altText table { rows { text } } } } }"""))
            .GetProperty("assessment").GetProperty("chart");

        chart.GetProperty("kind").GetString().Should().Be("OPEN_DATA_COMPLETION");
        chart.GetProperty("table").GetProperty("rows").GetArrayLength().Should().Be(7);
    }

    private async Task<JsonElement> SetAsync(object input) => (await server.DataAsync(Set, new { input })).GetProperty("setOpenDataItem");
}
