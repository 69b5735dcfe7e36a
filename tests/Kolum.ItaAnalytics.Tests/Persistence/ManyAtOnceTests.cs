using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Surveys;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Infrastructure.Reports;
using Kolum.ItaAnalytics.Infrastructure.Surveys;
using Kolum.ItaAnalytics.Tests.Contract;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Persistence;

/// <summary>What lists of agencies ask the stores: everything of all of them in one query, each agency's own.</summary>
public class ManyAtOnceTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly AgencyKey Yarang = AgencyKey.Of("yarang");

    [Fact]
    public async Task Files_in_use_are_found_for_many_agencies_the_latest_of_each_purpose()
    {
        await using var file = await HoldingTwoAsync();
        await using (var context = file.Open())
        {
            var store = new AgencyFiles(context);
            await store.AddAsync(AgencyKey.Kolum, Emblem("old.png", [1]), None);
            await store.AddAsync(AgencyKey.Kolum, Emblem("new.png", [1, 2]), None);
            await store.AddAsync(AgencyKey.Kolum, new(AgencyFilePurpose.ReportTemplate, "t.docx", "application/x", [7], Facts.Recorded()), None);
            await store.AddAsync(Yarang, Emblem("gone.png", [3]), None);
            await store.RemoveAsync(Yarang, AgencyFilePurpose.Emblem, Facts.Recorded(), None);
        }

        var counter = new CommandCounter();
        await using var read = file.Open(counter);
        var emblems = await new AgencyFiles(read).FindAsync([AgencyKey.Kolum, Yarang], AgencyFilePurpose.Emblem, None);
        var decisions = await new AgencyFiles(read).DecisionsAsync([AgencyKey.Kolum, Yarang], None);

        counter.Count.Should().Be(2);
        emblems.Keys.Should().Equal(AgencyKey.Kolum);
        emblems[AgencyKey.Kolum].Content.Should().Equal(1, 2);
        AgencyFileDecision.InUse(decisions[AgencyKey.Kolum], asOf: null).Select(note => (note.Purpose, note.Name, note.Size)).Should().BeEquivalentTo(
            [(AgencyFilePurpose.Emblem, "new.png", 2L), (AgencyFilePurpose.ReportTemplate, "t.docx", 1L)]);
        AgencyFileDecision.InUse(decisions[Yarang], asOf: null).Should().BeEmpty();
        AgencyFileDecision.InUse(decisions[AgencyKey.Kolum], Facts.Recorded().At.AddTicks(-1)).Should().BeEmpty("nobody had put one into use by then");
    }

    [Fact]
    public async Task Hosts_sizes_and_versions_are_each_agencys_own()
    {
        await using var file = await HoldingTwoAsync();
        await using (var context = file.Open())
        {
            var points = new ServicePoints(context);
            await points.SetHostAsync(AgencyKey.Kolum, "b.go.th", isAllowed: true, Facts.Recorded(), None);
            await points.SetHostAsync(AgencyKey.Kolum, "a.go.th", isAllowed: true, Facts.Recorded(), None);
            await points.SetHostAsync(AgencyKey.Kolum, "b.go.th", isAllowed: false, Facts.Recorded(), None);
            await points.SetHostAsync(Yarang, "b.go.th", isAllowed: true, Facts.Recorded(), None);
            await new ReportVersions(context, new ReportFreezer()).AddAsync(
                new(Yarang, Facts.Key.FiscalYear), 1, new Reports.AnAssessment().Report(), new(SignOffAction.Submit, "ก", "", "", Facts.Recorded(9)), None);
        }

        await using var read = file.Open();
        var hosts = await new ServicePoints(read).HostDecisionsAsync([AgencyKey.Kolum, Yarang], None);
        var profiles = await new AgencyStore(read).ProfilesAsync([AgencyKey.Kolum, Yarang, AgencyKey.Of("nobody")], None);
        var versions = await new ReportVersions(read, new ReportFreezer()).ListAsync([Facts.Key, new(Yarang, Facts.Key.FiscalYear)], None);

        HostDecision.Allowed(hosts[AgencyKey.Kolum], asOf: null).Should().Equal("a.go.th");
        HostDecision.Allowed(hosts[Yarang], asOf: null).Should().Equal("b.go.th");
        profiles.Select(agency => agency.Key).Should().BeEquivalentTo([AgencyKey.Kolum, Yarang]);
        versions[Facts.Key].Should().BeEmpty();
        versions[new(Yarang, Facts.Key.FiscalYear)].Should().ContainSingle();
    }

    [Fact]
    public void A_version_is_known_as_it_stood_at_a_moment()
    {
        var version = new ReportVersion(Facts.Key, 1, new('a', 64), "2568-1", [Step(SignOffAction.Submit, 9), Step(SignOffAction.Check, 11)]);

        version.AsOf(Facts.Recorded(8).At).Should().BeNull();
        version.AsOf(Facts.Recorded(10).At)!.State.Should().Be(ReportState.Submitted);
        version.AsOf(Facts.Recorded(11).At)!.State.Should().Be(ReportState.Checked);

        static SignOffStep Step(SignOffAction action, int hour) => new(action, "ก", "", "", Facts.Recorded(hour));
    }

    private static Task<TemporaryDatabase> HoldingTwoAsync() => TemporaryDatabase.HoldingAsync(Contract.AnAssessment.Facts(), SomeAgencies.Facts(Yarang.Value, "ปัตตานี"));

    private static AgencyFile Emblem(string name, byte[] content) => new(AgencyFilePurpose.Emblem, name, "image/png", content, Facts.Recorded());
}
