using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Tests.Persistence;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Agencies;

public class AgencyListTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(AgencyOrder.Code, false)]
    [InlineData(AgencyOrder.Name, false)]
    [InlineData(AgencyOrder.Province, true)]
    public async Task Pages_from_either_end_make_up_the_whole_list_without_a_gap_or_a_repeat(AgencyOrder order, bool descending)
    {
        await using var file = await HoldingAsync(23);
        await using var context = file.Open();
        var store = new AgencyStore(context);
        var whole = await store.ListAsync(new(), new(order, descending, 100), None);
        var forward = new List<Agency>();
        var backward = new List<Agency>();

        for (AgencyPlace? after = null; ;)
        {
            var page = await store.ListAsync(new(), new(order, descending, 5, After: after), None);
            forward.AddRange(page.Agencies);
            if (!page.HasMore)
            {
                break;
            }

            after = AgencyListed.PlaceOf(page.Agencies[^1], order);
        }

        for (AgencyPlace? before = null; ;)
        {
            var page = await store.ListAsync(new(), new(order, descending, 5, Before: before, FromEnd: true), None);
            backward.InsertRange(0, page.Agencies);
            if (!page.HasMore)
            {
                break;
            }

            before = AgencyListed.PlaceOf(page.Agencies[0], order);
        }

        whole.TotalCount.Should().Be(23);
        whole.HasMore.Should().BeFalse();
        forward.Should().Equal(whole.Agencies);
        backward.Should().Equal(whole.Agencies);
    }

    [Fact]
    public async Task Each_part_of_the_filter_narrows_the_list()
    {
        await using var file = await HoldingAsync(6);
        await using var context = file.Open();
        await TemporaryDatabase.Store(context).SaveReportAsync(new(AgencyKey.Of("a-03"), Facts.Key.FiscalYear), [], Facts.Cover(), None);

        (await KeysAsync(new() { Keys = [AgencyKey.Of("a-01"), AgencyKey.Of("unknown")] })).Should().Equal("a-01");
        (await KeysAsync(new() { NameContains = "ที่ 4" })).Should().Equal("a-04");
        (await KeysAsync(new() { NameContains = "%" })).Should().BeEmpty("a percent sign is a letter like others");
        (await KeysAsync(new() { Provinces = ["ปัตตานี"] })).Should().Equal("a-00", "a-02", "a-04");
        (await KeysAsync(new() { Districts = ["อำเภอ 5"] })).Should().Equal("a-05");
        (await KeysAsync(new() { AssessedIn = Facts.Key.FiscalYear })).Should().Equal("a-03");

        async Task<IEnumerable<string>> KeysAsync(AgencyFilter filter) =>
            (await new AgencyStore(context).ListAsync(filter, new(AgencyOrder.Code, Descending: false, 100), None)).Agencies.Select(agency => agency.Key.Value);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    public async Task Many_assessments_are_read_in_the_commands_of_one(int agencies)
    {
        await using var file = await HoldingAsync(agencies);
        AssessmentKey[] keys = [.. Enumerable.Range(0, agencies).Select(i => new AssessmentKey(AgencyKey.Of($"a-{i:00}"), Facts.Key.FiscalYear))];
        await using (var write = file.Open())
        {
            foreach (var key in keys)
            {
                await TemporaryDatabase.Store(write).SaveReportAsync(key, [new(Facts.Measure(), Facts.Recorded())], Facts.Cover(), None);
            }
        }

        var counter = new CommandCounter();
        await using var context = file.Open(counter);
        var facts = await TemporaryDatabase.Store(context).ReadManyAsync([.. keys, new(AgencyKey.Of("unknown"), Facts.Key.FiscalYear)], None);

        counter.Count.Should().Be(19);
        facts.Keys.Should().BeEquivalentTo(keys);
        facts.Should().OnlyContain(one => one.Value.Agency.Key == one.Key.Agency && one.Value.Measures.Versions.Count == 1);
    }

    [Fact]
    public async Task An_agency_is_registered_once_and_only_with_a_whole_name()
    {
        await using var file = await TemporaryDatabase.CreateAsync();
        await using var context = file.Open();
        var register = new RegisterAgency(new AgencyStore(context));

        var first = await register.RunAsync("yala-city", " เทศบาลนครยะลา ", "ทน.ยะลา", "", "เมืองยะลา", "ยะลา", Actor.LocalUser, None);
        var again = await register.RunAsync("yala-city", "เทศบาลนครยะลา", "ทน.ยะลา", "", "เมืองยะลา", "ยะลา", Actor.LocalUser, None);
        var wrong = await register.RunAsync("Yala City", "", "ทน.ยะลา", "", new('ก', 101), "ยะลา", Actor.LocalUser, None);

        first.Value.Name.Should().Be("เทศบาลนครยะลา");
        again.Findings.Should().ContainSingle().Which.Code.Should().Be(AgencyCodes.Exists);
        wrong.Findings.Select(finding => (finding.Code, finding.Place.Field)).Should().Equal(
            (AgencyCodes.KeyInvalid, "code"), (AgencyCodes.NameInvalid, "name"), (AgencyCodes.NameInvalid, "district"));
        (await new AgencyStore(context).ListAsync(new(), new(AgencyOrder.Code, false, 10), None)).Agencies.Should().Equal(first.Value);
    }

    /// <summary>Agencies a-00, a-01 …; every second one in Pattani.</summary>
    private static async Task<TemporaryDatabase> HoldingAsync(int count)
    {
        var file = await TemporaryDatabase.CreateAsync();
        await using var context = file.Open();
        for (var i = 0; i < count; i++)
        {
            await new AgencyStore(context).AddAgencyAsync(
                new(AgencyKey.Of($"a-{i:00}"), $"หน่วยงานที่ {i % 10}", $"น.{i}", $"Agency {i}", $"อำเภอ {i}", i % 2 == 0 ? "ปัตตานี" : "ยะลา"), None);
        }

        return file;
    }
}
