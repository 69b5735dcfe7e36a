using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Commands;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Commands;

public sealed class AccessCommandTests
{
    [Fact]
    public async Task Accounts_are_opened_listed_given_roles_told_about_and_erased()
    {
        using var run = new CommandRun();

        var added = await run.RunAsync("accounts", "add", "fatimah", "--name", "นางสาวฟาตีมะห์ สาและ", "--role", "Clerk");
        var granted = await run.RunAsync("accounts", "grant", "fatimah", "--role", "Auditor", "--agency", "every");
        var listed = await run.RunAsync("accounts", "list");
        var told = await run.RunAsync("accounts", "export", "fatimah");
        var linked = await run.RunAsync("accounts", "link", "fatimah");
        var erased = await run.RunAsync("accounts", "erase", "fatimah");
        var gone = await run.RunAsync("accounts", "link", "fatimah");

        new[] { added.Code, granted.Code, listed.Code, told.Code, linked.Code, erased.Code }.Should().AllBeEquivalentTo(ExitCode.Done);
        Secret(added.Output + added.Error).Should().NotBe(Secret(linked.Output + linked.Error), "the first link works no more");
        listed.Output.Should().Contain("◔ invited  fatimah  นางสาวฟาตีมะห์ สาและ  Clerk@kolum, Auditor@every");
        JsonDocument.Parse(told.Output).RootElement.GetProperty("roles").GetArrayLength().Should().Be(2);
        gone.Code.Should().Be(ExitCode.NotFound);
        gone.Error.Should().Contain(AccountCodes.Unknown);
    }

    [Fact]
    public async Task Tokens_are_made_listed_and_revoked_and_shown_once()
    {
        using var run = new CommandRun();
        await run.RunAsync("accounts", "add", "fatimah", "--name", "ฟาตีมะห์", "--role", "Clerk");

        var made = await run.RunAsync("tokens", "create", "fatimah", "--name", "Power BI", "--days", "30");
        var secret = Regex.Match(made.Output, "kolum_ita_[A-Za-z0-9_-]{43}").Value;
        var listed = await run.RunAsync("tokens", "list", "fatimah");
        var id = Regex.Match(listed.Output, "[0-9a-f-]{36}").Value;
        var revoked = await run.RunAsync("tokens", "revoke", "fatimah", id);
        var again = await run.RunAsync("tokens", "revoke", "fatimah", id);
        var refused = await run.RunAsync("tokens", "create", "fatimah", "--name", "x", "--scope", "SignReport");

        secret.Should().NotBeEmpty();
        listed.Output.Should().Contain("● works").And.Contain("Power BI").And.NotContain(secret);
        revoked.Output.Should().Contain("○ revoked");
        again.Code.Should().Be(ExitCode.NotFound);
        refused.Code.Should().Be(ExitCode.BadInput);
        refused.Error.Should().Contain(AccountCodes.TokenInvalid);
    }

    [Fact]
    public async Task The_trail_is_listed_and_verified_and_the_first_broken_entry_is_named()
    {
        using var run = new CommandRun();
        await run.RunAsync("demo", "clear");

        var listed = await run.RunAsync("audit", "list");
        var sound = await run.RunAsync("audit", "verify");
        await using (var database = new SqliteConnection($"Data Source={Path.Combine(run.Data, PersistenceServices.FileName)}"))
        {
            await database.OpenAsync();
            await using var change = database.CreateCommand();
            change.CommandText = "UPDATE AuditEntries SET Reason = 'ไม่มีอะไร' WHERE Number = 4";
            await change.ExecuteNonQueryAsync();
        }

        var broken = await run.RunAsync("audit", "verify");

        listed.Output.Should().Contain("ResponseCounts").And.Contain("samples of").And.Contain("local user");
        sound.Code.Should().Be(ExitCode.Done);
        broken.Code.Should().Be(ExitCode.Failed);
        (broken.Output + broken.Error).Should().Contain("entry 4").And.Contain("รายการที่ 4");
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_is_told_and_nothing_is_stored()
    {
        using var run = new CommandRun();
        await run.RunAsync("accounts", "list");
        var file = Path.Combine(run.Data, "keys", "audit.key");
        var key = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, "no key");

        var refused = await run.RunAsync("accounts", "add", "fatimah", "--name", "ฟาตีมะห์", "--role", "Clerk");
        await File.WriteAllTextAsync(file, key);
        var listed = await run.RunAsync("accounts", "list");

        refused.Code.Should().Be(ExitCode.BadInput);
        refused.Error.Should().Contain("AUDIT_KEY_UNREADABLE").And.Contain("audit.key").And.Contain("สำเนาสำรอง").And.NotContain("   at ");
        listed.Output.Should().NotContain("fatimah");
    }

    private static string Secret(string said) => Regex.Match(said, "/welcome/([A-Za-z0-9_-]{43})").Groups[1].Value;
}
