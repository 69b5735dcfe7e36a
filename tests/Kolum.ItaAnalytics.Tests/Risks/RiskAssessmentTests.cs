using FluentAssertions;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Risks;

/// <summary>Finished numbers of risks, and what is found in them.</summary>
public class RiskAssessmentTests
{
    private static readonly DateOnly January = new(2025, 1, 15);
    private static readonly DateOnly April = new(2025, 4, 15);

    [Fact]
    public void The_heat_map_is_derived_from_the_current_ratings_of_open_risks()
    {
        var risks = new SomeRisks().With(1, current: (3, 4)).With(2, current: (3, 4)).With(3, current: (1, 1)).With(4)
            .Then(new RiskClosed(SomeRisks.Code(3), true, "", SomeRisks.Early))
            .AsOf(January);

        risks.HeatMap(RatingKind.Current).Where(cell => cell.Codes.Count > 0).Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Likelihood = 3, Impact = 4, Score = 12, Codes = new[] { SomeRisks.Code(1), SomeRisks.Code(2) } });
        risks.HeatMap(RatingKind.Current).Should().HaveCount(25);
        risks.ByBand().Select(band => (band.Band.Code, band.Risks.Count)).Should().Equal(("very-high", 0), ("high", 2), ("medium", 0), ("low", 0));
    }

    [Property]
    public bool The_counts_of_the_heat_map_add_up_to_the_rated_open_risks(byte likelihood, byte impact, byte[] cuts, byte[] ratings)
    {
        var matrix = RiskMatrixCheckTests.AMatrix(likelihood, impact, cuts);
        var some = new SomeRisks(matrix);
        foreach (var (index, rating) in ratings.Take(60).Index())
        {
            some.With(index + 1, current: rating % 7 == 0 ? null : (1 + (rating % matrix.Likelihood.Levels.Count), 1 + (rating / 16 % matrix.Impact.Levels.Count)));
            if (rating % 5 == 0)
            {
                some.Then(new RiskClosed(SomeRisks.Code(index + 1), true, "", SomeRisks.Early));
            }
        }

        var risks = some.AsOf(January);
        var rated = risks.Open.Count(risk => risk.Current is not null);
        return risks.HeatMap(RatingKind.Current).Sum(cell => cell.Codes.Count) == rated && risks.ByBand().Sum(band => band.Risks.Count) == rated;
    }

    [Property]
    public bool Replaying_the_history_as_of_a_moment_gives_what_stood_then(byte[] days, byte[] ratings)
    {
        var (some, count) = (new SomeRisks().With(1, current: (1, 1)), Math.Min(days.Length, ratings.Length));
        var later = Enumerable.Range(0, count).OrderBy(index => days[index])
            .Select(index => (Day: new DateOnly(2024, 11, 2).AddDays(days[index]), Rating: RiskRating.Of(1 + (ratings[index] % 5), 1 + (ratings[index] / 8 % 5))))
            .ToList();
        var then = new List<(DateOnly Day, string Hash)>();
        foreach (var (day, rating) in later)
        {
            some.Then(new RiskRated(SomeRisks.Code(), RatingKind.Current, rating, SomeRisks.At(day)));
            then.RemoveAll(known => known.Day == day);
            then.Add((day, some.AsOf(day).FactsHash() + some.AsOf(day).Find(SomeRisks.Code())!.Current!.Rating));
        }

        return then.All(known => some.AsOf(known.Day).FactsHash() + some.AsOf(known.Day).Find(SomeRisks.Code())!.Current!.Rating == known.Hash);
    }

    [Property]
    public bool The_residual_reduction_stays_within_its_bounds(byte[] ratings)
    {
        var some = new SomeRisks();
        foreach (var (index, rating) in ratings.Take(60).Index())
        {
            some.With(index + 1, current: (1 + (rating % 5), 1 + (rating / 5 % 5)), residual: (1 + (rating / 25 % 5), 1 + (rating % 3)));
        }

        return some.AsOf(January).Reduction().Percent is not { } percent ? ratings.Length == 0 : percent is <= 96 and >= -2400;
    }

    [Fact]
    public void Every_change_of_a_rating_or_a_date_is_in_the_history_with_its_reason()
    {
        var risk = new SomeRisks().With(1, current: (4, 4))
            .Then(
                new RiskActionSet(SomeRisks.Code(), SomeRisks.Action(), SomeRisks.Early),
                new RiskRated(SomeRisks.Code(), RatingKind.Current, RiskRating.Of(2, 4), SomeRisks.At(January, "ทบทวน")),
                new RiskActionSet(SomeRisks.Code(), SomeRisks.Action(due: new(2025, 6, 30)), SomeRisks.At(January, "เลื่อนกำหนด")))
            .AsOf(April).Find(SomeRisks.Code())!;

        risk.Changes.Select(change => (change.Field, change.Old, change.New, change.Recorded.Reason)).Should().Equal(
            ("current", "4×4=16", "2×4=8", "ทบทวน"),
            ("action 1: due", "2025-03-31", "2025-06-30", "เลื่อนกำหนด"));
    }

    [Fact]
    public void Movement_compares_the_ratings_of_two_moments()
    {
        var risks = new SomeRisks().With(1, current: (4, 4)).With(2, current: (2, 2))
            .Then(new RiskRated(SomeRisks.Code(), RatingKind.Current, RiskRating.Of(2, 4), SomeRisks.At(April)))
            .AsOf(April);

        risks.MovementSince(ThaiTime.EndOfDay(January)).Select(movement => (movement.Code, movement.Change)).Should().Equal((SomeRisks.Code(1), -8), (SomeRisks.Code(2), 0));
        risks.MovementSince(ThaiTime.EndOfDay(new(2024, 10, 1))).Should().OnlyContain(movement => movement.From == null);
    }

    [Fact]
    public void Actions_are_overdue_or_due_within_30_7_and_1_days()
    {
        var risks = new SomeRisks().With(1, current: (2, 2))
            .Then([.. new[] { -1, 0, 1, 7, 8, 30, 31 }.Select((days, index) => new RiskActionSet(SomeRisks.Code(), SomeRisks.Action(index + 1, due: January.AddDays(days)), SomeRisks.Early))])
            .AsOf(January);

        risks.Overdue().Select(due => due.DaysLeft).Should().Equal(-1);
        risks.DueWithin(1).Select(due => due.DaysLeft).Should().Equal(0, 1);
        risks.DueWithin(7).Select(due => due.DaysLeft).Should().Equal(0, 1, 7);
        risks.DueWithin(30).Select(due => due.DaysLeft).Should().Equal(0, 1, 7, 8, 30);
    }

    [Fact]
    public void Treatment_counts_done_over_due_by_the_period_of_the_due_date()
    {
        var quarters = new SomeRisks().With(1, current: (2, 2))
            .Then(
                new RiskActionSet(SomeRisks.Code(), SomeRisks.Action(1, due: new(2025, 3, 31), RiskActionStatus.Done, "หลักฐาน"), SomeRisks.Early),
                new RiskActionSet(SomeRisks.Code(), SomeRisks.Action(2, due: new(2025, 3, 1)), SomeRisks.Early),
                new RiskActionSet(SomeRisks.Code(), SomeRisks.Action(3, due: new(2025, 4, 1), RiskActionStatus.Dropped), SomeRisks.Early))
            .AsOf(January).Treatment(PeriodKind.Quarter);

        quarters.Select(row => (row.Due, row.Done, row.Percent)).Should().Equal((0, 0, null), (2, 1, 50m), (0, 0, null), (0, 0, null));
    }

    [Fact]
    public void Samples_give_way_to_the_first_real_risk()
    {
        var some = new SomeRisks().With(1, current: (5, 5), isSample: true);
        some.AsOf(January).HasSampleData.Should().BeTrue();

        var real = some.Then(new RiskDescribed(SomeRisks.Code(1), SomeRisks.Description() with { Event = "จริง" }, SomeRisks.At(January))).AsOf(April);

        real.HasSampleData.Should().BeFalse();
        real.Risks.Should().ContainSingle().Which.Should().Match<Risk>(risk => risk.Description.Event == "จริง" && risk.Current == null);
    }

    [Theory]
    [InlineData(RiskCodes.ResidualAboveCurrent)]
    [InlineData(RiskCodes.ResidualUnjustified)]
    [InlineData(RiskCodes.HighWithoutAction)]
    [InlineData(RiskCodes.ActionOverdue)]
    [InlineData(RiskCodes.AcceptanceWithoutExpiry)]
    [InlineData(RiskCodes.AcceptanceExpired)]
    [InlineData(RiskCodes.NoOwner)]
    [InlineData(RiskCodes.ReviewMissing)]
    [InlineData(RiskCodes.CauseMissing)]
    [InlineData(RiskCodes.NotRated)]
    public void Each_weakness_is_found_and_its_mending_too(string code)
    {
        var (weak, mended) = Pair(code);

        weak.CodesFound(April).Should().Contain(code);
        mended.CodesFound(April).Should().NotContain(code);
        weak.AsOf(April).Findings.Where(finding => finding.Code == code).Should().OnlyContain(finding => finding.Message.Thai.Length > 10 && finding.Message.English.Length > 10);
    }

    [Fact]
    public void An_area_that_was_not_looked_at_is_named()
    {
        var risks = new SomeRisks().With(1, current: (1, 1)).AsOf(January);

        risks.Findings.Where(finding => finding.Code == RiskCodes.AreaEmpty).Should().HaveCount(3).And.NotContain(finding => finding.Message.Thai.Contains("ด้านที่ 3", StringComparison.Ordinal));
    }

    private static (SomeRisks Weak, SomeRisks Mended) Pair(string code)
    {
        var done = new RiskActionSet(SomeRisks.Code(), SomeRisks.Action(status: RiskActionStatus.Done, evidence: "คำสั่ง"), SomeRisks.Early);
        return code switch
        {
            RiskCodes.ResidualAboveCurrent => (new SomeRisks().With(1, current: (2, 2), residual: (3, 2)), new SomeRisks().With(1, current: (2, 2), residual: (2, 2))),
            RiskCodes.ResidualUnjustified => (new SomeRisks().With(1, current: (3, 3), residual: (2, 2)), new SomeRisks().With(1, current: (3, 3), residual: (2, 2)).Then(done)),
            RiskCodes.HighWithoutAction => (new SomeRisks().With(1, current: (5, 5)), new SomeRisks().With(1, current: (5, 5)).Then(done)),
            RiskCodes.ActionOverdue => (
                new SomeRisks().With(1, current: (2, 2)).Then(new RiskActionSet(SomeRisks.Code(), SomeRisks.Action(), SomeRisks.Early)), new SomeRisks().With(1, current: (2, 2)).Then(done)),
            RiskCodes.AcceptanceWithoutExpiry => (
                new SomeRisks().With(1, SomeRisks.Description() with { Strategy = RiskStrategy.Take }), new SomeRisks().With(1, SomeRisks.Description() with { Strategy = RiskStrategy.Take }).Then(Accepted(new(2025, 9, 30)))),
            RiskCodes.AcceptanceExpired => (new SomeRisks().With(1).Then(Accepted(new(2025, 4, 14))), new SomeRisks().With(1).Then(Accepted(new(2025, 4, 15)))),
            RiskCodes.NoOwner => (new SomeRisks().With(1, SomeRisks.Description() with { OwnerUnit = " " }), new SomeRisks().With(1)),
            RiskCodes.ReviewMissing => (
                new SomeRisks().With(1), new SomeRisks().With(1).Then(new RiskReviewed(SomeRisks.Code(), ReviewRound.SixMonths, new(2025, 3, 28), "ทบทวน", SomeRisks.At(new(2025, 3, 28))))),
            RiskCodes.CauseMissing => (new SomeRisks().With(1, SomeRisks.Description() with { Causes = "" }), new SomeRisks().With(1)),
            _ => (new SomeRisks().With(1), new SomeRisks().With(1, current: (1, 1))),
        };

        static RiskAccepted Accepted(DateOnly until) => new(SomeRisks.Code(), IsAccepted: true, until, SomeRisks.Early);
    }
}
