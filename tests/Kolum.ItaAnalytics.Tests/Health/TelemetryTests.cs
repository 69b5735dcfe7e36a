using System.Collections.Concurrent;
using System.Net;
using System.Text;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Health;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Tests.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Health;

/// <summary>What those who run the program can measure, and what they cannot see by it.</summary>
[RunsOnce("Measures speak no language.")]
public sealed class TelemetryTests
{
    [Fact]
    public async Task Metrics_are_read_with_a_token_where_they_are_set_and_are_not_there_otherwise()
    {
        await using var measured = await AccountSite.StartAsync(Feeds.SomeAgencies.Facts(), ("Telemetry:Prometheus", "true"));
        await using var silent = await TwoAgencies.StartAsync();
        using var stranger = measured.Browser();
        var account = await measured.AccountAsync("prometheus", new Grant(Role.ProvincialReader, AgencyKey.Kolum));
        var (program, _) = await measured.ProgramAsync(account, [Permission.ReadAssessments]);
        using var _program = program;
        await stranger.TryToSignInAsync("nobody", "a password of nobody");
        using var member = await silent.SignedInAsync(new Grant(Role.Auditor, null));

        using var refused = await stranger.GetAsync(Telemetry.MetricsPath, "*/*");
        var metrics = await program.GetStringAsync(new Uri(Telemetry.MetricsPath, UriKind.Relative));
        using var absent = await member.GetAsync(Telemetry.MetricsPath, "*/*");

        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        metrics.Should().Contain("http_server_request_duration_seconds").And.MatchRegex("kolum_ita_audit_entries.*action=\"SignInRefused\"").And.NotContain("prometheus (");
        absent.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Traces_go_to_the_collector_that_is_set_without_secrets_and_without_what_was_asked()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await CollectorAsync(received);
        await using (var site = await AccountSite.StartAsync(Feeds.SomeAgencies.Facts(), ("Telemetry:Otlp", collector.Urls.Single())))
        {
            using var browser = site.Browser();
            using var welcome = await browser.GetAsync("/welcome/secret-of-the-link");
            using var asked = await browser.GetAsync("/docs/api?q=asked-words");
        }

        received.Select(sent => sent.Path).Should().Contain(["/v1/traces", "/v1/metrics"]);
        var all = string.Concat(received.Select(sent => sent.Body));
        all.Should().Contain("kolum-ita-analytics").And.Contain("/docs/api").And.Contain("/welcome/{Secret}");
        all.Should().NotContain("secret-of-the-link").And.NotContain("asked-words");
    }

    [Theory]
    [InlineData("not an address", false)]
    [InlineData("127.0.0.1:4318", false)]
    [InlineData("file:///tmp", false)]
    [InlineData("http://127.0.0.1:4318", true)]
    [InlineData("https://collector.example", true)]
    public void A_collector_is_named_by_its_address(string typed, bool isTaken)
    {
        var refusals = Telemetry.Of(new ConfigurationBuilder().AddInMemoryCollection([new("Telemetry:Otlp", typed)]).Build()).Refusals();

        refusals.Select(refusal => refusal.Code).Should().BeEquivalentTo(isTaken ? [] : new[] { Telemetry.CollectorUnreadable });
    }

    private static async Task<WebApplication> CollectorAsync(ConcurrentQueue<(string Path, string Body)> received)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.Enqueue((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
            http.Response.StatusCode = StatusCodes.Status200OK;
        });
        await app.StartAsync();
        return app;
    }
}
