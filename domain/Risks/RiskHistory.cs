using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Risks;

/// <summary>Everything that was decided about the risks of one assessment.</summary>
/// <param name="Decisions">In the order in which they were recorded.</param>
public sealed record RiskFacts(IReadOnlyList<RiskDecision> Decisions)
{
    /// <summary>Nothing yet.</summary>
    public static RiskFacts Empty { get; } = new([]);

    /// <summary>The decisions known at a moment; the examples only while no real risk was recorded by then.</summary>
    /// <param name="asOf">Later decisions are left out.</param>
    public IReadOnlyList<RiskDecision> AsOf(DateTimeOffset asOf)
    {
        var known = Decisions.Where(decision => decision.Recorded.At <= asOf).ToList();
        return known.Any(decision => decision is OneRiskDecision { IsSample: false })
            ? [.. known.Where(decision => decision is MatrixPinned || !decision.IsSample)]
            : known;
    }
}

/// <summary>Puts risks together from what was decided about them.</summary>
internal static class RiskHistory
{
    /// <summary>The matrix in force; nothing where none was pinned.</summary>
    public static MatrixPinned? Matrix(IReadOnlyList<RiskDecision> known) =>
        known.OfType<MatrixPinned>().LastOrDefault(pinned => !pinned.IsSample) ?? known.OfType<MatrixPinned>().LastOrDefault();

    /// <summary>The risks by code.</summary>
    /// <param name="known">Decisions as of a moment, in order.</param>
    /// <param name="matrix">The matrix in force.</param>
    public static IReadOnlyList<Risk> Risks(IReadOnlyList<RiskDecision> known, RiskMatrix matrix) =>
    [
        .. known.OfType<OneRiskDecision>()
            .GroupBy(decision => decision.Code)
            .Where(ofRisk => ofRisk.Any(decision => decision is RiskDescribed))
            .Select(ofRisk => Of([.. ofRisk], matrix))
            .OrderBy(risk => risk.Code, StringComparer.Ordinal),
    ];

    private static Risk Of(IReadOnlyList<OneRiskDecision> decisions, RiskMatrix matrix)
    {
        var described = decisions.OfType<RiskDescribed>().Last();
        return new(
            described.Code,
            described.Description,
            Rated(RatingKind.Inherent),
            Rated(RatingKind.Current),
            Rated(RatingKind.Residual),
            [.. decisions.OfType<RiskActionSet>().GroupBy(set => set.Action.Number).OrderBy(set => set.Key).Select(set => set.Last().Action)],
            decisions.OfType<RiskAccepted>().LastOrDefault() is { IsAccepted: true } accepted ? accepted : null,
            [.. decisions.OfType<RiskReviewed>().GroupBy(review => review.Round).OrderBy(round => round.Key).Select(round => round.Last())],
            decisions.OfType<RiskClosed>().LastOrDefault() is { IsClosed: true } closed ? closed : null,
            decisions[0].Recorded,
            decisions[^1].Recorded,
            described.IsSample)
        {
            Changes = [.. Changes(decisions)],
        };

        RatedRisk? Rated(RatingKind kind) => decisions.OfType<RiskRated>().LastOrDefault(rated => rated.Kind == kind)?.Rating is { } rating && matrix.Holds(rating)
            ? new(rating, matrix.BandOf(rating))
            : null;
    }

    /// <summary>What differs from what stood there before; what was said when the risk was added is no change.</summary>
    private static IEnumerable<RiskChange> Changes(IReadOnlyList<OneRiskDecision> decisions)
    {
        var added = decisions[0].Recorded;
        var standing = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var decision in decisions)
        {
            foreach (var (field, name, text) in RiskTexts.Of(decision))
            {
                var old = standing.GetValueOrDefault(field, "");
                standing[field] = text;
                if (old != text && decision.Recorded != added)
                {
                    yield return new(field, name, old, text, decision.Recorded);
                }
            }
        }
    }
}
