using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Access;

public sealed class AuditTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    private static readonly AuditChain Chain = new(Key);

    [Fact]
    public async Task A_chain_as_it_was_written_is_sound() => (await VerifyAsync(Written(5))).IsSound.Should().BeTrue();

    [Fact]
    public async Task An_empty_chain_is_sound() => (await VerifyAsync([])).IsSound.Should().BeTrue();

    [Property(MaxTest = 200)]
    public bool Whatever_is_done_to_a_chain_without_the_key_is_found_at_the_first_entry_that_it_touches(PositiveInt length, PositiveInt at, byte how, NonNull<string> text)
    {
        var written = Written((length.Get % 12) + 2);
        var index = at.Get % written.Count;
        List<AuditEntry> broken = [.. written];
        var first = index;
        switch (how % 5)
        {
            case 0:
                broken[index] = broken[index] with { Note = broken[index].Note with { Details = broken[index].Note.Details + text.Get + "x" } };
                break;
            case 1:
                broken.RemoveAt(index);
                break;
            case 2:
                var other = (index + 1) % written.Count;
                (broken[index], broken[other]) = (broken[other] with { Number = broken[index].Number }, broken[index] with { Number = broken[other].Number });
                first = Math.Min(index, other);
                break;
            case 3:
                broken.Insert(index, broken[index] with { Actor = "แทรก" });
                break;
            default:
                broken.RemoveRange(index, broken.Count - index);
                break;
        }

        var verdict = VerifyAsync(broken, head: Head(written)).GetAwaiter().GetResult();
        return verdict.FirstBroken == first + 1;
    }

    [Fact]
    public async Task Entries_cut_off_with_their_head_are_found_by_a_head_that_was_written_elsewhere()
    {
        var written = Written(6);
        var told = Head(written);
        var cut = written.Take(3).ToList();

        (await VerifyAsync(cut, head: Head(cut))).IsSound.Should().BeTrue("without a witness nobody can know");
        (await VerifyAsync(cut, head: Head(cut), told)).FirstBroken.Should().Be(4);
    }

    [Fact]
    public async Task Every_change_is_an_entry_with_who_before_after_and_why_and_the_commands_verdict_names_what_was_broken()
    {
        await using var site = await TwoAgencies.StartAsync();
        using var clerk = await site.SignedInAsync(new Grant(Role.Clerk, AgencyKey.Kolum));

        var answer = await clerk.AskAsync("mutation{reviseMeasure(input:{fiscalYear:2568 measureNumber:1 outcomes:\"ผลใหม่\" reason:\"แก้คำผิด\"}){errors{code message}}}");
        answer.ToString().Should().Contain("\"errors\":[]");
        var change = (await site.Audit()).First(entry => entry.Note.Subject.Contains("MeasureVersions", StringComparison.Ordinal));

        change.Actor.Should().Contain("ผู้ใช้");
        change.Note.Agency.Should().Be(AgencyKey.Kolum);
        change.Note.Reason.Should().Be("แก้คำผิด");
        change.Note.Details.Should().Contain("ผลใหม่");
        change.Correlation.Should().HaveLength(32);
        (await VerdictAsync(site)).IsSound.Should().BeTrue();

        await BreakAsync(site, $"UPDATE AuditEntries SET Actor = 'คนอื่น' WHERE Number = {change.Number}");
        (await VerdictAsync(site)).FirstBroken.Should().Be(change.Number);
    }

    [Theory]
    [InlineData("DELETE FROM AuditEntries WHERE Number = 3", 3)]
    [InlineData("DELETE FROM AuditEntries WHERE Number > 4", 5)]
    [InlineData("DELETE FROM AuditEntries; UPDATE AuditHead SET Number = 0, Mac = ''", 1)]
    [InlineData("UPDATE AuditEntries SET Number = 9999 WHERE Number = 2", 2)]
    public async Task A_database_that_somebody_wrote_to_is_found_out(string sql, long broken)
    {
        await using var site = await TwoAgencies.StartAsync();
        await site.SignedInAsync(new Grant(Role.Clerk, AgencyKey.Kolum));
        await site.SignedInAsync(new Grant(Role.Auditor, AgencyKey.Kolum));
        (await VerdictAsync(site)).Entries.Should().BeGreaterThan(4);

        await BreakAsync(site, sql);

        (await VerdictAsync(site)).FirstBroken.Should().Be(broken);
    }

    [Fact]
    public async Task A_signed_report_tells_where_the_trail_ended_and_a_trail_that_is_cut_back_behind_it_is_found()
    {
        await using var site = await TwoAgencies.StartAsync();
        var key = new Domain.Agencies.AssessmentKey(AgencyKey.Kolum, BuddhistFiscalYear.Of(2568));
        var submitted = await site.WithAsync<SignOffReport, Checked<ReportVersion>>(report => report.SubmitAsync(key, new("ผู้เสนอ", "", ""), Actor.Program, CancellationToken.None));
        submitted.IsAccepted.Should().BeTrue();
        for (var times = 0; times < 3; times++)
        {
            await site.SignedInAsync(new Grant(Role.Clerk, AgencyKey.Kolum));
        }

        await site.WithAsync<SignOffReport, Checked<ReportVersion>>(report => report.StepAsync(key, 1, SignOffAction.Check, new("ผู้ตรวจ", "", ""), Actor.Program, CancellationToken.None));
        var steps = (await site.WithAsync<IReportVersions, IReadOnlyList<ReportVersion>>(versions => versions.ListAsync(key, CancellationToken.None)))[0].Steps;
        steps[1].AuditHead!.Number.Should().BeGreaterThan(steps[0].AuditHead!.Number);

        // Somebody with the database and an old copy of the head brings both back.
        var old = (await site.Audit()).Single(entry => entry.Number == 2);
        var headMac = new AuditChain(await KeyAsync(site)).MacOf(new AuditHead(2, old.Mac));
        await BreakAsync(site, $"DELETE FROM AuditEntries WHERE Number > 2; UPDATE AuditHead SET Number = 2, Mac = '{old.Mac}', HeadMac = '{headMac}'");

        (await VerdictAsync(site)).FirstBroken.Should().Be(3);
    }

    [Fact]
    public async Task Many_at_once_make_one_chain()
    {
        await using var site = await TwoAgencies.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(number => Task.Run(() => site.DoAsync<IAuditTrail>(trail => trail.AddAsync(new(AuditAction.Export, AgencyKey.Kolum, $"file {number}"), CancellationToken.None)))));

        var verdict = await VerdictAsync(site);
        verdict.IsSound.Should().BeTrue();
        (await site.Audit()).Count(entry => entry.Note.Action == AuditAction.Export).Should().Be(24);
    }

    [Fact]
    public async Task The_trail_is_read_by_those_who_may_each_for_their_agency_and_each_reading_is_noted()
    {
        await using var site = await TwoAgencies.StartAsync();
        using var clerk = await site.SignedInAsync(new Grant(Role.Clerk, AgencyKey.Kolum));
        using var auditor = await site.SignedInAsync(new Grant(Role.Auditor, Feeds.SomeAgencies.Other));
        await site.DoAsync<IAuditTrail>(async trail =>
        {
            await trail.AddAsync(new(AuditAction.Export, AgencyKey.Kolum, "of kolum"), CancellationToken.None);
            await trail.AddAsync(new(AuditAction.Export, Feeds.SomeAgencies.Other, "of the other"), CancellationToken.None);
        });

        using var refused = await clerk.GetAsync("/settings/audit");
        using var shown = await auditor.GetAsync("/settings/audit");
        var text = await shown.Content.ReadAsStringAsync();

        (await refused.Content.ReadAsStringAsync()).Should().NotContain("of kolum");
        text.Should().Contain("of the other").And.NotContain("of kolum");
        (await site.Audit()).Count(entry => entry.Note.Action == AuditAction.TrailRead).Should().Be(1);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    [InlineData("-5")]
    public async Task An_entry_that_no_number_names_is_told_and_the_latest_are_shown(string before)
    {
        await using var site = await TwoAgencies.StartAsync();
        using var auditor = await site.SignedInAsync(new Grant(Role.Auditor, null));

        using var shown = await auditor.GetAsync($"/settings/audit?before={before}");

        shown.StatusCode.Should().Be(System.Net.HttpStatusCode.OK);
        (await shown.Content.ReadAsStringAsync()).Should().Contain("NUMBER_UNREADABLE").And.Contain("เข้าใช้");
    }

    private static async Task<byte[]> KeyAsync(AccountSite site) => Convert.FromHexString(await File.ReadAllTextAsync(Path.Combine(site.Database.Folder, "keys", "audit.key")));

    private static Task<AuditVerdict> VerdictAsync(AccountSite site) => site.WithAsync<IAuditTrail, AuditVerdict>(trail => trail.VerifyAsync(CancellationToken.None));

    private static async Task BreakAsync(AccountSite site, string sql)
    {
        await using var context = site.Database.Open();
        (await context.Database.ExecuteSqlRawAsync(sql)).Should().BeGreaterThan(0);
    }

    private static List<AuditEntry> Written(int count)
    {
        var entries = new List<AuditEntry>();
        for (var number = 1; number <= count; number++)
        {
            var entry = new AuditEntry(
                number, Contract.AnAssessment.Now.AddMinutes(number), $"ผู้ใช้ {number}", new(AuditAction.Change, AgencyKey.Kolum, "Surveys", $"{{\"n\":{number}}}", "เหตุผล"), "", "");
            entries.Add(entry with { Mac = Chain.MacOf(entries.Count == 0 ? "" : entries[^1].Mac, entry) });
        }

        return entries;
    }

    private static AuditHead Head(List<AuditEntry> entries) => entries.Count == 0 ? AuditHead.Start : new(entries[^1].Number, entries[^1].Mac);

    private static Task<AuditVerdict> VerifyAsync(List<AuditEntry> entries, AuditHead? head = null, params AuditHead[] witnesses) =>
        Chain.VerifyAsync(entries.ToAsyncEnumerable(), head ?? Head(entries), Chain.MacOf(head ?? Head(entries)), witnesses, CancellationToken.None);
}
