using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Tests.Contract;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Metrics;

/// <summary>Metrics and registers over HTTP and a real database: what is asked, and every mutation with an input that is kept and ones that are refused.</summary>
public sealed class MetricContractTests : IAsyncLifetime
{
    private const string Errors = "errors { code path row column message messageTh }";
    private ApiServer server = null!;

    /// <summary>On 20 March 2025.</summary>
    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync(
        AnAssessment.Facts() with
        {
            Metrics = new(
            [
                SomeMetrics.Service(1, "งาน ก", "คู่มือ", new(2024, 12, 2)),
                SomeMetrics.Service(2, "งาน ข"),
                SomeMetrics.Complaints(1, new(2025, 1, 1), 4, 3, 2),
                SomeMetrics.Metric(1, "manuals", SomeMetrics.Read(MetricTarget.All, source: MetricSource.ServicesWithManual) with { Name = "งานที่มีคู่มือ", Unit = "งาน" }),
            ]),
        },
        configure: builder => builder.Services.AddWhatFilesNeed());

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_metric_tells_its_completion_periods_status_and_where_they_come_from()
    {
        var metric = await MetricAsync("manuals", "name unit direction source targetIsAll isSet completion { completed required percent remaining undated dataAsOf provenance { operation factsHash } } status { code rule ruleTh } periods(by: MONTH) { period { start } completed cumulative percent } versions { name targetIsAll recorded { by } }");

        metric.GetProperty("completion").GetProperty("provenance").GetProperty("operation").GetString().Should().Contain("measures { number metrics { code completion");
        (metric.GetProperty("source").GetString(), metric.GetProperty("targetIsAll").GetBoolean(), metric.GetProperty("isSet").GetBoolean()).Should().Be(("SERVICES_WITH_MANUAL", true, true));
        Without(metric.GetProperty("completion"), "provenance").Should().Be("""{"completed":1,"required":2,"percent":50,"remaining":1,"undated":0,"dataAsOf":"2024-12-02"}""");
        metric.GetProperty("periods").EnumerateArray().Where(month => month.GetProperty("completed").ValueKind == JsonValueKind.Number && month.GetProperty("completed").GetInt32() == 1)
            .Select(month => month.GetProperty("period").GetProperty("start").GetString()).Should().Equal("2024-12-01");
        metric.GetProperty("versions").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_metric_is_not_forecast_and_says_why_and_a_survey_is()
    {
        const string Ask = "forecast { __typename ... on ForecastUnavailable { reason reasonTh } }";

        (await MetricAsync("manuals", Ask)).GetProperty("forecast").GetRawText().Should().Be(
            """{"__typename":"ForecastUnavailable","reason":"The register does not tell what comes per day, so no forecast is made.","reasonTh":"ทะเบียนไม่ได้บอกว่าแต่ละวันได้เท่าใด จึงไม่คาดการณ์"}""");
        (await server.DataAsync($"{{ assessment(fiscalYear: 2568) {{ measures {{ number metric(code: \"iit\") {{ {Ask} }} }} }} }}")).GetProperty("assessment").GetProperty("measures")[1]
            .GetProperty("metric").GetProperty("forecast").GetProperty("__typename").GetString().Should().Be("ForecastEstimate");
    }

    [Fact]
    public async Task A_provenance_gives_the_same_figure_again()
    {
        var operation = (await MetricAsync("manuals", "completion { provenance { operation } }")).GetProperty("completion").GetProperty("provenance").GetProperty("operation").GetString()!;

        (await server.DataAsync(operation)).GetProperty("assessment").GetProperty("measures")[0].GetProperty("metrics").EnumerateArray().Single(metric => metric.GetProperty("code").GetString() == "manuals")
            .GetProperty("completion").GetProperty("completed").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task A_register_tells_its_fields_and_its_entries_by_what_they_say()
    {
        var register = (await server.DataAsync("""
            { assessment(fiscalYear: 2568) { register(code: "complaints") { nameTh fields { key kind isRequired isKey unit choices { code nameTh } }
              all: entries { totalCount edges { node { number values { field text number said } source isSample versions { recorded { reason } } } } }
              none: entries(where: { values: [{ field: "kind", is: { eq: "corruption" } }] }) { totalCount } templateUrl fileUrl } registers { code } } }
            """)).GetProperty("assessment");

        register.GetProperty("registers").GetArrayLength().Should().Be(Registers.All.Count);
        var complaints = register.GetProperty("register");
        complaints.GetProperty("fields").EnumerateArray().Select(field => $"{field.GetProperty("key")} {field.GetProperty("kind")} {field.GetProperty("isRequired")} {field.GetProperty("isKey")}").Should().Equal(
            "month MONTH True True", "kind CHOICE True True", "received WHOLE_NUMBER True False", "finished WHOLE_NUMBER True False", "withinTime WHOLE_NUMBER True False");
        complaints.GetProperty("all").GetProperty("edges")[0].GetProperty("node").GetProperty("values")[0].GetRawText().Should().Be("""{"field":"month","text":"2025-01","number":null,"said":"ม.ค. 2568"}""");
        (complaints.GetProperty("all").GetProperty("totalCount").GetInt32(), complaints.GetProperty("none").GetProperty("totalCount").GetInt32()).Should().Be((1, 0));
        (complaints.GetProperty("templateUrl").GetString(), complaints.GetProperty("fileUrl").GetString()).Should().Be(("/register-files/2568/complaints/template.xlsx", "/register-files/2568/complaints.xlsx"));
    }

    [Fact]
    public async Task A_metric_is_set_read_and_corrected()
    {
        var set = await AskAsync("setMetric", """measureNumber: 1, metric: "visits", name: "การเข้าดู", unit: "ครั้ง", target: 10, reason: "ทดสอบ" """, $"{Errors} metric {{ name completion {{ completed required percent }} status {{ code }} }}");
        set.GetRawText().Should().Be("""{"errors":[],"metric":{"name":"การเข้าดู","completion":{"completed":null,"required":10,"percent":null},"status":{"code":"NOT_STARTED"}}}""");
        (await AskAsync("recordMetricReading", """measureNumber: 1, metric: "visits", day: "2025-03-03", value: 3, source: "เว็บ", reason: "ทดสอบ" """, $"{Errors} metric {{ completion {{ completed percent }} }}"))
            .GetProperty("metric").GetRawText().Should().Be("""{"completion":{"completed":3,"percent":30}}""");
        (await AskAsync("correctMetricReading", """measureNumber: 1, metric: "visits", reading: 1, value: 5, reason: "นับผิด" """, $"{Errors} metric {{ completion {{ completed }} readings {{ edges {{ node {{ number value isCounted supersedes source }} }} }} }}"))
            .GetProperty("metric").GetProperty("readings").GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetRawText()).Should().Equal(
                """{"number":1,"value":3,"isCounted":false,"supersedes":null,"source":"เว็บ"}""", """{"number":2,"value":5,"isCounted":true,"supersedes":1,"source":""}""");

        (await server.DataAsync("""{ assessment(fiscalYear: 2568) { planLedger(where: { field: { eq: TARGET } }) { edges { node { measureNumber metric old new reason } } } } }"""))
            .GetProperty("assessment").GetProperty("planLedger").GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetRawText()).Should().Equal(
                """{"measureNumber":1,"metric":"manuals","old":"","new":"ทั้งหมด","reason":"ทดสอบ"}""", """{"measureNumber":1,"metric":"visits","old":"","new":"10 ครั้ง","reason":"ทดสอบ"}""");

        await RefusedAsync("setMetric", """measureNumber: 99, metric: "visits", name: "ก", unit: "ครั้ง", reason: "ทดสอบ" """, "METRIC_MEASURE_UNKNOWN", "measureNumber");
        await RefusedAsync("setMetric", """measureNumber: 1, metric: "visits", name: "ก", unit: "ครั้ง", target: 0, reason: "ทดสอบ" """, "METRIC_TARGET_INVALID", "target");
        await RefusedAsync("recordMetricReading", """measureNumber: 1, metric: "visits", day: "2025-03-21", value: 3, reason: "ทดสอบ" """, "REGISTER_DAY_IN_FUTURE", "day");
        await RefusedAsync("recordMetricReading", """measureNumber: 1, metric: "manuals", day: "2025-03-03", value: 3, reason: "ทดสอบ" """, "METRIC_IS_COUNTED", "metric");
        await RefusedAsync("correctMetricReading", """measureNumber: 1, metric: "visits", reading: 1, value: 5, reason: "นับผิด" """, "METRIC_READING_UNKNOWN", "reading");
    }

