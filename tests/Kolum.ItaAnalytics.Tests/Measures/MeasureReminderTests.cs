using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Measures;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Measures;

public sealed class MeasureReminderTests
{
    private static readonly DateOnly Due = new(2025, 3, 31);

    [Theory]
    [InlineData("2025-02-28", null)]
    [InlineData("2025-03-01", ReminderKind.DueInThirtyDays)]
    [InlineData("2025-03-24", ReminderKind.DueInSevenDays)]
    [InlineData("2025-03-30", ReminderKind.DueInOneDay)]
    [InlineData("2025-03-31", ReminderKind.DueInOneDay)]
    [InlineData("2025-04-01", ReminderKind.Overdue)]
    public void A_step_reminds_in_time(string today, ReminderKind? expected)
    {
        var reminders = new SomeSteps().With(SomeSteps.Step(due: Due)).PlanOn(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Reminders;

        reminders.Where(reminder => reminder.Step == 1).Select(reminder => (ReminderKind?)reminder.Kind).SingleOrDefault().Should().Be(expected);
    }

    [Fact]
    public void What_is_done_or_dropped_does_not_remind() =>
        new SomeSteps().With(SomeSteps.Step(1, status: StepStatus.Done, due: Due, done: Due)).With(SomeSteps.Step(2, status: StepStatus.Dropped, due: Due)).PlanOn(Due.AddDays(5)).Reminders
            .Should().NotContain(reminder => reminder.Step != null);

    [Fact]
    public void Thirty_days_without_a_change_remind_while_the_measure_is_under_way()
    {
        var steps = new SomeSteps().With(SomeSteps.Step(), new(2025, 1, 10));

        steps.PlanOn(new(2025, 2, 8)).Reminders.Should().NotContain(reminder => reminder.Kind == ReminderKind.NoChange);
        steps.PlanOn(new(2025, 2, 9)).Reminders.Should().ContainSingle(reminder => reminder.Kind == ReminderKind.NoChange).Which.Days.Should().Be(30);
        steps.PlanOn(new(2025, 7, 1)).Reminders.Should().NotContain(reminder => reminder.Kind == ReminderKind.NoChange);
    }

    [Fact]
    public void A_period_that_is_over_without_a_result_reminds()
    {
        new SomeSteps().PlanOn(new(2025, 7, 1)).Reminders.Should().ContainSingle().Which.Kind.Should().Be(ReminderKind.PeriodOverWithoutResult);
        new SomeSteps().Revised(SomeSteps.Text() with { Results = [new(null, "ผล")] }, new(2025, 6, 1)).PlanOn(new(2025, 7, 1)).Reminders.Should().BeEmpty();
    }

    [Fact]
    public void The_end_of_the_period_reminds_as_a_deadline() =>
        new SomeSteps().With(SomeSteps.Step(), new(2025, 6, 20)).PlanOn(new(2025, 6, 24)).Reminders.Should().ContainSingle().Which
            .Should().BeEquivalentTo(new { Kind = ReminderKind.DueInSevenDays, Step = (int?)null, Days = 6, Units = new[] { "สำนักปลัด" } });

    [Fact]
    public void A_unit_sees_its_own_and_days_narrow_only_what_is_ahead()
    {
        var plan = new SomeSteps().With(SomeSteps.Step(1, due: Due, units: ["กองคลัง"])).With(SomeSteps.Step(2, due: new(2025, 3, 1), units: ["กองช่าง", "กองคลัง"])).PlanOn(new(2025, 3, 10));

        plan.RemindersOf("กอง คลัง", null).Select(reminder => reminder.Step).Should().Equal(2, 1);
        plan.RemindersOf("กองช่าง", null).Select(reminder => reminder.Step).Should().Equal(2);
        plan.RemindersOf("กองคลัง", 7).Select(reminder => reminder.Step).Should().Equal(2);
    }

    [Fact]
    public void The_workload_of_a_unit_counts_its_open_steps()
    {
        var plan = new SomeSteps()
            .With(SomeSteps.Step(1, due: new(2025, 3, 1), units: ["กองคลัง"]))
            .With(SomeSteps.Step(2, due: Due, units: ["กองคลัง", "กองช่าง"]))
            .With(SomeSteps.Step(3, "อื่น", units: ["กองช่าง"]))
            .With(SomeSteps.Step(4, "เสร็จแล้ว", StepStatus.Done, units: ["กองช่าง"])).PlanOn(new(2025, 3, 10));

        plan.Workload.Should().Equal(
            new UnitWorkload("กองคลัง", UnitKind.Section, Later: 0, Due: 1, Overdue: 1, OnlyByMovedDeadline: 0),
            new UnitWorkload("กองช่าง", UnitKind.Section, Later: 1, Due: 1, Overdue: 0, OnlyByMovedDeadline: 0));
    }
}
