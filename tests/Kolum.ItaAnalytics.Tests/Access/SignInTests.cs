using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Access;

public sealed partial class SignInTests : IAsyncLifetime
{
    private static readonly Grant Clerk = new(Role.Clerk, AgencyKey.Kolum);

    private static readonly Grant Administrator = new(Role.Administrator, null);

    private AccountSite site = null!;

    public async ValueTask InitializeAsync() => site = await TwoAgencies.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_first_administrator_sets_a_password_by_a_link_that_works_once()
    {
        var first = (await site.WithAsync<ManageAccounts, Invited?>(accounts => accounts.FirstAsync(CancellationToken.None)))!;
        using var browser = site.Browser();

        using var weak = await SetAsync(browser, first.Secret, "admin admin admin");
        using var set = await SetAsync(browser, first.Secret, AccountSite.Password);
        using var again = await SetAsync(browser, first.Secret, "another password 12");
        await browser.SignInAsync("ADMIN", AccountSite.Password);

        (await weak.Content.ReadAsStringAsync()).Should().Contain(AccountCodes.PasswordWeak);
        set.Headers.Location!.OriginalString.Should().EndWith("/sign-in?done=password");
        again.StatusCode.Should().Be(HttpStatusCode.BadRequest, "the page of a used link has no form");
        (await browser.AskAsync("{viewer{mode roles}}")).ToString().Should().Contain("ACCOUNTS").And.Contain("ADMINISTRATOR");
        (await site.WithAsync<ManageAccounts, Invited?>(accounts => accounts.FirstAsync(CancellationToken.None))).Should().BeNull("there is an administrator now");
    }

    [Fact]
    public async Task Of_two_who_use_a_link_at_the_same_moment_one_sets_the_password()
    {
        await site.WithAsync<ManageAccounts, Invited?>(accounts => accounts.FirstAsync(CancellationToken.None));
        var account = (await site.WithAsync<IAccountStore, Account?>(accounts => accounts.FindByNameAsync(ManageAccounts.FirstUserName, CancellationToken.None)))!;
        var link = new AccessLink(Guid.NewGuid(), account.Id, Secrets.HashOf("secret"), DateTimeOffset.MaxValue, IsLocalOnly: false);
        await site.DoAsync<IAccountStore>(accounts => accounts.AddLinkAsync(link, CancellationToken.None));
        string[] passwords = ["ปลาว่ายในแม่น้ำปัตตานี", "นกบินเหนือทุ่งยางแดง", "แมวนอนใต้ต้นสะตอใหญ่"];

        var set = await Task.WhenAll(passwords.Select(password => site.WithAsync<ICredentialStore, Checked<Account>>(
            credentials => credentials.SetPasswordAsync(link, password, CancellationToken.None))));

        var taken = set.Should().ContainSingle(outcome => outcome.IsAccepted).Subject;
        set.Where(outcome => outcome != taken).Should().OnlyContain(outcome => outcome.Findings[0].Code == AccountCodes.LinkInvalid);
        (await site.WithAsync<ICredentialStore, Account?>(
            credentials => credentials.CheckPasswordAsync(ManageAccounts.FirstUserName, passwords[Array.IndexOf(set, taken)], CancellationToken.None))).Should().NotBeNull();
    }

    [Fact]
    public async Task The_first_link_works_from_this_machine_only_and_not_through_a_proxy()
    {
        var first = (await site.WithAsync<ManageAccounts, Invited?>(accounts => accounts.FirstAsync(CancellationToken.None)))!;
        using var browser = site.Browser();
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        using var shown = await browser.GetAsync($"/welcome/{first.Secret}");

        (await shown.Content.ReadAsStringAsync()).Should().Contain("ลิงก์นี้ใช้ไม่ได้แล้ว").And.NotContain("<form");
    }

