using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

public sealed class QueryTests : IAsyncLifetime
{
    private readonly Assessment expected = Assessment.Compute(AnAssessment.Facts(), Facts.Rules, AnAssessment.Now);
    private ApiServer server = null!;

    public async ValueTask InitializeAsync() => server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task An_agency_is_found_by_its_code_and_is_the_default_one()
    {
        var data = await server.DataAsync("""
            { agency { code name shortName englishName district province fiscalYears { year label start endExclusive } }
              named: agency(code: "kolum") { code } other: agency(code: "elsewhere") { code } }
            """);

        data.GetProperty("agency").GetRawText().Should().Be(
            """{"code":"kolum","name":"องค์การบริหารส่วนตำบลกอลำ","shortName":"อบต.กอลำ","englishName":"Kolum Subdistrict Administrative Organization","district":"ยะรัง","province":"ปัตตานี","fiscalYears":[{"year":2568,"label":"ปีงบประมาณ 2568","start":"2024-10-01","endExclusive":"2025-10-01"}]}""");
        data.GetProperty("named").GetProperty("code").GetString().Should().Be("kolum");
        data.GetProperty("other").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_assessment_says_which_moment_and_year_it_is_about()
    {
        var assessment = await AssessmentAsync("agency { code } fiscalYear { year } asOf hasSampleData findings { code severity message messageTh subject field row column }");

        assessment.GetProperty("agency").GetProperty("code").GetString().Should().Be("kolum");
        assessment.GetProperty("fiscalYear").GetProperty("year").GetInt32().Should().Be(2568);
        assessment.GetProperty("asOf").GetString().Should().Be("2025-03-20T10:00:00+07:00");
        assessment.GetProperty("hasSampleData").GetBoolean().Should().BeTrue();
        assessment.GetProperty("findings").EnumerateArray().Last().GetRawText().Should().Be(
            """{"code":"TEXT_NOT_IMPORTED","severity":"WARNING","message":"A line outside the table was not taken over.","messageTh":"ข้อความนอกตารางไม่ได้นำเข้า","subject":"report.txt","field":"period","row":12,"column":4}""");
    }

    [Fact]
    public async Task The_completion_of_a_survey_is_the_projection()
    {
        var survey = (await AssessmentAsync("survey(code: \"iit\") { completion { completed required percent remaining over dataAsOf } }"))
            .GetProperty("survey").GetProperty("completion");

        var rate = expected.Surveys[0].Completion!;
        survey.GetProperty("completed").GetInt32().Should().Be(rate.Completed).And.Be(32);
        survey.GetProperty("required").GetInt32().Should().Be(rate.Required);
        survey.GetProperty("percent").GetDecimal().Should().Be(rate.Percent).And.Be(80m);
        survey.GetProperty("remaining").GetInt32().Should().Be(rate.Remaining);
        survey.GetProperty("over").GetInt32().Should().Be(rate.Over);
        survey.GetProperty("dataAsOf").GetString().Should().Be("2025-02-14");
    }

    [Fact]
    public async Task What_nobody_counted_is_null_and_not_zero()
    {
        var survey = (await AssessmentAsync("survey(code: \"eit-1\") { completion { completed required percent remaining over dataAsOf } periods(by: MONTH) { completed cumulative percent onPace plannedCumulative } }"))
            .GetProperty("survey");

        survey.GetProperty("completion").GetRawText().Should().Be(
            """{"completed":null,"required":90,"percent":null,"remaining":null,"over":null,"dataAsOf":null}""");
        survey.GetProperty("periods")[0].GetRawText().Should().StartWith("""{"completed":null,"cumulative":null,"percent":null,"onPace":null,"plannedCumulative":1""");
    }

    [Theory]
    [InlineData(PeriodKind.Day, "DAY")]
    [InlineData(PeriodKind.Week, "WEEK")]
    [InlineData(PeriodKind.Month, "MONTH")]
    [InlineData(PeriodKind.Quarter, "QUARTER")]
    [InlineData(PeriodKind.Half, "HALF")]
    [InlineData(PeriodKind.Window, "WINDOW")]
    [InlineData(PeriodKind.FiscalYear, "FISCAL_YEAR")]
    public async Task The_periods_of_a_survey_are_the_projection(PeriodKind kind, string name)
    {
        var assessment = await AssessmentAsync(
            "surveys(instrument: IIT) { periods(by: $by) { period { kind label start endExclusive } completed cumulative plannedCumulative required percent onPace hasEnded } }",
            ", $by: PeriodKind!",
            new { by = name });

        var rows = assessment.GetProperty("surveys")[0].GetProperty("periods").EnumerateArray().Select(PeriodOf);
        rows.Should().Equal(expected.Surveys[0].PeriodsBy(kind));

        PeriodCompletion PeriodOf(JsonElement row) => new(
            Period.Of(kind, Day(row.GetProperty("period").GetProperty("start")), Day(row.GetProperty("period").GetProperty("endExclusive"))),
            Int(row.GetProperty("completed")),
            Int(row.GetProperty("cumulative")),
            row.GetProperty("plannedCumulative").GetInt32(),
            row.GetProperty("required").GetInt32(),
            row.GetProperty("percent") is { ValueKind: JsonValueKind.Number } percent ? percent.GetDecimal() : null,
            row.GetProperty("onPace") is { ValueKind: not JsonValueKind.Null } onPace ? onPace.GetBoolean() : null,
            row.GetProperty("hasEnded").GetBoolean());
    }

    [Fact]
    public async Task A_survey_tells_its_quota_window_and_status_with_their_sources()
    {
        var survey = (await AssessmentAsync("""
            survey(code: "iit") { code part title hasSampleData
              quota { required rule source confidence overridden isSample } window { period { kind start endExclusive } source confidence }
              status { code rule ruleTh perWorkingDayNeeded workingDaysLeft } }
            """)).GetProperty("survey");

        survey.GetProperty("part").GetString().Should().Be("IIT");
        survey.GetProperty("quota").GetRawText().Should().Be(
            """{"required":40,"rule":"หน่วยงานกำหนดเอง: นำเข้า (ตามเกณฑ์คือ ๓๐ คน)","source":"คู่มือ ITA ๒๕๖๘","confidence":"UNCONFIRMED","overridden":true,"isSample":true}""");
        survey.GetProperty("window").GetRawText().Should().Be(
            """{"period":{"kind":"WINDOW","start":"2025-01-01","endExclusive":"2025-07-01"},"source":"คู่มือ ITA ๒๕๖๘","confidence":"VERIFIED"}""");
        var status = expected.Surveys[0].Status;
        survey.GetProperty("status").GetProperty("code").GetString().Should().Be("STALLED");
        survey.GetProperty("status").GetProperty("ruleTh").GetString().Should().Be(status.Rule.Thai);
        survey.GetProperty("status").GetProperty("workingDaysLeft").GetInt32().Should().Be(status.WorkingDaysLeft);
        survey.GetProperty("status").GetProperty("perWorkingDayNeeded").GetDecimal().Should().Be(status.PerWorkingDayNeeded);
    }

    [Fact]
    public async Task Surveys_are_chosen_by_instrument()
    {
        var assessment = await AssessmentAsync("all: surveys { code } eit: surveys(instrument: EIT) { code } oit: surveys(instrument: OIT) { code } none: survey(code: \"no\") { code }");

        Codes("all").Should().Equal("iit", "eit-1");
        Codes("eit").Should().Equal("eit-1");
        Codes("oit").Should().BeEmpty();
        assessment.GetProperty("none").ValueKind.Should().Be(JsonValueKind.Null);

        IEnumerable<string?> Codes(string name) => assessment.GetProperty(name).EnumerateArray().Select(survey => survey.GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_coverage_counts_an_empty_survey_as_missing()
    {
        var coverage = (await AssessmentAsync("coverage { completed required percent }")).GetProperty("coverage");

        coverage.GetProperty("completed").GetInt32().Should().Be(32);
        coverage.GetProperty("required").GetInt32().Should().Be(130);
        coverage.GetProperty("percent").GetDecimal().Should().Be(expected.Coverage!.Percent);
    }

    [Fact]
    public async Task An_earlier_moment_knows_only_what_was_recorded_by_then()
    {
        var data = await server.DataAsync("""
            query ($asOf: DateTime) { assessment(fiscalYear: 2568, asOf: $asOf) { asOf survey(code: "iit") { completion { completed } counts { totalCount } } } }
            """, new { asOf = "2025-01-31T23:00:00Z" });

        data.GetRawText().Should().Be(
            """{"assessment":{"asOf":"2025-01-31T23:00:00+00:00","survey":{"completion":{"completed":12},"counts":{"totalCount":1}}}}""");
    }

    [Fact]
    public async Task A_measure_tells_all_its_columns_and_what_changed()
    {
        var measure = (await AssessmentAsync("""
            measures { number title steps responsibleUnits period { start endExclusive } periodAsWritten results outcomes
              outcomeCharts { key } changes { edges { node { field old new at by reason } } } }
            """)).GetProperty("measures")[1];

        measure.GetRawText().Should().Be(
            """{"number":4,"title":"การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)","steps":["๑. ประชุม","-แจ้งเวียน"],"responsibleUnits":["สำนักปลัด"],"period":{"start":"2025-01-01","endExclusive":"2025-07-01"},"periodAsWritten":"ม.ค.-มิย.๖๘","results":["ดำเนินการแล้ว"],"outcomes":["๑. ผู้ตอบครบ"],"outcomeCharts":[{"key":"survey.iit.by-month"}],"changes":{"edges":[{"node":{"field":"OUTCOMES","old":"๑. เดิม","new":"๑. ผู้ตอบครบ","at":"2025-03-19T10:00:00+07:00","by":"ผู้ทดสอบ","reason":"แก้คำผิด"}}]}}""");
    }

    [Fact]
    public async Task A_chart_is_its_specification()
    {
        var chart = (await AssessmentAsync("""
            chart(key: "survey.iit.by-month") { key kind title unit altText caption asOf hasSampleData svg(look: CELL, theme: DARK) svgUrl pngUrl(look: CELL, scale: 3)
              table { columns { key title unit } rows { text number day } } }
            """)).GetProperty("chart");

        var spec = expected.Chart("survey.iit.by-month")!;
        chart.GetProperty("kind").GetString().Should().Be("COMPLETION_BY_PERIOD");
        chart.GetProperty("altText").GetString().Should().Be(spec.AltText);
        chart.GetProperty("caption").GetString().Should().Be(spec.Caption);
        chart.GetProperty("asOf").GetString().Should().Be("2025-02-14");
        chart.GetProperty("svg").GetString().Should().Be("<svg><title>survey.iit.by-month Cell Dark</title></svg>");
        chart.GetProperty("svgUrl").GetString().Should().Be("/charts/kolum/2568/survey.iit.by-month.svg?look=page&theme=light");
        chart.GetProperty("pngUrl").GetString().Should().Be("/charts/kolum/2568/survey.iit.by-month.png?look=cell&theme=light&scale=3");
        chart.GetProperty("table").GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("key").GetString())
            .Should().Equal(spec.Table.Columns.Select(column => column.Key));
        chart.GetProperty("table").GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(CellOf).ToArray())
            .Should().BeEquivalentTo(spec.Table.Rows, options => options.WithStrictOrdering());

        static ChartCell CellOf(JsonElement cell) => new(
            cell.GetProperty("text").GetString()!,
            cell.GetProperty("number") is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null,
            cell.GetProperty("day") is { ValueKind: JsonValueKind.String } day ? Day(day) : null);
    }

    [Fact]
    public async Task Charts_are_listed_by_kind_and_by_survey()
    {
        var assessment = await AssessmentAsync("all: charts { key } tiles: charts(kind: STATUS_TILE) { key } survey(code: \"iit\") { charts { key } }");

        Keys(assessment.GetProperty("all")).Should().Equal(expected.ChartKeys());
        Keys(assessment.GetProperty("tiles")).Should().Equal("survey.iit.tile", "survey.eit-1.tile", "open-data.tile");
        Keys(assessment.GetProperty("survey").GetProperty("charts")).Should().BeEquivalentTo(
            expected.ChartKeys().Where(key => key.StartsWith("survey.iit.", StringComparison.Ordinal)));

        static IEnumerable<string?> Keys(JsonElement charts) => charts.EnumerateArray().Select(chart => chart.GetProperty("key").GetString());
    }

    [Fact]
    public async Task The_report_has_its_title_memo_and_the_documents_that_can_be_written()
    {
        var report = (await AssessmentAsync("report { title memo { office number date dateAsWritten subject addressee body signatories { remarks name position } } documentUrls { format mediaType url } }"))
            .GetProperty("report");

        report.GetRawText().Should().Be(
            """{"title":"รายงานผลการดำเนินการ\nประจำปีงบประมาณ พ.ศ.๒๕๖๘","memo":{"office":"สำนักปลัด","number":"ปน ๗๒๖๐๑/","date":"2025-10-08","dateAsWritten":"๘ ตุลาคม ๒๕๖๘","subject":"รายงานผล","addressee":"นายก อบต.กอลำ","body":["ด้วย"],"signatories":[{"remarks":["เรียน ปลัด"],"name":"ก ข","position":"นิติกร"}]},"documentUrls":[{"format":"HTML","mediaType":"text/html","url":"/reports/2568.html"},{"format":"DOCX","mediaType":"application/vnd.openxmlformats-officedocument.wordprocessingml.document","url":"/reports/2568.docx"}]}""");
    }

    [Fact]
    public async Task The_operation_of_a_provenance_gives_the_same_figure_again()
    {
        var survey = (await AssessmentAsync("survey(code: \"iit\") { completion { completed required percent provenance { operation factsHash } } }")).GetProperty("survey");
        var chart = (await AssessmentAsync("chart(key: \"surveys.completion\") { table { rows { text number day } } provenance { operation } }")).GetProperty("chart");
        server.Clock.Now += TimeSpan.FromHours(1);
        await server.DataAsync("""mutation { recordCount(input: { fiscalYear: 2568, survey: "iit", day: "2025-03-20", kind: READING, value: 39 }) { errors { code } } }""");

        var completion = survey.GetProperty("completion");
        var completionAgain = await AgainAsync(completion);
        var chartAgain = await AgainAsync(chart);

        completion.GetProperty("provenance").GetProperty("factsHash").GetString().Should().Be(expected.Surveys[0].FactsHash);
        completionAgain.GetProperty("survey").GetProperty("completion").GetRawText().Should().Be("""{"completed":32,"required":40,"percent":80}""");
        chartAgain.GetProperty("chart").GetProperty("table").GetRawText().Should().Be(chart.GetProperty("table").GetRawText());

        async Task<JsonElement> AgainAsync(JsonElement figure) =>
            (await server.DataAsync(figure.GetProperty("provenance").GetProperty("operation").GetString()!)).GetProperty("assessment");
    }

    [Fact]
    public async Task A_global_id_finds_its_thing_again()
    {
        var ids = await AssessmentAsync("id surveys { id } measures { id }");
        var assessmentId = ids.GetProperty("id").GetString()!;
        var surveyId = ids.GetProperty("surveys")[1].GetProperty("id").GetString()!;
        var measureId = ids.GetProperty("measures")[1].GetProperty("id").GetString()!;

        var data = await server.DataAsync("""
            query ($a: ID!, $s: ID!, $m: ID!) {
              a: node(id: $a) { __typename id } s: node(id: $s) { __typename id ... on Survey { code } } m: node(id: $m) { __typename id ... on Measure { number } } }
            """, new { a = assessmentId, s = surveyId, m = measureId });

        data.GetRawText().Should().Be(
            "{\"a\":{\"__typename\":\"Assessment\",\"id\":\"" + assessmentId + "\"},\"s\":{\"__typename\":\"Survey\",\"id\":\"" + surveyId
            + "\",\"code\":\"eit-1\"},\"m\":{\"__typename\":\"Measure\",\"id\":\"" + measureId + "\",\"number\":4}}");
    }

    [Fact]
    public async Task Counts_come_in_pages_whose_cursors_stay_right()
    {
        var first = (await AssessmentAsync("survey(code: \"iit\") { counts(first: 1) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { day value kind source isSample } } } }"))
            .GetProperty("survey").GetProperty("counts");
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        var second = (await AssessmentAsync("survey(code: \"iit\") { counts(first: 1, after: $after) { pageInfo { hasNextPage hasPreviousPage } edges { node { day value kind } } } }", ", $after: String", new { after = cursor }))
            .GetProperty("survey").GetProperty("counts");

        first.GetProperty("totalCount").GetInt32().Should().Be(2);
        first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean().Should().BeTrue();
        first.GetProperty("edges")[0].GetProperty("node").GetRawText().Should().Be("""{"day":"2025-01-10","value":12,"kind":"READING","source":"MANUAL","isSample":false}""");
        second.GetRawText().Should().Be("""{"pageInfo":{"hasNextPage":false,"hasPreviousPage":true},"edges":[{"node":{"day":"2025-02-14","value":20,"kind":"INCREMENT"}}]}""");
    }

    [Fact]
    public async Task One_assessment_is_read_once_however_many_fields_ask_for_it()
    {
        await server.DataAsync("""
            { a: assessment(fiscalYear: 2568) { surveys { completion { percent } charts { title } } measures { outcomeCharts { title } } }
              b: assessment(fiscalYear: 2568) { coverage { percent } report { title } } }
            """);

        server.Reads.Count.Should().Be(1);
    }

    private static DateOnly Day(JsonElement text) => DateOnly.ParseExact(text.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static int? Int(JsonElement number) => number.ValueKind == JsonValueKind.Null ? null : number.GetInt32();

    private async Task<JsonElement> AssessmentAsync(string selection, string parameters = "", object? variables = null)
    {
        var data = await server.DataAsync($"query ($year: Int = 2568{parameters}) {{ assessment(fiscalYear: $year) {{ {selection} }} }}", variables);
        return data.GetProperty("assessment");
    }
}
