using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Tests.Contract;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Measures;

/// <summary>Measures followed over GraphQL, on 20 March 2025.</summary>
public sealed class MeasureContractTests : IAsyncLifetime
{
    private const string Errors = "errors { code path message messageTh }";

    private ApiServer server = null!;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_step_is_followed_moved_and_done_and_every_surface_tells_the_moved_deadline()
    {
        await ChangedAsync("setMeasureStep", """number: 1, units: ["สำนักปลัด", "เจ้าหน้าที่ทุกคน"], plannedStart: "2025-02-03", plannedEnd: "2025-02-28", reason: "แผน" """, "step { number }");
        await ChangedAsync("setMeasureStep", """number: 1, plannedEnd: "2025-03-31", reason: "รอวิทยากร" """, "step { number }");
        var done = await ChangedAsync("setMeasureStep", """number: 1, end: "2025-03-19", reason: "ประชุมแล้ว" """, "step { text status timeliness units { name kind } deadline { first inForce isMoved } daysLeft end } warnings { code } measure { timeliness completion { value proposed why whyTh rule } }");

        done.GetProperty("step").GetRawText().Should().Be(
            """{"text":"ประชุม","status":"DONE","timeliness":"ONLY_BY_MOVED_DEADLINE","units":[{"name":"สำนักปลัด","kind":"SECTION"},{"name":"เจ้าหน้าที่ทุกคน","kind":"ALL_STAFF"}],"deadline":{"first":"2025-02-28","inForce":"2025-03-31","isMoved":true},"daysLeft":null,"end":"2025-03-19"}""");
        done.GetProperty("warnings")[0].GetProperty("code").GetString().Should().Be("MEASURE_STEP_DEADLINE_MOVED");
        done.GetProperty("measure").GetProperty("completion").GetProperty("value").GetString().Should().Be("LIMITED");
        var data = await DataAsync("""
            { assessment(fiscalYear: 2568) {
                planLedger(where: { field: { in: [STEP_PLANNED_END] } }, last: 1) { totalCount edges { node { measureNumber stepNumber field old new by reason } } }
                measure: measures { number ledger(first: 50) { totalCount } trackedSteps { number isFollowed isInText status } }
                unitWorkload { unit { name } open } } }
            """);

        data.GetProperty("assessment").GetProperty("planLedger").GetRawText().Should().Be(
            """{"totalCount":2,"edges":[{"node":{"measureNumber":1,"stepNumber":1,"field":"STEP_PLANNED_END","old":"2025-02-28","new":"2025-03-31","by":"ผู้ใช้เครื่องนี้ (local user)","reason":"รอวิทยากร"}}]}""");
        data.GetProperty("assessment").GetProperty("measure")[0].GetProperty("trackedSteps").GetRawText().Should().Be(
            """[{"number":1,"isFollowed":true,"isInText":true,"status":"DONE"},{"number":2,"isFollowed":false,"isInText":true,"status":null}]""");
    }

    [Fact]
    public async Task Reminders_are_narrowed_by_unit_and_days()
    {
        await ChangedAsync("setMeasureStep", """number: 1, units: ["กองคลัง"], plannedEnd: "2025-03-19", reason: "แผน" """, "step { number }");
        await ChangedAsync("setMeasureStep", """number: 2, units: ["กองช่าง"], plannedEnd: "2025-04-15", reason: "แผน" """, "step { number }");

        var data = await DataAsync("""
            { assessment(fiscalYear: 2568) {
                treasury: measureReminders(unit: "กองคลัง") { kind measureNumber stepNumber days deadline { inForce } }
                soon: measureReminders(days: 7) { kind stepNumber }
                unitWorkload { unit { name } open due overdue } } }
            """);

        var assessment = data.GetProperty("assessment");
        assessment.GetProperty("treasury").GetRawText().Should().Be("""[{"kind":"OVERDUE","measureNumber":1,"stepNumber":1,"days":1,"deadline":{"inForce":"2025-03-19"}}]""");
        assessment.GetProperty("soon").EnumerateArray().Select(reminder => reminder.GetProperty("kind").GetString()).Should().Equal("OVERDUE");
        assessment.GetProperty("unitWorkload").GetRawText().Should().Be("""[{"unit":{"name":"กองคลัง"},"open":1,"due":0,"overdue":1},{"unit":{"name":"กองช่าง"},"open":1,"due":1,"overdue":0}]""");
    }

    [Fact]
    public async Task A_judgement_stands_beside_the_proposal()
    {
        var judged = await ChangedAsync("judgeMeasure", """completion: COMPLETE, reason: "ตรวจแล้ว" """, "measure { completion { value proposed judged { value by reason } ruleOriginTh } }");

        judged.GetProperty("measure").GetProperty("completion").GetRawText().Should().Be(
            """{"value":"COMPLETE","proposed":"NO_EVIDENCE","judged":{"value":"COMPLETE","by":"ผู้ใช้เครื่องนี้ (local user)","reason":"ตรวจแล้ว"},"ruleOriginTh":"กฎของระบบนี้เอง ไม่ใช่เกณฑ์ของสำนักงาน ป.ป.ช."}""");
        (await ChangedAsync("judgeMeasure", """reason: "ถอน" """, "measure { completion { value judged { value } } }")).GetProperty("measure").GetRawText().Should().Be("""{"completion":{"value":"NO_EVIDENCE","judged":null}}""");
        await RefusedAsync("judgeMeasure", """reason: "ถอน" """, "MEASURE_UNCHANGED", null);
    }

