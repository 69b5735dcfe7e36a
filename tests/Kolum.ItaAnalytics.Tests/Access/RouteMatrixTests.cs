using System.Net;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Kolum.ItaAnalytics.Tests.Access.RouteMatrixTests.Opens;

namespace Kolum.ItaAnalytics.Tests.Access;

/// <summary>Every address of the program, with who may open it. A new address fails here until it is listed.</summary>
[RunsOnce("Who may do what does not depend on the culture.")]
public sealed class RouteMatrixTests : IAsyncLifetime
{
    private static readonly Row[] Matrix =
    [
        new("GET,POST /", "/", Reads),
        new("GET,POST /account", "/account", SignedIn),
        new("GET,POST /agencies", "/agencies", Reads),
        new("GET,POST /embed/{Chart}", "/embed/survey.iit.by-month", Reads),
        new("GET,POST /entry", "/entry", Reads),
        new("GET,POST /indicators", "/indicators", Reads),
        new("GET,POST /measures", "/measures", Reads),
        new("GET,POST /measures/{Number}", "/measures/1", Reads),
        new("GET,POST /meeting", "/meeting", Reads),
        new("GET,POST /open-data", "/open-data", Reads),
        new("GET,POST /report", "/report", Reads),
        new("GET,POST /risks", "/risks", Reads),
        new("GET,POST /risks/{Number}", "/risks/1", Reads),
        new("GET,POST /rules", "/rules", SignedIn),
        new("GET,POST /settings", "/settings", SignedIn),
        new("GET,POST /settings/agency", "/settings/agency", SignedIn),
        new("GET,POST /settings/audit", "/settings/audit", SignedIn),
        new("GET,POST /settings/surveys", "/settings/surveys", SignedIn),
        new("GET,POST /settings/users", "/settings/users", SignedIn),
        new("GET,POST /settings/webhooks", "/settings/webhooks", SignedIn),
        new("GET,POST /sign-in", "/sign-in", Everybody),
        new("GET /sign-in/openid", "/sign-in/openid", Everybody),
        new("GET,POST /surveys/{Code}", "/surveys/iit", Reads),
        new("GET,POST /tv", "/tv", Reads),
        new("GET,POST /welcome/{Secret}", "/welcome/nothing", Everybody),
        new("GET /_content/Kolum.ItaAnalytics.Dashboards/{**path}", "/_content/Kolum.ItaAnalytics.Dashboards/ita.css", Everybody),
        new("GET /_framework/opaque-redirect", "/_framework/opaque-redirect", SignedIn),
        new("GET /charts/{agency}/{fiscalYear}/{key}.{format}", "/charts/kolum/2568/survey.iit.by-month.svg", Reads),
        new("GET /counts/{fiscalYear}.xlsx", "/counts/2568.xlsx", Reads),
        new("GET /docs/api", "/docs/api", Everybody),
        new("GET /docs/api/schema", "/docs/api/schema", Everybody),
        new("GET /evidence/{agency}/{fiscalYear}/{id:guid}", "/evidence/kolum/2568/00000000-0000-0000-0000-000000000001", Exports),
        new("POST /evidence/{agency}/{fiscalYear}", null, Writes),
        new("GET,HEAD /feeds", "/feeds", SignedIn),
        new("GET,HEAD /feeds/dictionary.csv", "/feeds/dictionary.csv", SignedIn),
        new("GET,HEAD /feeds/measures.ics", "/feeds/measures.ics", Exports),
        new("GET,HEAD /feeds/{name}.{format}", "/feeds/completion.csv?agency=kolum", Exports),
        new(" /graphql", "/graphql?query={viewer{name}}", SignedIn),
        new("GET,HEAD /graphql/schema.graphql", "/graphql/schema.graphql", Everybody),
        new("GET /graphql/ui", "/graphql/ui", SignedIn),
        new("GET /graphql/ui/{file}", "/graphql/ui/ui.js", SignedIn),
        new("GET /graphql/ui/tabs.json", "/graphql/ui/tabs.json", SignedIn),
        new(" /health/live", "/health/live", Everybody),
        new(" /health/ready", "/health/ready", Everybody),
        new("GET /indicators/{fiscalYear}.xlsx", "/indicators/2568.xlsx", Reads),
        new("GET /measure-steps/{fiscalYear}.{format}", "/measure-steps/2568.csv", Exports),
        new("GET /meeting-packs/{fiscalYear}.{format}", "/meeting-packs/2568.docx", Exports),
        new("GET /metric-readings/{fiscalYear}.{format}", "/metric-readings/2568.csv", Exports),
        new("GET /open-data/{fiscalYear}.{format}", "/open-data/2568.docx", Exports),
        new("GET /open-data/{fiscalYear}/items.csv", "/open-data/2568/items.csv", Exports),
        new("GET /open-data/{fiscalYear}/items.xlsx", "/open-data/2568/items.xlsx", Exports),
        new("GET /posters/{fiscalYear}/{survey}", "/posters/2568/eit1", Reads),
        new("GET /published/{agency}/{fiscalYear}", "/published/kolum/2568", Everybody),
        new("GET /published/{agency}/{fiscalYear}/{version:int}.{format}", "/published/kolum/2568/1.html", Everybody),
        new("GET /published/{agency}/{fiscalYear}/{version:int}/{table}.csv", "/published/kolum/2568/1/table.csv", Everybody),
        new("GET /q/{code}", "/q/nothing", Everybody),
        new("GET /register-files/{fiscalYear}/{register}.{format}", "/register-files/2568/services.csv", Exports),
        new("GET /register-files/{fiscalYear}/{register}/template.xlsx", "/register-files/2568/services/template.xlsx", SignedIn),
        new("GET /reports/{fiscalYear}.{format}", "/reports/2568.docx", Exports),
        new("GET /reports/{fiscalYear}/from-template.docx", "/reports/2568/from-template.docx", Exports),
        new("GET /reports/{fiscalYear}/versions/{version:int}.{format}", "/reports/2568/versions/1.docx", Exports),
        new("GET /risk-files/{fiscalYear}.{format}", "/risk-files/2568.csv", Exports),
        new("GET /risk-files/{fiscalYear}/template.xlsx", "/risk-files/2568/template.xlsx", Reads),
        new("GET /risk-reports/{fiscalYear}.{format}", "/risk-reports/2568.docx", Exports),
        new("GET /templates/annual-report.docx", "/templates/annual-report.docx", SignedIn),
        new("POST /templates/annual-report", null, Writes),
        new("GET /verify/{hash}", "/verify/0000000000000000000000000000000000000000000000000000000000000000", Everybody),
    ];

