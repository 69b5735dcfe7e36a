using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Lists within an assessment: filtered, ordered, from both ends; and what belongs to their items.</summary>
public sealed class ListContractTests : IAsyncLifetime
{
    private ApiServer server = null!;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("", "12,20")]
    [InlineData("last: 1", "20")]
    [InlineData("first: 1", "12")]
    [InlineData("order: [{ field: DAY, direction: DESC }]", "20,12")]
    [InlineData("order: { field: VALUE, direction: DESC }, first: 1", "20")]
    [InlineData("order: [{ field: RECORDED_AT }]", "12,20")]
    [InlineData("where: { kind: { eq: INCREMENT } }", "20")]
    [InlineData("where: { day: { lte: \"2025-01-10\" } }", "12")]
    [InlineData("where: { day: { between: { from: \"2025-02-01\", to: \"2025-02-14\" } } }", "20")]
    [InlineData("where: { value: { in: [12, 13] }, source: { in: [MANUAL] } }", "12")]
    [InlineData("where: { recordedBy: { startsWith: \"ผู้\" }, recordedAt: { gte: \"2025-02-01T00:00:00Z\" } }", "20")]
    [InlineData("where: { group: { eq: \"g1\" } }", "")]
    [InlineData("where: { isSample: true }", "")]
    [InlineData("where: { isCorrection: false, isCounted: true }", "12,20")]
    public async Task Counts_are_narrowed_and_ordered(string arguments, string values)
    {
        var counts = (await AssessmentAsync($"survey(code: \"iit\") {{ counts{(arguments.Length == 0 ? "" : $"({arguments})")} {{ totalCount edges {{ node {{ value }} }} }} }}"))
            .GetProperty("survey").GetProperty("counts");

        string.Join(',', counts.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("value").GetRawText())).Should().Be(values);
    }

    [Fact]
    public async Task A_superseded_entry_no_longer_counts_and_cannot_be_corrected_again()
    {
        var first = (await AssessmentAsync("latestCounts { totalCount edges { node { id value } } }")).GetProperty("latestCounts").GetProperty("edges");
        var id = first[0].GetProperty("node").GetProperty("id").GetString();
        var corrected = (await server.DataAsync(
            "mutation ($input: CorrectCountInput!) { correctCount(input: $input) { errors { code } count { value supersedes isCounted reason } } }",
            new { input = new { fiscalYear = 2568, id, value = 18, reason = "พิมพ์ผิด" } })).GetProperty("correctCount");

        var after = await AssessmentAsync("latestCounts { edges { node { value isCounted } } } survey(code: \"iit\") { counts(where: { isCounted: false }) { edges { node { id value } } } }");
        var again = (await server.DataAsync(
            "mutation ($input: CorrectCountInput!) { correctCount(input: $input) { errors { code path } } }", new { input = new { fiscalYear = 2568, id, reason = "ถอน" } })).GetProperty("correctCount");

        first.EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("value").GetInt32()).Should().Equal(20, 12);
        corrected.GetProperty("count").GetRawText().Should().Be($$"""{"value":18,"supersedes":"{{id}}","isCounted":true,"reason":"พิมพ์ผิด"}""");
        after.GetProperty("latestCounts").GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("value").GetInt32()).Should().Equal(18, 12);
        after.GetProperty("survey").GetProperty("counts").GetProperty("edges")[0].GetProperty("node").GetRawText().Should().Be($$"""{"id":"{{id}}","value":20}""");
        again.GetRawText().Should().Be("""{"errors":[{"code":"COUNT_ENTRY_SUPERSEDED","path":["input","id"]}]}""");
    }

    [Fact]
    public async Task An_entry_of_a_section_of_the_staff_is_neither_listed_nor_found_by_its_id()
    {
        await server.DataAsync("""mutation { setSurveyGroup(input: { fiscalYear: 2568, survey: "iit", name: "กองคลัง", size: 9, reason: "ทดสอบ" }) { errors { code } } }""");
        var id = (await server.DataAsync("""mutation { recordCount(input: { fiscalYear: 2568, survey: "iit", group: "กองคลัง", day: "2025-03-19", kind: INCREMENT, value: 3 }) { count { id } } }"""))
            .GetProperty("recordCount").GetProperty("count").GetProperty("id").GetString();

        var listed = (await AssessmentAsync("latestCounts { edges { node { id } } }")).GetRawText();
        var node = await server.DataAsync("query ($id: ID!) { node(id: $id) { id } }", new { id });

        listed.Should().NotContain(id);
        node.GetRawText().Should().Be("""{"node":null}""");
    }

    [Fact]
    public async Task Changed_texts_are_narrowed_by_measure_field_and_moment()
    {
        var changes = await AssessmentAsync("""
            all: changes { totalCount } outcomes: changes(where: { measureNumber: { eq: 4 }, field: { in: [OUTCOMES] } }) { edges { node { measureNumber field new } } }
            others: changes(where: { measureNumber: { gte: 5 } }) { totalCount } later: changes(where: { at: { gte: "2025-03-20T00:00:00Z" } }) { totalCount }
            """);

        changes.GetRawText().Should().Be(
            """{"all":{"totalCount":1},"outcomes":{"edges":[{"node":{"measureNumber":4,"field":"OUTCOMES","new":"๑. ผู้ตอบครบ"}}]},"others":{"totalCount":0},"later":{"totalCount":0}}""");
    }

    [Fact]
    public async Task Every_operation_of_a_provenance_answers_with_the_same_facts()
    {
        await server.DataAsync("""mutation { setSurveyGroup(input: { fiscalYear: 2568, survey: "eit-1", name: "จุดบริการ ๑", reason: "ทดสอบ" }) { errors { code } } }""");
        var answer = await AssessmentAsync("""
            coverage { provenance { operation factsHash } } charts { provenance { operation } } report { figures { provenance { operation } } }
            surveys { completion { provenance { operation } } status { provenance { operation } } periods(by: MONTH) { provenance { operation } }
              groups { provenance { operation } } funnel { provenance { operation } group { provenance { operation } } } forecast { ... on ForecastEstimate { provenance { operation } } } }
            """);
        var operations = Operations(answer).Distinct().ToList();

        operations.Should().HaveCountGreaterThan(15);
        foreach (var operation in operations)
        {
            (await server.AskAsync(operation)).TryGetProperty("errors", out var errors).Should().BeFalse("{0}: {1}", operation, errors);
        }
    }

    [Fact]
    public async Task Papers_posters_and_the_template_have_their_addresses()
    {
        await server.DataAsync("""mutation { setSurveyGroup(input: { fiscalYear: 2568, survey: "eit-1", name: "จุดบริการ ๑", reason: "ทดสอบ" }) { errors { code } } }""");

        var assessment = await AssessmentAsync("""
            countsTemplateUrl papers { kind document { format url } } forecastCalibration { count } surveys { postersUrl population dataAgeDays forecastFan { day low median high } charts { key } }
            measures { timeline { key } }
            """);

        assessment.GetProperty("countsTemplateUrl").GetString().Should().Be("/counts/2568.xlsx");
        assessment.GetProperty("papers").GetRawText().Should().Contain("""{"kind":"OPEN_DATA","document":{"format":"DOCX","url":"/open-data/2568.docx"}}""").And.Contain("/meeting-packs/2568.html");
        assessment.GetProperty("surveys")[0].GetProperty("postersUrl").ValueKind.Should().Be(JsonValueKind.Null);
        assessment.GetProperty("surveys")[0].GetProperty("population").GetInt32().Should().Be(40);
        assessment.GetProperty("surveys")[0].GetProperty("dataAgeDays").GetInt32().Should().Be(34);
        assessment.GetProperty("surveys")[0].GetProperty("forecastFan").GetArrayLength().Should().BePositive();
        assessment.GetProperty("surveys")[1].GetProperty("postersUrl").GetString().Should().Be("/posters/2568/eit-1");
        assessment.GetProperty("surveys")[1].GetProperty("charts").GetRawText().Should().Contain("survey.eit-1.funnel");
        assessment.GetProperty("measures")[1].GetProperty("timeline").GetProperty("key").GetString().Should().Be("measure.4.timeline");
    }

    [Fact]
    public async Task A_published_report_is_found_by_its_hash_and_nothing_else_is()
    {
        var submitted = (await server.DataAsync("""mutation { submitReport(input: { fiscalYear: 2568, name: "ก ข" }) { version { contentHash } } }""")).GetProperty("submitReport").GetProperty("version");
        var hash = submitted.GetProperty("contentHash").GetString();
        var early = await FindAsync();
        var submittedAt = server.Clock.Now;
        server.Clock.Now += TimeSpan.FromHours(1);
        foreach (var action in new[] { "CHECK", "ENDORSE", "SIGN", "PUBLISH" })
        {
            await server.DataAsync($$"""mutation { takeReportStep(input: { fiscalYear: 2568, version: 1, action: {{action}}, name: "ก ข" }) { errors { code } } }""");
        }

        var late = await FindAsync();
        var was = (await server.DataAsync("query ($at: DateTime) { assessment(fiscalYear: 2568, asOf: $at) { report { version state versions(state: { in: [SUBMITTED] }) { totalCount } } } }", new { at = submittedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) }))
            .GetProperty("assessment").GetProperty("report");

        early.ValueKind.Should().Be(JsonValueKind.Null, "a paper on its way is not for everybody");
        late.GetRawText().Should().Be("""{"number":1,"state":"PUBLISHED"}""");
        was.GetRawText().Should().Be("""{"version":1,"state":"SUBMITTED","versions":{"totalCount":1}}""");

        async Task<JsonElement> FindAsync() => (await server.DataAsync("query ($hash: String!) { publishedReport(contentHash: $hash) { number state } }", new { hash })).GetProperty("publishedReport");
    }

    [Fact]
    public async Task Ids_that_nobody_gave_are_refused_and_more_than_a_hundred_too()
    {
        foreach (var ids in new[] { ["bm9ib2R5"], Array.Empty<string>(), Enumerable.Repeat("a", 101).ToArray() })
        {
            (await server.AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids })).GetProperty("errors")[0]
                .GetProperty("extensions").GetProperty("code").GetString().Should().Be("ARGUMENT_INVALID");
        }
    }

    private static IEnumerable<string> Operations(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == "operation" ? [member.Value.GetString()!] : Operations(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Operations),
        _ => [],
    };

    private async Task<JsonElement> AssessmentAsync(string selection) =>
        (await server.DataAsync($"{{ assessment(fiscalYear: 2568) {{ {selection} }} }}")).GetProperty("assessment");
}
