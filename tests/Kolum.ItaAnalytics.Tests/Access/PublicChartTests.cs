using System.Net;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Access;

/// <summary>Charts that an agency shows on its own site, to people who do not sign in; and how often things are taken.</summary>
public sealed class PublicChartTests
{
    [Fact]
    public async Task A_listed_chart_is_open_to_everybody_and_nothing_beside_it()
    {
        await using var site = await AccountSite.StartAsync(
            Feeds.SomeAgencies.Facts(), ("Embeds:Public:0", "kolum/survey.iit.by-month"), ("Embeds:Origins:0", "https://www.kolum.go.th"));
        using var stranger = site.Browser();

        using var shown = await stranger.GetAsync("/embed/survey.iit.by-month");
        var page = await shown.Content.ReadAsStringAsync();

        shown.StatusCode.Should().Be(HttpStatusCode.OK);
        page.Should().Contain("กอลำ").And.Contain("<svg");
        shown.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("frame-ancestors 'self' https://www.kolum.go.th");
        foreach (var address in (string[])["/embed/survey.eit-1.by-month", $"/embed/survey.iit.by-month?agency={Feeds.SomeAgencies.Other}", "/surveys/iit", "/charts/kolum/2568/survey.iit.by-month.svg", "/reports/2568.docx"])
        {
            using var closed = await stranger.GetAsync(address);
            closed.Headers.Location!.OriginalString.Should().StartWith("/sign-in", address);
        }
    }

    [Fact]
    public async Task Without_a_list_no_chart_is_open()
    {
        await using var site = await TwoAgencies.StartAsync();
        using var stranger = site.Browser();

        using var closed = await stranger.GetAsync("/embed/survey.iit.by-month");

        closed.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Files_and_tokens_that_do_not_work_are_taken_so_often_in_a_minute_and_no_more()
    {
        await using var site = await TwoAgencies.StartAsync();
        using var auditor = await site.SignedInAsync(new Grant(Role.Auditor, AgencyKey.Kolum));
        using var stranger = site.Browser();
        stranger.Client.DefaultRequestHeaders.Authorization = new("Bearer", "kolum_ita_invented");

        var files = await StatusesAsync(auditor, "/risk-files/2568.csv");
        var tokens = await StatusesAsync(stranger, "/feeds");

        files.Should().Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 60), HttpStatusCode.TooManyRequests]);
        tokens.Should().Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 60), HttpStatusCode.TooManyRequests]);
    }

    [Fact]
    public void A_session_that_began_in_the_future_ends_when_the_clock_is_put_right()
    {
        var now = new DateTimeOffset(2025, 5, 1, 9, 0, 0, TimeSpan.FromHours(7));

        new Session(Guid.NewGuid(), Guid.NewGuid(), now.AddYears(1), now.AddYears(1), "").IsOver(now).Should().BeTrue();
        new Session(Guid.NewGuid(), Guid.NewGuid(), now.AddMinutes(1), now.AddMinutes(1), "").IsOver(now).Should().BeFalse("two machines differ by a little");
    }

    private static async Task<List<HttpStatusCode>> StatusesAsync(SiteBrowser browser, string address)
    {
        var statuses = new List<HttpStatusCode>();
        for (var time = 0; time < 61; time++)
        {
            using var answer = await browser.GetAsync(address, "*/*");
            statuses.Add(answer.StatusCode);
        }

        return statuses;
    }
}
