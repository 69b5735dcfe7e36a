using Kolum.ItaAnalytics.Domain.Risks;
using Kolum.ItaAnalytics.Domain.RulePacks;
using Kolum.ItaAnalytics.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kolum.ItaAnalytics.Infrastructure.Risks;

/// <summary>A decision about risks as stored.</summary>
internal sealed class RiskDecisionRow : DecisionRow
{
    public required RiskDecisionKind Kind { get; init; }

    public required string? Code { get; init; }

    public static RiskDecisionRow Of(int assessmentId, long number, RiskDecision decision)
    {
        var (kind, body) = decision switch
        {
            MatrixPinned pinned => (RiskDecisionKind.Matrix, JsonText.Write(pinned.Matrix)),
            RiskDescribed described => (RiskDecisionKind.Description, JsonText.Write(DescriptionBody.Of(described.Description))),
            RiskRated rated => (RiskDecisionKind.Rating, JsonText.Write(new RatingBody(rated.Kind, rated.Rating?.Likelihood, rated.Rating?.Impact))),
            RiskActionSet set => (RiskDecisionKind.Action, JsonText.Write(set.Action)),
            RiskAccepted accepted => (RiskDecisionKind.Acceptance, JsonText.Write(new AcceptanceBody(accepted.IsAccepted, accepted.Until))),
            RiskReviewed reviewed => (RiskDecisionKind.Review, JsonText.Write(new ReviewBody(reviewed.Round, reviewed.Day, reviewed.Text))),
            RiskClosed closed => (RiskDecisionKind.State, JsonText.Write(new StateBody(closed.IsClosed, closed.Evidence))),
            _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "Unknown decision."),
        };
        return new()
        {
            AssessmentId = assessmentId,
            Number = number,
            Kind = kind,
            Code = (decision as OneRiskDecision)?.Code,
            Body = body,
            IsSample = decision.IsSample,
            RecordedAt = decision.Recorded.At,
            RecordedBy = decision.Recorded.By,
            Reason = decision.Recorded.Reason,
        };
    }

    public RiskDecision ToDecision()
    {
        var recorded = Recorded;
        return Kind switch
        {
            RiskDecisionKind.Matrix => new MatrixPinned(JsonText.Read<RiskMatrix>(Body), recorded, IsSample),
            RiskDecisionKind.Description => new RiskDescribed(Code!, JsonText.Read<DescriptionBody>(Body).ToDescription(), recorded, IsSample),
            RiskDecisionKind.Rating when JsonText.Read<RatingBody>(Body) is var rating => new RiskRated(
                Code!, rating.Kind, rating is { Likelihood: { } likelihood, Impact: { } impact } ? RiskRating.Of(likelihood, impact) : null, recorded, IsSample),
            RiskDecisionKind.Action => new RiskActionSet(Code!, JsonText.Read<RiskAction>(Body), recorded, IsSample),
            RiskDecisionKind.Acceptance when JsonText.Read<AcceptanceBody>(Body) is var acceptance => new RiskAccepted(Code!, acceptance.IsAccepted, acceptance.Until, recorded, IsSample),
            RiskDecisionKind.Review when JsonText.Read<ReviewBody>(Body) is var review => new RiskReviewed(Code!, review.Round, review.Day, review.Text, recorded, IsSample),
            RiskDecisionKind.State when JsonText.Read<StateBody>(Body) is var state => new RiskClosed(Code!, state.IsClosed, state.Evidence, recorded, IsSample),
            _ => throw new InvalidDataException($"The database holds an unknown decision: {Kind}."),
        };
    }

    private sealed record DescriptionBody(
        RiskArea Area,
        string Process,
        string Event,
        string Causes,
        string Scenario,
        string Controls,
        string OwnerUnit,
        RiskStrategy? Strategy,
        IReadOnlyList<int> Measures,
        IReadOnlyList<int> Indicators,
        IReadOnlyList<int> OpenDataItems)
    {
        public static DescriptionBody Of(RiskDescription risk) => new(
            risk.Area,
            risk.Process,
            risk.Event,
            risk.Causes,
            risk.Scenario,
            risk.Controls,
            risk.OwnerUnit,
            risk.Strategy,
            risk.Links.Measures,
            risk.Links.Indicators,
            risk.Links.OpenDataItems);

        public RiskDescription ToDescription() => new(
            Area, Process, Event, Causes, Scenario, Controls, OwnerUnit, Strategy, RiskLinks.TryOf(Measures, Indicators, OpenDataItems) ?? RiskLinks.None);
    }

    private sealed record RatingBody(RatingKind Kind, int? Likelihood, int? Impact);

    private sealed record AcceptanceBody(bool IsAccepted, DateOnly? Until);

    private sealed record ReviewBody(ReviewRound Round, DateOnly Day, string Text);

    private sealed record StateBody(bool IsClosed, string Evidence);
}

/// <summary>What was decided.</summary>
internal enum RiskDecisionKind
{
    Matrix,
    Description,
    Rating,
    Action,
    Acceptance,
    Review,
    State,
}

internal sealed class RiskDecisionConfiguration : IEntityTypeConfiguration<RiskDecisionRow>
{
    public void Configure(EntityTypeBuilder<RiskDecisionRow> decision)
    {
        DecisionRow.Configure(decision, "RiskDecisions");
        decision.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        decision.Property(d => d.Code).HasMaxLength(16).IsUnicode(false);
    }
}
