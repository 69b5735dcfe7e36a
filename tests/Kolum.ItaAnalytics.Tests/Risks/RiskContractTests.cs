using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Tests.Contract;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Risks;

/// <summary>Risks over GraphQL.</summary>
public sealed class RiskContractTests : IAsyncLifetime
{
    private ApiServer server = null!;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_risk_is_added_changed_asked_for_and_found_by_its_id()
    {
        var added = await AddAsync(4, 4);
        var id = added.GetProperty("risk").GetProperty("id").GetString();
        added.GetProperty("warnings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).Should().Contain("RISK_HIGH_WITHOUT_ACTION");

        await DataAsync("""mutation { setRiskAction(input: { fiscalYear: 2568, code: "RSK-01/2568", text: "แยกหน้าที่", due: "2025-03-31", reason: "แผน" }) { errors { code } } }""");
        await DataAsync("""mutation { rateRisk(input: { fiscalYear: 2568, code: "1", kind: CURRENT, likelihood: 2, impact: 4, reason: "ทบทวน" }) { errors { code } } }""");
        var data = await DataAsync($$"""
            { assessment(fiscalYear: 2568) { riskAssessment { cells { score count codes } bands { count } treatment(by: QUARTER) { due done } dueActions(withinDays: 30) { daysLeft } risk(code: "RSK-01/2568") { code changes { field } } } }
              node(id: "{{id}}") { ... on Risk { code rating(kind: CURRENT) { score band { code } } } } }
            """);

        var risks = data.GetProperty("assessment").GetProperty("riskAssessment");
        risks.GetProperty("cells").EnumerateArray().Single(cell => cell.GetProperty("count").GetInt32() > 0).GetProperty("score").GetInt32().Should().Be(8);
        risks.GetProperty("treatment")[1].GetProperty("due").GetInt32().Should().Be(1);
        risks.GetProperty("dueActions")[0].GetProperty("daysLeft").GetInt32().Should().Be(11);
        risks.GetProperty("risk").GetProperty("changes").GetArrayLength().Should().BeGreaterThan(0);
        data.GetProperty("node").GetProperty("rating").GetProperty("band").GetProperty("code").GetString().Should().Be("medium");
    }

    [Fact]
    public async Task A_level_outside_the_matrix_is_an_error_at_its_field_and_nothing_is_stored()
    {
        var refused = await AddAsync(6, 1);

        var error = refused.GetProperty("errors").EnumerateArray().Single();
        error.GetProperty("code").GetString().Should().Be("RISK_LEVEL_OUTSIDE_MATRIX");
        error.GetProperty("path").EnumerateArray().Select(part => part.GetString()).Should().Equal("input", "current");
        (await server.StoredAsync()).Risks.Decisions.Should().BeEmpty();
    }

    [Fact]
    public async Task Matrices_are_listed_with_what_is_wrong_and_a_broken_one_is_refused()
    {
        var data = await DataAsync("{ riskMatrices { version bands { code from upTo colour } findings { code } } }");
        data.GetProperty("riskMatrices")[0].GetProperty("version").GetString().Should().Be("default-5x5-1");

        const string Scale = """{ levels: [{ text: "ก" }, { text: "ข" }, { text: "ค" }] }""";
        var saved = await DataAsync($$"""
            mutation { saveRiskMatrix(input: { name: "ก", nameEn: "a", likelihood: {{Scale}}, impact: {{Scale}}, source: "ประกาศ", reason: "ทดสอบ",
              bands: [{ code: "low", name: "ต่ำ", nameEn: "low", from: 1, upTo: 3, colour: "#58A55C", needsAction: false }, { code: "high", name: "สูง", nameEn: "high", from: 6, upTo: 9, colour: "#C0392B", needsAction: true }] })
              { errors { code message } matrix { version } } }
            """);
        saved.GetProperty("saveRiskMatrix").GetProperty("errors")[0].GetProperty("code").GetString().Should().Be("RISK_MATRIX_BAND_GAP");
    }

    private async Task<JsonElement> AddAsync(int likelihood, int impact) => (await DataAsync($$"""
        mutation { addRisk(input: { fiscalYear: 2568, area: BUDGET_AND_RESOURCES, process: "จัดซื้อ", event: "เอื้อผู้ขาย", reason: "ประเมิน", current: { likelihood: {{likelihood}}, impact: {{impact}} } })
          { errors { code path messageTh } warnings { code } risk { id code } } }
        """)).GetProperty("addRisk");

    private Task<JsonElement> DataAsync(string query) => server.DataAsync(query);
}
