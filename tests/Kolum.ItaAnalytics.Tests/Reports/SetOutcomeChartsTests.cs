using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Access;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Tests.Contract;
using Kolum.ItaAnalytics.Tests.Persistence;
using Xunit;
using SmallAssessment = Kolum.ItaAnalytics.Tests.Contract.AnAssessment;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class SetOutcomeChartsTests : IAsyncLifetime
{
    private TemporaryDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TemporaryDatabase.HoldingAsync(SmallAssessment.Facts());

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task An_empty_list_takes_the_charts_out()
    {
        var placed = await RunAsync(4, []);

        placed.IsAccepted.Should().BeTrue();
        (await database.ReadAsync(SmallAssessment.Key)).Placements.Single().ChartKeys.Should().BeEmpty();
    }

    [Theory]
    [InlineData(9, "survey.iit.tile", "เหตุผล", SetOutcomeCharts.MeasureUnknown, "measureNumber")]
    [InlineData(4, "survey.iit.pie", "เหตุผล", SetOutcomeCharts.ChartUnknown, "chartKeys")]
    [InlineData(4, "survey.iit.tile survey.iit.tile", "เหตุผล", SetOutcomeCharts.ChartRepeated, "chartKeys")]
    [InlineData(4, "survey.iit.tile", " ", SetOutcomeCharts.ReasonMissing, "reason")]
    public async Task Each_mistake_is_refused_with_its_code_and_nothing_is_stored(int measure, string keys, string reason, string code, string field)
    {
        var placed = await RunAsync(measure, keys.Split(' '), reason);

        placed.Findings.Select(finding => (finding.Code, finding.Place.Field)).Should().Equal((code, field));
        (await database.ReadAsync(SmallAssessment.Key)).Placements.Should().BeEmpty();
    }

    [Fact]
    public async Task A_reason_may_have_500_characters()
    {
        (await RunAsync(4, [], new('ก', 500))).IsAccepted.Should().BeTrue();
        (await RunAsync(4, [], new('ก', 501))).IsAccepted.Should().BeFalse();
    }

    [Fact]
    public async Task An_assessment_that_does_not_exist_is_refused()
    {
        var placed = await RunAsync(4, [], key: new(AgencyKey.Kolum, BuddhistFiscalYear.Of(2569)));

        placed.Findings.Single().Code.Should().Be(SetOutcomeCharts.AssessmentUnknown);
    }

    private async Task<Checked<OutcomeChartPlacement>> RunAsync(int measure, IReadOnlyList<string> keys, string reason = "เหตุผล", AssessmentKey? key = null)
    {
        var clock = new SetClock(SmallAssessment.Now);
        await using var context = database.Open();
        var store = TemporaryDatabase.Store(context);
        return await new SetOutcomeCharts(new AssessmentReader(store, Facts.Rules, clock), store, clock).RunAsync(
            key ?? SmallAssessment.Key, measure, keys, new Actor("ผู้ทดสอบ", Rights.Everything), reason, TestContext.Current.CancellationToken);
    }
}
