using System.Net;
using System.Net.Http.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Dashboards.Layout;
using Kolum.ItaAnalytics.Tests.Contract;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Access;

/// <summary>What browsers are told of every page of the program.</summary>
[RunsOnce("headers do not depend on the culture")]
public sealed class PagePolicyTests(WholeServer server) : IClassFixture<WholeServer>
{
    public static TheoryData<string, HttpStatusCode> Pages => new()
    {
        { "/", HttpStatusCode.OK },
        { "/entry", HttpStatusCode.OK },
        { "/measures", HttpStatusCode.OK },
        { "/tv", HttpStatusCode.OK },
        { "/meeting", HttpStatusCode.OK },
        { "/reports/2568.html", HttpStatusCode.OK },
        { "/meeting-packs/2568.html", HttpStatusCode.OK },
        { "/open-data/2568.html", HttpStatusCode.OK },
        { "/risk-reports/2568.html", HttpStatusCode.OK },
        { "/docs/api", HttpStatusCode.OK },
        { "/graphql/ui", HttpStatusCode.OK },
        { "/embed/survey.iit.by-month", HttpStatusCode.OK },
        { "/reports/2599.html", HttpStatusCode.NotFound },
        { "/nothing-here", HttpStatusCode.NotFound },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_may_load_only_what_the_program_hands_out_and_run_nothing_that_stands_in_it(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(status);
        answer.Headers.Contains("Server").Should().BeFalse();
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.GetValues("Permissions-Policy").Single().Should().Contain("geolocation=()");
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            status.Should().NotBe(HttpStatusCode.OK, "an error without a page needs no policy");
            return;
        }

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().Contain("default-src 'none'").And.Contain("base-uri 'none'").And.Contain("frame-ancestors").And.NotContain("unsafe").And.NotContain("*");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.Should().NotMatchRegex(" on[a-z]+=\"").And.NotContain(" style=\"").And.NotMatchRegex("<script(?![^>]* src=)");
    }

    [Fact]
    public async Task Posters_carry_their_style_under_its_hash_and_print_by_a_script_of_the_program()
    {
        using var set = await server.Client.PostAsJsonAsync(
            "/graphql",
            new { query = """mutation { setSurveyGroup(input: { fiscalYear: 2568, survey: "eit-1", name: "กองคลัง", reason: "ทดสอบ" }) { errors { message } } }""" },
            TestContext.Current.CancellationToken);

        using var answer = await server.Client.GetAsync(new Uri("/posters/2568/eit-1", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.GetValues("Content-Security-Policy").Should().Equal(PagePolicy.Document(page));
        page.Should().Contain("/print.js").And.NotContain("onclick").And.Contain("<style>");
    }

    [Fact]
    public void A_style_within_a_document_is_allowed_by_its_hash_and_another_one_is_not()
    {
        var policy = PagePolicy.Document("<style>p{color:red}</style><p>");

        policy.Should().Contain("style-src 'self' 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=';").And.NotBe(PagePolicy.Document("<style>p{color:blue}</style><p>"));
        PagePolicy.Page.Should().Contain("style-src 'self';");
    }
}
