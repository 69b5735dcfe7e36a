using FluentAssertions;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Tests.Commands;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Access;

public sealed class AccessSettingsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("https://0.0.0.0:443")]
    [InlineData("https://ita.kolum.example")]
    public void Account_mode_listens_where_nothing_crosses_the_network_in_the_clear(string url) => Accounts().Refusals([url]).Should().BeEmpty();

    [Theory]
    [InlineData("http://0.0.0.0:80")]
    [InlineData("http://192.168.1.5:5080")]
    [InlineData("http://*:5080")]
    public void Account_mode_refuses_to_send_passwords_in_the_clear_and_says_what_to_set(string url)
    {
        var refusal = Accounts().Refusals([url]).Should().ContainSingle().Subject;

        refusal.Code.Should().Be(AccessSettings.NotEncrypted);
        refusal.Message.English.Should().Contain(url).And.Contain("Access__Proxies__0").And.Contain("Kestrel__Certificates__Default__Path");
        refusal.Message.Thai.Should().Contain(url).And.Contain("Access__Proxies__0");
        Accounts("10.0.0.5").Refusals([url]).Should().BeEmpty("the proxy encrypts");
    }

    [Fact]
    public void A_proxy_is_named_by_its_address() =>
        Accounts("10.0.0.5", "proxy.example").Refusals(["http://127.0.0.1:1"]).Should().ContainSingle().Which.Code.Should().Be(AccessSettings.ProxyUnreadable);

    [Fact]
    public void A_mode_that_nobody_knows_is_refused_and_local_mode_is_the_default()
    {
        Settings(("Access:Mode", "open")).Refusals(["http://127.0.0.1:1"]).Should().ContainSingle().Which.Code.Should().Be(AccessSettings.ModeUnknown);
        Settings().HasAccounts.Should().BeFalse();
        Settings().Refusals(["http://0.0.0.0:80"]).Should().ContainSingle().Which.Code.Should().Be(LocalModeBinding.NotLoopback);
    }

    [Fact]
    public void Who_needs_a_second_factor_is_said_in_words_that_are_known()
    {
        Settings(("Access:Mode", "accounts"), ("Access:SecondFactor", "all")).Refusals(["http://127.0.0.1:1"]).Should().ContainSingle()
            .Which.Code.Should().Be(AccessSettings.SecondFactorUnknown);
        foreach (var known in (string[])["offered", "Signers", "everybody"])
        {
            Settings(("Access:Mode", "accounts"), ("Access:SecondFactor", known)).Refusals(["http://127.0.0.1:1"]).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Forwarded_headers_are_believed_from_a_named_proxy_only()
    {
        await using var database = await Persistence.TemporaryDatabase.CreateAsync();
        await using var named = await ServerRun.StartAsync(database.Folder, new Dictionary<string, string?> { ["Access:Mode"] = "accounts", ["Access:Proxies:0"] = "127.0.0.1" });
        await using var unnamed = await ServerRun.StartAsync(database.Folder, new Dictionary<string, string?> { ["Access:Mode"] = "accounts", ["Access:Proxies:0"] = "10.0.0.5" });

        (await HstsAsync(named)).Should().Contain("max-age=31536000");
        (await HstsAsync(unnamed)).Should().BeNull("whoever is not named may say what they like");
    }

    private static async Task<string?> HstsAsync(ServerRun server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in", UriKind.Relative));
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Host = "ita.kolum.example";
        using var answer = await server.Client.SendAsync(request);
        return answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null;
    }

    private static AccessSettings Accounts(params string[] proxies) =>
        Settings([("Access:Mode", "accounts"), .. proxies.Select((proxy, index) => ($"Access:Proxies:{index}", proxy))]);

    private static AccessSettings Settings(params (string Key, string Value)[] settings) =>
        AccessSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
}
