using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>How far a result is from the next better level, and which indicator would move it most.</summary>
/// <param name="Level">The next better level.</param>
/// <param name="TotalMissing">What the total lacks, 0 or more, 2 decimals.</param>
/// <param name="InstrumentsMissing">What instruments lack to the level's condition; only those that lack something.</param>
/// <param name="Levers">Every indicator: those that reach the level alone first, with the least rise; then by how much they could bring.</param>
public sealed record NextLevel(
    ScoreLevel Level, decimal TotalMissing, IReadOnlyList<(Instrument Instrument, decimal Missing)> InstrumentsMissing, IReadOnlyList<Lever> Levers)
{
    /// <summary>One hundredth of a point: scores are published so.</summary>
    private const decimal Step = 0.01m;

    /// <summary>The way to the next level.</summary>
    /// <param name="results">A result with a total and a level.</param>
    /// <returns>The way; nothing where there is no total, no levels are known, or the level is the best.</returns>
    public static NextLevel? Of(IndicatorResults results)
    {
        if (results is not { Rules: { } rules, Score: AssessmentScore.Complete { Decision: { } decision } complete }
            || decision.Scheme.Levels.TakeWhile(level => level != decision.Level).LastOrDefault() is not { } next)
        {
            return null;
        }

        var scores = results.Figures.ToDictionary(figure => figure.Rule.Number, figure => ((IndicatorScore.Known)figure.Score).Score);
        var levers = results.Figures.Select(figure => Lever(figure.Rule, next, rules, scores));
        return new(
            next,
            Math.Max(0, next.From - complete.Total),
            [.. complete.Instruments.Where(score => score.Score < next.EachInstrument).Select(score => (score.Rule.Instrument, next.EachInstrument!.Value - score.Score!.Value))],
            [.. levers.OrderBy(lever => lever.NeededAlone is null).ThenBy(lever => lever.NeededAlone).ThenByDescending(lever => lever.MostGain).ThenBy(lever => lever.Rule.Number)]);
    }

    private static Lever Lever(IndicatorRule indicator, ScoreLevel next, RulePack rules, Dictionary<int, decimal> scores)
    {
        var instrument = rules.Instruments.First(rule => rule.Instrument == indicator.Instrument);
        var perPoint = instrument.Weight / rules.IndicatorsOf(indicator.Instrument).Count();
        var room = 100 - scores[indicator.Number];
        return new(indicator, perPoint, room, Rounding.Published(perPoint * room), Needed());

        // A raise never lowers a level, so the least one that reaches it is found by halving.
        decimal? Needed()
        {
            var (low, high) = (0, (int)Math.Ceiling(room / Step));
            if (!Reaches(high))
            {
                return null;
            }

            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                (low, high) = Reaches(middle) ? (low, middle) : (middle, high);
            }

            return high * Step;
        }

        bool Reaches(int steps)
        {
            var raised = new Dictionary<int, decimal>(scores) { [indicator.Number] = Math.Min(100, scores[indicator.Number] + (steps * Step)) };
            return ScoreCalculator.Of(rules, raised) is AssessmentScore.Complete complete && next.Fits(complete.Total, [.. complete.Instruments.Select(score => score.Score!.Value)]);
        }
    }
}

/// <summary>What an indicator could do for the total.</summary>
/// <param name="Rule">The indicator.</param>
/// <param name="PerPoint">What the total gains by one more point of it.</param>
/// <param name="Room">What it lacks to 100.</param>
/// <param name="MostGain">What the total gains where it reaches 100, 2 decimals.</param>
/// <param name="NeededAlone">The least rise with which it reaches the next level alone, 2 decimals; nothing where it cannot.</param>
public sealed record Lever(IndicatorRule Rule, decimal PerPoint, decimal Room, decimal MostGain, decimal? NeededAlone);
