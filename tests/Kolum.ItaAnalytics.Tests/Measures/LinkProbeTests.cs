using System.Net;
using FluentAssertions;
using Kolum.ItaAnalytics.Infrastructure.Measures;
using Kolum.ItaAnalytics.Infrastructure.Network;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Measures;

/// <summary>Addresses are asked over a real connection.</summary>
public sealed class LinkProbeTests : IAsyncLifetime
{
    private WebApplication site = null!;
    private int asked;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        site = builder.Build();
        site.Use((http, next) =>
        {
            Interlocked.Increment(ref asked);
            return next(http);
        });
        site.MapMethods("/page", ["GET", "HEAD"], () => "ok");
        site.MapGet("/get-only", (HttpRequest request) => request.Headers.Range.ToString());
        site.MapMethods("/moved", ["GET", "HEAD"], () => Results.Redirect("/page"));
        site.MapMethods("/around", ["GET", "HEAD"], () => Results.Redirect("/around"));
        site.MapMethods("/out", ["GET", "HEAD"], () => Results.Redirect("file:///etc/passwd"));
        site.MapMethods("/to", ["GET", "HEAD"], (string place) => Results.Redirect(place));
        site.MapGet("/endless", async (HttpContext http) =>
        {
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.Body.WriteAsync(new byte[64 * 1024], http.RequestAborted);
            }
        });
        site.MapMethods("/slow", ["GET", "HEAD"], async (HttpContext http) => await Task.Delay(Timeout.Infinite, http.RequestAborted));
        await site.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("/page", null)]
    [InlineData("/get-only", null)]
    [InlineData("/moved", null)]
    [InlineData("/gone", "HTTP 404")]
    [InlineData("/around", "too many redirects")]
    [InlineData("/out", "redirect to no web page")]
    public async Task It_says_whether_an_address_answered_and_what_it_said_instead(string path, string? problem) =>
        (await ProblemAsync(new LinkSettings(AllowPrivateAddresses: true), path)).Should().Be(problem);

    [Fact]
    public async Task A_site_that_does_not_answer_in_time_is_left() =>
        (await ProblemAsync(new LinkSettings(AllowPrivateAddresses: true), "/slow", TimeSpan.FromMilliseconds(300))).Should().Be("timeout");

    [Fact]
    public async Task This_machine_and_its_network_are_not_asked_unless_allowed()
    {
        (await ProblemAsync(new LinkSettings(), "/page")).Should().Be("private address, not asked");
        asked.Should().Be(0);
    }

    [Fact]
    public async Task A_name_that_stands_for_this_machine_is_not_asked_either()
    {
        using var probe = new LinkProbe(new LinkSettings());

        (await probe.ProblemOfAsync(new($"http://localhost:{new Uri(site.Urls.Single()).Port}/page"), TestContext.Current.CancellationToken)).Should().Be("private address, not asked");
        asked.Should().Be(0);
    }

    [Fact]
    public async Task A_page_that_leads_to_a_machine_inside_gets_no_further()
    {
        // Only 127.0.0.1 may be asked here; 127.0.0.2 is the same machine by another address.
        using var probe = new LinkProbe(address => address.Equals(IPAddress.Loopback));
        var inside = new UriBuilder(site.Urls.Single()) { Host = "127.0.0.2", Path = "/page" }.Uri;

        var problem = await probe.ProblemOfAsync(new(new Uri(site.Urls.Single()), $"/to?place={Uri.EscapeDataString(inside.AbsoluteUri)}"), TestContext.Current.CancellationToken);

        problem.Should().Be("private address, not asked");
        asked.Should().Be(1, "the page that leads on was asked, and nothing behind it");
    }

    [Fact]
    public async Task Of_a_page_without_end_only_the_beginning_is_waited_for() =>
        (await ProblemAsync(new LinkSettings(AllowPrivateAddresses: true), "/endless")).Should().BeNull();

    [Fact]
    public async Task A_port_where_nobody_listens_is_told()
    {
        await site.StopAsync(TestContext.Current.CancellationToken);

        (await ProblemAsync(new LinkSettings(AllowPrivateAddresses: true), "/page")).Should().Be("no connection (ConnectionRefused)");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("ff02::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("64:ff9b::7f00:1")]
    public void Addresses_of_machines_and_networks_of_ones_own_are_not_public(string address) =>
        PublicInternet.Has(IPAddress.Parse(address)).Should().BeFalse();

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("203.150.1.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:1.1.1.1")]
    public void Addresses_that_everybody_reaches_are_public(string address) => PublicInternet.Has(IPAddress.Parse(address)).Should().BeTrue();

    private async Task<string?> ProblemAsync(LinkSettings settings, string path, TimeSpan? patience = null)
    {
        using var probe = new LinkProbe(settings, patience);
        return await probe.ProblemOfAsync(new(new Uri(site.Urls.Single()), path), TestContext.Current.CancellationToken);
    }
}
