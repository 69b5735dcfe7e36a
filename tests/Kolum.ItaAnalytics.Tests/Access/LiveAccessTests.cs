using System.Net.Http.Json;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Contract.Requests;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Access;

public sealed class LiveAccessTests : IAsyncLifetime
{
    private const string Watching = "subscription{completionChanged(agency:\"kolum\",fiscalYear:2568){assessment{agency{code} surveys{code}}}}";

    private AccountSite site = null!;

    public async ValueTask InitializeAsync() => site = await TwoAgencies.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Live_figures_come_to_those_of_the_agency_and_to_nobody_else()
    {
        using var own = await site.SignedInAsync(new Grant(Role.CommitteeMember, AgencyKey.Kolum));
        using var other = await site.SignedInAsync(new Grant(Role.CommitteeMember, Feeds.SomeAgencies.Other));
        using var stranger = site.Browser();

        (await FirstAsync(other)).Should().Contain("ARGUMENT_INVALID").And.NotContain("surveys");
        (await FirstAsync(stranger)).Should().Contain("NOT_SIGNED_IN");
        var seen = await FirstAsync(own);
        seen.Should().Contain("\"code\":\"kolum\"").And.Contain("\"surveys\":[{\"code\"");

        // Once somebody watches, the figures are at hand: they are given to no stranger all the same.
        (await FirstAsync(other)).Should().NotContain("surveys");
    }

    [Fact]
    public async Task A_kept_answer_is_given_to_nobody_of_another_account()
    {
        using var first = await site.SignedInAsync(new Grant(Role.Auditor, AgencyKey.Kolum));
        using var second = await site.SignedInAsync(new Grant(Role.Auditor, AgencyKey.Kolum));
        const string Asked = GraphQLEndpoint.Path + "?query={viewer{name}}";

        using var one = await first.GetAsync(Asked, "application/json");
        using var two = await second.GetAsync(Asked, "application/json");

        (await one.Content.ReadAsStringAsync()).Should().NotBe(await two.Content.ReadAsStringAsync());
        one.Headers.CacheControl!.Private.Should().BeTrue();
    }

    [Fact]
    public async Task A_stream_ends_once_the_right_or_the_session_it_began_with_is_gone()
    {
        var grant = new Grant(Role.CommitteeMember, AgencyKey.Kolum);
        var account = await site.AccountAsync("watching", grant, new Grant(Role.ProvincialReader, Feeds.SomeAgencies.Other));
        using var member = site.Browser();
        await member.SignInAsync("watching", AccountSite.Password);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        using var first = await OpenAsync(member, limit.Token);
        await site.DoAsync<IAccountStore>(accounts => accounts.RemoveGrantAsync(account.Id, grant, limit.Token));
        await EndAsync(first, limit.Token);

        await site.DoAsync<IAccountStore>(accounts => accounts.AddGrantAsync(account.Id, grant, limit.Token));
        using var second = await OpenAsync(member, limit.Token);
        await site.DoAsync<ISessionStore>(sessions => sessions.EndAllAsync(account.Id, limit.Token));
        await EndAsync(second, limit.Token);
    }

    private static async Task<StreamReader> OpenAsync(SiteBrowser browser, CancellationToken cancellation)
    {
        using var request = Ask();
        var answer = await browser.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation));
        (await reader.ReadLineAsync(cancellation)).Should().NotBeNull();
        return reader;
    }

    private static async Task EndAsync(StreamReader reader, CancellationToken cancellation)
    {
        try
        {
            while (await reader.ReadLineAsync(cancellation) is not null)
            {
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            // Cut off.
        }
    }

    private static HttpRequestMessage Ask()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(GraphQLEndpoint.Path, UriKind.Relative)) { Content = JsonContent.Create(new { query = Watching }) };
        request.Headers.Add("Accept", "text/event-stream");
        return request;
    }

    /// <summary>The first event, or the refusal.</summary>
    private static async Task<string> FirstAsync(SiteBrowser browser)
    {
        using var request = Ask();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var answer = await browser.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(limit.Token));
        var text = "";
        while (await reader.ReadLineAsync(limit.Token) is { } line)
        {
            text += line;
            if (line.StartsWith("data:", StringComparison.Ordinal) && line.Length > 6)
            {
                break;
            }
        }

        return text;
    }
}
