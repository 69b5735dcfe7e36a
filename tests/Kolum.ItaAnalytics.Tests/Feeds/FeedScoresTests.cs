using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Feeds;

/// <summary>The scores of the feed beside what GraphQL says of the same.</summary>
public sealed class FeedScoresTests
{
    private const string Record = """
        mutation {
          announced: recordIndicatorResults(input: { fiscalYear: 2568, reason: "ประกาศผล", scores: [
            { number: 1, score: 85.21 }, { number: 2, score: 70.59 }, { number: 3, score: 75.10 }, { number: 4, score: 72.88 }, { number: 5, score: 73.24 },
            { number: 6, score: 81.14 }, { number: 7, score: 83.12 }, { number: 8, score: 76.79 }, { number: 9, score: 100 }, { number: 10, score: 100 }] }) { errors { code } }
          counted: recordAnswerCounts(input: { fiscalYear: 2568, reason: "สอบถามเอง", questions: [
            { indicator: 2, question: "i4", answers: [{ score: 0, count: 2 }, { score: 100, count: 18 }] }] }) { added errors { code } } }
        """;

    [Theory]
    [InlineData("OFFICIAL", 13)]
    [InlineData("TRACKING", 1)]
    public async Task Scores_are_those_of_the_assessment_and_what_is_not_known_is_empty(string kind, int known)
    {
        await using var site = await FeedSite.StartAsync();
        (await site.DataAsync(Record)).GetRawText().Should().Be("""{"announced":{"errors":[]},"counted":{"added":1,"errors":[]}}""");

        var rows = (await site.RowsAsync("/feeds/indicators.json?agency=kolum&year=2568")).Where(row => row.GetProperty("kind").GetString() == kind).ToList();
        var told = (await site.DataAsync($$"""
            { assessment(agency: "kolum", fiscalYear: 2568) { rulePack { version }
              indicators(kind: {{kind}}) { number name instrument score previous interval { low high answers } }
              score(kind: {{kind}}) { total level scheme instruments { instrument score } } } }
            """)).GetProperty("assessment");

        var (indicators, score) = (told.GetProperty("indicators"), told.GetProperty("score"));
        Rows("INDICATOR").Should().Equal(indicators.EnumerateArray().Select(one => Said(one, "number", "name", "instrument", "score", "previous", "interval.low", "interval.high", "interval.answers")));
        Rows("INSTRUMENT").Select(row => row.Split('|')[3]).Should().Equal(score.GetProperty("instruments").EnumerateArray().Select(one => Said(one, "score")));
        rows[^1].GetProperty("row").GetString().Should().Be("TOTAL");
        Said(rows[^1], "score", "level", "scheme").Should().Be(Said(score, "total", "level", "scheme"));
        rows.Should().OnlyContain(row => row.GetProperty("rulePackVersion").GetString() == told.GetProperty("rulePack").GetProperty("version").GetString());
        rows.SkipLast(1).Count(row => row.GetProperty("score").ValueKind == JsonValueKind.Number).Should().Be(known);

        IEnumerable<string> Rows(string about) => rows.Where(row => row.GetProperty("row").GetString() == about)
            .Select(row => Said(row, "code", "name", "instrument", "score", "previous", "low", "high", "answers"));
    }

    /// <summary>What stands at some paths, as text; empty where there is null.</summary>
    private static string Said(JsonElement told, params string[] paths) => string.Join('|', paths.Select(path =>
        path.Split('.').Aggregate(told, (at, name) => at.ValueKind == JsonValueKind.Null ? at : at.GetProperty(name)).ToString()));
}
