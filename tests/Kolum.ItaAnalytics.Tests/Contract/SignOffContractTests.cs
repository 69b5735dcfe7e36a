using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>The report on its way to the public, as an outside tool asks for it.</summary>
public sealed class SignOffContractTests : IAsyncLifetime
{
    private const string Report = """
        { assessment(fiscalYear: 2568) { report { id version state contentHash
          versions { totalCount edges { node { id number state contentHash possibleSteps publicUrl verificationUrl signatures { action name position at } documentUrls { format url } } } }
          figures { key number text isSample provenance { factsHash rulePackVersion } } findings { code subject field } } } }
        """;

    private ApiServer server = null!;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_draft_becomes_a_version_that_is_published()
    {
        (await ReportAsync()).GetProperty("state").GetString().Should().Be("DRAFT");
        var submitted = await MutateAsync("submitReport", "SubmitReportInput", new { fiscalYear = 2568, name = "ก ข", position = "เจ้าหน้าที่" });
        submitted.GetProperty("errors").GetArrayLength().Should().Be(0);
        foreach (var action in new[] { "CHECK", "ENDORSE", "SIGN", "PUBLISH" })
        {
            (await StepAsync(action)).GetProperty("errors").GetArrayLength().Should().Be(0);
        }

        var report = await ReportAsync();
        var version = report.GetProperty("versions").GetProperty("edges")[0].GetProperty("node");
        (report.GetProperty("version").GetInt32(), report.GetProperty("state").GetString()).Should().Be((1, "PUBLISHED"));
        version.GetProperty("contentHash").GetString().Should().Be(report.GetProperty("contentHash").GetString(), "nothing changed since");
        version.GetProperty("publicUrl").GetString().Should().Be("/published/kolum/2568/1.html");
        version.GetProperty("signatures").EnumerateArray().Select(step => step.GetProperty("action").GetString()).Should().Equal("SUBMIT", "CHECK", "ENDORSE", "SIGN", "PUBLISH");
        (await NodeAsync(report.GetProperty("id").GetString()!)).Should().Be("AnnualReport");
        (await NodeAsync(version.GetProperty("id").GetString()!)).Should().Be("ReportVersion");
    }

    [Fact]
    public async Task A_step_out_of_order_is_an_error_that_says_what_can_be_done()
    {
        await MutateAsync("submitReport", "SubmitReportInput", new { fiscalYear = 2568, name = "ก ข" });

        var refused = (await StepAsync("SIGN")).GetProperty("errors")[0];

        refused.GetProperty("code").GetString().Should().Be("REPORT_STEP_NOT_POSSIBLE");
        refused.GetProperty("message").GetString().Should().Contain("check");
        (await StepAsync("SEND_BACK")).GetProperty("errors")[0].GetProperty("code").GetString().Should().Be("REPORT_COMMENT_INVALID");
    }

    [Fact]
    public async Task A_revised_text_is_read_with_its_number_and_differs_from_the_version()
    {
        await MutateAsync("submitReport", "SubmitReportInput", new { fiscalYear = 2568, name = "ก ข" });
        var revised = await MutateAsync(
            "reviseMeasure", "ReviseMeasureInput", new { fiscalYear = 2568, measureNumber = 4, outcomes = new[] { "๑. ตอบแล้ว {{survey.iit.completed}} คน" }, reason = "เติมตัวเลข" }, "measure { outcomes outcomesAsWritten }");

        var measure = revised.GetProperty("measure");
        measure.GetProperty("outcomes")[0].GetString().Should().Be("๑. ตอบแล้ว ๓๒ (ข้อมูลตัวอย่าง) คน");
        measure.GetProperty("outcomesAsWritten")[0].GetString().Should().Be("๑. ตอบแล้ว {{survey.iit.completed}} คน");
        var diff = (await server.DataAsync("{ assessment(fiscalYear: 2568) { report { diff(from: 1) { texts { subject field parts { change text } } figures { key before after } } none: diff(from: 9) { texts { subject } } } } }"))
            .GetProperty("assessment").GetProperty("report");
        diff.GetProperty("diff").GetProperty("texts")[0].GetProperty("subject").GetString().Should().Be("มาตรการที่ 4");
        diff.GetProperty("none").ValueKind.Should().Be(JsonValueKind.Null);
    }

    private async Task<JsonElement> ReportAsync() => (await server.DataAsync(Report)).GetProperty("assessment").GetProperty("report");

    private async Task<string?> NodeAsync(string id) => (await server.DataAsync($"{{ node(id: \"{id}\") {{ __typename }} }}")).GetProperty("node").GetProperty("__typename").GetString();

    private Task<JsonElement> StepAsync(string action) => MutateAsync("takeReportStep", "TakeReportStepInput", new { fiscalYear = 2568, version = 1, action, name = "ก ข" });

    private async Task<JsonElement> MutateAsync(string mutation, string input, object value, string fields = "") =>
        (await server.DataAsync($"mutation($input: {input}!) {{ {mutation}(input: $input) {{ errors {{ code message messageTh }} {fields} }} }}", new { input = value })).GetProperty(mutation);
}
