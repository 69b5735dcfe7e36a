using FluentAssertions;
using Kolum.ItaAnalytics.Domain.Measures;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Measures;

public sealed class CompletionRuleTests
{
    private static readonly DateOnly Day = new(2025, 4, 1);

    [Fact]
    public void Nothing_recorded_is_no_evidence() => Proposed(new()).Should().Be(MeasureCompletion.NoEvidence);

    [Fact]
    public void Steps_that_were_not_begun_are_not_started() => Proposed(new SomeSteps().With(SomeSteps.Step())).Should().Be(MeasureCompletion.NotStarted);

    [Fact]
    public void What_is_done_and_not_shown_is_limited() => Proposed(Done(new())).Should().Be(MeasureCompletion.Limited);

    [Fact]
    public void What_is_done_and_shown_is_complete() => Proposed(Done(new()).Shown()).Should().Be(MeasureCompletion.Complete);

    [Fact]
    public void Evidence_that_has_expired_shows_nothing() => Proposed(Done(new()).Shown(expires: Day.AddDays(-1))).Should().Be(MeasureCompletion.Limited);

    [Fact]
    public void Half_of_the_steps_with_evidence_is_substantial() =>
        Proposed(new SomeSteps().With(SomeSteps.Step(status: StepStatus.Done, done: Day)).Shown()).Should().Be(MeasureCompletion.Substantial);

    [Fact]
    public void A_target_that_is_not_reached_keeps_it_from_complete() => Proposed(Done(new()).Shown().Measured(withTarget: 2, reached: 1)).Should().Be(MeasureCompletion.Substantial);

    [Fact]
    public void Fewer_than_half_of_the_targets_is_limited() => Proposed(Done(new()).Shown().Measured(withTarget: 3, reached: 1)).Should().Be(MeasureCompletion.Limited);

    [Fact]
    public void A_dropped_step_does_not_count() =>
        Proposed(new SomeSteps().With(SomeSteps.Step(1, status: StepStatus.Done, done: Day)).With(SomeSteps.Step(2, status: StepStatus.Dropped)).Shown()).Should().Be(MeasureCompletion.Complete);

    [Fact]
    public void A_person_s_judgement_holds_until_it_is_taken_back_and_the_proposal_stays()
    {
        var steps = new SomeSteps().With(new CompletionJudged(1, MeasureCompletion.Substantial, SomeSteps.At(new(2025, 3, 1), "ตรวจเอกสารแล้ว")))
            .With(new CompletionJudged(1, null, SomeSteps.At(new(2025, 3, 20))));

        var judged = steps.On(new(2025, 3, 10)).Completion;
        judged.Value.Should().Be(MeasureCompletion.Substantial);
        judged.Judged!.Recorded.Reason.Should().Be("ตรวจเอกสารแล้ว");
        judged.Proposal.Value.Should().Be(MeasureCompletion.NoEvidence);
        steps.On(Day).Completion.Value.Should().Be(MeasureCompletion.NoEvidence);
    }

    [Fact]
    public void The_proposal_says_what_it_is_made_from() =>
        new SomeSteps().With(SomeSteps.Step(status: StepStatus.Done, done: Day)).Shown().Measured(2, 1).On(Day).Completion.Proposal.Why.Thai.Should()
            .Be("ขั้นตอนแล้วเสร็จ 1 จาก 2 · ยังไม่ติดตาม 1 · ถึงเป้าหมาย 1 จาก 2 ตัววัด · หลักฐานที่ใช้ได้ 1 ชิ้น");

    private static SomeSteps Done(SomeSteps steps) => steps.With(SomeSteps.Step(1, status: StepStatus.Done, done: Day)).With(SomeSteps.Step(2, status: StepStatus.Done, done: Day));

    private static MeasureCompletion Proposed(SomeSteps steps) => steps.On(Day).Completion.Proposal.Value;
}
