using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>How complete a measure is, on five points. The scale and its rule are this product's own, and not the commission's.</summary>
public enum MeasureCompletion
{
    /// <summary>Nothing is recorded that could show anything.</summary>
    NoEvidence,

    /// <summary>Its steps are followed, and none was begun.</summary>
    NotStarted,

    /// <summary>Begun, or said to be done without anything that shows it.</summary>
    Limited,

    /// <summary>At least half is done, and something shows it.</summary>
    Substantial,

    /// <summary>Every step is done, every target reached, and something shows it.</summary>
    Complete,
}

/// <summary>How complete a measure is: what the rule proposes, and what a person decided instead.</summary>
/// <param name="Proposal">What the rule proposes; it stays beside a person's judgement.</param>
/// <param name="Judged">The person's judgement that holds, or nothing.</param>
public sealed record CompletionStanding(CompletionProposal Proposal, CompletionJudged? Judged)
{
    /// <summary>What holds.</summary>
    public MeasureCompletion Value => Judged?.Completion ?? Proposal.Value;
}

/// <summary>What the rule makes of what is recorded.</summary>
/// <param name="Value">The point on the scale.</param>
/// <param name="Why">What it is made from: "ขั้นตอนแล้วเสร็จ 2 จาก 4 · หลักฐาน 1 ชิ้น".</param>
/// <param name="Rule">The name of the rule with its version.</param>
/// <param name="Origin">Whose rule it is.</param>
public sealed record CompletionProposal(MeasureCompletion Value, BilingualText Why, string Rule, BilingualText Origin);
