using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Tests.Intake;
using Kolum.ItaAnalytics.Tests.Measures;
using SkiaSharp;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Evidence, addresses, template and emblem as an outside tool handles them.</summary>
public sealed class EvidenceContractTests : IAsyncLifetime
{
    private ApiServer server = null!;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Evidence_is_added_paged_found_by_its_id_and_taken_back()
    {
        var file = await AddAsync(new { fiscalYear = 2568, measureNumber = 4, title = "คำสั่ง", file = new { name = "order.pdf", base64 = Convert.ToBase64String(EvidenceFiles.Pdf) } });
        var address = await AddAsync(new { fiscalYear = 2568, measureNumber = 4, title = "คู่มือ", address = FileServices.Answering, reason = "เผยแพร่แล้ว" });
        var id = file.GetProperty("evidence").GetProperty("id").GetString();
        var found = (await server.DataAsync("query ($id: ID!) { node(id: $id) { __typename ... on Evidence { title measureNumber fileName size recordedBy reason url } } }", new { id })).GetProperty("node");
        var pages = (await server.DataAsync("{ assessment(fiscalYear: 2568) { measures { evidence(last: 1) { totalCount pageInfo { hasPreviousPage } edges { node { title } } } } evidence { totalCount } } }"))
            .GetProperty("assessment");
        var withdrawn = (await server.DataAsync("mutation ($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) { errors { code } evidence { title } measure { evidence { totalCount } } } }",
            new { input = new { fiscalYear = 2568, id, reason = "ผิดแฟ้ม" } })).GetProperty("withdrawEvidence");

        file.GetProperty("errors").GetArrayLength().Should().Be(0);
        address.GetProperty("measure").GetProperty("evidence").GetProperty("totalCount").GetInt32().Should().Be(2);
        found.GetProperty("recordedBy").GetString().Should().Be(Actor.LocalUser.Name);
        found.GetProperty("size").GetInt32().Should().Be(EvidenceFiles.Pdf.Length);
        pages.GetProperty("measures")[1].GetProperty("evidence").GetRawText().Should().Be("""{"totalCount":2,"pageInfo":{"hasPreviousPage":true},"edges":[{"node":{"title":"คู่มือ"}}]}""");
        pages.GetProperty("evidence").GetProperty("totalCount").GetInt32().Should().Be(2);
        withdrawn.GetRawText().Should().Be("""{"errors":[],"evidence":{"title":"คำสั่ง"},"measure":{"evidence":{"totalCount":1}}}""");
        (await server.DataAsync("query ($id: ID!) { node(id: $id) { id } }", new { id })).GetRawText().Should().Be("""{"node":null}""");
    }

    [Theory]
    [InlineData(99, "ก", "https://a.go.th", null, "EVIDENCE_MEASURE_UNKNOWN", "measureNumber")]
    [InlineData(4, "", "https://a.go.th", null, "EVIDENCE_TITLE_INVALID", "title")]
    [InlineData(4, "ก", "ftp://a.go.th", null, "EVIDENCE_ADDRESS_INVALID", "address")]
    [InlineData(4, "ก", null, null, "EVIDENCE_SOURCE_MISSING", "address")]
    [InlineData(4, "ก", null, "a.exe", "EVIDENCE_DISGUISED", "file")]
    public async Task Evidence_that_cannot_be_kept_is_refused(int measure, string title, string? address, string? fileName, string code, string field)
    {
        object? file = fileName is null ? null : new { name = fileName, base64 = Convert.ToBase64String(EvidenceFiles.Pdf) };

        var refused = await AddAsync(new { fiscalYear = 2568, measureNumber = measure, title, address, file });

        refused.GetProperty("errors")[0].GetProperty("code").GetString().Should().Be(code);
        refused.GetProperty("errors")[0].GetProperty("path").GetRawText().Should().Be($"""["input","{field}"]""");
        refused.GetProperty("evidence").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Addresses_are_asked_and_the_answers_can_be_listed()
    {
        await AddAsync(new { fiscalYear = 2568, measureNumber = 4, title = "คู่มือ", address = FileServices.Answering });
        await AddAsync(new { fiscalYear = 2568, measureNumber = 1, title = "ประกาศ", address = "https://www.kolum.go.th/gone" });

        var asked = (await server.DataAsync("mutation { checkLinks(input: { fiscalYear: 2568 }) { errors { code } linkChecks { address answered problem } } }")).GetProperty("checkLinks");
        var listed = (await server.DataAsync("{ assessment(fiscalYear: 2568) { linkChecks(answered: false) { totalCount edges { node { address problem } } } } }")).GetProperty("assessment");
        var unknown = await server.DataAsync("mutation { checkLinks(input: { fiscalYear: 2560 }) { errors { code } linkChecks { address } } }");

        asked.GetProperty("linkChecks").GetArrayLength().Should().Be(2);
        listed.GetRawText().Should().Be("""{"linkChecks":{"totalCount":1,"edges":[{"node":{"address":"https://www.kolum.go.th/gone","problem":"HTTP 404"}}]}}""");
        unknown.GetRawText().Should().Be("""{"checkLinks":{"errors":[{"code":"EVIDENCE_ASSESSMENT_UNKNOWN"}],"linkChecks":null}}""");
    }

    [Fact]
    public async Task A_template_is_checked_used_and_removed()
    {
        var good = Convert.ToBase64String(WordFile.Of([WordFile.Line("{{memo.subject}}"), Row("{{measure.number}}", "{{measure.title}}")]));
        var bad = Convert.ToBase64String(WordFile.Of([WordFile.Line("{{memo.subjekt}}")]));

        var dry = await MutateAsync("useReportTemplate", new { file = new { name = "t.docx", base64 = good }, reason = "", dryRun = true }, "fieldKeys warnings { code } agency { files { purpose } }");
        var used = await MutateAsync("useReportTemplate", new { file = new { name = "t.docx", base64 = good }, reason = "ของหน่วยงาน" }, "agency { files { purpose name mediaType size recorded { by reason } } }");
        var refused = await MutateAsync("useReportTemplate", new { file = new { name = "t.docx", base64 = bad }, reason = "" });
        var removed = await MutateAsync("removeReportTemplate", new { reason = "ใช้แบบเดิม" }, "agency { files { purpose } }");
        var again = await MutateAsync("removeReportTemplate", new { reason = "ใช้แบบเดิม" });

        dry.GetProperty("fieldKeys").EnumerateArray().Select(key => key.GetString()).Should().Equal("memo.subject", "measure.number", "measure.title");
        dry.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("code").GetString()).Should().Contain("TEMPLATE_FIELD_MISSING");
        dry.GetProperty("agency").GetProperty("files").GetArrayLength().Should().Be(0);
        used.GetProperty("agency").GetProperty("files")[0].GetProperty("purpose").GetString().Should().Be("REPORT_TEMPLATE");
        used.GetProperty("agency").GetProperty("files")[0].GetProperty("recorded").GetProperty("reason").GetString().Should().Be("ของหน่วยงาน");
        Errors(refused).Should().Contain([("TEMPLATE_REASON_MISSING", "reason"), ("TEMPLATE_FIELD_UNKNOWN", "file"), ("TEMPLATE_ROW_MISSING", "file")]);
        removed.GetProperty("agency").GetProperty("files").GetArrayLength().Should().Be(0);
        Errors(again).Should().ContainSingle().Which.Code.Should().Be("TEMPLATE_NONE");
    }

