using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Tests.Indicators;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Rules and scores as an outside tool asks for them.</summary>
public sealed class IndicatorContractTests : IAsyncLifetime
{
    private ApiServer server = null!;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Rules_are_told_with_source_and_confidence_and_what_is_unknown_is_null()
    {
        var pack = (await server.DataAsync("""
            { rulePack(fiscalYear: 2569) { version instruments { instrument weight confidence source } levels { code levels { code from eachInstrument } } questionCounts { instrument count confidence } calendar { step firstDay } } }
            """)).GetProperty("rulePack");

        pack.GetProperty("version").GetString().Should().Be("2569-1");
        pack.GetProperty("instruments").EnumerateArray().Sum(rule => rule.GetProperty("weight").GetDecimal()).Should().Be(1);
        pack.GetProperty("instruments")[0].GetProperty("source").GetString().Should().NotBeEmpty();
        pack.GetProperty("questionCounts")[0].GetRawText().Should().Be("""{"instrument":"IIT","count":null,"confidence":"UNKNOWN"}""");
        var openData = (await server.DataAsync(
            "{ rulePack(fiscalYear: 2569) { openDataItems { number title confidence source dataYear { offset fiscalYear { year } } subIndicator { code } } subIndicators { code indicator name } } }")).GetProperty("rulePack");
        openData.GetProperty("openDataItems").EnumerateArray().Select(item => item.GetProperty("number").GetInt32()).Should().Equal(Enumerable.Range(1, 26));
        openData.GetProperty("openDataItems")[1].GetProperty("title").ValueKind.Should().Be(JsonValueKind.Null, "the name of o2 was not found");
        openData.GetProperty("openDataItems")[25].GetProperty("dataYear").GetRawText().Should().Be("""{"offset":-1,"fiscalYear":{"year":2568}}""");
        (await server.DataAsync("{ rulePack(fiscalYear: 2590) { version } }")).GetProperty("rulePack").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Without_results_the_score_says_what_is_missing_and_carries_no_number()
    {
        var score = (await server.DataAsync("{ assessment(fiscalYear: 2568) { rulePack { version } score { isComplete total level rule missing { number } } } }")).GetProperty("assessment").GetProperty("score");

        score.GetProperty("isComplete").GetBoolean().Should().BeFalse();
        score.GetProperty("total").ValueKind.Should().Be(JsonValueKind.Null);
        score.GetProperty("missing").GetArrayLength().Should().Be(10);
        score.GetProperty("rule").GetString().Should().StartWith("Indicators 1, 2, 3");
    }

    [Fact]
    public async Task Recorded_scores_give_the_published_total_and_say_which_instruments_held_it_back()
    {
        var payload = await RecordAsync([.. Scores.Published.Select((score, i) => new { number = i + 1, score })]);

        payload.GetProperty("errors").GetArrayLength().Should().Be(0);
        payload.GetProperty("added").GetInt32().Should().Be(10);
        payload.GetProperty("score").GetRawText().Should().Be("""{"total":86.73,"levelCode":"PASS","scheme":"RATING5","heldBackBy":["IIT","EIT"]}""");
        var indicator = (await server.DataAsync("{ assessment(fiscalYear: 2568) { indicators { id number score } } }")).GetProperty("assessment").GetProperty("indicators")[6];
        var again = (await server.DataAsync("query($id: ID!) { node(id: $id) { ... on IndicatorResult { number score } } }", new { id = indicator.GetProperty("id").GetString() })).GetProperty("node");
        again.GetRawText().Should().Be("""{"number":7,"score":83.12}""");
    }

    [Fact]
    public async Task Bad_scores_are_refused_with_codes_in_two_languages_and_none_is_stored()
    {
        var payload = await RecordAsync([new { number = 1, score = 101m }, new { number = 12, score = 80m }, new { number = 2, score = 80m }]);

        payload.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()).Should().BeEquivalentTo("INDICATOR_SCORE_OUT_OF_RANGE", "INDICATOR_UNKNOWN");
        payload.GetProperty("errors")[0].GetProperty("messageTh").GetString().Should().NotBeEmpty();
        (await server.StoredAsync()).IndicatorEntries.Should().BeEmpty();
    }

