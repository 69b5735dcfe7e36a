using System.Net;
using FluentAssertions;
using Kolum.ItaAnalytics.Dashboards.Screens;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class EmbedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("frame-ancestors 'self'")]
    [InlineData("frame-ancestors 'self' https://www.kolum.go.th", "https://www.kolum.go.th")]
    [InlineData("frame-ancestors 'self' https://www.kolum.go.th http://intranet:8080", "https://www.kolum.go.th/", "http://intranet:8080")]
    [InlineData("frame-ancestors 'self'", "*", "kolum.go.th", "javascript:alert(1)", "https://a.go.th/path", "https://a.go.th; script-src *", "https://u:p@a.go.th")]
    public void Only_origins_that_are_named_may_frame_a_chart(string told, params string[] origins) =>
        new EmbedSettings { Origins = origins }.FrameAncestors.Should().Be(told);

    [Fact]
    public async Task A_chart_is_a_page_of_its_own_with_its_caption_and_nothing_to_press()
    {
        await using var site = await ReportSite.StartAsync(new PlainRenderer(), new AnAssessment().WithSampleCounts().Facts());
        using var client = site.Client();

        using var answer = await client.GetAsync(new Uri("/embed/survey.iit.by-month?year=2568", UriKind.Relative), Cancellation);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);

        answer.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'").And.EndWith("; frame-ancestors 'self'");
        page.Should().Contain("data-chart=\"survey.iit.by-month\"").And.Contain("ข้อมูลตัวอย่าง").And.NotContain("<a ").And.NotContain("<form").And.NotContain("<button");
        using var unknown = await client.GetAsync(new Uri("/embed/none", UriKind.Relative), Cancellation);
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