    [Fact]
    public async Task Name_password_lock_and_disabling_are_refused_in_the_same_words()
    {
        var account = await site.AccountAsync("nuri", Clerk);
        await site.AccountAsync("aminah", Clerk);
        using var browser = site.Browser();

        var unknown = await RefusalAsync(browser, "nobody", AccountSite.Password);
        var wrong = await RefusalAsync(browser, "nuri", "wrong password 1");
        for (var attempt = 2; attempt <= 5; attempt++)
        {
            await RefusalAsync(browser, "nuri", "wrong password 1");
        }

        var locked = await RefusalAsync(browser, "nuri", AccountSite.Password);
        await browser.SignInAsync("aminah", AccountSite.Password);

        wrong.Should().Be(unknown);
        locked.Should().Be(unknown);
        (await site.WithAsync<IAccountStore, Account?>(store => store.FindAsync(account.Id, CancellationToken.None)))!.LockedUntil.Should().NotBeNull();
        var trail = await site.Audit();
        trail.Where(entry => entry.Note.Action == AuditAction.SignInRefused).Select(entry => entry.Note.Subject).Distinct().Should().BeEquivalentTo(["nuri", "unknown name"]);
        trail.Should().Contain(entry => entry.Note.Action == AuditAction.SignIn && entry.Note.Subject == "aminah");
    }

    [Fact]
    public async Task An_address_that_tries_too_often_waits_whoever_it_tries()
    {
        await site.AccountAsync("late", Clerk);
        using var browser = site.Browser();
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await RefusalAsync(browser, $"name{attempt % 9}", "whatever it may be");
        }