    [Fact]
    public async Task An_import_is_listed_found_by_its_id_and_taken_back_with_the_figures_that_hold_again()
    {
        await RecordAsync([new { number = 1, score = 80m }]);
        await using (var scope = server.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<RecordIndicators>().RunAsync(
                [.. Scores.Published.Select((score, i) => new IndicatorRow { Indicator = i + 1, Score = score, Where = _ => new("row") })],
                new(Facts.Key.Agency, Facts.Key.FiscalYear, "ทดสอบ", new("ผู้ทดสอบ", Rights.Everything), "ผล.csv"),
                dryRun: false,
                CancellationToken.None);
        }

        var listed = (await server.DataAsync("{ assessment(fiscalYear: 2568) { indicatorImports { totalCount edges { node { id name rows recorded { by } undone { by } } } } } }")).GetProperty("assessment").GetProperty("indicatorImports");
        var id = listed.GetProperty("edges")[0].GetProperty("node").GetProperty("id").GetString();

        var undone = await UndoAsync(id, "ผิดแฟ้ม");

        listed.GetRawText().Should().Be($$$"""{"totalCount":1,"edges":[{"node":{"id":"{{{id}}}","name":"ผล.csv","rows":10,"recorded":{"by":"ผู้ทดสอบ"},"undone":null}}]}""");
        undone.GetProperty("errors").GetArrayLength().Should().Be(0);
        undone.GetProperty("import").GetRawText().Should().Be("""{"undone":{"reason":"ผิดแฟ้ม"}}""");
        undone.GetProperty("assessment").GetProperty("indicators").EnumerateArray().Select(indicator => indicator.GetProperty("score").ToString()).Should().Equal(["80", .. Enumerable.Repeat("", 9)]);
        (await server.DataAsync("query($id: ID!) { node(id: $id) { ... on IndicatorImport { name undone { reason } } } }", new { id })).GetProperty("node").GetRawText()
            .Should().Be("""{"name":"ผล.csv","undone":{"reason":"ผิดแฟ้ม"}}""");
        (await UndoAsync(id, "อีกครั้ง")).GetRawText().Should().Be("""{"errors":[{"code":"INDICATOR_IMPORT_UNKNOWN"}],"import":null,"assessment":null}""");
    }

    [Fact]
    public async Task A_version_that_is_not_carried_is_refused()
    {
        var payload = (await server.DataAsync(
            "mutation($input: RepinRulePackInput!) { repinRulePack(input: $input) { from errors { code } } }",
            new { input = new { fiscalYear = 2568, version = "2568-7", reason = "ทดสอบ", dryRun = true } })).GetProperty("repinRulePack");

        payload.GetRawText().Should().Be("""{"from":null,"errors":[{"code":"RULEPACK_VERSION_NOT_CARRIED"}]}""");
    }

    private async Task<JsonElement> UndoAsync(string? id, string reason) => (await server.DataAsync(
        "mutation($input: UndoIndicatorImportInput!) { undoIndicatorImport(input: $input) { errors { code } import { undone { reason } } assessment { score { total } indicators { score } } } }",
        new { input = new { fiscalYear = 2568, id, reason } })).GetProperty("undoIndicatorImport");

    private async Task<JsonElement> RecordAsync(object[] scores) => (await server.DataAsync(
        "mutation($input: RecordIndicatorResultsInput!) { recordIndicatorResults(input: $input) { added score { total levelCode scheme heldBackBy } errors { code messageTh path } } }",
        new { input = new { fiscalYear = 2568, scores, source = "ทดสอบ", reason = "ทดสอบ" } })).GetProperty("recordIndicatorResults");
}
