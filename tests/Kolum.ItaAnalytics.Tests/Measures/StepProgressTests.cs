using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Measures;

public sealed class StepProgressTests
{
    private static readonly DateOnly Due = new(2025, 3, 31);

    [Fact]
    public void Steps_that_nobody_follows_take_the_smallest_free_numbers_and_have_no_data()
    {
        var steps = new SomeSteps().With(SomeSteps.Step(2)).On(new(2025, 2, 1)).Steps;

        steps.Select(step => (step.Number, step.Text, step.Data is null)).Should().Equal((1, SomeSteps.First, true), (2, SomeSteps.Second, false));
        steps[0].Timeliness.Should().BeNull();
    }

    [Fact]
    public void A_followed_step_keeps_its_number_when_the_text_before_it_goes()
    {
        var progress = new SomeSteps().With(SomeSteps.Step(2)).Revised(SomeSteps.Text(SomeSteps.Second, "ประชาสัมพันธ์"), new(2025, 2, 1)).On(new(2025, 3, 1));

        progress.Steps.Select(step => (step.Number, step.Text)).Should().Equal((1, "ประชาสัมพันธ์"), (2, SomeSteps.Second));
    }

    [Fact]
    public void A_followed_step_whose_words_leave_the_text_is_not_lost()
    {
        var progress = new SomeSteps().With(SomeSteps.Step(1)).Revised(SomeSteps.Text(SomeSteps.Second), new(2025, 2, 1)).On(new(2025, 3, 1));

        progress.Steps.Select(step => (step.Number, step.IsInText)).Should().Equal((1, false), (2, true));
    }

    [Fact]
    public void As_of_an_earlier_day_nothing_later_is_known()
    {
        var steps = new SomeSteps().With(SomeSteps.Step(due: Due)).With(SomeSteps.Step(status: StepStatus.Done, due: Due, done: new(2025, 3, 1)), new(2025, 3, 2));

        steps.On(new(2025, 1, 5)).Followed.Should().BeEmpty();
        steps.On(new(2025, 3, 1)).Steps[0].Data!.Status.Should().Be(StepStatus.NotStarted);
        steps.On(new(2025, 3, 2)).Steps[0].Data!.Status.Should().Be(StepStatus.Done);
    }

    [Theory]
    [InlineData("2025-03-31", null, "2025-03-31", Timeliness.NotDue)]
    [InlineData("2025-03-31", null, "2025-04-01", Timeliness.Late)]
    [InlineData("2025-05-31", null, "2025-03-31", Timeliness.NotDue)]
    [InlineData("2025-05-31", null, "2025-04-01", Timeliness.OnlyByMovedDeadline)]
    [InlineData("2025-05-31", null, "2025-06-01", Timeliness.Late)]
    [InlineData("2025-03-31", "2025-03-31", "2025-06-01", Timeliness.OnTime)]
    [InlineData("2025-05-31", "2025-03-31", "2025-06-01", Timeliness.OnTime)]
    [InlineData("2025-05-31", "2025-05-31", "2025-06-01", Timeliness.OnlyByMovedDeadline)]
    [InlineData("2025-05-31", "2025-06-01", "2025-06-01", Timeliness.Late)]
    [InlineData("2025-02-28", "2025-03-15", "2025-06-01", Timeliness.Late)]
    public void A_moved_deadline_never_turns_late_into_on_time(string inForce, string? done, string today, Timeliness expected)
    {
        var end = done is null ? (DateOnly?)null : DateOnly.Parse(done, System.Globalization.CultureInfo.InvariantCulture);
        var steps = new SomeSteps()
            .With(SomeSteps.Step(due: Due))
            .With(SomeSteps.Step(status: end is null ? StepStatus.UnderWay : StepStatus.Done, due: DateOnly.Parse(inForce, System.Globalization.CultureInfo.InvariantCulture), done: end), new(2025, 1, 20));

        var step = steps.On(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Steps[0];

        step.Timeliness.Should().Be(expected);
        step.Deadline!.First.Should().Be(Due);
    }

    [Theory]
    [InlineData(StepStatus.Dropped)]
    [InlineData(StepStatus.Done)]
    public void What_was_dropped_or_done_on_an_unknown_day_is_neither_late_nor_on_time(StepStatus status) =>
        new SomeSteps().With(SomeSteps.Step(status: status, due: Due)).On(new(2025, 6, 1)).Steps[0].Timeliness.Should().BeNull();

    [Fact]
    public void A_measure_is_judged_by_its_first_period_too()
    {
        var steps = new SomeSteps()
            .With(SomeSteps.Step(1, status: StepStatus.Done, done: new(2025, 5, 1)))
            .With(SomeSteps.Step(2, status: StepStatus.Done, done: new(2025, 7, 10)))
            .Revised(SomeSteps.Text() with { Period = Period.Window(new(2025, 1, 1), new(2025, 7, 31)) }, new(2025, 6, 1));

        var progress = steps.On(new(2025, 8, 1));

        progress.Deadline.Should().Be(new Deadline(new(2025, 6, 30), new(2025, 7, 31)));
        progress.Timeliness.Should().Be(Timeliness.OnlyByMovedDeadline);
    }

    [Fact]
    public void A_measure_whose_period_is_over_and_that_nobody_follows_is_not_called_late() =>
        new SomeSteps().On(new(2025, 8, 1)).Timeliness.Should().BeNull();

    [Fact]
    public void A_measure_with_an_open_step_after_its_period_is_late() =>
        new SomeSteps().With(SomeSteps.Step(status: StepStatus.UnderWay)).On(new(2025, 8, 1)).Timeliness.Should().Be(Timeliness.Late);

    [Theory]
    [InlineData("สำนักปลัด", UnitKind.Section)]
    [InlineData("เจ้าหน้าที่ทุกคนขององค์การบริหารส่วนตำบลกอลำ", UnitKind.AllStaff)]
    [InlineData("คณะกรรมการสนับสนุนการประเมิน ITA", UnitKind.Committee)]
    [InlineData("คณะ ทำงาน ITA", UnitKind.Committee)]
    public void The_kind_of_a_unit_is_told_by_its_words(string name, UnitKind kind) => MeasureUnits.KindOf(name).Should().Be(kind);
}
