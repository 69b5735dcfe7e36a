using System.Globalization;
using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Infrastructure.Agencies;
using Kolum.ItaAnalytics.Tests.Persistence;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Agencies;

public class AgencyProfileTests
{
    private static readonly DateTimeOffset Recorded = new(2025, 1, 2, 9, 0, 0, ThaiTime.Offset);
    private static readonly AgencyProfile First = Profile(new(2024, 10, 1), 38, Recorded);
    private static readonly AgencyProfile FromMarch = Profile(new(2025, 3, 1), 41, Recorded.AddDays(30));

    [Fact]
    public void The_last_one_that_has_begun_holds()
    {
        InForce(new(2025, 2, 28)).Should().Be(First);
        InForce(new(2025, 3, 1)).Should().Be(FromMarch);
    }

    [Fact]
    public void What_was_recorded_later_was_not_known() => InForce(new(2025, 1, 1)).Should().BeNull();

    [Theory]
    [InlineData("0568-10-01")]
    [InlineData("2568-10-01")]
    [InlineData("9999-12-31")]
    public async Task A_day_of_another_era_is_refused_and_nothing_is_stored(string from)
    {
        await using var database = await TemporaryDatabase.HoldingAsync(Contract.AnAssessment.Facts());
        using var context = database.Open();
        var before = await context.AgencyProfiles.CountAsync(TestContext.Current.CancellationToken);
        var describe = new DescribeAgency(new AgencyStore(context), Facts.Rules.Packs, TimeProvider.System);

        var refused = await describe.SetProfileAsync(
            AgencyKey.Kolum, DateOnly.Parse(from, CultureInfo.InvariantCulture), 40, "sao", "M", "ทดสอบ", "ทดสอบ", new("ผู้ทดสอบ", Rights.Everything), TestContext.Current.CancellationToken);

        refused.Findings.Select(finding => finding.Code).Should().Equal(AgencyCodes.EffectiveFromOutOfRange);
        (await context.AgencyProfiles.CountAsync(TestContext.Current.CancellationToken)).Should().Be(before);
    }

    private static AgencyProfile? InForce(DateOnly day) => AgencyProfile.InForce([FromMarch, First], ThaiTime.EndOfDay(day));

    private static AgencyProfile Profile(DateOnly from, int headcount, DateTimeOffset at) =>
        new(from, headcount, "sao", "M", "ทดสอบ", Confidence.Unconfirmed, IsSample: false, new(at, "ผู้ทดสอบ", "ทดสอบ"));
}
