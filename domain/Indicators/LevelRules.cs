using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>Reads the level of a result, and says which rule and which instrument decided.</summary>
internal static class LevelRules
{
    private static readonly ThaiFormat Format = ThaiFormat.Plain;

    /// <summary>The level.</summary>
    /// <param name="scheme">The levels of the year.</param>
    /// <param name="total">The total, rounded.</param>
    /// <param name="instruments">The instruments, each with its rounded score.</param>
    /// <returns>The decision; nothing where the scheme has a hole, which the check of a rule pack refuses.</returns>
    public static LevelDecision? Decide(LevelScheme scheme, decimal total, IReadOnlyList<InstrumentScore> instruments)
    {
        var scores = instruments.Select(instrument => instrument.Score!.Value).ToList();
        if (scheme.Of(total, scores) is not { } level)
        {
            return null;
        }

        // The better level that the total alone would have reached, nearest first.
        var refused = scheme.Levels.TakeWhile(better => better != level).LastOrDefault(better => total >= better.From);
        var holding = refused?.EachInstrument is { } least ? instruments.Where(instrument => instrument.Score < least).ToList() : [];
        return new(level, scheme, holding.Count > 0 ? HeldBack(level, total, refused!, holding) : Reached(level, total), [.. holding.Select(instrument => instrument.Rule.Instrument)]);
    }

    private static BilingualText Reached(ScoreLevel level, decimal total)
    {
        var (range, condition) = ($"{Exact(level.From)}–{Exact(level.To)}", level.EachInstrument);
        return condition is { } least
            ? new(
                $"คะแนนรวม {Exact(total)} ถึง {Exact(level.From)} และทุกแบบวัดถึง {Exact(least)}",
                $"The total {Exact(total)} reaches {Exact(level.From)} and every instrument reaches {Exact(least)}.")
            : new($"คะแนนรวม {Exact(total)} อยู่ในช่วง {range}", $"The total {Exact(total)} lies in {range}.");
    }

    private static BilingualText HeldBack(ScoreLevel level, decimal total, ScoreLevel refused, List<InstrumentScore> holding)
    {
        var names = string.Join(", ", holding.Select(instrument => $"{Name(instrument.Rule.Instrument)} {Exact(instrument.Score!.Value)}"));
        var least = Exact(refused.EachInstrument!.Value);
        return new(
            $"คะแนนรวม {Exact(total)} ถึง {Exact(refused.From)} แล้ว แต่ {names} ไม่ถึง {least} จึงได้ “{level.Name}” ไม่ใช่ “{refused.Name}”",
            $"The total {Exact(total)} reaches {Exact(refused.From)}, but {names} {(holding.Count == 1 ? "is" : "are")} below {least}: so {level.NameEn}, not {refused.NameEn}.");
    }

    /// <summary>IIT, EIT or OIT.</summary>
    internal static string Name(Instrument instrument) => instrument.ToString().ToUpperInvariant();

    private static string Exact(decimal score) => Format.Score(score);
}
