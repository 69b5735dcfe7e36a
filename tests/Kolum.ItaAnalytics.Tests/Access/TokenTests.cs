using System.Net;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Access;

public sealed class TokenTests : IAsyncLifetime
{
    private const string Figures = "{agency(code:\"kolum\"){code} viewer{name scopes}}";

    private AccountSite site = null!;

    public async ValueTask InitializeAsync() => site = await TwoAgencies.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_token_does_what_its_scopes_name_and_no_more()
    {
        var owner = await site.AccountAsync("clerk", new Grant(Role.Clerk, AgencyKey.Kolum));
        var (reader, made) = await site.ProgramAsync(owner, [Permission.ReadAssessments]);

        var read = (await SiteBrowser.AskAsync(reader, Figures)).ToString();
        var written = (await SiteBrowser.AskAsync(reader, "mutation{clearSamples{errors{code}}}")).ToString();

        read.Should().Contain("\"code\":\"kolum\"").And.Contain("ทดสอบ", "the history tells the token").And.Contain("[\"READ\"]");
        written.Should().Contain(AccessCodes.Denied);
        made.Secret.Should().StartWith(ApiToken.Prefix).And.HaveLength(ApiToken.Prefix.Length + 43);
        reader.Dispose();
    }

    [Fact]
    public async Task A_token_of_one_agency_sees_no_other_one_though_its_owner_does()
    {
        var owner = await site.AccountAsync("province", new Grant(Role.ProvincialReader, null));
        var (client, _) = await site.ProgramAsync(owner, [Permission.ReadAssessments], Feeds.SomeAgencies.Other);

        (await SiteBrowser.AskAsync(client, "{agencies{edges{node{code}}}}")).ToString().Should().Contain("tarua").And.NotContain("kolum");
        client.Dispose();
    }

    [Fact]
    public async Task A_token_works_until_it_is_revoked_or_expires_or_its_owner_is_kept_out()
    {
        var owner = await site.AccountAsync("owner", new Grant(Role.Clerk, AgencyKey.Kolum));
        var (revoked, made) = await site.ProgramAsync(owner, [Permission.ReadAssessments]);
        var (kept, _) = await site.ProgramAsync(owner, [Permission.ReadAssessments]);
        (await StatusAsync(revoked)).Should().Be(HttpStatusCode.OK);

        await site.WithAsync<ManageTokens, Checked<ApiToken>>(tokens => tokens.RevokeAsync(owner, made.Token.Id, CancellationToken.None));
        (await StatusAsync(revoked)).Should().Be(HttpStatusCode.Unauthorized);
        (await StatusAsync(kept)).Should().Be(HttpStatusCode.OK);

        await site.WithAsync<ManageAccounts, Checked<Account>>(accounts => accounts.SetDisabledAsync(owner.Id, isDisabled: true, Actor.Program, CancellationToken.None));
        (await StatusAsync(kept)).Should().Be(HttpStatusCode.Unauthorized);
        made.Token.Works(made.Token.ExpiresAt.AddTicks(-1)).Should().BeTrue();
        made.Token.Works(made.Token.ExpiresAt).Should().BeFalse();
        revoked.Dispose();
        kept.Dispose();
    }

    [Fact]
    public async Task The_secret_is_stored_nowhere_and_use_is_kept()
    {
        var owner = await site.AccountAsync("seen", new Grant(Role.Clerk, AgencyKey.Kolum));
        var (client, made) = await site.ProgramAsync(owner, [Permission.ReadAssessments]);
        await StatusAsync(client);

        (await site.WithAsync<ManageTokens, IReadOnlyList<ApiToken>>(tokens => tokens.ListAsync(owner, CancellationToken.None))).Single().LastUsedAt.Should().NotBeNull();
        await using (var context = site.Database.Open())
        {
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        var file = System.Text.Encoding.Latin1.GetString(await ReadSharedAsync(site.Database.File));
        file.Should().NotContain(made.Secret[ApiToken.Prefix.Length..]).And.NotContain(AccountSite.Password);
        var rest = made.Secret[(ApiToken.Prefix.Length + 4)..];
        (await site.Audit()).Select(entry => entry.Note.Details).Should().NotContain(details => details.Contains(rest, StringComparison.Ordinal));
        client.Dispose();
    }

    [Theory]
    [InlineData("Bearer kolum_ita_")]
    [InlineData("Bearer kolum_ita_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer x")]
    [InlineData("Basic YWRtaW46YWRtaW4=")]
    [InlineData("Bearer")]
    public async Task What_is_no_token_is_refused(string sent)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", sent);

        (await StatusAsync(client)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_is_wrong_with_a_token_is_told_field_by_field()
    {
        var auditor = await site.AccountAsync("auditor", new Grant(Role.Auditor, AgencyKey.Kolum));
        var clerk = await site.AccountAsync("clerk2", new Grant(Role.Clerk, AgencyKey.Kolum));

        var all = await CreateAsync(clerk, "", [], 0);
        var more = await CreateAsync(clerk, "x", [Permission.SignReport], 30);
        var never = await CreateAsync(auditor, "x", [Permission.ReadAssessments], 30);

        all.Findings.Select(finding => finding.Place.Field).Should().Equal("name", "days", "scopes");
        more.Findings.Should().ContainSingle().Which.Message.English.Should().Contain("sign the report");
        never.Findings.Should().ContainSingle().Which.Message.English.Should().Contain("create tokens");
    }

    private Task<Checked<ApiTokenWithSecret>> CreateAsync(Account owner, string name, Permission[] scopes, int days) =>
        site.WithAsync<ManageTokens, Checked<ApiTokenWithSecret>>(tokens => tokens.CreateAsync(owner, name, scopes, agency: null, days, CancellationToken.None));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/feeds/completion.json", UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.Forbidden ? HttpStatusCode.OK : answer.StatusCode;
    }

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }
}