        (await RefusalAsync(browser, "late", AccountSite.Password)).Should().Contain(AccountCodes.SignInRefused);
    }

    [Fact]
    public async Task A_second_factor_asks_for_a_code_takes_each_once_and_recovery_codes_too()
    {
        var account = await site.AccountAsync("mayor", new Grant(Role.Manager, AgencyKey.Kolum));
        var key = await site.WithAsync<ICredentialStore, string>(credentials => credentials.BeginSecondFactorAsync(account.Id, CancellationToken.None));
        var recovery = (await site.WithAsync<ICredentialStore, Checked<IReadOnlyList<string>>>(
            credentials => credentials.ConfirmSecondFactorAsync(account.Id, Totp(key), CancellationToken.None))).Value;
        using var browser = site.Browser();

        var waiting = await WaitingAsync(browser, "mayor");
        (await browser.AskAsync("{viewer{name}}")).ToString().Should().Contain("NOT_SIGNED_IN", "a password alone is not enough");
        using var wrong = await CodeAsync(browser, waiting, "000000");
        using var right = await CodeAsync(browser, waiting, ThaiDigits.ToThai(Totp(key)));
        using var replayed = await CodeAsync(site.Browser(), waiting, Totp(key));
        using var byRecovery = await CodeAsync(site.Browser(), waiting, recovery[0]);
        using var recoveryAgain = await CodeAsync(site.Browser(), waiting, recovery[0]);

        wrong.StatusCode.Should().Be(HttpStatusCode.OK);
        right.StatusCode.Should().Be(HttpStatusCode.Redirect);
        replayed.StatusCode.Should().Be(HttpStatusCode.OK, "a code works once");
        byRecovery.StatusCode.Should().Be(HttpStatusCode.Redirect);
        recoveryAgain.StatusCode.Should().Be(HttpStatusCode.OK, "a recovery code works once");
        recovery.Should().HaveCount(10).And.OnlyHaveUniqueItems();

        await using var context = site.Database.Open();
        var kept = string.Join(' ', await context.Set<Infrastructure.Access.AccountSecretRow>().Select(row => row.Value).ToListAsync());
        kept.Should().NotContain(key).And.NotContain(recovery[1], "keys are sealed and codes hashed");
    }

    [Fact]
    public async Task A_second_factor_is_set_up_after_the_password_was_asked_for_again()
    {
        await site.AccountAsync("setting", Clerk);
        using var browser = site.Browser();
        await browser.SignInAsync("setting", AccountSite.Password);

        using var wrong = await browser.PostAsync("/account", "factor-on", ("FactorPassword", "somebody at her desk"));
        using var right = await browser.PostAsync("/account", "factor-on", ("FactorPassword", AccountSite.Password));

        (await wrong.Content.ReadAsStringAsync()).Should().Contain(AccountCodes.SignInRefused).And.NotContain("factor-code");
        (await right.Content.ReadAsStringAsync()).Should().Contain("factor-code");
    }

    [Fact]
    public async Task A_passkey_that_nobody_asked_for_is_refused()
    {
        using var stranger = site.Browser();

        using var invented = await stranger.PostAsync("/sign-in", "sign-in-passkey", ("State", "CfDJ8"), ("Answer", "{}"));
        using var empty = await stranger.PostAsync("/sign-in", "sign-in-passkey");

        (await invented.Content.ReadAsStringAsync()).Should().Contain(AccountCodes.PasskeyRefused);
        (await empty.Content.ReadAsStringAsync()).Should().Contain(AccountCodes.PasskeyRefused);
    }

    [Fact]
    public async Task A_right_password_allows_no_more_guesses_at_the_code()
    {
        var account = await site.AccountAsync("guessed", new Grant(Role.Manager, AgencyKey.Kolum));
        var key = await site.WithAsync<ICredentialStore, string>(credentials => credentials.BeginSecondFactorAsync(account.Id, CancellationToken.None));
        await site.WithAsync<ICredentialStore, Checked<IReadOnlyList<string>>>(credentials => credentials.ConfirmSecondFactorAsync(account.Id, Totp(key), CancellationToken.None));

        for (var guess = 0; guess < 5; guess++)
        {
            (await site.WithAsync<ICredentialStore, bool>(credentials => credentials.CheckCodeAsync(account.Id, "nothing", CancellationToken.None))).Should().BeFalse();
            if (guess == 3)
            {
                await CheckPasswordAsync();
            }
        }

        (await CheckPasswordAsync()).Should().BeNull("five wrong codes lock the account, whatever password came between");

        Task<Account?> CheckPasswordAsync() =>
            site.WithAsync<ICredentialStore, Account?>(credentials => credentials.CheckPasswordAsync("guessed", AccountSite.Password, CancellationToken.None));
    }

    [Fact]
    public async Task A_session_ends_when_it_is_ended_when_the_account_is_disabled_and_when_the_password_changes()
    {
        var account = await site.AccountAsync("yusuf", Clerk);
        using var one = site.Browser();
        using var two = site.Browser();
        await one.SignInAsync("yusuf", AccountSite.Password);
        await two.SignInAsync("yusuf", AccountSite.Password);

        var sessions = await site.WithAsync<ISessionStore, IReadOnlyList<Session>>(store => store.ListAsync(account.Id, CancellationToken.None));
        using var ended = await one.PostAsync("/account", $"session-{sessions[0].Id:N}");
        sessions.Should().HaveCount(2);
        (await IsInAsync(one)).Should().BeTrue();
        (await IsInAsync(two)).Should().BeFalse("it was ended from the other one");

        using var changed = await one.PostAsync("/account", "password", ("Present", AccountSite.Password), ("Wanted", "a new phrase to keep"));
        (await IsInAsync(one)).Should().BeFalse("the password changed");
        await one.SignInAsync("yusuf", "a new phrase to keep");
        (await IsInAsync(one)).Should().BeTrue();

        await site.WithAsync<ManageAccounts, Checked<Account>>(accounts => accounts.SetDisabledAsync(account.Id, isDisabled: true, Actor.Program, CancellationToken.None));
        (await IsInAsync(one)).Should().BeFalse("the account is disabled");
        (await RefusalAsync(one, "yusuf", "a new phrase to keep")).Should().Contain(AccountCodes.SignInRefused);
    }

    [Fact]
    public async Task A_right_that_is_taken_away_counts_no_more_from_the_next_request_on()
    {
        var account = await site.AccountAsync("salma", Clerk);
        using var browser = site.Browser();
        await browser.SignInAsync("salma", AccountSite.Password);
        (await browser.AskAsync("{agency(code:\"kolum\"){code}}")).ToString().Should().Contain("\"code\":\"kolum\"");

        await site.WithAsync<ManageAccounts, Checked<Account>>(accounts => accounts.WithdrawAsync(account.Id, Clerk, Actor.Program, CancellationToken.None));

        (await browser.AskAsync("{agency(code:\"kolum\"){code}}")).ToString().Should().NotContain("\"code\":\"kolum\"");
    }

    [Fact]
    public async Task Signing_in_over_another_session_signs_that_one_out_first()
    {
        await site.AccountAsync("first", Clerk);
        await site.AccountAsync("second", Clerk);
        using var browser = site.Browser();
        await browser.SignInAsync("first", AccountSite.Password);

        using var over = await browser.PostAsync("/sign-in", "sign-in", tokenFrom: "/account", ("UserName", "second"), ("Password", AccountSite.Password));

        (await IsInAsync(browser)).Should().BeFalse("nobody goes on with a session that somebody else brought");
        (await over.Content.ReadAsStringAsync()).Should().Contain(AccountCodes.SignInRefused);
    }

    [Fact]
    public async Task A_page_of_another_origin_may_not_act_for_whoever_is_signed_in()
    {
        using var browser = await site.SignedInAsync(Administrator);
        using var form = new FormUrlEncodedContent([new("_handler", "add-user"), new("NewName", "x"), new("NewUser", "xx"), new("NewRole", "Clerk"), new("NewAgency", "kolum")]);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, new Uri("/settings/users", UriKind.Relative)) { Content = form };
        foreign.Headers.Add("Origin", "https://evil.example");
        using var bare = new FormUrlEncodedContent([new("_handler", "add-user")]);

        using var byOrigin = await browser.Client.SendAsync(foreign);
        using var withoutToken = await browser.Client.PostAsync(new Uri("/settings/users", UriKind.Relative), bare);

        byOrigin.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        withoutToken.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/settings/users", "/settings/users")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/sign-in?back=x", "/")]
    [InlineData(null, "/")]
    public void The_way_back_stays_within_this_program(string? asked, string led) => Dashboards.Layout.SignInAddress.Back(asked).Should().Be(led);

    [Fact]
    public void Passwords_are_kept_at_the_strength_that_is_said()
    {
        var options = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Microsoft.Extensions.Options.IOptions<PasswordHasherOptions>>(site.Services).Value;

        options.IterationCount.Should().BeGreaterThanOrEqualTo(210_000);
        options.CompatibilityMode.Should().Be(PasswordHasherCompatibilityMode.IdentityV3, "that is PBKDF2 with HMAC-SHA512");
    }

    private static Task<HttpResponseMessage> SetAsync(SiteBrowser browser, string secret, string password) =>
        browser.PostAsync($"/welcome/{secret}", "welcome", ("Password", password), ("Again", password));

    private static Task<HttpResponseMessage> CodeAsync(SiteBrowser browser, string waiting, string code) =>
        browser.PostAsync("/sign-in", "sign-in-code", ("Waiting", waiting), ("Code", code));

    private static async Task<string> RefusalAsync(SiteBrowser browser, string userName, string password)
    {
        using var answer = await browser.TryToSignInAsync(userName, password);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return Findings().Match(await answer.Content.ReadAsStringAsync()).Value;
    }

    private static async Task<string> WaitingAsync(SiteBrowser browser, string userName)
    {
        using var answer = await browser.TryToSignInAsync(userName, AccountSite.Password);
        return Waiting().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
    }

    private static async Task<bool> IsInAsync(SiteBrowser browser)
    {
        using var answer = await browser.GetAsync("/account");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>The code of RFC 6238 now: what an authenticator's app shows.</summary>
    internal static string Totp(string key)
    {
        var bits = string.Concat(key.ToUpperInvariant().Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        byte[] secret = [.. Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2))];
        byte[] step = [.. BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30).Reverse()];
#pragma warning disable CA5350 // RFC 6238 as authenticators compute it.
        var hash = System.Security.Cryptography.HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var at = hash[^1] & 0xf;
        var number = ((hash[at] & 0x7f) << 24 | hash[at + 1] << 16 | hash[at + 2] << 8 | hash[at + 3]) % 1_000_000;
        return number.ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("<ul class=\"findings\">.*?</ul>", RegexOptions.Singleline)]
    private static partial Regex Findings();

    [GeneratedRegex("name=\"Waiting\" value=\"([^\"]*)\"")]
    private static partial Regex Waiting();
}
