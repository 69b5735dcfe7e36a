using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Measures;

public sealed class PlanCopyTests
{
    private static readonly BuddhistFiscalYear This = BuddhistFiscalYear.Of(2568);
    private static readonly BuddhistFiscalYear Next = BuddhistFiscalYear.Of(2569);
    private static readonly Recorded Copied = SomeSteps.At(new(2025, 10, 8), "แผนปีถัดไป");

    private static readonly string[] Written = ["ม.ค.๖๘-มิ.ย.๖๘", "ต.ค. 67 - ก.ย. 68", "๑ ม.ค. ๒๕๖๘ ถึง ๓๐ มิ.ย. ๒๕๖๘", "ม.ค.-มิ.ย.", "ปีงบประมาณ 2568", "ม.ค.๖๘-มิ.ย.๖๘\n๑ ม.ค.๖๘-๓๑ ม.ค.๖๘"];

    [Fact]
    public void Periods_and_planned_days_move_and_nothing_is_begun_again()
    {
        var step = SomeSteps.Step(status: StepStatus.Done, start: new(2025, 1, 6), due: new(2025, 3, 31), began: new(2025, 1, 7), done: new(2025, 3, 1), units: ["กองคลัง"]);
        var copy = Copy(new SomeSteps().With(step).Revised(SomeSteps.Text() with { Results = [new(null, "ผล")], Outcomes = [new(null, "ผลลัพธ์")] }, new(2025, 7, 1)).On(new(2025, 9, 30)));

        var measure = copy.Measures.Single().Measure;
        measure.Period.Should().Be(Period.Window(new(2026, 1, 1), new(2026, 6, 30)));
        measure.PeriodAsWritten.Should().Be("ม.ค.๖๙-มิ.ย.๖๙");
        measure.Results.Should().BeEmpty();
        measure.Outcomes.Should().BeEmpty();
        copy.Decisions.Should().Equal(
            new MeasureCopied(1, This, 1, Copied),
            new StepSet(1, SomeSteps.Step(start: new(2026, 1, 6), due: new(2026, 3, 31), units: ["กองคลัง"]), Copied));
    }

    [Fact]
    public void The_29th_of_February_becomes_the_28th()
    {
        var copy = PlanCopy.Of([new SomeSteps().With(SomeSteps.Step(due: new(2024, 2, 29))).On(new(2025, 9, 30))], BuddhistFiscalYear.Of(2567), This, _ => MeasureLinks.None, Copied);

        copy.Decisions.OfType<StepSet>().Single().Step.PlannedEnd.Should().Be(new(2025, 2, 28));
    }

    [Theory]
    [InlineData("ม.ค.๖๘-มี.ย.๖๘", "ม.ค.๖๙-มี.ย.๖๙")]
    [InlineData("ต.ค. 67 - ก.ย. 68", "ต.ค. 68 - ก.ย. 69")]
    [InlineData("๑ ม.ค. ๒๕๖๘ ถึง ๓๐ มิ.ย. ๒๕๖๘", "๑ ม.ค. ๒๕๖๙ ถึง ๓๐ มิ.ย. ๒๕๖๙")]
    [InlineData("ม.ค.-มิย.", "ม.ค.-มิย.")]
    [InlineData("ปีงบประมาณ 2568", "ปีงบประมาณ 2569")]
    [InlineData("ตลอดปี", "ตลอดปี")]
    public void A_period_keeps_the_way_in_which_it_was_written(string written, string expected) =>
        Copy(new SomeSteps().Revised(SomeSteps.Text() with { PeriodAsWritten = written }, new(2025, 1, 2)).On(new(2025, 9, 30))).Measures.Single().Measure.PeriodAsWritten.Should().Be(expected);

    [Property(MaxTest = 200)]
    public bool Copying_a_year_and_moving_it_back_gives_the_same_plan(byte[] days, byte written)
    {
        var steps = new SomeSteps().Revised(SomeSteps.Text() with { PeriodAsWritten = Written[written % Written.Length] }, new(2025, 1, 2));
        foreach (var (index, day) in days.Take(9).Index())
        {
            // No leap year lies near: 29 February is the one day that cannot come back.
            var start = new DateOnly(2025, 1, 1).AddDays(day);
            steps.With(SomeSteps.Step(index + 1, $"ขั้นตอน {index}", (StepStatus)(day % 4), day % 3 == 0 ? null : start, day % 2 == 0 ? null : start.AddDays(day)).Consistent());
        }

        var source = steps.On(new(2025, 9, 30));
        var there = Copy(source);
        var back = PlanCopy.Of([Read(there)], Next, This, progress => progress.Links, Copied);

        return Plan(back).SequenceEqual(Plan(PlanCopy.Of([source], This, This, progress => progress.Links, Copied)));
    }

    private static PlanCopy Copy(MeasureProgress progress) => PlanCopy.Of([progress], This, Next, _ => MeasureLinks.None, Copied);

    private static MeasureProgress Read(PlanCopy copy) => MeasurePlan.Of(new(copy.Measures), copy.Decisions, [], _ => MetricStanding.None, targets: [], DateTimeOffset.MaxValue).Measures.Single();

    private static IEnumerable<string> Plan(PlanCopy copy) => copy.Measures.SelectMany(version => version.Measure.Texts().Select(text => text.Text).Append($"{version.Measure.Period}"))
        .Concat(copy.Decisions.OfType<StepSet>().Select(set => $"{set.Step}"));
}
