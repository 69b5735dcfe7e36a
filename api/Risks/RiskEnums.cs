using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.Risks;

namespace Kolum.ItaAnalytics.Api.Risks;

internal sealed class RiskAreaType() : DescribedEnum<RiskArea>("The four areas in which the risk of corruption is assessed.", area => area switch
{
    RiskArea.ApprovalsAndPermits => "Approvals, permits and services under the Facilitation Act of 2015.",
    RiskArea.PowerAndPosition => "Transparency of the use of power and position.",
    RiskArea.BudgetAndResources => "Spending of the budget and management of state resources.",
    RiskArea.Personnel => "Personnel management.",
    _ => throw new ArgumentOutOfRangeException(nameof(area), area, "Not described."),
});

internal sealed class RiskStrategyType() : DescribedEnum<RiskStrategy>("What is done with a risk.", strategy => strategy switch
{
    RiskStrategy.Treat => "It is made smaller.",
    RiskStrategy.Transfer => "Somebody else carries it.",
    RiskStrategy.Take => "It is accepted as it is, until a day.",
    RiskStrategy.Terminate => "What brings it is given up.",
    _ => throw new ArgumentOutOfRangeException(nameof(strategy), strategy, "Not described."),
});

internal sealed class RatingKindType() : DescribedEnum<RatingKind>("What a rating of a risk is about.", kind => kind switch
{
    RatingKind.Inherent => "Before any control.",
    RatingKind.Current => "With the controls that exist.",
    RatingKind.Residual => "With the actions that are planned or done.",
    _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not described."),
});

internal sealed class RiskActionStatusType() : DescribedEnum<RiskActionStatus>("How far an action against a risk has come.", status => status switch
{
    RiskActionStatus.Planned => "Not begun.",
    RiskActionStatus.UnderWay => "Begun.",
    RiskActionStatus.Done => "Finished.",
    RiskActionStatus.Dropped => "Given up.",
    _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not described."),
});

internal sealed class ReviewRoundType() : DescribedEnum<ReviewRound>("The two reviews of a risk within its fiscal year.", round => round switch
{
    ReviewRound.SixMonths => "Due on 31 March.",
    ReviewRound.TwelveMonths => "Due on 30 September.",
    _ => throw new ArgumentOutOfRangeException(nameof(round), round, "Not described."),
});