    [Fact]
    public async Task Links_are_kept_and_unknown_ones_are_refused_at_their_field()
    {
        var linked = await ChangedAsync("linkMeasure", """surveys: ["iit"], indicators: [5], openDataItems: [23], reason: "เชื่อม" """, "measure { links { surveys indicators openDataItems risks } }");

        linked.GetProperty("measure").GetRawText().Should().Be("""{"links":{"surveys":["iit"],"indicators":[5],"openDataItems":[23],"risks":[]}}""");
        await RefusedAsync("linkMeasure", """risks: ["RSK-07/2568"], reason: "เชื่อม" """, "MEASURE_LINK_UNKNOWN", "risks");
    }

    [Fact]
    public async Task What_is_wrong_with_a_step_is_told_at_its_field_in_both_languages()
    {
        await RefusedAsync("setMeasureStep", """number: 1, plannedStart: "2025-04-01", plannedEnd: "2025-03-01", reason: "แผน" """, "MEASURE_STEP_END_BEFORE_START", "plannedEnd");
        await RefusedAsync("setMeasureStep", """number: 1, end: "2025-03-21", reason: "แผน" """, "MEASURE_STEP_DAY_IN_FUTURE", "end");
        await RefusedAsync("setMeasureStep", """number: 7, reason: "แผน" """, "MEASURE_STEP_UNKNOWN", "number");
        (await server.StoredAsync()).MeasureDecisions.Should().BeEmpty();
    }

    [Fact]
    public async Task A_plan_is_copied_and_says_where_it_came_from()
    {
        var copied = (await DataAsync($$"""mutation { copyPlan(input: { fiscalYear: 2568, toFiscalYear: 2569, reason: "แผนปีถัดไป" }) { {{Errors}} notes { code } measureNumbers steps } }""")).GetProperty("copyPlan");
        copied.GetProperty("measureNumbers").GetRawText().Should().Be("[1,4]");

        var data = await DataAsync("{ assessment(fiscalYear: 2569) { measures { periodAsWritten results copiedFrom { fiscalYear { year } measureNumber } } } }");

        data.GetProperty("assessment").GetProperty("measures")[0].GetRawText().Should().Be("""{"periodAsWritten":"ม.ค.-มิย.๖๙","results":[],"copiedFrom":{"fiscalYear":{"year":2568},"measureNumber":1}}""");
        var again = (await DataAsync($$"""mutation { copyPlan(input: { fiscalYear: 2568, toFiscalYear: 2569, reason: "แผนปีถัดไป" }) { {{Errors}} } }""")).GetProperty("copyPlan");
        BeOf(again.GetProperty("errors").EnumerateArray().Single(), "MEASURE_COPY_TARGET_TAKEN", "toFiscalYear");
    }

    [Fact]
    public async Task A_file_of_steps_is_taken_in_whole_or_not_at_all()
    {
        const string Head = "มาตรการที่,ขั้นตอนที่,ผู้รับผิดชอบ,กำหนดเสร็จ";
        var refused = await ImportAsync($"{Head}\n1,1,กองคลัง,2025-04-30\n1,2,กองคลัง,ไม่ทราบ");
        BeOf(refused.GetProperty("errors").EnumerateArray().Single(), "MEASURE_STEPS_FILE_REFUSED", "csv");
        refused.GetProperty("findings")[0].GetRawText().Should().Be("""{"code":"MEASURE_STEP_DAY_UNREADABLE","row":3,"column":4}""");
        (await ImportAsync($"{Head}\n1,1,กองคลัง,2025-04-30", dryRun: true)).GetProperty("set").GetArrayLength().Should().Be(1);
        (await server.StoredAsync()).MeasureDecisions.Should().BeEmpty();

        var kept = await ImportAsync($"{Head}\n1,1,กองคลัง,2025-04-30\n4,1,,");

        kept.GetProperty("set").GetRawText().Should().Be("""[{"measureNumber":1,"stepNumber":1}]""");
        kept.GetProperty("unchanged").GetInt32().Should().Be(1);
        (await server.StoredAsync()).MeasureDecisions.Should().ContainSingle();
    }

    private async Task<JsonElement> ImportAsync(string csv, bool dryRun = false) => (await DataAsync($$"""
        mutation { importMeasureSteps(input: { fiscalYear: 2568, csv: {{JsonSerializer.Serialize(csv)}}, dryRun: {{(dryRun ? "true" : "false")}}, reason: "นำเข้า" }) { {{Errors}} findings { code row column } set { measureNumber stepNumber } unchanged } }
        """)).GetProperty("importMeasureSteps");

    private async Task<JsonElement> ChangedAsync(string mutation, string input, string asked)
    {
        var answer = (await DataAsync($$"""mutation { {{mutation}}(input: { fiscalYear: 2568, measureNumber: 1, {{input}} }) { {{Errors}} {{asked}} } }""")).GetProperty(mutation);
        answer.GetProperty("errors").GetArrayLength().Should().Be(0, answer.GetRawText());
        return answer;
    }

    private async Task RefusedAsync(string mutation, string input, string code, string? field)
    {
        var answer = (await DataAsync($$"""mutation { {{mutation}}(input: { fiscalYear: 2568, measureNumber: 1, {{input}} }) { {{Errors}} measure { number } } }""")).GetProperty(mutation);
        BeOf(answer.GetProperty("errors").EnumerateArray().Single(), code, field);
        answer.GetProperty("measure").ValueKind.Should().Be(JsonValueKind.Null);
    }

    private static void BeOf(JsonElement error, string code, string? field)
    {
        error.GetProperty("code").GetString().Should().Be(code);
        error.GetProperty("path").EnumerateArray().Select(part => part.GetString()).Should().Equal(field is null ? ["input"] : ["input", field]);
        error.GetProperty("messageTh").GetString().Should().MatchRegex("[ก-๙]");
    }

    private Task<JsonElement> DataAsync(string query) => server.DataAsync(query);
}
