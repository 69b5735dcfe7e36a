using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Charts;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Tests.Measures;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Charts;

public sealed class StepChartsTests
{
    private static readonly BuddhistFiscalYear Year = BuddhistFiscalYear.Of(2568);

    [Fact]
    public void The_timeline_of_a_measure_that_somebody_follows_shows_plan_reality_and_both_deadlines()
    {
        var spec = MeasureCharts.Timeline(Moved().On(new(2025, 6, 1)), Year);

        spec.Key.Should().Be("measure.1.timeline");
        spec.Title.Should().Be("มาตรการที่ ๑: แล้วเสร็จ ๑ จาก ๑ ขั้นตอน · ทันเฉพาะกำหนดที่เลื่อน ๑ · ยังไม่ติดตาม ๑");
        var row = ((GanttDrawing)spec.Drawing).Rows.Should().ContainSingle().Which;
        row.Should().Be(new GanttRow(
            "ขั้นตอนที่ ๑",
            SomeSteps.First,
            "แล้วเสร็จ · ทันเฉพาะกำหนดที่เลื่อน",
            "กำหนด ๓๑ พ.ค. ๒๕๖๘ (เดิม ๓๑ มี.ค. ๒๕๖๘)",
            ChartTone.Watch,
            new(new(2025, 1, 6), new(2025, 6, 1)),
            new(new(2025, 2, 1), new(2025, 5, 11)),
            IsUnderWay: false,
            new(2025, 5, 31),
            new(2025, 3, 31)));
        spec.AltText.Should().Contain("ทันเฉพาะกำหนดที่เลื่อน").And.Contain("เดิม ๓๑ มี.ค. ๒๕๖๘");
        spec.Table.Rows.Single().Select(cell => cell.Text).Should().Contain(["๓๑ มี.ค. ๒๕๖๘", "๓๑ พ.ค. ๒๕๖๘", "ทันเฉพาะกำหนดที่เลื่อน"]);
    }

    [Fact]
    public void It_does_not_change_with_the_clock_alone()
    {
        var steps = new SomeSteps().With(SomeSteps.Step(status: StepStatus.UnderWay, due: new(2025, 3, 31), began: new(2025, 2, 1)), new(2025, 3, 1));

        MeasureCharts.Timeline(steps.On(new(2025, 6, 1)), Year).Should().BeEquivalentTo(MeasureCharts.Timeline(steps.On(new(2025, 3, 2)), Year));
    }

    [Fact]
    public void A_measure_that_nobody_follows_keeps_its_plain_timeline() =>
        MeasureCharts.Timeline(new SomeSteps().On(new(2025, 6, 1)), Year).Drawing.Should().BeOfType<TimelineDrawing>();

    [Fact]
    public void The_workload_tells_what_is_overdue_due_and_later_per_unit()
    {
        var plan = new SomeSteps()
            .With(SomeSteps.Step(1, due: new(2025, 3, 1), units: ["กองคลัง"]))
            .With(SomeSteps.Step(2, due: new(2025, 3, 31), units: ["กองคลัง", "กองช่าง"])).PlanOn(new(2025, 3, 10));

        var spec = MeasureGantt.Workload(plan);

        ((StackedBarsDrawing)spec.Drawing).Bars.Select(bar => $"{bar.Name} {string.Join('/', bar.Values)}").Should().Equal("กองคลัง 1/1/0", "กองช่าง 0/1/0");
        spec.Title.Should().Be("งานค้างตามหน่วยงาน: ๒ หน่วยงาน เลยกำหนด ๑ ใกล้กำหนด ๒ ขั้นตอน");
    }

    [Fact]
    public void Without_an_open_step_the_workload_has_no_data() =>
        MeasureGantt.Workload(new SomeSteps().PlanOn(new(2025, 3, 10))).Should().BeEquivalentTo(new { AsOf = (DateOnly?)null, AsOfLabel = ChartSpec.NoData });

    private static SomeSteps Moved() => new SomeSteps()
        .With(SomeSteps.Step(start: new(2025, 1, 6), due: new(2025, 3, 31)))
        .With(SomeSteps.Step(status: StepStatus.Done, start: new(2025, 1, 6), due: new(2025, 5, 31), began: new(2025, 2, 1), done: new(2025, 5, 10)), new(2025, 5, 11));
}