    [Fact]
    public async Task A_file_of_readings_is_taken_in_whole_or_not_at_all()
    {
        await AskAsync("setMetric", """measureNumber: 1, metric: "visits", name: "การเข้าดู", unit: "ครั้ง", target: 10, reason: "ทดสอบ" """, Errors);

        (await ReadingsAsync("1,visits,2025-02-28,4\n1,visits,2025-03-31,9\n")).GetProperty("errors").EnumerateArray()
            .Select(error => $"{error.GetProperty("code")} {error.GetProperty("row")} {error.GetProperty("column")} {error.GetProperty("path")}").Should().Equal("""REGISTER_DAY_IN_FUTURE 3 3 ["input","file"]""");
        (await ReadingsAsync("1,visits,2025-02-28,4\n", dryRun: true)).GetProperty("added").GetInt32().Should().Be(1);
        (await ReadingsAsync("1,visits,2025-02-28,4\n1,visits,2025-03-03,6\n")).GetRawText().Should().Be("""{"errors":[],"warnings":[],"added":2,"corrected":0,"unchanged":0}""");
        (await ReadingsAsync("1,visits,2025-02-28,4\n1,visits,2025-03-03,7\n")).GetRawText().Should().Be("""{"errors":[],"warnings":[],"added":0,"corrected":1,"unchanged":1}""");
        (await MetricAsync("visits", "completion { completed percent }")).GetProperty("completion").GetRawText().Should().Be("""{"completed":7,"percent":70}""");
        (await server.DataAsync("{ assessment(fiscalYear: 2568) { metricReadingsFileUrl } }")).GetProperty("assessment").GetProperty("metricReadingsFileUrl").GetString().Should().Be("/metric-readings/2568.xlsx");
    }