    [Fact]
    public async Task An_emblem_is_used_and_removed()
    {
        var used = await MutateAsync("useEmblem", new { file = new { name = "emblem.png", base64 = Picture(120) }, reason = "ตราใหม่" }, "width height agency { files { purpose size } }");
        var small = await MutateAsync("useEmblem", new { file = new { name = "emblem.png", base64 = Picture(40) }, reason = "ตราใหม่" });
        var none = await MutateAsync("useEmblem", new { file = new { name = "emblem.png", text = "no picture" }, reason = "" });
        var removed = await MutateAsync("removeEmblem", new { reason = "เลิกใช้" }, "agency { files { purpose } }");
        var again = await MutateAsync("removeEmblem", new { reason = "เลิกใช้" });

        (used.GetProperty("width").GetInt32(), used.GetProperty("height").GetInt32()).Should().Be((120, 120));
        used.GetProperty("agency").GetProperty("files")[0].GetProperty("purpose").GetString().Should().Be("EMBLEM");
        Errors(small).Should().Equal(("EMBLEM_TOO_SMALL", "file"));
        Errors(none).Should().Equal(("EMBLEM_REASON_MISSING", "reason"), ("EMBLEM_NOT_A_PICTURE", "file"));
        removed.GetProperty("agency").GetProperty("files").GetArrayLength().Should().Be(0);
        Errors(again).Should().ContainSingle().Which.Code.Should().Be("EMBLEM_NONE");
    }

    [Fact]
    public async Task The_fields_of_a_template_are_listed() =>
        (await server.DataAsync("{ templateFields { key name nameTh isOfMeasure isExpected } }")).GetRawText().Should()
            .Contain("""{"key":"measure.title","name":"measure","nameTh":"มาตรการ/แนวทาง","isOfMeasure":true,"isExpected":true}""");

    private static DocumentFormat.OpenXml.Wordprocessing.Table Row(params string[] cells) => new(new DocumentFormat.OpenXml.Wordprocessing.TableRow(
        cells.Select(cell => new DocumentFormat.OpenXml.Wordprocessing.TableCell(WordFile.Line(cell)))));

    private static string Picture(int side)
    {
        using var bitmap = new SKBitmap(side, side);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return Convert.ToBase64String(png.ToArray());
    }

    private static IEnumerable<(string? Code, string? Field)> Errors(JsonElement payload) => payload.GetProperty("errors").EnumerateArray()
        .Select(error => (error.GetProperty("code").GetString(), error.GetProperty("path").EnumerateArray().Last().GetString()));

    private Task<JsonElement> AddAsync(object input) => MutateAsync("addEvidence", input, "evidence { id } measure { evidence { totalCount } }");

    private async Task<JsonElement> MutateAsync(string mutation, object input, string fields = "") => (await server.DataAsync(
        $"mutation ($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ errors {{ code path message }} {fields} }} }}", new { input })).GetProperty(mutation);
}
