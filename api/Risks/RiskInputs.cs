using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Surveys;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Api.Risks;

/// <summary>What a risk is, as a client says it.</summary>
internal abstract class RiskDescriptionInput : AssessmentInput
{
    [Description("The area in which it lies.")]
    public required RiskArea Area { get; init; }

    [Description("กระบวนงาน/โครงการ, 1 to 300 characters.")]
    public required string Process { get; init; }

    [Description("เหตุการณ์ความเสี่ยง, 1 to 2,000 characters.")]
    public required string Event { get; init; }

    [Description("สาเหตุ, one each; together at most 2,000 characters.")]
    public IReadOnlyList<string>? Causes { get; init; }

    [Description("How a bribe would be given or taken, at most 2,000 characters.")]
    public string? Scenario { get; init; }

    [Description("Controls that exist, one each; together at most 2,000 characters.")]
    public IReadOnlyList<string>? Controls { get; init; }

    [Description("The unit that answers for it, at most 300 characters.")]
    public string? OwnerUnit { get; init; }

    [Description("What is done with it.")]
    public RiskStrategy? Strategy { get; init; }

    [Description("Numbers of measures, 1 to 99.")]
    public IReadOnlyList<int>? Measures { get; init; }

    [Description("Numbers of indicators, 1 to 10.")]
    public IReadOnlyList<int>? Indicators { get; init; }

    [Description("Numbers of open-data items, 1 to 99.")]
    public IReadOnlyList<int>? OpenDataItems { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }

    /// <summary>The description, or nothing where a link cannot be.</summary>
    internal RiskDescription? Read() => RiskLinks.TryOf(Measures ?? [], Indicators ?? [], OpenDataItems ?? []) is { } links
        ? new(Area, Process, Event, string.Join('\n', Causes ?? []), Scenario ?? "", string.Join('\n', Controls ?? []), OwnerUnit ?? "", Strategy, links)
        : null;
}

[Name("AddRiskInput"), Description("A new risk; it gets the next code of the year.")]
internal sealed class AddRiskInput : RiskDescriptionInput
{
    [Description("Its rating before any control.")]
    public RiskLevelsInput? Inherent { get; init; }

    [Description("Its rating with the controls that exist.")]
    public RiskLevelsInput? Current { get; init; }

    [Description("Its rating with the actions that are planned or done.")]
    public RiskLevelsInput? Residual { get; init; }
}

[Name("RiskLevelsInput"), Description("A rating by its two levels.")]
internal sealed class RiskLevelsInput
{
    [Description("The level of likelihood on the year's matrix, 1 to 6.")]
    public required int Likelihood { get; init; }

    [Description("The level of impact on the year's matrix, 1 to 6.")]
    public required int Impact { get; init; }
}

[Name("DescribeRiskInput"), Description("What a risk is, said anew.")]
internal sealed class DescribeRiskInput : RiskDescriptionInput
{
    [Description("The risk, for example \"RSK-01/2568\".")]
    public required string Code { get; init; }
}

/// <summary>The risk that a mutation is about, and why.</summary>
internal abstract class OneRiskInput : AssessmentInput
{
    [Description("The risk, for example \"RSK-01/2568\".")]
    public required string Code { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}

[Name("RateRiskInput"), Description("A rating of a risk.")]
internal sealed class RateRiskInput : OneRiskInput
{
    [Description("What the rating is about.")]
    public required RatingKind Kind { get; init; }

    [Description("The level of likelihood on the year's matrix, 1 to 6.")]
    public required int Likelihood { get; init; }

    [Description("The level of impact on the year's matrix, 1 to 6.")]
    public required int Impact { get; init; }
}

[Name("SetRiskActionInput"), Description("An action against a risk.")]
internal sealed class SetRiskActionInput : OneRiskInput
{
    [Description("The action that is changed, 1 to 99; left out for a new one.")]
    public int? Number { get; init; }

    [Description("What is done, 1 to 2,000 characters.")]
    public required string Text { get; init; }

    [Description("The unit that does it, at most 300 characters.")]
    public string? OwnerUnit { get; init; }

    [Description("The first day.")]
    public DateOnly? Start { get; init; }

    [Description("The day by whose end it is done; not before the first day.")]
    public required DateOnly Due { get; init; }

    [Description("How far it has come; planned where left out.")]
    public RiskActionStatus? Status { get; init; }

    [Description("The day on which it was done; today where left out and done.")]
    public DateOnly? DoneOn { get; init; }

    [Description("What shows it, one each; needed where it is done against a risk whose band needs an action.")]
    public IReadOnlyList<string>? Evidence { get; init; }
}

[Name("AcceptRiskInput"), Description("That a risk is accepted as it is, or no longer.")]
internal sealed class AcceptRiskInput : OneRiskInput
{
    [Description("Whether it is accepted.")]
    public required bool IsAccepted { get; init; }

    [Description("The last day on which that holds; without one it is kept with a finding.")]
    public DateOnly? Until { get; init; }
}

[Name("ReviewRiskInput"), Description("A review of a risk.")]
internal sealed class ReviewRiskInput : OneRiskInput
{
    [Description("Which of the two reviews.")]
    public required ReviewRound Round { get; init; }

    [Description("The day on which it was held.")]
    public required DateOnly Day { get; init; }

    [Description("What was found, 1 to 2,000 characters.")]
    public required string Text { get; init; }
}

[Name("CloseRiskInput"), Description("That a risk is closed, or open again.")]
internal sealed class CloseRiskInput : OneRiskInput
{
    [Description("Whether it is closed.")]
    public required bool IsClosed { get; init; }

    [Description("What shows it, one each; needed where the risk's band needs an action.")]
    public IReadOnlyList<string>? Evidence { get; init; }
}

[Name("ImportRisksInput"), Description("A file of risks as text.")]
internal sealed class ImportRisksInput : AssessmentInput
{
    [Description("The file as CSV text with the headings of the template, at most 1,000,000 characters.")]
    public required string Csv { get; init; }

    [Description("Only say what would be stored.")]
    public bool? DryRun { get; init; }

    [Description("Why, 1 to 500 characters; kept in the history.")]
    public required string Reason { get; init; }
}