    [Fact]
    public async Task An_entry_is_recorded_said_anew_and_withdrawn()
    {
        var kept = await AskAsync("recordRegisterEntry", """register: "services", entry: 2, values: [{ field: "service", text: "งาน ข" }, { field: "manual", text: "คู่มือ" }], reason: "ทำแล้ว" """, $"{Errors} entry {{ number value(field: \"manual\") versions {{ recorded {{ reason }} }} }}");
        kept.GetProperty("entry").GetRawText().Should().Be("""{"number":2,"value":"คู่มือ","versions":[{"recorded":{"reason":"ทดสอบ"}},{"recorded":{"reason":"ทำแล้ว"}}]}""");
        (await MetricAsync("manuals", "completion { completed undated }")).GetProperty("completion").GetRawText().Should().Be("""{"completed":2,"undated":1}""");

        (await AskAsync("withdrawRegisterEntry", """register: "services", entry: 2, reason: "ผิด" """, $"{Errors} entry {{ isWithdrawn }}")).GetProperty("entry").GetProperty("isWithdrawn").GetBoolean().Should().BeTrue();
        (await MetricAsync("manuals", "completion { completed required }")).GetProperty("completion").GetRawText().Should().Be("""{"completed":1,"required":1}""");
        (await server.DataAsync("""{ assessment(fiscalYear: 2568) { register(code: "services") { entries(where: { isWithdrawn: true }) { totalCount } } } }""")).GetProperty("assessment").GetProperty("register").GetProperty("entries").GetProperty("totalCount").GetInt32().Should().Be(1);

        await RefusedAsync("recordRegisterEntry", """register: "complaints", values: [{ field: "month", text: "2025-02" }, { field: "kind", text: "general" }, { field: "received", text: "1" }, { field: "finished", text: "2" }, { field: "withinTime", text: "1" }], reason: "ทดสอบ" """, "REGISTER_PART_ABOVE_WHOLE", "values", "finished");
        await RefusedAsync("recordRegisterEntry", """register: "services", values: [{ field: "service", text: "ก" }, { field: "service", text: "ข" }], reason: "ทดสอบ" """, "REGISTER_FIELD_UNKNOWN", "values");
        await RefusedAsync("recordRegisterEntry", """register: "nothing", values: [], reason: "ทดสอบ" """, "REGISTER_UNKNOWN", "register");
        await RefusedAsync("withdrawRegisterEntry", """register: "services", entry: 2, reason: "ผิด" """, "REGISTER_ENTRY_UNKNOWN", "entry");
    }

