using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Feeds;

/// <summary>Every row of every feed beside what GraphQL says of the same.</summary>
public sealed class FeedNumbersTests(SharedFeedSite shared) : IClassFixture<SharedFeedSite>
{
    private const string Figure = "{ __typename ... on GroupCompletion { completed percent } ... on Suppressed { reason reasonTh } }";

    private const string Period = "period { kind label start endExclusive }";

    private readonly FeedSite site = shared.Site;

    [Fact]
    public async Task Completion_is_the_same_in_every_kind_of_period_for_surveys_and_groups()
    {
        var seen = 0;
        foreach (var kind in Enum.GetValues<PeriodKind>().Select(EnumNames.Of))
        {
            foreach (var (agency, year) in new[] { ("kolum", 2568), ("tarua", 2567) })
            {
                var rows = new Queue<JsonElement>(await site.RowsAsync($"/feeds/completion.json?agency={agency}&year={year}&by={kind}"));
                var assessment = await AssessmentAsync(agency, year, "agency { name } surveys { code title hasSampleData completion { dataAsOf } }");
                foreach (var survey in assessment.GetProperty("surveys").EnumerateArray())
                {
                    var code = survey.GetProperty("code").GetString()!;
                    foreach (var told in await PeriodsAsync(agency, year, code, kind))
                    {
                        var row = rows.Dequeue();
                        BeOf(row, assessment, survey, told);
                        Same(row, told, "completed", "cumulative", "plannedCumulative", "required", "percent", "onPace", "hasEnded");
                        (row.GetProperty("group").ValueKind, row.GetProperty("suppressed").GetBoolean()).Should().Be((JsonValueKind.Null, false));
                        seen++;
                    }

                    foreach (var (group, told, completed, cumulative) in await GroupPeriodsAsync(agency, year, code, kind))
                    {
                        var row = rows.Dequeue();
                        BeOf(row, assessment, survey, told);
                        Same(row, told, "hasEnded");
                        GroupFigures(row, group, ("completed", completed), ("cumulative", cumulative));
                        seen++;
                    }
                }

                rows.Should().BeEmpty();
            }
        }

        seen.Should().BeGreaterThan(200);
    }

    [Fact]
    public async Task A_small_section_is_hidden_with_its_reason_and_never_0()
    {
        var rows = (await site.RowsAsync("/feeds/completion.json?agency=kolum&by=WINDOW")).Where(row => row.GetProperty("group").GetString() is "law" or "eng").ToList();

        rows.Should().HaveCount(2);
        rows.Should().OnlyContain(row => row.GetProperty("suppressed").GetBoolean() && row.GetProperty("cumulative").ValueKind == JsonValueKind.Null
            && row.GetProperty("suppressedReasonTh").GetString()!.Contains("ไม่แสดง") && row.GetProperty("suppressedReasonEn").GetString()!.Contains("Not shown"));
    }

