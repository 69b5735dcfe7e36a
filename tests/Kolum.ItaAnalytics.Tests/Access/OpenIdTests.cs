using System.Net;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Access;

/// <summary>Signing in by OpenID Connect against a real server of it.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private static readonly ProvidedPerson Fatimah = new("8f1c", "fatimah.s", "นางสาวฟาตีมะห์ สาและ", "ita-clerks", "everybody");

    private IdentityServer provider = null!;
    private AccountSite site = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await IdentityServer.StartAsync();
        site = await AccountSite.StartAsync(
            Feeds.SomeAgencies.Facts(),
            ("Access:OpenId:Authority", provider.Address.ToString()),
            ("Access:OpenId:ClientId", IdentityServer.ClientId),
            ("Access:OpenId:ClientSecret", IdentityServer.Secret),
            ("Access:OpenId:Name", "บัญชีจังหวัด"),
            ("Access:OpenId:AllowPrivateAddresses", "true"),
            ("Access:OpenId:Roles:0:Claim", "ita-clerks"),
            ("Access:OpenId:Roles:0:Role", "Clerk"),
            ("Access:OpenId:Roles:0:Agency", "kolum"),
            ("Access:OpenId:Roles:1:Claim", "auditors"),
            ("Access:OpenId:Roles:1:Role", "auditor"),
            ("Access:OpenId:Roles:1:Agency", "every"));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_signed_in_there_is_let_in_with_the_roles_that_are_mapped_and_comes_back_where_they_wanted()
    {
        provider.Person = Fatimah;
        using var browser = site.Browser();

        var led = await SignInAsync(browser, "/sign-in/openid?back=%2Fentry");

        led.Should().Be("/entry");
        (await browser.AskAsync("{viewer{name roles}}")).ToString().Should().Contain("นางสาวฟาตีมะห์ สาและ (fatimah.s)").And.Contain("[\"CLERK\"]");
        using var page = await browser.GetAsync("/sign-in");
        page.StatusCode.Should().Be(HttpStatusCode.Redirect, "somebody is signed in");
        (await site.Audit()).Should().Contain(entry => entry.Note.Action == AuditAction.SignIn && entry.Note.Subject == "fatimah.s" && entry.Note.Details == "openid");
    }

    [Fact]
    public async Task Roles_follow_the_other_system_at_each_sign_in_and_without_one_nobody_is_let_in()
    {
        provider.Person = Fatimah;
        using var first = site.Browser();
        await SignInAsync(first);
        provider.Person = Fatimah with { Name = "นางฟาตีมะห์ สาและ", Groups = ["auditors"] };
        using var second = site.Browser();
        await SignInAsync(second);

        (await second.AskAsync("{viewer{name roles}}")).ToString().Should().Contain("นางฟาตีมะห์").And.Contain("[\"AUDITOR\"]");
        (await first.AskAsync("{viewer{roles}}")).ToString().Should().Contain("[\"AUDITOR\"]", "a right that is gone counts no more, wherever they are signed in");

        provider.Person = Fatimah with { Groups = ["everybody"] };
        using var third = site.Browser();
        (await SignInAsync(third)).Should().Be($"/sign-in?refused={AccountCodes.ProviderGivesNoRole}");
        (await third.AskAsync("{viewer{roles}}")).ToString().Should().Contain("NOT_SIGNED_IN");
        (await first.AskAsync("{assessment(agency:\"kolum\",fiscalYear:2568){surveys{code}}}")).ToString().Should().NotContain("surveys\":[{");
    }

    [Fact]
    public async Task An_account_of_this_program_is_not_taken_over_by_its_name()
    {
        await site.AccountAsync("fatimah.s", new Grant(Role.Administrator, null));
        provider.Person = Fatimah;
        using var browser = site.Browser();

        (await SignInAsync(browser)).Should().Be($"/sign-in?refused={AccountCodes.NameTaken}");

        using var page = await browser.GetAsync($"/sign-in?refused={AccountCodes.NameTaken}");
        (await page.Content.ReadAsStringAsync()).Should().Contain(AccountCodes.NameTaken).And.Contain("เข้าใช้ด้วย บัญชีจังหวัด");
    }

    [Fact]
    public async Task Who_turns_back_there_or_is_disabled_here_is_not_let_in()
    {
        using var turned = site.Browser();
        (await SignInAsync(turned)).Should().Be($"/sign-in?refused={AccountCodes.ProviderFailed}");

        provider.Person = Fatimah;
        using var browser = site.Browser();
        await SignInAsync(browser);
        var account = (await site.WithAsync<IAccountStore, Account?>(accounts => accounts.FindByNameAsync("fatimah.s", CancellationToken.None)))!;
        await site.WithAsync<ManageAccounts, Checked<Account>>(accounts => accounts.SetDisabledAsync(account.Id, isDisabled: true, Actor.Program, CancellationToken.None));

        (await browser.AskAsync("{viewer{roles}}")).ToString().Should().Contain("NOT_SIGNED_IN");
        using var again = site.Browser();
        (await SignInAsync(again)).Should().Be($"/sign-in?refused={AccountCodes.SignInRefused}");
        (await site.Audit()).Count(entry => entry.Note.Action == AuditAction.SignInRefused && entry.Note.Subject == "openid").Should().Be(2);
    }

    [Fact]
    public async Task Password_and_roles_of_such_an_account_are_not_changed_here_and_its_subject_is_kept_as_a_hash()
    {
        provider.Person = Fatimah;
        using var browser = site.Browser();
        await SignInAsync(browser);
        var account = (await site.WithAsync<IAccountStore, Account?>(accounts => accounts.FindByNameAsync("fatimah.s", CancellationToken.None)))!;

        var link = await site.WithAsync<ManageAccounts, Checked<Invited>>(accounts => accounts.InviteAsync(account.Id, Actor.Program, CancellationToken.None));
        var role = await site.WithAsync<ManageAccounts, Checked<Account>>(
            accounts => accounts.GrantAsync(account.Id, new(Role.Administrator, null), Actor.Program, CancellationToken.None));

        link.Findings.Concat(role.Findings).Select(finding => finding.Code).Should().Equal(AccountCodes.OfProvider, AccountCodes.OfProvider);
        account.SubjectHash.Should().HaveLength(64).And.NotContain(Fatimah.Subject);
        account.HasPassword.Should().BeFalse();
    }

    [Fact]
    public async Task Signing_in_over_another_session_signs_that_one_out_first()
    {
        provider.Person = Fatimah;
        using var browser = site.Browser();
        await SignInAsync(browser);
        provider.Person = new("other", "somchai", "นายสมชาย", "auditors");

        (await SignInAsync(browser)).Should().Be("/sign-in?done=signed-out");
        (await site.Audit())[0].Note.Should().Match<AuditNote>(note => note.Action == AuditAction.SignOut && note.Subject == "fatimah.s");
        (await browser.AskAsync("{viewer{name}}")).ToString().Should().Contain("NOT_SIGNED_IN");
        (await SignInAsync(browser)).Should().Be("/");
        (await browser.AskAsync("{viewer{name}}")).ToString().Should().Contain("somchai");
    }

    [Fact]
    public async Task An_answer_that_this_browser_did_not_ask_for_is_refused()
    {
        provider.Person = Fatimah;
        using var attacker = site.Browser();
        using var asked = await attacker.GetAsync("/sign-in/openid");
        using var answered = await attacker.Client.GetAsync(asked.Headers.Location);
        using var victim = site.Browser();

        using var led = await victim.GetAsync(answered.Headers.Location!.PathAndQuery);

        led.Headers.Location!.OriginalString.Should().Be($"/sign-in?refused={AccountCodes.ProviderFailed}");
        (await victim.AskAsync("{viewer{name}}")).ToString().Should().Contain("NOT_SIGNED_IN");
    }

    [Fact]
    public async Task A_system_in_the_own_network_is_asked_only_where_that_is_allowed()
    {
        provider.Person = Fatimah;
        await using var closed = await AccountSite.StartAsync(
            Feeds.SomeAgencies.Facts(),
            ("Access:OpenId:Authority", provider.Address.ToString()),
            ("Access:OpenId:ClientId", IdentityServer.ClientId),
            ("Access:OpenId:Roles:0:Claim", "ita-clerks"),
            ("Access:OpenId:Roles:0:Role", "Clerk"),
            ("Access:OpenId:Roles:0:Agency", "kolum"));
        using var browser = closed.Browser();

        using var led = await browser.GetAsync("/sign-in/openid");

        led.Headers.Location!.OriginalString.Should().Be($"/sign-in?refused={AccountCodes.ProviderFailed}");
    }

    [Fact]
    public void What_is_missing_in_the_settings_is_told_at_the_start()
    {
        Refusals().Should().HaveCount(3).And.OnlyContain(finding => finding.Code == OpenIdSettings.Incomplete);
        Refusals(("Authority", "http://id.example"), ("ClientId", "x"), ("Roles:0:Claim", "a"), ("Roles:0:Role", "Clerk"), ("Roles:0:Agency", "every"))
            .Should().ContainSingle().Which.Place.ToString().Should().Contain("Authority");
        Refusals(("Authority", "https://id.example"), ("ClientId", "x"), ("Roles:0:Claim", "a"), ("Roles:0:Role", "Clark"), ("Roles:0:Agency", "every"))
            .Should().ContainSingle().Which.Message.English.Should().Contain("Clark").And.Contain("SectionHead");
        Refusals(("Authority", "https://id.example"), ("ClientId", "x"), ("Roles:0:Claim", "a"), ("Roles:0:Role", "Clerk"), ("Roles:0:Agency", "every")).Should().BeEmpty();
    }

    private static IReadOnlyList<Finding> Refusals(params (string Key, string Value)[] settings) => AccessSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(
        [new("Access:Mode", "accounts"), new("Access:OpenId:Name", "x"), .. settings.Select(setting => KeyValuePair.Create($"Access:OpenId:{setting.Key}", (string?)setting.Value))]).Build())
        .Refusals(["http://127.0.0.1:1"]);

    /// <summary>Goes to the other system and back, as a browser does.</summary>
    /// <returns>Where it is led in the end.</returns>
    private static async Task<string> SignInAsync(SiteBrowser browser, string from = "/sign-in/openid")
    {
        using var asked = await browser.GetAsync(from);
        using var answered = await browser.Client.GetAsync(asked.Headers.Location);
        using var led = await browser.GetAsync(answered.Headers.Location!.PathAndQuery);
        return led.Headers.Location!.OriginalString;
    }
}
