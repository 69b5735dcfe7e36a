using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Reports;
using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Tests.Risks;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Reports;

public sealed class AttentionTests
{
    private static readonly AssessmentFacts Counted = new AnAssessment().WithRealCounts().Facts();

    [Fact]
    public void A_survey_that_closed_short_is_behind_since_its_last_day_and_one_that_was_reached_is_not()
    {
        var attention = On(new(2025, 10, 8), Counted);

        attention.Behind.Where(matter => matter.Subject == MatterSubject.Survey).Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Key = "eit-1", Title = "EIT ส่วนที่ ๑", Day = new DateOnly(2025, 6, 30), Days = -100, IsSample = false });
        attention.Ahead.Should().NotContain(matter => matter.Subject == MatterSubject.Survey);
    }

    [Fact]
    public void The_end_of_a_survey_that_is_not_reached_is_ahead()
    {
        var closing = On(new(2025, 6, 20), Counted).Ahead.Where(matter => matter.Subject == MatterSubject.Survey);

        closing.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Key = "eit-1", Day = new DateOnly(2025, 6, 30), Days = 10, Why = new { English = "closes" } });
    }

    [Fact]
    public void Sample_counts_make_a_sample_matter() =>
        On(new(2025, 10, 8), new AnAssessment().WithSampleCounts().Facts()).Behind.Should().Contain(matter => matter.Key == "eit-1" && matter.IsSample);

    [Fact]
    public void An_action_against_a_risk_is_behind_after_its_day_and_ahead_within_thirty_days_before()
    {
        var facts = Counted with { Risks = ActionDue(new(2025, 9, 30)) };

        OfRisks(On(new(2025, 8, 30), facts)).Should().BeEmpty();
        OfRisks(On(new(2025, 8, 31), facts)).Should().Equal("ahead 30");
        OfRisks(On(new(2025, 9, 30), facts)).Should().Equal("ahead 0");
        OfRisks(On(new(2025, 10, 1), facts)).Should().Equal("behind -1");
    }

    [Fact]
    public void What_is_behind_begins_with_what_is_longest_overdue_and_what_is_ahead_with_the_soonest()
    {
        var facts = Counted with { Risks = ActionDue(new(2025, 5, 1)) };
        for (var day = new DateOnly(2025, 1, 1); day <= new DateOnly(2025, 12, 31); day = day.AddDays(7))
        {
            var attention = On(day, facts);

            attention.Behind.Select(matter => matter.Days ?? 0).Should().BeInAscendingOrder().And.NotContain(days => days > 0);
            attention.Ahead.Select(matter => matter.Days!.Value).Should().BeInAscendingOrder().And.NotContain(days => days < 0);
            attention.Behind.Concat(attention.Ahead).Should().NotContain(matter => matter.Day != null && matter.Day.Value.DayNumber - day.DayNumber != matter.Days);
        }
    }

    private static RiskFacts ActionDue(DateOnly due) =>
        new SomeRisks().With(current: (4, 4)).Then(new RiskActionSet(SomeRisks.Code(), SomeRisks.Action(due: due), SomeRisks.Early)).Decided();

    private static IEnumerable<string> OfRisks(Attention attention) =>
        attention.Behind.Select(matter => (matter, "behind")).Concat(attention.Ahead.Select(matter => (matter, "ahead")))
            .Where(one => one.matter.Subject == MatterSubject.Risk && one.matter.Owners is ["กองคลัง"])
            .Select(one => FormattableString.Invariant($"{one.Item2} {one.matter.Days}"));

    private static Attention On(DateOnly day, AssessmentFacts facts) => Attention.Of(Assessment.Compute(facts, Tests.Facts.Rules, ThaiTime.EndOfDay(day)));
}
