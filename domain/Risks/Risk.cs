using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>A risk as it stood at a moment, finished.</summary>
/// <param name="Code">Its code: <c>RSK-01/2568</c>.</param>
/// <param name="Description">What it is.</param>
/// <param name="Inherent">Before any control, or nothing where it is not rated.</param>
/// <param name="Current">With the controls that exist, or nothing.</param>
/// <param name="Residual">With the actions that are planned or done, or nothing.</param>
/// <param name="Actions">Actions against it, by number.</param>
/// <param name="Acceptance">That it is accepted, or nothing.</param>
/// <param name="Reviews">Reviews that were held, the last one of each round.</param>
/// <param name="Closing">That it is closed, or nothing while it is open.</param>
/// <param name="Added">When, by whom and why it was added.</param>
/// <param name="LastChanged">When, by whom and why it was changed last.</param>
/// <param name="IsSample">Whether it is only an example.</param>
public sealed record Risk(
    string Code,
    RiskDescription Description,
    RatedRisk? Inherent,
    RatedRisk? Current,
    RatedRisk? Residual,
    IReadOnlyList<RiskAction> Actions,
    RiskAccepted? Acceptance,
    IReadOnlyList<RiskReviewed> Reviews,
    RiskClosed? Closing,
    Recorded Added,
    Recorded LastChanged,
    bool IsSample)
{
    /// <summary>Every change of a text, a rating, a date or a status after it was added, in order of time.</summary>
    public IReadOnlyList<RiskChange> Changes { get; init; } = [];

    /// <summary>Whether it is still looked after.</summary>
    public bool IsOpen => Closing is null;

    /// <summary>The rating of a kind, or nothing.</summary>
    public RatedRisk? Rated(RatingKind kind) => kind switch
    {
        RatingKind.Inherent => Inherent,
        RatingKind.Current => Current,
        RatingKind.Residual => Residual,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown rating."),
    };

    /// <summary>How high it is as it stands: the current rating, or the inherent one where it has no other.</summary>
    public RatedRisk? Standing => Current ?? Inherent;

    /// <summary>Actions that were finished.</summary>
    public IReadOnlyList<RiskAction> Finished => [.. Actions.Where(action => action.Status == RiskActionStatus.Done)];

    /// <summary>The last review of a round, or nothing.</summary>
    public RiskReviewed? Review(ReviewRound round) => Reviews.FirstOrDefault(review => review.Round == round);
}

/// <summary>A rating with the level of risk that it comes to.</summary>
/// <param name="Rating">Likelihood and impact.</param>
/// <param name="Band">The level of risk on the assessment's matrix.</param>
public sealed record RatedRisk(RiskRating Rating, RiskBand Band);

/// <summary>Something about a risk that was replaced.</summary>
/// <param name="Field">What: <c>residual</c>, <c>action 2: due</c>.</param>
/// <param name="Name">The same for people.</param>
/// <param name="Old">What stood there before; empty where nothing did.</param>
/// <param name="New">What stands there since; empty where it was taken back.</param>
/// <param name="Recorded">When, by whom and why.</param>
public sealed record RiskChange(string Field, BilingualText Name, string Old, string New, Recorded Recorded);
