using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Access;

public sealed class ManageAccountsTests : IAsyncLifetime
{
    private static readonly Grant Clerk = new(Role.Clerk, AgencyKey.Kolum);

    private AccountSite site = null!;
    private Actor everywhere = null!;
    private Actor here = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TwoAgencies.StartAsync();
        everywhere = (await site.AccountAsync("chief", new Grant(Role.Administrator, null))).ToActor();
        here = (await site.AccountAsync("local", new Grant(Role.Administrator, AgencyKey.Kolum))).ToActor();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_administrator_of_one_agency_manages_that_agency_and_nothing_above_it()
    {
        var chief = (await ListAsync(everywhere)).Single(account => account.UserName == "chief");
        var stranger = await site.AccountAsync("stranger", new Grant(Role.Clerk, Feeds.SomeAgencies.Other));

        (await DoAsync(accounts => accounts.OpenAsync("one", "คนหนึ่ง", Clerk, here, default))).IsAccepted.Should().BeTrue();
        Codes(await DoAsync(accounts => accounts.OpenAsync("two", "คนสอง", new(Role.Clerk, Feeds.SomeAgencies.Other), here, default))).Should().Equal(AccessCodes.Denied);
        Codes(await DoAsync(accounts => accounts.OpenAsync("two", "คนสอง", new(Role.Clerk, null), here, default))).Should().Equal(AccessCodes.Denied);
        Codes(await DoAsync(accounts => accounts.GrantAsync(stranger.Id, new(Role.Administrator, null), here, default))).Should().Equal(AccessCodes.Denied);
        Codes(await DoAsync(accounts => accounts.InviteAsync(chief.Id, here, default))).Should().Equal([AccountCodes.Unknown], "a link would hand them the chief's account");
        Codes(await DoAsync(accounts => accounts.SetDisabledAsync(stranger.Id, true, here, default))).Should().Equal(AccountCodes.Unknown);
        (await ListAsync(here)).Select(account => account.UserName).Should().BeEquivalentTo(["local", "one"]);
    }

    [Fact]
    public async Task A_link_to_an_account_that_also_holds_a_role_elsewhere_is_not_theirs_to_give()
    {
        var both = await site.AccountAsync("both", Clerk, new Grant(Role.Manager, Feeds.SomeAgencies.Other));

        Codes(await DoAsync(accounts => accounts.InviteAsync(both.Id, here, default))).Should().Equal(AccessCodes.Denied);
        (await DoAsync(accounts => accounts.InviteAsync(both.Id, everywhere, default))).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task Whoever_is_no_administrator_manages_nobody()
    {
        var clerk = await site.AccountAsync("clerk", Clerk);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Administrator))
        {
            var actor = clerk.ToActor() with { Rights = Rights.Of([new(role, null)]) };
            (await ListAsync(actor)).Should().BeEmpty();
            Codes(await DoAsync(accounts => accounts.GrantAsync(clerk.Id, new(Role.Administrator, AgencyKey.Kolum), actor, default))).Should().Equal(AccessCodes.Denied);
        }
    }

    [Fact]
    public async Task The_last_administrator_of_everything_stays()
    {
        var chief = (await ListAsync(everywhere)).Single(account => account.UserName == "chief");

        Codes(await DoAsync(accounts => accounts.SetDisabledAsync(chief.Id, true, everywhere, default))).Should().Equal(AccountCodes.LastAdministrator);
        Codes(await DoAsync(accounts => accounts.WithdrawAsync(chief.Id, new(Role.Administrator, null), everywhere, default))).Should().Equal(AccountCodes.LastAdministrator);
        await site.AccountAsync("second", new Grant(Role.Administrator, null));
        (await DoAsync(accounts => accounts.SetDisabledAsync(chief.Id, true, everywhere, default))).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task An_erased_account_leaves_nothing_but_its_name_in_the_history()
    {
        var clerk = await site.AccountAsync("leaving", Clerk);
        var (client, _) = await site.ProgramAsync(clerk, [Permission.ReadAssessments]);
        using var browser = site.Browser();
        await browser.SignInAsync("leaving", AccountSite.Password);
        await browser.AskAsync("mutation{reviseMeasure(input:{fiscalYear:2568 measureNumber:1 outcomes:\"ผลใหม่\" reason:\"แก้\"}){errors{code}}}");

        (await DoAsync(accounts => accounts.EraseAsync(clerk.Id, everywhere, default))).IsAccepted.Should().BeTrue();

        (await browser.AskAsync("{viewer{name}}")).ToString().Should().Contain("NOT_SIGNED_IN");
        (await SiteBrowser.AskAsync(client, "{viewer{name}}")).ToString().Should().Contain("NOT_SIGNED_IN");
        (await site.WithAsync<ISessionStore, IReadOnlyList<Session>>(store => store.ListAsync(clerk.Id, default))).Should().BeEmpty();
        (await site.WithAsync<ITokenStore, IReadOnlyList<ApiToken>>(store => store.ListAsync(clerk.Id, default))).Should().BeEmpty();
        (await site.Audit()).Should().Contain(entry => entry.Note.Reason == "แก้" && entry.Actor.Contains("leaving", StringComparison.Ordinal));
        client.Dispose();
    }

    [Fact]
    public async Task What_is_wrong_is_told()
    {
        await DoAsync(accounts => accounts.OpenAsync("taken", "คน", Clerk, everywhere, default));

        Codes(await DoAsync(accounts => accounts.OpenAsync("ฟาตีมะห์", "", Clerk, everywhere, default))).Should().Equal(AccountCodes.NameInvalid, AccountCodes.NameInvalid);
        Codes(await DoAsync(accounts => accounts.OpenAsync("TAKEN", "คน", Clerk, everywhere, default))).Should().Equal(AccountCodes.NameTaken);
        Codes(await DoAsync(accounts => accounts.OpenAsync("new", "คน", new(Role.Clerk, AgencyKey.Of("nowhere")), everywhere, default))).Should().Equal(AccountCodes.AgencyUnknown);
        var taken = (await ListAsync(everywhere)).Single(account => account.UserName == "taken");
        Codes(await DoAsync(accounts => accounts.GrantAsync(taken.Id, Clerk, everywhere, default))).Should().Equal(AccountCodes.GrantUnchanged);
        Codes(await DoAsync(accounts => accounts.WithdrawAsync(taken.Id, new(Role.Auditor, null), everywhere, default))).Should().Equal(AccountCodes.GrantUnchanged);
    }

    private Task<IReadOnlyList<Account>> ListAsync(Actor actor) => site.WithAsync<ManageAccounts, IReadOnlyList<Account>>(accounts => accounts.ListAsync(actor, default));

    private Task<T> DoAsync<T>(Func<ManageAccounts, Task<T>> work) => site.WithAsync(work);

    private static IEnumerable<string> Codes<T>(Checked<T> outcome)
        where T : notnull => outcome.Findings.Select(finding => finding.Code);
}
