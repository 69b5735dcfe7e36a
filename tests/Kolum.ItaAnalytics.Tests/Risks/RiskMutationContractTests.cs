using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Tests.Contract;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Risks;

/// <summary>Every mutation of risks over a real database, each with an input that is kept and one that is refused.</summary>
public sealed class RiskMutationContractTests : IAsyncLifetime
{
    private const string Errors = "errors { code path message messageTh }";
    private const string Code = "RSK-01/2568";

    private ApiServer server = null!;

    /// <summary>On 20 March 2025 with one very high risk, recorded 1 November 2024.</summary>
    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync(
        AnAssessment.Facts() with { Risks = new SomeRisks().With(current: (4, 4)).Decided() },
        configure: builder => builder.Services.AddWhatFilesNeed());

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_risk_is_described_anew_and_the_text_before_stays()
    {
        var kept = await ChangeAsync("describeRisk", """area: PERSONNEL, process: "การเลื่อนเงินเดือน", event: "ให้คะแนนพวกพ้อง", causes: ["ผู้ประเมินคนเดียว", "ไม่มีเกณฑ์"], measures: [3], reason: "ทบทวน" """, "area process event causes measures changes { field old new }");

        kept.GetProperty("area").GetString().Should().Be("PERSONNEL");
        kept.GetProperty("causes").EnumerateArray().Select(cause => cause.GetString()).Should().Equal("ผู้ประเมินคนเดียว", "ไม่มีเกณฑ์");
        kept.GetProperty("measures")[0].GetInt32().Should().Be(3);
        kept.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("old").GetString()).Should().Contain(SomeRisks.Description().Event);
        await RefusedAsync("describeRisk", """area: PERSONNEL, process: " ", event: "ก", reason: "ทบทวน" """, "RISK_TEXT_MISSING", "process");
        await RefusedAsync("describeRisk", """area: PERSONNEL, process: "ก", event: "ก", measures: [100], reason: "ทบทวน" """, "RISK_LINK_INVALID", "measures");
    }

    [Fact]
    public async Task A_risk_is_accepted_until_a_day_that_has_not_passed()
    {
        var kept = await ChangeAsync("acceptRisk", """isAccepted: true, until: "2025-09-30", reason: "มติที่ประชุม" """, "isAccepted acceptedUntil");

        kept.GetRawText().Should().Be("""{"isAccepted":true,"acceptedUntil":"2025-09-30"}""");
        await RefusedAsync("acceptRisk", """isAccepted: true, until: "2025-03-19", reason: "มติที่ประชุม" """, "RISK_DAY_OUT_OF_RANGE", "until");
        (await ChangeAsync("acceptRisk", """isAccepted: false, reason: "ยกเลิกมติ" """, "isAccepted")).GetProperty("isAccepted").GetBoolean().Should().BeFalse();
        await RefusedAsync("acceptRisk", """isAccepted: false, reason: "ยกเลิกมติ" """, "RISK_UNCHANGED", null);
    }

    [Fact]
    public async Task A_review_is_recorded_when_it_was_held()
    {
        var kept = await ChangeAsync("reviewRisk", """round: SIX_MONTHS, day: "2025-03-19", text: "ยังคงระดับเดิม", reason: "รอบ 6 เดือน" """, "reviews { round day text }");

        kept.GetProperty("reviews")[0].GetRawText().Should().Be("""{"round":"SIX_MONTHS","day":"2025-03-19","text":"ยังคงระดับเดิม"}""");
        await RefusedAsync("reviewRisk", """round: SIX_MONTHS, day: "2025-03-21", text: "ก", reason: "รอบ 6 เดือน" """, "RISK_DAY_IN_FUTURE", "day");
    }

    [Fact]
    public async Task A_high_risk_is_closed_with_evidence_and_changed_only_after_it_is_open_again()
    {
        await RefusedAsync("closeRisk", """isClosed: true, reason: "หมดไปแล้ว" """, "RISK_EVIDENCE_MISSING", "evidence");

        (await ChangeAsync("closeRisk", """isClosed: true, evidence: ["คำสั่งที่ 12/2568"], reason: "หมดไปแล้ว" """, "isOpen")).GetProperty("isOpen").GetBoolean().Should().BeFalse();
        await RefusedAsync("reviewRisk", """round: SIX_MONTHS, day: "2025-03-19", text: "ก", reason: "รอบ 6 เดือน" """, "RISK_CLOSED", "code");
        (await ChangeAsync("closeRisk", """isClosed: false, reason: "กลับมาอีก" """, "isOpen")).GetProperty("isOpen").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task A_file_of_risks_is_taken_in_whole_or_not_at_all()
    {
        const string Head = "รหัสความเสี่ยง,ด้าน,กระบวนงาน,เหตุการณ์ความเสี่ยง,โอกาสปัจจุบัน,ผลกระทบปัจจุบัน";
        var before = await DecisionsAsync();

        var dry = await ImportAsync($"{Head}\n,3,จัดซื้อ,เอื้อผู้ขาย,2,3", dryRun: true);
        dry.GetProperty("added")[0].GetString().Should().Be("RSK-02/2568");
        var refused = await ImportAsync($"{Head}\n,3,จัดซื้อ,เอื้อผู้ขาย,2,3\n,3,ตรวจรับ,รับของไม่ครบ,9,3");
        (await DecisionsAsync()).Should().Be(before, "neither a dry run nor a refused file stores anything");
        BeOf(refused.GetProperty("errors").EnumerateArray().Single(), "RISK_FILE_REFUSED", "csv");
        var finding = refused.GetProperty("findings").EnumerateArray().Single();
        (finding.GetProperty("code").GetString(), finding.GetProperty("row").GetInt32(), finding.GetProperty("column").GetInt32()).Should().Be(("RISK_LEVEL_OUTSIDE_MATRIX", 3, 5));
        finding.GetProperty("messageTh").GetString().Should().MatchRegex("[ก-๙]");
        refused.GetProperty("added").GetArrayLength().Should().Be(0);

        var kept = await ImportAsync($"{Head}\n,3,จัดซื้อ,เอื้อผู้ขาย,2,3");

        kept.GetProperty("errors").GetArrayLength().Should().Be(0);
        kept.GetProperty("added")[0].GetString().Should().Be("RSK-02/2568");
        var stored = await server.DataAsync("""{ assessment(fiscalYear: 2568) { riskAssessment { risk(code: "RSK-02/2568") { process rating(kind: CURRENT) { score } } } } }""");
        stored.GetProperty("assessment").GetProperty("riskAssessment").GetProperty("risk").GetRawText().Should().Be("""{"process":"จัดซื้อ","rating":{"score":6}}""");
    }

    [Fact]
    public async Task An_own_matrix_is_stored_as_a_version_and_taken_for_the_year()
    {
        await RefusedAsync("saveRiskMatrix", Matrix(levels: 5, secondFrom: 6), "RISK_MATRIX_BAND_GAP", "bands", Errors);
        (await VersionsAsync()).Should().Equal("default-5x5-1");
        await RefusedAsync("takeRiskMatrix", """fiscalYear: 2568, version: "kolum-1", reason: "ใช้ตารางใหม่" """, "RISK_MATRIX_UNKNOWN", "version", Errors);

        var saved = await AskAsync("saveRiskMatrix", Matrix(levels: 5), $"{Errors} matrix {{ version name }}");
        saved.GetProperty("errors").GetArrayLength().Should().Be(0);
        saved.GetProperty("matrix").GetRawText().Should().Be("""{"version":"kolum-1","name":"ตารางของ อบต."}""");
        (await VersionsAsync()).Should().Equal("default-5x5-1", "kolum-1");
        (await VersionsAsync("(asOf: \"2025-01-31T00:00:00Z\")")).Should().Equal("default-5x5-1");
        await AskAsync("saveRiskMatrix", Matrix(levels: 3), Errors);

        await RefusedAsync("takeRiskMatrix", """fiscalYear: 2568, version: "kolum-2", reason: "ใช้ตารางใหม่" """, "RISK_MATRIX_TOO_SMALL", "version", Errors);
        var taken = await AskAsync("takeRiskMatrix", """fiscalYear: 2568, version: "kolum-1", reason: "ใช้ตารางใหม่" """, $"{Errors} matrix {{ version }}");
        taken.GetProperty("matrix").GetProperty("version").GetString().Should().Be("kolum-1");
        await RefusedAsync("takeRiskMatrix", """fiscalYear: 2568, version: "kolum-1", reason: "ใช้ตารางใหม่" """, "RISK_MATRIX_UNCHANGED", "version", Errors);
        var standing = await server.DataAsync("{ assessment(fiscalYear: 2568) { riskAssessment { matrix { version } bands { band { code } count } } } }");
        standing.GetProperty("assessment").GetProperty("riskAssessment").GetRawText().Should().Be(
            """{"matrix":{"version":"kolum-1"},"bands":[{"band":{"code":"high"},"count":1},{"band":{"code":"low"},"count":0}]}""");
    }

    [Fact]
    public async Task A_risk_assessment_is_found_by_its_id_and_nothing_where_the_year_has_none()
    {
        var id = (await server.DataAsync("{ assessment(fiscalYear: 2568) { riskAssessment { id } } }")).GetProperty("assessment").GetProperty("riskAssessment").GetProperty("id").GetString();
        const string Ask = "query ($id: ID!) { node(id: $id) { id ... on RiskAssessment { risks { code } reductionPercent } } }";

        (await server.DataAsync(Ask, new { id })).GetProperty("node").GetRawText()
            .Should().Be($$"""{"id":"{{id}}","risks":[{"code":"{{Code}}"}],"reductionPercent":null}""");

        await using var empty = await ApiServer.StartAsync();
        (await empty.DataAsync(Ask, new { id })).GetProperty("node").ValueKind.Should().Be(JsonValueKind.Null, "no matrix was taken and no risk recorded");
    }

    private static string Matrix(int levels, int secondFrom = 5)
    {
        var scale = $"{{ levels: [{string.Join(", ", Enumerable.Range(1, levels).Select(level => $"{{ text: \"ระดับ {level}\" }}"))}] }}";
        return $$"""
            name: "ตารางของ อบต.", nameEn: "Own matrix", likelihood: {{scale}}, impact: {{scale}}, source: "ประกาศ อบต.", reason: "มติที่ประชุม",
              bands: [{ code: "low", name: "ต่ำ", nameEn: "low", from: 1, upTo: 4, colour: "#58A55C", needsAction: false }, { code: "high", name: "สูง", nameEn: "high", from: {{secondFrom}}, upTo: {{levels * levels}}, colour: "#C0392B", needsAction: true }]
            """;
    }

    private static void BeOf(JsonElement error, string code, string? field)
    {
        error.GetProperty("code").GetString().Should().Be(code);
        error.GetProperty("path").EnumerateArray().Select(part => part.GetString()).Should().Equal(field is null ? ["input"] : ["input", field]);
        error.GetProperty("message").GetString().Should().MatchRegex("[a-z]{3}").And.NotMatchRegex("^[ก-๙]");
        error.GetProperty("messageTh").GetString().Should().MatchRegex("[ก-๙]{3}");
    }

    private async Task<JsonElement> AskAsync(string mutation, string input, string payload) =>
        (await server.DataAsync($"mutation {{ {mutation}(input: {{ {input} }}) {{ {payload} }} }}")).GetProperty(mutation);

    private async Task<JsonElement> ImportAsync(string csv, bool dryRun = false) => (await server.DataAsync(
        $"mutation ($input: ImportRisksInput!) {{ importRisks(input: $input) {{ {Errors} findings {{ code message messageTh row column }} added changed unchanged }} }}",
        new { input = new { fiscalYear = 2568, csv, dryRun, reason = "นำเข้า" } })).GetProperty("importRisks");

    /// <summary>Changes the risk; the same stands in the payload and in what is asked afterwards.</summary>
    private async Task<JsonElement> ChangeAsync(string mutation, string input, string fields)
    {
        var payload = await AskAsync(mutation, $"fiscalYear: 2568, code: \"{Code}\", {input}", $"{Errors} risk {{ {fields} }}");
        payload.GetProperty("errors").GetArrayLength().Should().Be(0, payload.GetRawText());
        var asked = await server.DataAsync($"{{ assessment(fiscalYear: 2568) {{ riskAssessment {{ risk(code: \"{Code}\") {{ {fields} }} }} }} }}");
        asked.GetProperty("assessment").GetProperty("riskAssessment").GetProperty("risk").GetRawText().Should().Be(payload.GetProperty("risk").GetRawText());
        return payload.GetProperty("risk");
    }

    private async Task RefusedAsync(string mutation, string input, string code, string? field)
    {
        var payload = await RefusedAsync(mutation, $"fiscalYear: 2568, code: \"{Code}\", {input}", code, field, $"{Errors} risk {{ code }}");
        payload.GetProperty("risk").ValueKind.Should().Be(JsonValueKind.Null);
    }

    private async Task<JsonElement> RefusedAsync(string mutation, string input, string code, string? field, string asked)
    {
        var before = await DecisionsAsync();
        var payload = await AskAsync(mutation, input, asked);
        BeOf(payload.GetProperty("errors").EnumerateArray().Should().ContainSingle().Subject, code, field);
        (await DecisionsAsync()).Should().Be(before, "nothing is half stored");
        return payload;
    }

    private async Task<int> DecisionsAsync() => (await server.StoredAsync()).Risks.Decisions.Count;

    private async Task<IEnumerable<string?>> VersionsAsync(string asOf = "") =>
        (await server.DataAsync($"{{ riskMatrices{asOf} {{ version }} }}")).GetProperty("riskMatrices").EnumerateArray().Select(matrix => matrix.GetProperty("version").GetString());
}
