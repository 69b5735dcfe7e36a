using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Domain.Metrics;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Tests.Metrics;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

/// <summary>Targets of metrics stand in the plan's ledger.</summary>
public sealed class TargetChangesTests
{
    private static readonly DateTimeOffset Later = ThaiTime.EndOfDay(new(2025, 9, 30));

    [Fact]
    public void A_target_that_is_set_changed_and_dropped_is_told_with_old_and_new_and_a_new_name_is_no_change()
    {
        var set = SomeMetrics.Metric(1, "visits", SomeMetrics.Read(MetricTarget.Of(10)), new(2024, 10, 2));
        MetricFacts facts = new(
        [
            set,
            SomeMetrics.Metric(1, "visits", set.Description! with { Name = "ชื่อใหม่" }, new(2024, 11, 1)),
            SomeMetrics.Metric(1, "visits", set.Description with { Target = MetricTarget.Of(8), Direction = MetricDirection.LessIsBetter }, new(2025, 1, 6)),
            SomeMetrics.Metric(1, "visits", null, new(2025, 2, 3)),
        ]);

        var place = new PlanPlace(1, null, PlanField.Target) { Metric = "visits" };
        TargetChanges.Of(facts, Later).Select(change => (change.Place, change.Old, change.New)).Should().Equal(
            (place, "", "10 ครั้ง"), (place, "10 ครั้ง", "ไม่เกิน 8 ครั้ง"), (place, "ไม่เกิน 8 ครั้ง", ""));
        TargetChanges.Of(facts, ThaiTime.EndOfDay(new(2025, 1, 5))).Should().ContainSingle("later ones are not known yet");
    }

    [Property]
    public Property Replaying_the_changes_gives_the_targets_of_the_day() => Prop.ForAll(
        Gen.Choose(0, 4).Four().ListOf().ToArbitrary(),
        drawn =>
        {
            MetricFacts facts = new(
            [
                .. drawn.Select((dice, i) => SomeMetrics.Metric(
                    1 + (dice.Item1 % 2),
                    dice.Item2 % 2 == 0 ? "visits" : "manuals",
                    dice.Item3 == 4 ? null : SomeMetrics.Read(dice.Item4 == 0 ? MetricTarget.All : MetricTarget.Of(dice.Item4)),
                    new DateOnly(2024, 10, 2).AddDays(i))),
            ]);

            var replayed = PlanLedger.Replay(new Dictionary<PlanPlace, string>(), TargetChanges.Of(facts, Later));

            var standing = facts.Decisions.OfType<MetricSet>().GroupBy(set => (set.Measure, set.Code)).Select(sets => sets.Last()).Where(set => set.Description is not null);
            return replayed.Select(target => (target.Key.Measure, target.Key.Metric!, target.Value)).Order()
                .SequenceEqual(standing.Select(set => (set.Measure, set.Code, set.Description!.Target is MetricTarget.Fixed target ? $"{target.Number} ครั้ง" : "ทั้งหมด")).Order());
        });
}
