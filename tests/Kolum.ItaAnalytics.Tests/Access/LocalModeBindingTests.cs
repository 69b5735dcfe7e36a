using FluentAssertions;
using Kolum.ItaAnalytics.Api.Access;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Access;

public sealed class LocalModeBindingTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://127.0.0.2:0")]
    [InlineData("http://localhost:5080")]
    [InlineData("https://LocalHost")]
    [InlineData("http://[::1]:5080")]
    public void This_machine_is_listened_on(string url) => LocalModeBinding.Refusals([url]).Should().BeEmpty();

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.5:5080")]
    [InlineData("http://203.0.113.7")]
    [InlineData("http://kolum.example:5080")]
    [InlineData("http://localhost.example:5080")]
    [InlineData("http://127.0.0.1.example")]
    [InlineData("http://[::ffff:203.0.113.7]:80")]
    [InlineData("http://unix:/tmp/kolum.sock")]
    [InlineData("127.0.0.1:5080")]
    public void Anything_else_is_refused_with_the_reason_in_both_languages(string url)
    {
        var refusal = LocalModeBinding.Refusals(["http://localhost:5080", url]).Should().ContainSingle().Subject;

        refusal.Code.Should().Be(LocalModeBinding.NotLoopback);
        refusal.Message.Thai.Should().Contain(url).And.Contain("บัญชีผู้ใช้");
        refusal.Message.English.Should().Contain(url).And.Contain("Access__Mode=accounts");
    }

    [Fact]
    public void Every_place_that_sets_an_address_is_looked_at()
    {
        Configured(("urls", "http://localhost:1; http://*:2")).Should().Equal("http://localhost:1", "http://*:2");
        Configured(("http_ports", "8080;8081"), ("https_ports", "8443")).Should().Equal("http://*:8080", "http://*:8081", "https://*:8443");
        Configured(("urls", "http://localhost:1"), ("http_ports", "8080")).Should().Equal("http://localhost:1");
        Configured(("Kestrel:Endpoints:Lan:Url", "http://10.0.0.1:80")).Should().Equal("http://10.0.0.1:80");
        Configured().Should().BeEmpty();
    }

    private static IReadOnlyList<string> Configured(params (string Key, string Value)[] settings) => LocalModeBinding.Configured(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build());
}
