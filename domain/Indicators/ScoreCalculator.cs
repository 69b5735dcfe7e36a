using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>From indicators to the total and its level.</summary>
/// <remarks>
/// An instrument is the plain mean of its indicators, the total is the sum of weight times instrument. Nothing is rounded on the way: the total
/// and the instruments are rounded to 2 decimals, half up, and levels are read from the rounded numbers.
/// Source: reproduces 13 of 13 published scores of the FY2564 report of group 6, page 138.
/// </remarks>
public static class ScoreCalculator
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    /// <summary>The score of an assessment.</summary>
    /// <param name="rules">The rules that it follows, where any are known.</param>
    /// <param name="indicators">The indicators that are known, by number, 0–100.</param>
    public static AssessmentScore Of(RulePack? rules, IReadOnlyDictionary<int, decimal> indicators)
    {
        if (rules is null || rules.Instruments.Count == 0 || rules.Indicators.Count == 0)
        {
            return new AssessmentScore.Incomplete([], [], new("ยังไม่มีเกณฑ์การให้คะแนนของปีนี้", "The scoring rules of this year are not known."));
        }

        InstrumentScore[] instruments = [.. rules.Instruments.Select(instrument => Score(instrument, rules, indicators))];
        IndicatorRule[] missing = [.. instruments.SelectMany(instrument => instrument.Missing)];
        if (missing.Length > 0)
        {
            var numbers = string.Join(", ", missing.Select(indicator => Format.Number(indicator.Number)));
            return new AssessmentScore.Incomplete(instruments, missing, new($"ยังไม่มีคะแนนของตัวชี้วัดที่ {numbers} จึงยังไม่มีคะแนนรวม", $"Indicators {numbers} are missing, so there is no total."));
        }

        var total = Rounding.Published(rules.Instruments.Sum(instrument => Weighted(instrument, rules, indicators)));
        return new AssessmentScore.Complete(instruments, total, rules.Levels is { } scheme ? LevelRules.Decide(scheme, total, instruments) : null);
    }

    private static InstrumentScore Score(InstrumentRule instrument, RulePack rules, IReadOnlyDictionary<int, decimal> indicators)
    {
        IndicatorRule[] missing = [.. rules.IndicatorsOf(instrument.Instrument).Where(indicator => !indicators.ContainsKey(indicator.Number))];
        return missing.Length > 0
            ? new(instrument, null, null, missing)
            : new(
                instrument,
                Rounding.Published(rules.IndicatorsOf(instrument.Instrument).Average(indicator => indicators[indicator.Number])),
                Rounding.Published(Weighted(instrument, rules, indicators)),
                []);
    }

    /// <summary>Divided last: a third that is written as a decimal first would let 84.995 fall to 84.99.</summary>
    private static decimal Weighted(InstrumentRule instrument, RulePack rules, IReadOnlyDictionary<int, decimal> indicators)
    {
        var scores = rules.IndicatorsOf(instrument.Instrument).Select(indicator => indicators[indicator.Number]).ToList();
        return instrument.Weight * scores.Sum() / scores.Count;
    }
}
