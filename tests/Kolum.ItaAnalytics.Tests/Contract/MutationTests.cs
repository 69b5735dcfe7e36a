using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

public sealed class MutationTests : IAsyncLifetime
{
    private ApiServer server = null!;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_recorded_count_is_in_the_answer_and_in_the_store_under_the_local_user()
    {
        var payload = await RecordAsync(Count(value: 38, note: "จากระบบ ITAS"));

        payload.GetProperty("errors").GetArrayLength().Should().Be(0);
        payload.GetProperty("warnings").GetArrayLength().Should().Be(0);
        payload.GetProperty("alreadyRecorded").GetBoolean().Should().BeFalse();
        payload.GetProperty("survey").GetProperty("completion").GetProperty("completed").GetInt32().Should().Be(38);
        payload.GetProperty("count").GetProperty("recordedBy").GetString().Should().Be(Actor.LocalUser.Name);
        var stored = (await server.StoredAsync()).Surveys[0].Counts[^1];
        stored.Should().BeEquivalentTo(
            new ResponseCount(stored.Id, "iit", new(2025, 3, 20), CountKind.Reading, 38, AnAssessment.Now, Actor.LocalUser.Name, CountSource.Api, Note: "จากระบบ ITAS"));
    }

    [Fact]
    public async Task The_same_key_with_the_same_content_records_nothing_new()
    {
        var first = await RecordAsync(Count(value: 38, key: "k-1"));
        var second = await RecordAsync(Count(value: 38, key: "k-1"));

        second.GetProperty("errors").GetArrayLength().Should().Be(0);
        second.GetProperty("alreadyRecorded").GetBoolean().Should().BeTrue();
        second.GetProperty("count").GetProperty("id").GetString().Should().Be(first.GetProperty("count").GetProperty("id").GetString());
        (await server.StoredAsync()).Surveys[0].Counts.Should().HaveCount(3);
    }

    [Fact]
    public async Task What_a_person_can_mend_comes_with_code_path_and_both_languages_and_nothing_is_stored()
    {
        var payload = await RecordAsync(Count(value: -1, day: "2025-03-21"));

        payload.GetProperty("errors").EnumerateArray().Select(error => (error.GetProperty("code").GetString(), error.GetProperty("path").GetRawText()))
            .Should().Equal(("COUNT_VALUE_OUT_OF_RANGE", """["input","value"]"""), ("COUNT_DAY_IN_FUTURE", """["input","day"]"""));
        payload.GetProperty("errors")[0].GetProperty("message").GetString().Should().Be("The value must be 0 to 1,000,000 people.");
        payload.GetProperty("errors")[0].GetProperty("messageTh").GetString().Should().Be("จำนวนต้องอยู่ระหว่าง 0 ถึง 1,000,000 คน");
        payload.GetProperty("count").ValueKind.Should().Be(JsonValueKind.Null);
        (await server.StoredAsync()).Surveys[0].Counts.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_total_that_falls_is_kept_with_a_warning()
    {
        var payload = await RecordAsync(Count(value: 30));

        payload.GetProperty("warnings")[0].GetProperty("code").GetString().Should().Be("COUNT_TOTAL_FALLS");
        payload.GetProperty("survey").GetProperty("completion").GetProperty("completed").GetInt32().Should().Be(30);
    }

    [Fact]
    public async Task Each_mutation_of_a_request_sees_what_the_one_before_it_has_changed()
    {
        var data = await server.DataAsync("""
            mutation {
              a: recordCount(input: { fiscalYear: 2568, survey: "iit", day: "2025-03-19", kind: READING, value: 35 }) { survey { completion { completed } } }
              b: recordCount(input: { fiscalYear: 2568, survey: "iit", day: "2025-03-20", kind: INCREMENT, value: 2 }) { survey { completion { completed } } } }
            """);

        data.GetRawText().Should().Be("""{"a":{"survey":{"completion":{"completed":35}}},"b":{"survey":{"completion":{"completed":37}}}}""");
    }

    [Fact]
    public async Task Outcome_charts_are_set_with_actor_and_reason()
    {
        var payload = await PlaceAsync("อ่านง่ายกว่า", "survey.iit.tile", "measure.4.timeline");

        payload.GetProperty("errors").GetArrayLength().Should().Be(0);
        payload.GetProperty("measure").GetRawText().Should().Be("""{"number":4,"outcomeCharts":[{"key":"survey.iit.tile"},{"key":"measure.4.timeline"}]}""");
        (await server.StoredAsync()).Placements.Single().Should().BeEquivalentTo(
            new { MeasureNumber = 4, Recorded = new Recorded(AnAssessment.Now, Actor.LocalUser.Name, "อ่านง่ายกว่า") });
    }

    [Fact]
    public async Task Unknown_charts_are_refused_with_those_that_exist()
    {
        var payload = await PlaceAsync("ลอง", "survey.iit.pie");

        var error = payload.GetProperty("errors")[0];
        error.GetProperty("code").GetString().Should().Be("OUTCOME_CHARTS_CHART_UNKNOWN");
        error.GetProperty("path").GetRawText().Should().Be("""["input","chartKeys"]""");
        error.GetProperty("message").GetString().Should().Contain("survey.iit.by-month");
        payload.GetProperty("measure").ValueKind.Should().Be(JsonValueKind.Null);
        (await server.StoredAsync()).Placements.Should().BeEmpty();
    }

    private static object Count(int value, string day = "2025-03-20", string? key = null, string? note = null) =>
        new { fiscalYear = 2568, survey = "iit", day, kind = "READING", value, key, note };

    private async Task<JsonElement> RecordAsync(object input) => (await server.DataAsync(
        """
        mutation ($input: RecordCountInput!) { recordCount(input: $input) {
          errors { code path message messageTh } warnings { code } alreadyRecorded count { id recordedBy } survey { completion { completed } } } }
        """,
        new { input })).GetProperty("recordCount");

    private async Task<JsonElement> PlaceAsync(string reason, params string[] chartKeys) => (await server.DataAsync(
        "mutation ($input: SetOutcomeChartsInput!) { setOutcomeCharts(input: $input) { errors { code path message messageTh } measure { number outcomeCharts { key } } } }",
        new { input = new { fiscalYear = 2568, measureNumber = 4, chartKeys, reason } })).GetProperty("setOutcomeCharts");
}