    private AccountSite site = null!;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    public enum Opens
    {
        Everybody,
        SignedIn,
        Reads,
        Exports,
        Writes,
    }

    public async ValueTask InitializeAsync() => site = await TwoAgencies.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public void Every_address_is_listed_and_every_one_that_is_listed_exists() =>
        Matrix.Select(row => row.Route).Should().BeEquivalentTo(site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(RouteOf).Distinct());

    [Fact]
    public async Task Whoever_is_not_signed_in_opens_what_is_for_everybody_and_nothing_else()
    {
        using var stranger = site.Browser();
        foreach (var row in Matrix.Where(row => row.Address is not null))
        {
            using var program = await stranger.GetAsync(row.Address!, "*/*");
            using var browser = await stranger.GetAsync(row.Address!);

            (program.StatusCode == HttpStatusCode.Unauthorized).Should().Be(row.Opens != Everybody, row.Route);
            (browser.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) is true).Should().Be(row.Opens != Everybody, row.Route);
        }
    }

    [Fact]
    public async Task Whoever_is_of_another_agency_sees_nothing_of_this_one()
    {
        using var other = await site.SignedInAsync([.. Enum.GetValues<Role>().Select(role => new Grant(role, Feeds.SomeAgencies.Other))]);
        foreach (var row in Matrix.Where(row => row.Opens is Reads or Exports))
        {
            using var answer = await other.GetAsync(WithAgency(row.Address!), "text/html,*/*");
            var body = await answer.Content.ReadAsStringAsync();

            body.Should().NotContain("กอลำ", row.Route);
            (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden || answer.Content.Headers.ContentType?.MediaType == "text/html").Should().BeTrue($"{row.Route}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Whoever_reads_without_exporting_takes_no_file_away_and_the_attempt_is_noted()
    {
        var account = await site.AccountAsync("reader", new Grant(Role.Clerk, AgencyKey.Kolum));
        var (client, _) = await site.ProgramAsync(account, [Permission.ReadAssessments]);
        foreach (var row in Matrix.Where(row => row.Opens == Exports))
        {
            using var answer = await client.GetAsync(new Uri(row.Address!, UriKind.Relative));

            answer.StatusCode.Should().Be(HttpStatusCode.Forbidden, row.Route);
            (await answer.Content.ReadAsStringAsync()).Should().Contain(AccessCodes.Denied);
        }

        client.Dispose();
        var noted = await site.Audit();
        noted.Count(entry => entry.Note.Action == AuditAction.Refused && entry.Note.Subject == nameof(Permission.ExportData)).Should().Be(Matrix.Count(row => row.Opens == Exports));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_role_of_the_agency_reads_and_exports_and_each_export_is_noted(Role role)
    {
        using var member = await site.SignedInAsync(new Grant(role, AgencyKey.Kolum));
        var exported = 0;
        foreach (var row in Matrix.Where(row => row.Opens is Reads or Exports or SignedIn && row.Address is not null))
        {
            using var answer = await member.GetAsync(row.Address!, "text/html,*/*");

            answer.StatusCode.Should().BeOneOf([HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.NotFound, HttpStatusCode.BadRequest], row.Route);
            (answer.Headers.Location?.OriginalString ?? "").Should().NotStartWith("/sign-in", row.Route);
            exported += row.Opens == Exports && answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
        }

        exported.Should().BeGreaterThan(8);
        (await site.Audit()).Count(entry => entry.Note.Action == AuditAction.Export).Should().Be(exported);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_form_is_taken_from_exactly_those_whose_role_gives_it(Role role)
    {
        using var member = await site.SignedInAsync(new Grant(role, AgencyKey.Kolum));
        var permissions = RolePermissions.Of(role);

        var evidence = await SendAsync(member, "/evidence/kolum/2568", ("measure", "1"), ("title", "ภาพกิจกรรม"));
        var template = await SendAsync(member, "/templates/annual-report", ("action", "use"), ("reason", "ทดสอบ"));

        evidence.Contains(AccessCodes.Denied, StringComparison.Ordinal).Should().Be(!permissions.Contains(Permission.AddEvidence), evidence);
        template.Contains(AccessCodes.Denied, StringComparison.Ordinal).Should().Be(!permissions.Contains(Permission.DescribeAgency), template);
    }

    private static async Task<string> SendAsync(SiteBrowser browser, string address, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.PostFileAsync(address, tokenFrom: "/account", "template.docx", "no document"u8.ToArray(), fields);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string WithAgency(string address) => address.Contains("kolum", StringComparison.Ordinal) ? address : $"{address}?agency=kolum";

    private static string RouteOf(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern.RawText!;
        return $"{string.Join(',', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])} {(pattern.StartsWith('/') ? pattern : $"/{pattern}")}";
    }

    private sealed record Row(string Route, string? Address, Opens Opens);
}
