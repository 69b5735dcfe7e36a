using System.Net;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Access;

/// <summary>Where the agency asks for a second factor, nothing else is let in before it.</summary>
public sealed class SecondFactorDemandTests
{
    [Fact]
    public async Task Who_signs_sets_up_a_second_factor_before_anything_else_and_others_need_none()
    {
        await using var site = await AccountSite.StartAsync(Feeds.SomeAgencies.Facts(), ("Access:SecondFactor", "signers"));
        var mayor = await site.AccountAsync("mayor", new Grant(Role.Manager, AgencyKey.Kolum));
        using var clerk = await site.SignedInAsync(new Grant(Role.Clerk, AgencyKey.Kolum));
        using var signer = site.Browser();
        await signer.SignInAsync("mayor", AccountSite.Password);
        var (program, _) = await site.ProgramAsync(mayor, [Permission.ReadAssessments]);
        using var _program = program;

        using var page = await signer.GetAsync("/entry", "text/html");
        using var account = await signer.GetAsync(page.Headers.Location!.OriginalString, "text/html");
        using var token = await program.GetAsync(new Uri("/feeds/completion.csv?agency=kolum", UriKind.Relative));
        using var own = await clerk.GetAsync("/entry", "text/html");

        page.Headers.Location.OriginalString.Should().Be(Dashboards.Layout.SignInAddress.SecondFactor);
        (await account.Content.ReadAsStringAsync()).Should().Contain("ต้องตั้งการยืนยันสองขั้นก่อน").And.Contain("factor-password");
        (await signer.AskAsync("{assessment(agency:\"kolum\",fiscalYear:2568){surveys{code}}}")).ToString().Should().Contain("SECOND_FACTOR_MISSING");
        token.StatusCode.Should().Be(HttpStatusCode.Forbidden, "a program may no more than its owner");
        own.StatusCode.Should().Be(HttpStatusCode.OK);

        var key = await site.WithAsync<ICredentialStore, string>(credentials => credentials.BeginSecondFactorAsync(mayor.Id, CancellationToken.None));
        await site.WithAsync<ICredentialStore, Checked<IReadOnlyList<string>>>(
            credentials => credentials.ConfirmSecondFactorAsync(mayor.Id, SignInTests.Totp(key), CancellationToken.None));
        (await signer.AskAsync("{assessment(agency:\"kolum\",fiscalYear:2568){surveys{code}}}")).ToString().Should().Contain("\"surveys\":[{");
    }

    [Theory]
    [InlineData(Role.Manager, true)]
    [InlineData(Role.SectionHead, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Clerk, false)]
    [InlineData(Role.Auditor, false)]
    [InlineData(Role.CommitteeMember, false)]
    [InlineData(Role.ProvincialReader, false)]
    public void Others_rely_on_who_signs_and_who_gives_rights(Role role, bool isSensitive) =>
        new Account(Guid.NewGuid(), "somebody", "Somebody", [new(role, AgencyKey.Kolum)], IsDisabled: false, default).IsSensitive.Should().Be(isSensitive);
}
