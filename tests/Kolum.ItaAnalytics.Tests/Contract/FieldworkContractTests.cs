using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Fieldwork as an outside tool asks for it.</summary>
public sealed class FieldworkContractTests : IAsyncLifetime
{
    private ApiServer server = null!;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_forecast_is_an_estimate_or_says_why_there_is_none()
    {
        var surveys = (await server.DataAsync("""
            { assessment(fiscalYear: 2568) { surveys { code forecast { __typename
              ... on ForecastEstimate { probability low median high level perWorkingDayFor90 model daysObserved daysLeft population provenance { factsHash } }
              ... on ForecastUnavailable { reason reasonTh } } } } }
            """)).GetProperty("assessment").GetProperty("surveys");

        var iit = surveys[0].GetProperty("forecast");
        iit.GetProperty("__typename").GetString().Should().Be("ForecastEstimate");
        iit.GetProperty("probability").GetDecimal().Should().BeInRange(0.000001m, 0.999999m);
        iit.GetProperty("population").GetInt32().Should().Be(40);
        surveys[1].GetProperty("forecast").GetRawText().Should().StartWith("""{"__typename":"ForecastUnavailable","reason":"Too early""");
    }

    [Fact]
    public async Task A_section_is_suppressed_as_a_type_and_its_entry_is_not_listed()
    {
        await SetAsync("setSurveyGroup", "SetSurveyGroupInput", new { fiscalYear = 2568, survey = "iit", name = "กองคลัง", size = 9, reason = "ทดสอบ" });
        await SetAsync("setSurveyGroup", "SetSurveyGroupInput", new { fiscalYear = 2568, survey = "iit", name = "กองช่าง", size = 8, reason = "ทดสอบ" });
        await SetAsync("recordCount", "RecordCountInput", new { fiscalYear = 2568, survey = "iit", group = "กองคลัง", day = "2025-03-19", kind = "INCREMENT", value = 3 });

        var survey = (await server.DataAsync("""
            { assessment(fiscalYear: 2568) { survey(code: "iit") { counts { totalCount edges { node { group } } }
              groups { name completion { __typename ... on Suppressed { threshold reason } ... on GroupCompletion { completed } }
                periods(by: MONTH) { cumulative { __typename } } } } } }
            """)).GetProperty("assessment").GetProperty("survey");

        survey.GetProperty("groups")[0].GetProperty("completion").GetProperty("__typename").GetString().Should().Be("Suppressed");
        survey.GetProperty("groups")[0].GetProperty("completion").GetProperty("threshold").GetInt32().Should().Be(5);
        survey.GetProperty("groups")[1].GetProperty("completion").GetRawText().Should().Be("""{"__typename":"GroupCompletion","completed":null}""");
        survey.GetProperty("counts").GetProperty("totalCount").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task A_moved_end_a_new_quota_and_an_event_are_told_with_who_when_and_why()
    {
        await SetAsync("extendWindow", "ExtendWindowInput", new { fiscalYear = 2568, survey = "iit", lastDay = "2025-07-15", source = "หนังสือ ป.ป.ช.", reason = "ระบบปิดปรับปรุง" });
        await SetAsync("setQuota", "SetQuotaInput", new { fiscalYear = 2568, survey = "iit", required = 35, source = "ระบบ ITAS", reason = "ระบบแจ้งจำนวนใหม่" });
        await SetAsync("noteSurveyEvent", "NoteSurveyEventInput", new { fiscalYear = 2568, survey = "iit", day = "2025-03-10", label = "ประชุมบุคลากร", reason = "อธิบายยอด" });

        var survey = (await server.DataAsync("""
            { assessment(fiscalYear: 2568) { survey(code: "iit") { windows { period { endExclusive } recorded { by reason } } quotas { quota { required overridden } since { reason } }
              events { day label } completion { required } holidays { day name } } } }
            """)).GetProperty("assessment").GetProperty("survey");

        survey.GetProperty("windows").GetRawText().Should().Contain("2025-07-01").And.Contain("2025-07-16").And.Contain("ระบบปิดปรับปรุง");
        survey.GetProperty("quotas").EnumerateArray().Last().GetRawText().Should().Contain("35").And.Contain("ระบบแจ้งจำนวนใหม่");
        survey.GetProperty("events")[0].GetProperty("label").GetString().Should().Be("ประชุมบุคลากร");
        survey.GetProperty("completion").GetProperty("required").GetInt32().Should().Be(35);
        survey.GetProperty("holidays").GetRawText().Should().Contain("2025-04-14");
    }

    [Fact]
    public async Task A_correction_is_refused_without_a_reason_and_made_with_one()
    {
        var id = (await server.DataAsync("""{ assessment(fiscalYear: 2568) { survey(code: "iit") { counts { edges { node { id } } } } } }"""))
            .GetProperty("assessment").GetProperty("survey").GetProperty("counts").GetProperty("edges")[1].GetProperty("node").GetProperty("id").GetString();

        (await CorrectAsync("")).GetProperty("errors")[0].GetProperty("code").GetString().Should().Be("COUNT_REASON_MISSING");
        var corrected = await CorrectAsync("พิมพ์ผิด");

        corrected.GetProperty("errors").GetArrayLength().Should().Be(0);
        corrected.GetProperty("survey").GetProperty("completion").GetProperty("completed").GetInt32().Should().Be(12 + 18);

        async Task<JsonElement> CorrectAsync(string reason) => (await server.DataAsync(
            "mutation ($input: CorrectCountInput!) { correctCount(input: $input) { errors { code } survey { completion { completed } } } }",
            new { input = new { fiscalYear = 2568, id, value = 18, reason } })).GetProperty("correctCount");
    }

    private async Task SetAsync(string mutation, string type, object input)
    {
        var data = await server.DataAsync($"mutation ($input: {type}!) {{ {mutation}(input: $input) {{ errors {{ code message }} }} }}", new { input });
        data.GetProperty(mutation).GetProperty("errors").GetRawText().Should().Be("[]");
    }
}
