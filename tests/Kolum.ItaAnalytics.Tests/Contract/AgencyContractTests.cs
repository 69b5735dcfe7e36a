using System.Text.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Contract;

/// <summary>Agencies as an outside tool asks for them.</summary>
public sealed class AgencyContractTests : IAsyncLifetime
{
    private const string Page = "edges { cursor node { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount";

    private ApiServer server = null!;

    public async ValueTask InitializeAsync()
    {
        server = await ApiServer.StartAsync();
        await server.HoldAsync([.. new[] { ("bannang", "ยะลา"), ("ao-luek", "กระบี่"), ("yarang", "ปัตตานี") }.Select(one => SomeAgencies.Facts(one.Item1, one.Item2))]);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task The_viewer_is_the_person_at_the_machine() =>
        (await server.DataAsync("{ viewer { name mode roles scopes } }")).GetRawText().Should().Be(
            $$$"""{"viewer":{"name":"{{{Actor.LocalUser.Name}}}","mode":"LOCAL","roles":["LOCAL_USER"],"scopes":["READ","WRITE"]}}""");

    [Fact]
    public async Task Pages_of_agencies_meet_from_both_ends()
    {
        var first = await AgenciesAsync("first: 3");
        var second = await AgenciesAsync("first: 3, after: $cursor", first.GetProperty("pageInfo").GetProperty("endCursor").GetString());
        var last = await AgenciesAsync("last: 2");
        var beforeLast = await AgenciesAsync("last: 9, before: $cursor", last.GetProperty("pageInfo").GetProperty("startCursor").GetString());

        Codes(first).Should().Equal("ao-luek", "bannang", "kolum");
        Codes(second).Should().Equal("yarang");
        Codes(last).Should().Equal("kolum", "yarang");
        Codes(beforeLast).Should().Equal("ao-luek", "bannang");
        Ends(first).Should().Be((true, false));
        Ends(second).Should().Be((false, true));
        Ends(last).Should().Be((false, true));
        Ends(beforeLast).Should().Be((true, false));
        new[] { first, second, last, beforeLast }.Select(page => page.GetProperty("totalCount").GetInt32()).Should().OnlyContain(count => count == 4);
    }

    [Fact]
    public async Task Agencies_are_narrowed_and_put_in_order()
    {
        Codes(await AgenciesAsync("where: { province: { in: [\"ยะลา\", \"ปัตตานี\"] } }, order: { field: PROVINCE, direction: DESC }")).Should().Equal("bannang", "yarang", "kolum");
        Codes(await AgenciesAsync("where: { name: { contains: \"กอลำ\" } }")).Should().Equal("kolum");
        Codes(await AgenciesAsync("where: { code: { eq: \"yarang\" }, district: { eq: \"ยะรัง\" } }")).Should().Equal("yarang");
        Codes(await AgenciesAsync("where: { code: { in: [] } }")).Should().BeEmpty();
        Codes(await AgenciesAsync("where: { assessedIn: 2567 }")).Should().BeEmpty();
        Codes(await AgenciesAsync("order: { field: NAME, direction: DESC }, first: 1")).Should().Equal("kolum");
    }

    [Theory]
    [InlineData("first: 0", "first must be 1 to 100.")]
    [InlineData("first: 101", "first must be 1 to 100.")]
    [InlineData("last: 101", "last must be 1 to 100.")]
    [InlineData("first: 1, last: 1", "Use first with after, or last with before, not both.")]
    [InlineData("first: 1, before: \"x\"", "Use first with after, or last with before, not both.")]
    [InlineData("after: \"%%%\"", "This cursor was not given by this list in this order; begin at the first page again.")]
    [InlineData("after: \"a29sdW0\"", "This cursor was not given by this list in this order; begin at the first page again.")]
    [InlineData("where: { code: { eq: \"No!\" } }", "An agency code is 2 to 32 lower-case letters, digits and hyphens.")]
    [InlineData("where: { name: { contains: \"\" } }", "contains has 1 to 100 characters.")]
    [InlineData("where: { assessedIn: 1 }", "fiscalYear is a year of the Buddhist Era (CE + 543), 2560 to 2599, for example 2568.")]
    public async Task What_cannot_be_asked_is_refused_with_a_code(string arguments, string message)
    {
        var error = (await server.AskAsync($"{{ agencies({arguments}) {{ totalCount }} }}")).GetProperty("errors")[0];

        error.GetProperty("extensions").GetProperty("code").GetString().Should().Be("ARGUMENT_INVALID");
        error.GetProperty("message").GetString().Should().Be(message);
    }

    [Fact]
    public async Task A_cursor_of_another_order_or_another_list_is_refused()
    {
        var cursor = (await AgenciesAsync("first: 1")).GetProperty("pageInfo").GetProperty("endCursor").GetString();

        foreach (var other in new[] { "agencies(after: $c, order: { field: NAME }) { totalCount }", "agency { calendarDays(after: $c) { totalCount } }" })
        {
            (await server.AskAsync($"query ($c: String) {{ {other} }}", new { c = cursor })).GetProperty("errors")[0]
                .GetProperty("extensions").GetProperty("code").GetString().Should().Be("ARGUMENT_INVALID");
        }
    }

    [Fact]
    public async Task An_agency_tells_its_sizes_days_hosts_and_years_and_is_found_by_its_id()
    {
        await server.DataAsync("""
            mutation {
              a: setAgencyProfile(input: { effectiveFrom: "2025-03-01", headcount: 44, agencyClass: "sao", sizeClass: "M", source: "ก.ท.", reason: "ตรวจสอบ" }) { errors { code } }
              b: addCalendarDays(input: { days: [{ day: "2025-02-12", name: "วันมาฆบูชา" }, { day: "2025-04-12", name: "ทำงานชดเชย", isWorkingDay: true }], reason: "ประกาศ" }) { errors { code } }
              c: allowLinkHost(input: { host: "itas.nacc.go.th", reason: "ระบบกลาง" }) { errors { code } } }
            """);

        var agency = (await server.DataAsync("""
            { agency { id code profile { headcount } was: profile(asOf: "2025-01-31T00:00:00Z") { headcount } profiles { headcount source } fiscalYears { year } allowedHosts hostsBefore: allowedHosts(asOf: "2025-01-31T00:00:00Z") files { purpose } filesBefore: files(asOf: "2025-01-31T00:00:00Z") { purpose }
                calendarDays(where: { day: { gte: "2025-03-01" } }) { totalCount edges { node { day name isWorkingDay recordedBy reason } } }
                assessment(fiscalYear: 2568) { profile { headcount } } none: assessment(fiscalYear: 2567) { id } } }
            """)).GetProperty("agency");
        var again = (await server.DataAsync("query ($id: ID!) { node(id: $id) { __typename ... on Agency { code } } }", new { id = agency.GetProperty("id").GetString() })).GetProperty("node");

        again.GetRawText().Should().Be("""{"__typename":"Agency","code":"kolum"}""");
        agency.GetProperty("profile").GetProperty("headcount").GetInt32().Should().Be(44);
        agency.GetProperty("was").ValueKind.Should().Be(JsonValueKind.Null, "nobody had recorded it by then");
        agency.GetProperty("profiles").GetRawText().Should().Be("""[{"headcount":40,"source":"ทดสอบ"},{"headcount":44,"source":"ก.ท."}]""");
        agency.GetProperty("fiscalYears").GetRawText().Should().Be("""[{"year":2568}]""");
        agency.GetProperty("allowedHosts").GetRawText().Should().Be("""["itas.nacc.go.th"]""");
        agency.GetProperty("hostsBefore").GetRawText().Should().Be("[]");
        agency.GetProperty("filesBefore").GetRawText().Should().Be("[]");
        agency.GetProperty("calendarDays").GetRawText().Should().Be(
            $$$"""{"totalCount":1,"edges":[{"node":{"day":"2025-04-12","name":"ทำงานชดเชย","isWorkingDay":true,"recordedBy":"{{{Actor.LocalUser.Name}}}","reason":"ประกาศ"}}]}""");
        agency.GetProperty("assessment").GetProperty("profile").GetProperty("headcount").GetInt32().Should().Be(44);
        agency.GetProperty("none").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_agency_that_is_not_stored_is_null()
    {
        (await server.DataAsync("{ agency(code: \"nobody\") { code } }")).GetRawText().Should().Be("""{"agency":null}""");
    }

    private async Task<JsonElement> AgenciesAsync(string arguments, string? cursor = null) => (await server.DataAsync(
        cursor is null ? $"{{ agencies({arguments}) {{ {Page} }} }}" : $"query ($cursor: String) {{ agencies({arguments}) {{ {Page} }} }}",
        cursor is null ? null : new { cursor })).GetProperty("agencies");

    private static IEnumerable<string?> Codes(JsonElement page) => page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("code").GetString());

    private static (bool Next, bool Previous) Ends(JsonElement page) =>
        (page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(), page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
}