    [Fact]
    public async Task A_file_is_taken_in_whole_or_not_at_all()
    {
        const string Head = "เดือน,ประเภทเรื่อง,เรื่องที่รับ,เรื่องที่แล้วเสร็จ,แล้วเสร็จในเวลา\n";
        var refused = await ImportAsync(Head + "2025-02,general,1,1,1\n2025-03,general,1,9,1\n");
        refused.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("code")} {error.GetProperty("row")} {error.GetProperty("column")} {error.GetProperty("path")}").Should().Equal("""REGISTER_PART_ABOVE_WHOLE 3 4 ["input","file"]""");
        (await ImportAsync(Head + "2025-02,general,1,1,1\n", dryRun: true)).GetProperty("added").GetInt32().Should().Be(1);
        (await ImportAsync(Head + "2025-02,general,1,1,1\n2025-01,general,4,3,2\n")).GetRawText().Should().Be("""{"errors":[],"warnings":[],"added":1,"changed":0,"unchanged":1}""");
    }

    private static string Without(JsonElement element, string property) =>
        JsonSerializer.Serialize(element.EnumerateObject().Where(one => one.Name != property).ToDictionary(one => one.Name, one => one.Value));

    private async Task<JsonElement> MetricAsync(string code, string fields) => (await server.DataAsync($"{{ assessment(fiscalYear: 2568) {{ measures {{ metric(code: \"{code}\") {{ {fields} }} }} }} }}"))
        .GetProperty("assessment").GetProperty("measures")[0].GetProperty("metric");

    private async Task<JsonElement> AskAsync(string mutation, string input, string payload) =>
        (await server.DataAsync($"mutation {{ {mutation}(input: {{ fiscalYear: 2568, {input} }}) {{ {payload} }} }}")).GetProperty(mutation);

    private async Task<JsonElement> ImportAsync(string csv, bool dryRun = false) => (await server.DataAsync(
        $"mutation ($input: ImportRegisterInput!) {{ importRegister(input: $input) {{ {Errors} warnings {{ code }} added changed unchanged }} }}",
        new { input = new { fiscalYear = 2568, register = "complaints", file = new { name = "a.csv", text = csv }, dryRun, reason = "นำเข้า" } })).GetProperty("importRegister");

    private async Task<JsonElement> ReadingsAsync(string rows, bool dryRun = false) => (await server.DataAsync(
        $"mutation ($input: ImportMetricReadingsInput!) {{ importMetricReadings(input: $input) {{ {Errors} warnings {{ code }} added corrected unchanged }} }}",
        new { input = new { fiscalYear = 2568, file = new { name = "a.csv", text = "measure,metric,day,value\n" + rows }, dryRun, reason = "นำเข้า" } })).GetProperty("importMetricReadings");

    private async Task RefusedAsync(string mutation, string input, string code, params string[] path)
    {
        var error = (await AskAsync(mutation, input, Errors)).GetProperty("errors").EnumerateArray().Single();
        error.GetProperty("code").GetString().Should().Be(code);
        error.GetProperty("path").EnumerateArray().Select(part => part.GetString()).Should().Equal(["input", .. path]);
        error.GetProperty("messageTh").GetString().Should().MatchRegex("[ก-๙]{3}");
    }
}
