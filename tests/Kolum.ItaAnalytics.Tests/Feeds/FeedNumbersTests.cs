using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Feeds;

/// <summary>Every row of every feed beside what GraphQL says of the same.</summary>
public sealed class FeedNumbersTests(SharedFeedSite shared) : IClassFixture<SharedFeedSite>
{
    private const string Figure = "{ __typename ... on GroupCompletion { completed percent } ... on Suppressed { reason reasonTh } }";

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
                var period = "period { kind label start endExclusive }";
                var data = await site.DataAsync($$"""
                    { assessment(agency: "{{agency}}", fiscalYear: {{year}}) { agency { name } surveys { code title hasSampleData completion { dataAsOf }
                      periods(by: {{kind}}) { {{period}} completed cumulative plannedCumulative required percent onPace hasEnded }
                      groups { code name subQuota periods(by: {{kind}}) { {{period}} completed {{Figure}} cumulative {{Figure}} hasEnded } } } } }
                    """);
                var assessment = data.GetProperty("assessment");
                foreach (var survey in assessment.GetProperty("surveys").EnumerateArray())
                {
                    foreach (var told in survey.GetProperty("periods").EnumerateArray())
                    {
                        var row = rows.Dequeue();
                        BeOf(row, assessment, survey, told);
                        Same(row, told, "completed", "cumulative", "plannedCumulative", "required", "percent", "onPace", "hasEnded");
                        (row.GetProperty("group").ValueKind, row.GetProperty("suppressed").GetBoolean()).Should().Be((JsonValueKind.Null, false));
                        seen++;
                    }

                    foreach (var group in survey.GetProperty("groups").EnumerateArray())
                    {
                        foreach (var told in group.GetProperty("periods").EnumerateArray())
                        {
                            var row = rows.Dequeue();
                            BeOf(row, assessment, survey, told);
                            GroupFigures(row, group, told);
                            seen++;
                        }
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
            "{ assessment(fiscalYear: 2568) { measures { number title steps responsibleUnits period { start endExclusive } periodAsWritten results outcomes outcomeCharts { key } } } }");
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

    private static void GroupFigures(JsonElement row, JsonElement group, JsonElement told)
    {
        row.GetProperty("group").GetString().Should().Be(group.GetProperty("code").GetString());
        row.GetProperty("groupName").GetString().Should().Be(group.GetProperty("name").GetString());
        row.GetProperty("required").ToString().Should().Be(group.GetProperty("subQuota").ToString());
        Same(row, told, "hasEnded");
        var hidden = false;
        foreach (var figure in (string[])["completed", "cumulative"])
        {
            var isHidden = told.GetProperty(figure).GetProperty("__typename").GetString() == "Suppressed";
            hidden |= isHidden;
            row.GetProperty(figure).ToString().Should().Be(isHidden ? "" : told.GetProperty(figure).GetProperty("completed").ToString());
        }

        row.GetProperty("suppressed").GetBoolean().Should().Be(hidden);
        row.GetProperty("percent").ToString().Should().Be(told.GetProperty("cumulative").TryGetProperty("percent", out var percent) ? percent.ToString() : "");
    }

    private static void Same(JsonElement row, JsonElement told, params string[] names)
    {
        foreach (var name in names)
        {
            row.GetProperty(name).GetRawText().Should().Be(told.GetProperty(name).GetRawText(), name);
        }
    }
}
