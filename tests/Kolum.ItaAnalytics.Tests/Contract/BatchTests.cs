using System.Globalization;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>A list of agencies costs the database no more commands than one agency.</summary>
[RunsOnce("A culture changes no number of commands.")]
public sealed class BatchTests
{
    /// <summary>Everything below an agency that is looked up, asked for the whole list at once.</summary>
    private const string Widest = """
        { agencies(first: 100) { totalCount edges { node {
            id code name province fiscalYears { year } profile { headcount } profiles { headcount } calendarDays { totalCount } allowedHosts files { name }
            assessment(fiscalYear: 2568) {
              hasSampleData coverage { percent } profile { headcount }
              surveys { code completion { completed percent provenance { factsHash } } status { code } forecast { __typename } groups { code completion { __typename } }
                periods(by: MONTH) { cumulative } counts(first: 2) { totalCount } imports { totalCount } earlierSeasons { completed } funnel { scans } }
              measures { number evidence { totalCount } changes { totalCount } results outcomes } evidence { totalCount } linkChecks { totalCount } latestCounts { totalCount }
              rulePack { version } indicators { number score history { score } questions { code } } score { total nextLevel { level { code } } } scoreHistory { total } reconciliation { official tracking }
              openData { done score { least } } openDataItems { status linkCheck { answered } history { status } measures }
              riskAssessment { hasSampleData matrix { version } risks { code changes { field } actions { number } } bands { count } cells { count } overdueActions { code } }
              findings { code } report { version state contentHash versions { totalCount edges { node { number state signatures { name } } } } figures { key text } } }
            was: assessment(fiscalYear: 2568, asOf: "2025-01-31T00:00:00Z") { coverage { percent } }
            earlier: assessment(fiscalYear: 2567) { coverage { percent } } } } } }
        """;

    [Fact]
    public async Task The_widest_query_takes_as_many_commands_for_sixty_agencies_as_for_three()
    {
        await using var few = await HoldingAsync(3);
        await using var many = await HoldingAsync(60);

        var ofFew = await CommandsAsync(few, 3, Widest);
        var ofMany = await CommandsAsync(many, 60, Widest);

        ofMany.Should().Be(ofFew);
        ofFew.Should().BeLessThan(60, "a lookup per agency would need more");
    }

    [Fact]
    public async Task Nodes_of_every_kind_are_read_together()
    {
        await using var server = await HoldingAsync(12);
        var ids = (await server.DataAsync("{ agencies { edges { node { id assessment(fiscalYear: 2568) { id surveys { id } measures { id } report { id } } } } } }"))
            .GetProperty("agencies").GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node")).Select(agency => new[]
            {
                agency.GetProperty("id").GetString(),
                agency.GetProperty("assessment").GetProperty("id").GetString(),
                agency.GetProperty("assessment").GetProperty("surveys")[0].GetProperty("id").GetString(),
                agency.GetProperty("assessment").GetProperty("measures")[1].GetProperty("id").GetString(),
                agency.GetProperty("assessment").GetProperty("report").GetProperty("id").GetString(),
            }).ToList();

        var ofFew = await NodesAsync(ids.Take(2));
        var ofMany = await NodesAsync(ids);

        ofMany.Should().Be(ofFew);

        async Task<int> NodesAsync(IEnumerable<string?[]> asked)
        {
            string?[] flat = [.. asked.SelectMany(one => one)];
            var before = server.Commands.Count;
            var found = (await server.DataAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", new { ids = flat })).GetProperty("nodes");
            found.EnumerateArray().Select(node => node.GetProperty("id").GetString()).Should().Equal(flat);
            return server.Commands.Count - before;
        }
    }

    private static async Task<ApiServer> HoldingAsync(int agencies)
    {
        var server = await ApiServer.StartAsync(configure: builder => builder.Configuration.AddInMemoryCollection(
            [new("GraphQL:Limits:Cost", "1000000"), new("GraphQL:Limits:PointsPerMinuteAnonymous", "9000000"), new("GraphQL:Limits:PointsPerMinuteKnown", "9000000"), new("GraphQL:Limits:PointsPerMinuteLocal", "9000000")]));
        await server.HoldAsync([.. Enumerable.Range(2, agencies - 1).Select(number => SomeAgencies.Facts(string.Create(CultureInfo.InvariantCulture, $"agency-{number}"), "ปัตตานี"))]);
        return server;
    }

    private static async Task<int> CommandsAsync(ApiServer server, int agencies, string query)
    {
        var before = server.Commands.Count;
        var data = await server.DataAsync(query);
        data.GetProperty("agencies").GetProperty("edges").GetArrayLength().Should().Be(agencies);
        return server.Commands.Count - before;
    }
}
