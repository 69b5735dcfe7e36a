using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Feeds;

/// <summary>Every row of the feed of scores beside what GraphQL says of the same.</summary>
public sealed class IndicatorFeedNumbersTests(SharedFeedSite shared) : IClassFixture<SharedFeedSite>
{
    private readonly FeedSite site = shared.Site;

    [Theory]
    [InlineData("OFFICIAL")]
    [InlineData("TRACKING")]
    public async Task Indicators_instruments_and_total_are_those_of_the_assessment(string kind)
    {
        var told = await AssessmentAsync($$"""
            rulePack { version levels { code } instruments { instrument name } }
            indicators(kind: {{kind}}) { number name instrument score previous interval { low high answers } }
            score(kind: {{kind}}) { total level scheme instruments { instrument score } }
            scoreHistory(kind: {{kind}}) { fiscalYear { year } total instruments { instrument score } }
            """);
        var rows = new Queue<JsonElement>((await RowsAsync()).Where(row => Text(row, "kind") == kind));

        rows.Should().HaveCount(14).And.OnlyContain(row =>
            Text(row, "rulePackVersion") == Text(told.GetProperty("rulePack"), "version") && Text(row, "scheme") == Text(told.GetProperty("rulePack").GetProperty("levels"), "code"));
        foreach (var indicator in told.GetProperty("indicators").EnumerateArray())
        {
            var row = rows.Dequeue();
            (Text(row, "row"), Text(row, "code")).Should().Be(("INDICATOR", Text(indicator, "number")));
            Same(row, indicator, "name", "instrument", "score", "previous");
            var interval = indicator.GetProperty("interval");
            foreach (var end in (string[])["low", "high", "answers"])
            {
                Text(row, end).Should().Be(interval.ValueKind == JsonValueKind.Null ? "" : Text(interval, end));
            }
        }

        var before = told.GetProperty("scoreHistory").EnumerateArray().FirstOrDefault(year => year.GetProperty("fiscalYear").GetProperty("year").GetInt32() == 2567);
        foreach (var (instrument, name) in told.GetProperty("score").GetProperty("instruments").EnumerateArray().Zip(told.GetProperty("rulePack").GetProperty("instruments").EnumerateArray()))
        {
            var row = rows.Dequeue();
            (Text(row, "row"), Text(row, "code"), Text(row, "instrument"), Text(row, "name")).Should().Be(("INSTRUMENT", Text(instrument, "instrument"), Text(instrument, "instrument"), Text(name, "name")));
            Same(row, instrument, "score");
            Text(row, "previous").Should().Be(before.ValueKind == JsonValueKind.Undefined ? "" : Text(before.GetProperty("instruments").EnumerateArray().Single(one => Text(one, "instrument") == Text(row, "code")), "score"));
        }

        var total = rows.Dequeue();
        (Text(total, "row"), Text(total, "code"), Text(total, "instrument")).Should().Be(("TOTAL", "TOTAL", ""));
        (Text(total, "score"), Text(total, "level"), Text(total, "scheme")).Should().Be((Text(told.GetProperty("score"), "total"), Text(told.GetProperty("score"), "level"), Text(told.GetProperty("score"), "scheme")));
        Text(total, "previous").Should().Be(before.ValueKind == JsonValueKind.Undefined ? "" : Text(before, "total"));
    }

    [Fact]
    public async Task What_is_missing_or_hidden_is_empty_and_never_0()
    {
        var rows = (await RowsAsync()).ToDictionary(row => (Text(row, "kind"), Text(row, "code")));

        (Text(rows[("OFFICIAL", "TOTAL")], "score"), Text(rows[("OFFICIAL", "TOTAL")], "level")).Should().Be(("86.73", "ผ่าน"));
        (Text(rows[("OFFICIAL", "IIT")], "previous"), Text(rows[("OFFICIAL", "OIT")], "previous"), Text(rows[("OFFICIAL", "TOTAL")], "previous")).Should().Be(("80", "", ""));
        (Text(rows[("TRACKING", "1")], "score"), Text(rows[("TRACKING", "2")], "answers")).Should().Be(("84.5", "31"));
        (Text(rows[("TRACKING", "3")], "score"), Text(rows[("TRACKING", "3")], "answers"), Text(rows[("TRACKING", "IIT")], "score"), Text(rows[("TRACKING", "TOTAL")], "score")).Should().Be(("", "", "", ""));
        (await site.RowsAsync("/feeds/indicators.json?agency=tarua&year=2567")).Should().OnlyContain(row => Text(row, "kind") == "OFFICIAL" && Text(row, "score") == "", "own tracking has rows only where something was recorded");
    }

    private Task<IReadOnlyList<JsonElement>> RowsAsync() => site.RowsAsync("/feeds/indicators.json?agency=kolum&year=2568");

    private async Task<JsonElement> AssessmentAsync(string fields) =>
        (await site.DataAsync($$"""{ assessment(agency: "kolum", fiscalYear: 2568) { {{fields}} } }""")).GetProperty("assessment");

    private static string Text(JsonElement told, string name) => told.GetProperty(name).ToString();

    private static void Same(JsonElement row, JsonElement told, params string[] names)
    {
        foreach (var name in names)
        {
            row.GetProperty(name).GetRawText().Should().Be(told.GetProperty(name).GetRawText(), name);
        }
    }
}