    [Fact]
    public async Task Counts_are_every_entry_that_GraphQL_lists_and_nothing_of_a_section()
    {
        var rows = new Queue<JsonElement>(await site.RowsAsync("/feeds/counts.json?year=2568"));
        var data = await site.DataAsync(
            "{ assessment(fiscalYear: 2568) { surveys { code counts { edges { node { id day kind value group recordedAt recordedBy source supersedes reason note isSample } } } } } }");
        foreach (var survey in data.GetProperty("assessment").GetProperty("surveys").EnumerateArray())
        {
            foreach (var told in survey.GetProperty("counts").GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node")))
            {
                var row = rows.Dequeue();
                row.GetProperty("survey").GetString().Should().Be(survey.GetProperty("code").GetString());
                Same(row, told, "id", "day", "kind", "value", "group", "recordedAt", "recordedBy", "source", "supersedes", "reason", "note", "isSample");
                row.GetProperty("counts").GetBoolean().Should().BeTrue();
            }
        }

        rows.Should().BeEmpty();
        (await site.RowsAsync("/feeds/counts.json")).Should().Contain(row => row.GetProperty("group").GetString() == "front")
            .And.NotContain(row => row.GetProperty("group").GetString() == "law");
    }

    [Fact]
    public async Task Measures_are_those_of_the_report()
    {
        var rows = await site.RowsAsync("/feeds/measures.json?agency=kolum");
        var data = await site.DataAsync(
            "{ assessment(fiscalYear: 2568) { measures { number title steps responsibleUnits period { start endExclusive } periodAsWritten results outcomes outcomeCharts { key } completion { value proposed } timeliness deadline { first inForce } trackedSteps { isFollowed } } } }");
        var told = data.GetProperty("assessment").GetProperty("measures").EnumerateArray().ToList();

        rows.Should().HaveCount(told.Count);
        foreach (var (row, measure) in rows.Zip(told))
        {
            Same(row, measure, "number", "title", "periodAsWritten");
            foreach (var lines in (string[])["steps", "responsibleUnits", "results", "outcomes"])
            {
                row.GetProperty(lines).GetString().Should().Be(string.Join('\n', measure.GetProperty(lines).EnumerateArray().Select(line => line.GetString())));
            }

            row.GetProperty("periodStart").GetString().Should().Be(measure.GetProperty("period").GetProperty("start").GetString());
            row.GetProperty("completion").GetString().Should().Be(measure.GetProperty("completion").GetProperty("value").GetString());
            row.GetProperty("completionProposed").GetString().Should().Be(measure.GetProperty("completion").GetProperty("proposed").GetString());
            row.GetProperty("timeliness").GetRawText().Should().Be(measure.GetProperty("timeliness").GetRawText());
            row.GetProperty("firstDeadline").GetString().Should().Be(measure.GetProperty("deadline").GetProperty("first").GetString());
            row.GetProperty("stepsFollowed").GetInt32().Should().Be(measure.GetProperty("trackedSteps").EnumerateArray().Count(step => step.GetProperty("isFollowed").GetBoolean()));
            row.GetProperty("charts").GetString().Should().Be(string.Join('\n', measure.GetProperty("outcomeCharts").EnumerateArray().Select(chart => chart.GetProperty("key").GetString())));
        }
    }

    [Fact]
    public async Task Open_data_are_the_items_of_the_year_s_rules()
    {
        var items = Facts.Rules.Packs.Find(Facts.Key.FiscalYear)!.OpenDataItems;

        var rows = await site.RowsAsync("/feeds/open-data.json?agency=kolum&year=2568");

        rows.Select(row => (row.GetProperty("item").GetInt32(), row.GetProperty("title").GetString(), row.GetProperty("confidence").GetString()))
            .Should().Equal(items.Select(item => (item.Number, item.Title, (string?)EnumNames.Of(item.Confidence))));
        rows.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Open_data_are_what_the_checklist_shows_of_each_item()
    {
        var rows = await site.RowsAsync("/feeds/open-data.json?agency=kolum&year=2568");
        var told = (await AssessmentAsync("kolum", 2568, """
            rulePack { version } openDataItems { number title source confidence subIndicator { code confidence } dataYear { fiscalYear { year } }
              status isDone address fileFormats responsibleUnit due evidenceDay note history { recordedAt } }
            """)).GetProperty("openDataItems").EnumerateArray().ToList();

        rows.Should().HaveCount(told.Count);
        foreach (var (row, item) in rows.Zip(told))
        {
            Same(row, item, "title", "source", "confidence", "status", "address", "responsibleUnit", "due", "evidenceDay", "note");
            row.GetProperty("item").GetInt32().Should().Be(item.GetProperty("number").GetInt32());
            row.GetProperty("subIndicator").ToString().Should().Be(Inner(item, "subIndicator", "code"));
            row.GetProperty("subIndicatorConfidence").ToString().Should().Be(Inner(item, "subIndicator", "confidence"));
            row.GetProperty("dataYear").ToString().Should().Be(Inner(item, "dataYear", "fiscalYear", "year"));
            row.GetProperty("fileFormats").ToString().Should().Be(string.Join(' ', item.GetProperty("fileFormats").EnumerateArray().Select(format => format.GetString())));
            row.GetProperty("recordedAt").ToString().Should().Be(item.GetProperty("history").EnumerateArray().LastOrDefault() is { ValueKind: JsonValueKind.Object } last ? last.GetProperty("recordedAt").GetString() : "");
            (row.GetProperty("done").ValueKind == JsonValueKind.True).Should().Be(item.GetProperty("isDone").GetBoolean());
        }

        rows.Single(row => row.GetProperty("status").GetString() == "PUBLISHED").GetProperty("address").GetString().Should().Be(SomeAgencies.Published);
        rows.Where(row => row.GetProperty("status").GetString() == "UNKNOWN").Should().OnlyContain(row => row.GetProperty("done").ValueKind == JsonValueKind.Null, "not recorded is not the same as not done");
    }

    [Fact]
    public async Task Risks_are_those_of_the_risk_assessment_closed_and_unrated_ones_too()
    {
        var rows = await site.RowsAsync("/feeds/risks.json?agency=kolum&year=2568");
        const string Rating = "{ likelihood impact score band { code } }";
        var told = (await AssessmentAsync("kolum", 2568, $$"""
            riskAssessment { overdueActions { code } risks { code area process event ownerUnit strategy acceptedUntil isOpen isSample
              inherent: rating(kind: INHERENT) {{Rating}} current: rating(kind: CURRENT) {{Rating}} residual: rating(kind: RESIDUAL) {{Rating}} actions { status } } }
            """)).GetProperty("riskAssessment");

        rows.Should().HaveCount(3).And.HaveCount(told.GetProperty("risks").GetArrayLength());
        foreach (var (row, risk) in rows.Zip(told.GetProperty("risks").EnumerateArray()))
        {
            Same(row, risk, "code", "process", "event", "ownerUnit", "strategy", "acceptedUntil", "isOpen", "isSample");
            foreach (var kind in (string[])["inherent", "current", "residual"])
            {
                row.GetProperty(kind + "Likelihood").ToString().Should().Be(Inner(risk, kind, "likelihood"));
                row.GetProperty(kind + "Impact").ToString().Should().Be(Inner(risk, kind, "impact"));
                row.GetProperty(kind + "Score").ToString().Should().Be(Inner(risk, kind, "score"));
            }

            row.GetProperty("currentBand").ToString().Should().Be(Inner(risk, "current", "band", "code"));
            row.GetProperty("residualBand").ToString().Should().Be(Inner(risk, "residual", "band", "code"));
            var states = risk.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("status").GetString()).ToList();
            row.GetProperty("actions").GetInt32().Should().Be(states.Count(state => state != "DROPPED"));
            row.GetProperty("actionsDone").GetInt32().Should().Be(states.Count(state => state == "DONE"));
            row.GetProperty("actionsOverdue").GetInt32().Should().Be(told.GetProperty("overdueActions").EnumerateArray().Count(due => due.GetProperty("code").GetString() == risk.GetProperty("code").GetString()));
        }

        rows.Select(row => row.GetProperty("currentScore").ToString()).Should().Equal("16", "", "4");
        rows.Select(row => row.GetProperty("isOpen").GetBoolean()).Should().Equal(true, true, false);
        rows[0].GetProperty("actionsOverdue").GetInt32().Should().Be(1);
        rows.Should().OnlyContain(row => row.GetProperty("areaNumber").GetInt32() == 3 && row.GetProperty("area").GetString()!.StartsWith("การใช้จ่ายงบประมาณ"));
        (await site.RowsAsync("/feeds/risks.json?agency=tarua")).Should().BeEmpty("nothing was recorded, and that is no row");
    }

    [Fact]
    public async Task Metrics_are_those_of_the_measures_surveys_too()
    {
        var rows = await site.RowsAsync("/feeds/metrics.json?agency=kolum&year=2568");
        var told = (await AssessmentAsync("kolum", 2568, "measures { metrics { measureNumber code name unit direction source hasSampleData completion { completed required percent undated dataAsOf } status { code } } }"))
            .GetProperty("measures").EnumerateArray().SelectMany(measure => measure.GetProperty("metrics").EnumerateArray()).ToList();

        rows.Should().HaveCount(3).And.HaveCount(told.Count);
        foreach (var (row, metric) in rows.Zip(told))
        {
            Same(row, metric, "measureNumber", "name", "unit", "direction");
            Same(row, metric.GetProperty("completion"), "completed", "required", "percent", "undated", "dataAsOf");
            row.GetProperty("metric").GetString().Should().Be(metric.GetProperty("code").GetString());
            row.GetProperty("source").GetString().Should().Be(metric.GetProperty("source").ValueKind == JsonValueKind.Null ? "SURVEY" : metric.GetProperty("source").GetString());
            row.GetProperty("status").GetString().Should().Be(metric.GetProperty("status").GetProperty("code").GetString());
            row.GetProperty("isSample").GetBoolean().Should().Be(metric.GetProperty("hasSampleData").GetBoolean());
        }

        rows.Select(row => $"{row.GetProperty("metric")} {row.GetProperty("completed")}").Should().Contain(["manuals 1", "nothing "]);
    }

    [Fact]
    public async Task A_risk_that_a_spreadsheet_would_run_stays_a_word()
    {
        var (head, rows) = await site.CsvAsync("/feeds/risks.csv?agency=kolum&year=2568");

        rows[1][head.ToList().IndexOf("event")].Should().Be("'" + SomeAgencies.RunEvent);
    }

    [Fact]
    public async Task An_earlier_moment_gives_what_was_known_then()
    {
        const string Address = "/feeds/completion.json?agency=kolum&by=WINDOW&asOf=2025-01-31";

        var row = (await site.RowsAsync(Address))[0];

        var data = await site.DataAsync("""{ assessment(fiscalYear: 2568, asOf: "2025-01-31T23:59:59+07:00") { survey(code: "iit") { completion { completed } } } }""");
        row.GetProperty("cumulative").GetInt32().Should().Be(data.GetProperty("assessment").GetProperty("survey").GetProperty("completion").GetProperty("completed").GetInt32());
        row.GetProperty("cumulative").GetInt32().Should().NotBe((await site.RowsAsync("/feeds/completion.json?agency=kolum&by=WINDOW"))[0].GetProperty("cumulative").GetInt32());
    }

    private static void BeOf(JsonElement row, JsonElement assessment, JsonElement survey, JsonElement told)
    {
        row.GetProperty("agencyName").GetString().Should().Be(assessment.GetProperty("agency").GetProperty("name").GetString());
        row.GetProperty("survey").GetString().Should().Be(survey.GetProperty("code").GetString());
        row.GetProperty("surveyTitle").GetString().Should().Be(survey.GetProperty("title").GetString());
        row.GetProperty("isSample").GetBoolean().Should().Be(survey.GetProperty("hasSampleData").GetBoolean());
        row.GetProperty("dataAsOf").ToString().Should().Be(survey.GetProperty("completion").GetProperty("dataAsOf").ToString());
        var period = told.GetProperty("period");
        row.GetProperty("periodKind").GetString().Should().Be(period.GetProperty("kind").GetString());
        row.GetProperty("periodLabel").GetString().Should().Be(period.GetProperty("label").GetString());
        row.GetProperty("periodStart").GetString().Should().Be(period.GetProperty("start").GetString());
        row.GetProperty("periodEndExclusive").GetString().Should().Be(period.GetProperty("endExclusive").GetString());
    }

    private static void GroupFigures(JsonElement row, JsonElement group, params (string Name, JsonElement Figure)[] figures)
    {
        row.GetProperty("group").GetString().Should().Be(group.GetProperty("code").GetString());
        row.GetProperty("groupName").GetString().Should().Be(group.GetProperty("name").GetString());
        row.GetProperty("required").ToString().Should().Be(group.GetProperty("subQuota").ToString());
        var hidden = false;
        foreach (var (name, figure) in figures)
        {
            var isHidden = figure.GetProperty("__typename").GetString() == "Suppressed";
            hidden |= isHidden;
            row.GetProperty(name).ToString().Should().Be(isHidden ? "" : figure.GetProperty("completed").ToString());
        }

        row.GetProperty("suppressed").GetBoolean().Should().Be(hidden);
        row.GetProperty("percent").ToString().Should().Be(figures[^1].Figure.TryGetProperty("percent", out var percent) ? percent.ToString() : "");
    }

    private async Task<JsonElement> AssessmentAsync(string agency, int year, string fields) =>
        (await site.DataAsync($$"""{ assessment(agency: "{{agency}}", fiscalYear: {{year}}) { {{fields}} } }""")).GetProperty("assessment");

    private async Task<IReadOnlyList<JsonElement>> PeriodsAsync(string agency, int year, string survey, string kind) =>
    [
        .. (await AssessmentAsync(agency, year, $$"""
            survey(code: "{{survey}}") { periods(by: {{kind}}) { {{Period}} completed cumulative plannedCumulative required percent onPace hasEnded } }
            """)).GetProperty("survey").GetProperty("periods").EnumerateArray(),
    ];

    /// <summary>The periods of every group with both figures, asked for in parts: a year of days of every group is more than one request may cost.</summary>
    private async Task<IReadOnlyList<(JsonElement Group, JsonElement Told, JsonElement Completed, JsonElement Cumulative)>> GroupPeriodsAsync(string agency, int year, string survey, string kind)
    {
        var times = await PartAsync($"{Period} hasEnded");
        var completed = await PartAsync($"completed {Figure}");
        var cumulative = await PartAsync($"cumulative {Figure}");
        return
        [
            .. times.Select((time, index) => (time.Group, time.Told, completed[index].Told.GetProperty("completed"), cumulative[index].Told.GetProperty("cumulative"))),
        ];

        async Task<IReadOnlyList<(JsonElement Group, JsonElement Told)>> PartAsync(string fields) =>
        [
            .. (await AssessmentAsync(agency, year, $$"""survey(code: "{{survey}}") { groups { code name subQuota periods(by: {{kind}}) { {{fields}} } } }"""))
                .GetProperty("survey").GetProperty("groups").EnumerateArray()
                .SelectMany(group => group.GetProperty("periods").EnumerateArray().Select(told => (group, told))),
        ];
    }

    /// <summary>A value further in as text; empty where one on the way is null.</summary>
    private static string Inner(JsonElement told, params string[] path) =>
        path.Aggregate(told, (at, name) => at.ValueKind == JsonValueKind.Null ? at : at.GetProperty(name)).ToString();

    private static void Same(JsonElement row, JsonElement told, params string[] names)
    {
        foreach (var name in names)
        {
            row.GetProperty(name).GetRawText().Should().Be(told.GetProperty(name).GetRawText(), name);
        }
    }
}
