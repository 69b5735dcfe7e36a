using System.Text;
using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Intake;
using Kolum.ItaAnalytics.Infrastructure.Samples;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Files and texts that an outside tool hands in.</summary>
public sealed class ImportContractTests : IAsyncLifetime
{
    private const string Counts = "errors { code path row column message } warnings { code } added alreadyRecorded counts { id survey value import row isCounted } import { id name rows } assessment { survey(code: \"iit\") { completion { completed } } }";

    private ApiServer server = null!;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_file_of_counts_is_looked_at_dry_taken_in_found_by_its_id_and_taken_back()
    {
        var file = new { name = "ยอด/counts.csv", text = "survey,day,value\niit,2025-03-18,36\niit,2025-03-19,37\n" };
        var dry = await CountsAsync("importCounts", new { fiscalYear = 2568, file, dryRun = true });
        (await server.StoredAsync()).Surveys[0].Counts.Should().HaveCount(2, "a dry run stores nothing");

        var taken = await CountsAsync("importCounts", new { fiscalYear = 2568, file });
        var import = taken.GetProperty("import").GetProperty("id").GetString();
        var nodes = (await server.DataAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on CountImport { name rows undone { reason } } ... on ResponseCount { value isCounted import row } } }",
            new { ids = new[] { import, taken.GetProperty("counts")[1].GetProperty("id").GetString() } })).GetProperty("nodes");
        var undone = (await server.DataAsync("mutation ($input: UndoImportInput!) { undoImport(input: $input) { errors { code } import { undone { reason } } } }",
            new { input = new { fiscalYear = 2568, id = import, reason = "ผิดแฟ้ม" } })).GetProperty("undoImport");
        var counted = (await server.DataAsync("{ assessment(fiscalYear: 2568) { survey(code: \"iit\") { completion { completed } counts(where: { isCounted: false }) { totalCount } imports { totalCount edges { node { id } } } } } }"))
            .GetProperty("assessment").GetProperty("survey");

        dry.GetProperty("added").GetInt32().Should().Be(2);
        taken.GetProperty("errors").GetArrayLength().Should().Be(0);
        taken.GetProperty("import").GetProperty("name").GetString().Should().Be("counts.csv", "folders are no part of a name");
        taken.GetProperty("assessment").GetProperty("survey").GetProperty("completion").GetProperty("completed").GetInt32().Should().Be(37);
        nodes[0].GetRawText().Should().Be("""{"__typename":"CountImport","name":"counts.csv","rows":2,"undone":null}""");
        nodes[1].GetRawText().Should().Be($$"""{"__typename":"ResponseCount","value":37,"isCounted":true,"import":"{{import}}","row":3}""");
        undone.GetRawText().Should().Be("""{"errors":[],"import":{"undone":{"reason":"ผิดแฟ้ม"}}}""");
        counted.GetRawText().Should().Be($$$"""{"completion":{"completed":32},"counts":{"totalCount":2},"imports":{"totalCount":1,"edges":[{"node":{"id":"{{{import}}}"}}]}}""");
    }

    [Fact]
    public async Task Every_bad_row_of_a_file_is_told_with_its_place()
    {
        var refused = await CountsAsync("importCounts", new { fiscalYear = 2568, file = new { name = "a.csv", text = "survey,day,value\niit,เมื่อวาน,36\nxyz,2025-03-19,-1\n" } });

        refused.GetProperty("errors").EnumerateArray().Select(error => (error.GetProperty("code").GetString(), error.GetProperty("path").GetRawText(), error.GetProperty("row").GetInt32()))
            .Should().Contain(("COUNT_DAY_UNREADABLE", """["input","file"]""", 2));
        refused.GetProperty("added").ValueKind.Should().Be(JsonValueKind.Null);
        (await server.StoredAsync()).Surveys[0].Counts.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("aWl0", "iit")]
    [InlineData("not base64!", null)]
    public async Task A_file_is_given_in_exactly_one_of_two_ways(string? base64, string? text)
    {
        var refused = await CountsAsync("importCounts", new { fiscalYear = 2568, file = new { name = "a.csv", base64, text } });

        refused.GetProperty("errors")[0].GetProperty("code").GetString().Should().Be("FILE_CONTENT_INVALID");
        refused.GetProperty("errors")[0].GetProperty("path").GetRawText().Should().Be("""["input","file"]""");
    }

    [Fact]
    public async Task A_workbook_comes_as_base64()
    {
        var book = new CountsTemplate().Write([]);

        var refused = await CountsAsync("importCounts", new { fiscalYear = 2568, file = new { name = "counts.xlsx", base64 = Convert.ToBase64String(book) } });
        var damaged = await CountsAsync("importCounts", new { fiscalYear = 2568, file = new { name = "counts.xlsx", base64 = Convert.ToBase64String(book.AsSpan(0, 300)) } });

        refused.GetProperty("errors").EnumerateArray().Should().BeEmpty("an empty template brings nothing and is no error");
        refused.GetProperty("added").GetInt32().Should().Be(0);
        damaged.GetProperty("errors")[0].GetProperty("code").GetString().Should().Be("XLSX_CORRUPT");
    }

    [Fact]
    public async Task Pasted_text_is_told_line_by_line_and_recorded()
    {
        const string Text = "IIT ตอบแล้ว ๓๕ คน จาก ๔๐ ณ 14 มี.ค. 68\nขอบคุณค่ะ";
        var taken = await CountsAsync("pasteCounts", new { fiscalYear = 2568, text = Text }, "lines { line written survey day value quotaSeen findings { code } }");
        var refused = await CountsAsync("pasteCounts", new { fiscalYear = 2568, text = "EIT ส่วนที่ 9 ตอบแล้ว 5 คน" }, "lines { line }");

        taken.GetProperty("added").GetInt32().Should().Be(1);
        var line = taken.GetProperty("lines")[0];
        (line.GetProperty("survey").GetString(), line.GetProperty("day").GetString(), line.GetProperty("value").GetInt32(), line.GetProperty("quotaSeen").GetInt32()).Should().Be(("iit", "2025-03-14", 35, 40));
        taken.GetProperty("lines")[1].GetProperty("findings")[0].GetProperty("code").GetString().Should().Be("PASTE_LINE_SKIPPED");
        refused.GetProperty("errors")[0].GetProperty("code").GetString().Should().Be("PASTE_PART_UNKNOWN");
        refused.GetProperty("errors")[0].GetProperty("path").GetRawText().Should().Be("""["input","text"]""");
        (await server.StoredAsync()).Surveys[0].Counts.Should().ContainSingle(count => count.Source == CountSource.Paste);
    }

    [Fact]
    public async Task A_calendar_is_taken_in_and_each_mutation_is_answered_before_the_next_begins()
    {
        var data = await server.DataAsync("""
            mutation {
              dry: importHolidays(input: { file: { name: "days.csv", text: "วันที่,ชื่อวัน\n2025-02-12,วันมาฆบูชา\n" }, dryRun: true }) { errors { code } days { day name isWorkingDay row } agency { code } }
              a: importHolidays(input: { file: { name: "days.csv", text: "วันที่,ชื่อวัน\n2025-02-12,วันมาฆบูชา\n" } }) { errors { code } agency { calendarDays { totalCount } } }
              b: importHolidays(input: { file: { name: "more.csv", text: "วันที่,ชื่อวัน\n2025-05-12,วันวิสาขบูชา\n" } }) { errors { code } agency { calendarDays { totalCount } } }
              bad: importHolidays(input: { file: { name: "bad.csv", text: "วันที่,ชื่อวัน\nพรุ่งนี้,วันหยุด\n" } }) { errors { code path row } days { day } }
              unknown: importHolidays(input: { agency: "nobody", file: { name: "days.csv", text: "วันที่,ชื่อวัน\n2025-02-12,วันมาฆบูชา\n" } }) { errors { code path } days { day } } }
            """);

        data.GetProperty("dry").GetRawText().Should().Be("""{"errors":[],"days":[{"day":"2025-02-12","name":"วันมาฆบูชา","isWorkingDay":false,"row":2}],"agency":null}""");
        data.GetProperty("a").GetRawText().Should().Be("""{"errors":[],"agency":{"calendarDays":{"totalCount":1}}}""");
        data.GetProperty("b").GetRawText().Should().Be("""{"errors":[],"agency":{"calendarDays":{"totalCount":2}}}""");
        data.GetProperty("bad").GetRawText().Should().Be("""{"errors":[{"code":"HOLIDAY_DAY_UNREADABLE","path":["input","file"],"row":2}],"days":null}""");
        data.GetProperty("unknown").GetRawText().Should().Be("""{"errors":[{"code":"AGENCY_UNKNOWN","path":["input","agency"]}],"days":null}""");
    }

    [Fact]
    public async Task A_file_of_indicator_results_is_looked_at_dry_and_taken_in_once()
    {
        var file = new { name = "ผล/indicators.csv", text = "ตัวชี้วัด,คะแนน,ที่มา\n1,85.21,ประกาศผล\n๗,83.12,ประกาศผล\n2,,\n" };

        var dry = await ResultsAsync(new { fiscalYear = 2568, file, reason = "ประกาศผล", dryRun = true });
        (await server.StoredAsync()).IndicatorEntries.Should().BeEmpty("a dry run stores nothing");
        var taken = await ResultsAsync(new { fiscalYear = 2568, file, reason = "ประกาศผล" });
        var again = await ResultsAsync(new { fiscalYear = 2568, file, reason = "ประกาศผล" });

        dry.GetRawText().Should().Be("""{"errors":[],"warnings":[],"added":2,"alreadyRecorded":0,"assessment":{"score":{"missing":[{"number":1},{"number":2},{"number":3},{"number":4},{"number":5},{"number":6},{"number":7},{"number":8},{"number":9},{"number":10}]}}}""");
        taken.GetRawText().Should().Be("""{"errors":[],"warnings":[],"added":2,"alreadyRecorded":0,"assessment":{"score":{"missing":[{"number":2},{"number":3},{"number":4},{"number":5},{"number":6},{"number":8},{"number":9},{"number":10}]}}}""");
        again.GetProperty("alreadyRecorded").GetInt32().Should().Be(2);
        (await server.StoredAsync()).IndicatorEntries.Should().HaveCount(2);
    }

    [Fact]
    public async Task Every_bad_row_of_a_file_of_results_is_told_with_its_place_and_none_is_stored()
    {
        var unreadable = await ResultsAsync(new { fiscalYear = 2568, reason = "ทดสอบ", file = new { name = "a.csv", text = "year,kind,indicator,score\n2568,mine,1,85\n2568,official,one,85\n" } });
        var wrong = await ResultsAsync(new { fiscalYear = 2568, reason = "", file = new { name = "a.csv", text = "year,indicator,score\n2567,1,85\n2568,1,185\n" } });
        var other = await ResultsAsync(new { fiscalYear = 2568, reason = "ทดสอบ", file = new { name = "a.csv", text = "survey,day,value\niit,2025-03-18,36\n" } });

        Places(unreadable).Should().Equal(("INDICATOR_KIND_UNKNOWN", "input.file", 2, 2), ("INDICATOR_NUMBER_UNREADABLE", "input.file", 3, 3));
        Places(wrong).Should().BeEquivalentTo([("INDICATOR_REASON_MISSING", "input.reason", 0, 0), ("INDICATOR_OTHER_YEAR", "input.file", 2, 1), ("INDICATOR_SCORE_OUT_OF_RANGE", "input.file", 3, 3)]);
        Places(other).Select(place => place.Code).Should().Contain(["INDICATORS_HEADING_UNKNOWN", "INDICATORS_HEADING_MISSING"]);
        unreadable.GetProperty("added").ValueKind.Should().Be(JsonValueKind.Null);
        (await server.StoredAsync()).IndicatorEntries.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2568,one,85")]
    [InlineData("2567,1,85")]
    public async Task Of_a_file_with_very_many_bad_rows_the_first_are_told_and_that_there_are_more(string row)
    {
        var rows = string.Concat(Enumerable.Repeat(row + "\n", 150));

        var refused = await ResultsAsync(new { fiscalYear = 2568, reason = "ทดสอบ", file = new { name = "a.csv", text = "year,indicator,score\n" + rows } });

        Places(refused).Should().HaveCount(101);
        Places(refused)[^1].Code.Should().Be("MORE_FINDINGS");
    }

    [Fact]
    public async Task A_file_of_the_open_data_checklist_is_looked_at_dry_and_taken_in_and_bad_rows_are_told()
    {
        var file = new { name = "oit.csv", text = "item,status,address\no1,Published,https://www.kolum.go.th/o1\no2,Drafted,\no3,,\n" };

        var dry = await OpenDataAsync(new { fiscalYear = 2568, file, dryRun = true });
        (await server.StoredAsync()).OpenDataEntries.Should().BeEmpty("a dry run stores nothing");
        var taken = await OpenDataAsync(new { fiscalYear = 2568, file });
        var again = await OpenDataAsync(new { fiscalYear = 2568, file });
        var bad = await OpenDataAsync(new { fiscalYear = 2568, file = new { file.name, text = "item,status,address,due\no99,Published,https://www.kolum.go.th/o1,\no4,Published,,soon\no5,Drafted,,\no5,Drafted,,\n" } });
        var noFile = await OpenDataAsync(new { fiscalYear = 2568, file = new { file.name } });

        dry.GetRawText().Should().Be("""{"errors":[],"warnings":[],"added":2,"unchanged":0,"assessment":{"openData":{"done":null}}}""");
        taken.GetRawText().Should().Be("""{"errors":[],"warnings":[],"added":2,"unchanged":0,"assessment":{"openData":{"done":1}}}""");
        again.GetRawText().Should().Be("""{"errors":[],"warnings":[],"added":0,"unchanged":2,"assessment":{"openData":{"done":1}}}""");
        Places(bad).Should().BeEquivalentTo([("OPEN_DATA_ITEM_UNKNOWN", "input.file", 2, 1), ("OPEN_DATA_DAY_INVALID", "input.file", 3, 4), ("OPEN_DATA_ITEM_REPEATED", "input.file", 5, 1)]);
        Places(noFile).Select(place => place.Code).Should().Equal("FILE_CONTENT_INVALID");
        (await server.StoredAsync()).OpenDataEntries.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_report_is_read_for_the_agency_that_hands_it_in()
    {
        var sample = new KolumSample(new CountsReader(), Facts.Rules.Packs);
        using var reader = new StreamReader(sample.OpenReport());
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        await server.DataAsync("""mutation { registerAgency(input: { code: "yarang", name: "เทศบาลตำบลยะรัง", shortName: "ทต.ยะรัง", district: "ยะรัง", province: "ปัตตานี" }) { errors { code } agency { code fiscalYears { year } } } }""");

        var dry = await ReportAsync(new { agency = "yarang", file = new { name = "report.txt", text }, dryRun = true });
        var taken = await ReportAsync(new { agency = "yarang", file = new { name = "report.txt", base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) } });
        var again = await ReportAsync(new { agency = "yarang", file = new { name = "report.txt", text } });
        var bad = await ReportAsync(new { file = new { name = "report.txt", text = "ไม่มีตาราง พ.ศ. ๒๕๖๘" } });
        var nobody = await ReportAsync(new { agency = "nobody", file = new { name = "report.txt", text } });

        dry.GetProperty("assessment").ValueKind.Should().Be(JsonValueKind.Null, "nothing is stored yet");
        dry.GetProperty("changes").GetArrayLength().Should().BeGreaterThan(7);
        taken.GetProperty("fiscalYear").GetProperty("year").GetInt32().Should().Be(2568);
        taken.GetProperty("assessment").GetProperty("measures").GetArrayLength().Should().Be(7);
        again.GetProperty("isUnchanged").GetBoolean().Should().BeTrue();
        bad.GetProperty("errors")[0].GetProperty("code").GetString().Should().Be("TABLE_NOT_FOUND");
        nobody.GetProperty("errors")[0].GetProperty("code").GetString().Should().Be("AGENCY_UNKNOWN");

        async Task<JsonElement> ReportAsync(object input) => (await server.DataAsync(
            "mutation ($input: ImportReportInput!) { importReport(input: $input) { errors { code path } warnings { code } fiscalYear { year } isUnchanged changes { measureNumber field new } assessment { agency { code } measures { number } } } }",
            new { input })).GetProperty("importReport");
    }

    [Fact]
    public async Task An_agency_is_registered_once()
    {
        const string Register = """mutation ($code: String!, $name: String!) { registerAgency(input: { code: $code, name: $name, shortName: "ย", district: "ยะรัง", province: "ปัตตานี" }) { errors { code path } agency { code englishName } } }""";

        (await server.DataAsync(Register, new { code = "yarang", name = "ยะรัง" })).GetRawText().Should().Be("""{"registerAgency":{"errors":[],"agency":{"code":"yarang","englishName":""}}}""");
        (await server.DataAsync(Register, new { code = "yarang", name = "ยะรัง" })).GetRawText().Should().Contain("AGENCY_EXISTS");
        (await server.DataAsync(Register, new { code = "X", name = "" })).GetRawText().Should().Contain("AGENCY_CODE_INVALID").And.Contain("AGENCY_NAME_INVALID");
    }

    [Fact]
    public async Task Samples_are_loaded_and_cleared_and_facts_stay()
    {
        var data = await server.DataAsync("mutation { loadSamples { errors { code } reportImported surveysAdded countsAdded } clearSamples { errors { code } countsRemoved } }");

        data.GetProperty("loadSamples").GetProperty("reportImported").GetBoolean().Should().BeFalse("a report is there");
        data.GetProperty("clearSamples").GetProperty("countsRemoved").GetInt32().Should().Be(data.GetProperty("loadSamples").GetProperty("countsAdded").GetInt32()).And.BePositive();
        (await server.StoredAsync()).Surveys[0].Counts.Should().HaveCount(2);
    }

    private static IReadOnlyList<(string Code, string Path, int Row, int Column)> Places(JsonElement payload) =>
    [
        .. payload.GetProperty("errors").EnumerateArray().Select(error => (
            error.GetProperty("code").GetString()!,
            string.Join('.', error.GetProperty("path").EnumerateArray().Select(name => name.GetString())),
            Number(error.GetProperty("row")),
            Number(error.GetProperty("column")))),
    ];

    private static int Number(JsonElement place) => place.ValueKind == JsonValueKind.Null ? 0 : place.GetInt32();

    private async Task<JsonElement> ResultsAsync(object input) => (await server.DataAsync(
        "mutation ($input: ImportIndicatorResultsInput!) { importIndicatorResults(input: $input) { errors { code path row column } warnings { code } added alreadyRecorded assessment { score { missing { number } } } } }",
        new { input })).GetProperty("importIndicatorResults");

    private async Task<JsonElement> OpenDataAsync(object input) => (await server.DataAsync(
        "mutation ($input: ImportOpenDataItemsInput!) { importOpenDataItems(input: $input) { errors { code path row column } warnings { code } added unchanged assessment { openData { done } } } }",
        new { input })).GetProperty("importOpenDataItems");

    private async Task<JsonElement> CountsAsync(string mutation, object input, string further = "") => (await server.DataAsync(
        $"mutation ($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ {Counts} {further} }} }}", new { input })).GetProperty(mutation);
}
