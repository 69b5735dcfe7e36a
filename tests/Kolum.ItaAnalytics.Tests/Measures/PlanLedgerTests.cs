using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Measures;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Measures;

public sealed class PlanLedgerTests
{
    private static readonly string[] Units = ["สำนักปลัด", "กองคลัง", "คณะกรรมการ ITA"];

    [Fact]
    public void A_moved_deadline_is_told_with_who_when_why_old_and_new()
    {
        var plan = new SomeSteps().With(SomeSteps.Step(due: new(2025, 3, 31)))
            .With(new StepSet(1, SomeSteps.Step(due: new(2025, 5, 31)), SomeSteps.At(new(2025, 4, 2), "รอวิทยากร"))).PlanOn(new(2025, 4, 2));

        var moved = plan.Ledger.Should().ContainSingle(change => change.Old.Length > 0).Which;
        moved.Should().Be(new PlanChange(new(1, 1, PlanField.StepPlannedEnd), "2025-03-31", "2025-05-31", SomeSteps.At(new(2025, 4, 2), "รอวิทยากร")));
    }

    [Fact]
    public void How_far_a_step_has_come_is_no_change_of_the_plan()
    {
        var steps = new SomeSteps().With(SomeSteps.Step());
        var before = steps.PlanOn(new(2025, 3, 1)).Ledger.Count;

        steps.With(SomeSteps.Step(status: StepStatus.Done, done: new(2025, 2, 1)), new(2025, 2, 1)).PlanOn(new(2025, 3, 1)).Ledger.Should().HaveCount(before);
    }

    [Fact]
    public void A_replaced_text_stands_in_the_ledger_too() =>
        new SomeSteps().Revised(SomeSteps.Text() with { Title = "ชื่อใหม่" }, new(2025, 2, 1)).PlanOn(new(2025, 3, 1)).Ledger
            .Should().ContainSingle().Which.Should().Match<PlanChange>(change => change.Place.Field == PlanField.Title && change.New == "ชื่อใหม่");

    [Property(MaxTest = 200)]
    public bool Replaying_the_ledger_gives_the_plan_of_every_day(byte[] moves, byte asked)
    {
        var steps = Random(moves);
        var day = new DateOnly(2025, 1, 1).AddDays(asked);
        var plan = steps.PlanOn(day);

        var replayed = PlanLedger.Replay(PlanLedger.First(steps.History), plan.Ledger);

        return Same(replayed, PlanLedger.Plan(steps.History, steps.Decisions, SomeSteps.EndOf(day)));
    }

    [Property(MaxTest = 200)]
    public bool Each_change_begins_where_the_one_before_ended(byte[] moves)
    {
        var steps = Random(moves);
        var standing = PlanLedger.First(steps.History).ToDictionary();
        foreach (var change in steps.PlanOn(new(2026, 1, 1)).Ledger)
        {
            if (standing.GetValueOrDefault(change.Place, "") != change.Old)
            {
                return false;
            }

            standing[change.Place] = change.New;
        }

        return true;
    }

    [Fact]
    public void Twin_a_ledger_that_forgets_a_change_does_not_give_the_plan()
    {
        var steps = Random([1, 2, 3, 4]);

        var replayed = PlanLedger.Replay(PlanLedger.First(steps.History), steps.PlanOn(new(2026, 1, 1)).Ledger.SkipLast(1));

        Same(replayed, PlanLedger.Plan(steps.History, steps.Decisions, SomeSteps.EndOf(new(2026, 1, 1)))).Should().BeFalse();
    }

    /// <summary>A plan that is changed on one day after the other, each byte a change.</summary>
    private static SomeSteps Random(byte[] moves)
    {
        var steps = new SomeSteps();
        var day = new DateOnly(2025, 1, 2);
        foreach (var move in moves)
        {
            day = day.AddDays(move % 5);
            if (move % 7 == 0)
            {
                steps.Revised(SomeSteps.Text($"ขั้นตอน {move % 3}") with { Title = $"มาตรการ {move % 4}", Results = move % 2 == 0 ? [] : [new(null, $"ผล {move}")] }, day);
            }
            else
            {
                steps.With(SomeSteps.Step(
                    (move % 3) + 1,
                    $"ขั้นตอน {move % 4}",
                    (StepStatus)(move % 4),
                    move % 2 == 0 ? null : day,
                    move % 3 == 0 ? null : day.AddDays(move),
                    units: [.. Units.Take(move % 4)]), day);
            }
        }

        return steps;
    }

    private static bool Same(IReadOnlyDictionary<PlanPlace, string> one, IReadOnlyDictionary<PlanPlace, string> other) =>
        one.Count == other.Count && one.All(text => other.TryGetValue(text.Key, out var found) && found == text.Value);
}
