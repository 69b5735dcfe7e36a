using FluentAssertions;
using FsCheck;
using FsCheck.Xunit;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Domain.Surveys;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Surveys;

public class QuotaAndPlanTests
{
    private static readonly RulePack Rules = Facts.Rules.Packs.Find(Facts.Key.FiscalYear)!;

    [Theory]
    [InlineData(SurveyPart.Iit, 12, "M", 12)]
    [InlineData(SurveyPart.Iit, 38, "M", 30)]
    [InlineData(SurveyPart.EitPart1, 38, "S", 30)]
    [InlineData(SurveyPart.EitPart1, 38, "M", 40)]
    [InlineData(SurveyPart.EitPart1, 38, "L", 50)]
    public void The_rule_gives_the_quota_from_headcount_and_class(SurveyPart part, int headcount, string size, int required)
    {
        var quota = new QuotaHistory(part, Rules, [Profile(headcount, size)], []).InForce(DateTimeOffset.MaxValue)!;

        quota.Required.Should().Be(required);
        quota.Rule.Should().NotBeEmpty();
        quota.Source.Should().NotBeEmpty();
        quota.Overridden.Should().BeFalse();
    }

    [Fact]
    public void Part_two_has_no_rule_and_no_invented_number() =>
        new QuotaHistory(SurveyPart.EitPart2, Rules, [Profile(38, "M")], []).InForce(DateTimeOffset.MaxValue).Should().BeNull();

    [Fact]
    public void An_agency_overrides_the_rule_and_goes_back_to_it_and_both_are_kept()
    {
        var history = new QuotaHistory(SurveyPart.EitPart1, Rules, [Profile(38, "M")], [Set(55, 2), Set(null, 5)]);

        history.InForce(At(1))!.Required.Should().Be(40);
        history.InForce(At(3)).Should().Match<Quota>(quota => quota.Required == 55 && quota.Overridden && quota.Rule.Contains("๔๐"));
        history.InForce(At(6))!.Required.Should().Be(40);
        history.ChangesUpTo(At(6)).Select(change => change.Quota.Required).Should().Equal(40, 55, 40);
        history.ChangesUpTo(At(3)).Should().HaveCount(2);
    }

    [Fact]
    public void A_new_headcount_changes_the_quota_by_rule_from_its_moment_on()
    {
        var history = new QuotaHistory(SurveyPart.Iit, Rules, [Profile(12, "M"), Profile(25, "M", recordedInMonth: 3)], []);

        history.InForce(At(2))!.Required.Should().Be(12);
        history.InForce(At(4))!.Required.Should().Be(25);
    }

    [Fact]
    public void A_quota_that_changes_measures_what_was_counted_before_too()
    {
        var facts = Facts.SurveyFacts("eit-1", 40, null, Facts.Reading(new(2025, 2, 10), 20, "eit-1"));
        facts = facts with { Decisions = [.. facts.Decisions, Set(80, 4)] };

        At(3, facts).PeriodsBy(PeriodKind.Month)[1].Percent.Should().Be(50);
        At(6, facts).PeriodsBy(PeriodKind.Month)[1].Percent.Should().Be(25);
    }

    [Fact]
    public void A_moved_end_does_not_rewrite_what_was_planned_before()
    {
        var facts = Facts.SurveyFacts("eit-1", 60, Period.Window(new(2025, 1, 1), new(2025, 3, 31)));
        var before = At(3, facts).PeriodsBy(PeriodKind.Month).Select(row => row.PlannedCumulative).ToList();
        var moved = facts with { Decisions = [.. facts.Decisions, Facts.Window(Period.Window(new(2025, 1, 1), new(2025, 6, 30)), Recorded(3))] };
        var after = At(6, moved).PeriodsBy(PeriodKind.Month).Select(row => row.PlannedCumulative).ToList();

        after.Should().HaveCount(6);
        after.Take(2).Should().Equal(before.Take(2), "January and February were over when the end was moved");
        after[2].Should().BeLessThan(before[2]);
        after[^1].Should().Be(60);
        At(6, moved).Windows().Select(window => window.Span.LastDay).Should().Equal(new DateOnly(2025, 3, 31), new DateOnly(2025, 6, 30));
        At(2, moved).Window.Span.LastDay.Should().Be(new DateOnly(2025, 3, 31), "nobody knew of the new end in February");
    }

    [Property]
    public bool A_window_that_is_never_moved_has_one_plan(PositiveInt quota, byte month)
    {
        var facts = Facts.SurveyFacts("eit-1", 1 + (quota.Get % 1000));
        return At(1 + (month % 9), facts).PlanByDay().SequenceEqual(At(9, facts).PlanByDay());
    }

    [Property]
    public bool The_whole_is_never_less_than_its_groups_and_is_found_again_in_any_period(byte[] days)
    {
        ResponseCount[] counts = [.. days.Select((day, i) => (i % 3) switch
        {
            0 => Facts.Reading(Day(day), day % 7),
            1 => Facts.Increment(Day(day), day % 4) with { Group = "a" },
            _ => Facts.Reading(Day(day), day % 9) with { Group = "b" },
        })];
        var history = CountHistory.AsOf(counts, DateTimeOffset.MaxValue);
        return days.Select(Day).All(day => history.Whole.TotalAt(day) >= history.Group("a").TotalAt(day) + history.Group("b").TotalAt(day))
            && Enum.GetValues<PeriodKind>().All(kind =>
                CompletionCalculator.ByPeriod(history.Whole, Facts.Plan(30), kind, new(2025, 9, 1)).Sum(row => row.Completed ?? 0) == (history.Whole.Total ?? 0));
    }

    private static DateOnly Day(byte offset) => new DateOnly(2025, 1, 1).AddDays(offset % 170);

    private static SurveyProgress At(int month, SurveyFacts facts) => SurveyProgress.Compute(facts, Facts.SurveyRules(), At(month));

    private static DateTimeOffset At(int month) => new(2025, month, 28, 12, 0, 0, ThaiTime.Offset);

    private static Recorded Recorded(int month) => new(new(2025, month, 15, 9, 0, 0, ThaiTime.Offset), "ผู้ทดสอบ", "ทดสอบ");

    private static QuotaSet Set(int? required, int month) => Facts.QuotaOf(required, Recorded(month));

    private static AgencyProfile Profile(int headcount, string size, int recordedInMonth = 1) => new(
        new(2024, 10, 1), headcount, AgencyProfile.SubdistrictOrganization, size, "ทดสอบ", Confidence.Verified, IsSample: false, new(new(2025, recordedInMonth, 2, 9, 0, 0, ThaiTime.Offset), "ผู้ทดสอบ", "ทดสอบ"));
}
