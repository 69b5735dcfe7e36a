using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Api.Reports;
using Kolum.ItaAnalytics.Api.RulePacks;
using Kolum.ItaAnalytics.Domain.Indicators;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.Indicators;

[Name("AssessmentScore"), Description("The score of an assessment: a total with its level, or what is missing for one. Never a number that pretends.")]
internal sealed class ScoreOutput(AskedAssessment asked, IndicatorResults results)
{
    private readonly AssessmentScore.Incomplete? incomplete = results.Score as AssessmentScore.Incomplete;

    [Description("Whose results it is made from.")]
    public ResultKind Kind => results.Kind;

    [Description("Whether every indicator is known; only then there are a total and a level.")]
    public bool IsComplete => incomplete is null;

    [Description("The score of IIT, 0 to 100, 2 decimals; null while one of its indicators is missing.")]
    public decimal? Iit => results.Of(Instrument.Iit);

    [Description("The score of EIT, 0 to 100, likewise.")]
    public decimal? Eit => results.Of(Instrument.Eit);

    [Description("The score of OIT, 0 to 100, likewise.")]
    public decimal? Oit => results.Of(Instrument.Oit);

    [Description("The weighted total, 0 to 100, 2 decimals; null while an indicator is missing.")]
    public decimal? Total => results.Total;

    [Description("The Thai name of the level; null without a total, or where the year's levels are not known.")]
    public string? Level => results.Decision?.Level.Name;

    [Description("The stable code of the level, for example \"GOOD\"; null likewise.")]
    public string? LevelCode => results.Decision?.Level.Code;

    [Description("The code of the scheme that names the level, for example \"RATING5\"; null where the year's levels are not known.")]
    public string? Scheme => results.Rules?.Levels?.Code;

    [Description("Which rule decided, with its numbers, or what is missing, in English.")]
    public string Rule => results.Decision?.Rule.English ?? incomplete?.Reason.English ?? "The levels of this year are not known.";

    [Description("The same in Thai.")]
    public string RuleTh => results.Decision?.Rule.Thai ?? incomplete?.Reason.Thai ?? "ยังไม่ทราบเกณฑ์ระดับของปีนี้";

    [Description("The instruments that kept a total which is high enough from the better level; empty where none did.")]
    public IReadOnlyList<Instrument> HeldBackBy => results.Decision?.HeldBackBy ?? [];

    [Description("The indicators that are missing; empty where the score is complete or the year's rules are not known.")]
    public IReadOnlyList<IndicatorRuleOutput> Missing() => [.. (incomplete?.Missing ?? []).Select(rule => new IndicatorRuleOutput(rule))];

    [ListSize(3)]
    [Description("How the total comes about.")]
    public IReadOnlyList<InstrumentScoreOutput> Instruments() => [.. results.Score.Instruments.Select(score => new InstrumentScoreOutput(score))];

    [Cost(5)]
    [Description("The way to the next better level; null without a level, or where it is the best.")]
    public NextLevelOutput? NextLevel() => Domain.Indicators.NextLevel.Of(results) is { } next ? new(next) : null;

    [Description("The day of the last entry behind it; null where nothing was recorded.")]
    public DateOnly? RecordedOn => results.RecordedOn;

    [Description("Where the score comes from.")]
    public ProvenanceOutput Provenance() => asked.ProvenanceOf($"score(kind: {EnumNames.Of(results.Kind)}) {{ total level iit eit oit }}", asked.Assessment.FactsHash);
}

[Name("InstrumentScore"), Description("What an instrument brings to the total.")]
internal sealed class InstrumentScoreOutput(InstrumentScore score)
{
    [Description("The instrument.")]
    public Instrument Instrument => score.Rule.Instrument;

    [Description("Its share of the total, 0 to 1, above 0.")]
    public decimal Weight => score.Rule.Weight;

    [Description("The mean of its indicators, 0 to 100, 2 decimals; null while one is missing.")]
    public decimal? Score => score.Score;

    [Description("weight * score, 0 to 100, 2 decimals; null likewise.")]
    public decimal? Points => score.Points;
}

[Name("NextLevel"), Description("How far a result is from the next better level, and which indicator would move it most.")]
internal sealed class NextLevelOutput(NextLevel next)
{
    [Description("The next better level.")]
    public ScoreLevelOutput Level() => new(next.Level);

    [Description("What the total lacks, 0 or more.")]
    public decimal TotalMissing => next.TotalMissing;

    [ListSize(3)]
    [Description("The instruments that lack something to the level's condition.")]
    public IReadOnlyList<InstrumentMissingOutput> InstrumentsMissing() => [.. next.InstrumentsMissing.Select(missing => new InstrumentMissingOutput(missing.Instrument, missing.Missing))];

    [Description("Every indicator: those that reach the level alone first, with the least rise; then by how much they could bring.")]
    public IReadOnlyList<LeverOutput> Levers() => [.. next.Levers.Select(lever => new LeverOutput(lever))];
}

[Name("InstrumentMissing"), Description("What an instrument lacks.")]
internal sealed class InstrumentMissingOutput(Instrument instrument, decimal missing)
{
    [Description("The instrument.")]
    public Instrument Instrument => instrument;

    [Description("What it lacks, 0 to 100, above 0.")]
    public decimal Missing => missing;
}

[Name("Lever"), Description("What an indicator could do for the total.")]
internal sealed class LeverOutput(Lever lever)
{
    [Description("The number of the indicator, 1 or more.")]
    public int Indicator => lever.Rule.Number;

    [Description("Its Thai name.")]
    public string Name => lever.Rule.Name;

    [Description("What the total gains by one more point of it, 0 to 1.")]
    public decimal PerPoint => lever.PerPoint;

    [Description("What it lacks to 100, 0 to 100.")]
    public decimal Room => lever.Room;

    [Description("What the total gains where it reaches 100, 0 to 100.")]
    public decimal MostGain => lever.MostGain;

    [Description("The least rise with which it reaches the next level alone, 0 to 100; null where it cannot.")]
    public decimal? NeededAlone => lever.NeededAlone;
}

[Name("YearScore"), Description("The score of a fiscal year among those of other years.")]
internal sealed class YearScoreOutput(YearResults year)
{
    [Description("The fiscal year.")]
    public FiscalYearOutput FiscalYear([FromServices] IMapper mapper) => mapper.Map<FiscalYearOutput>(year.Results.FiscalYear);

    [Description("The total, 0 to 100; null where something is missing.")]
    public decimal? Total => year.Results.Total;

    [Description("The change of the total to the year before, -100 to 100; null where one of them is not known.")]
    public decimal? Change => year.TotalChange;

    [Description("The Thai name of the level; null without a total.")]
    public string? Level => year.Results.Decision?.Level.Name;

    [Description("The code of the scheme that names the level; null where it is not known.")]
    public string? Scheme => year.Results.Rules?.Levels?.Code;

    [Description("Whether the year names its results otherwise than the last one before it: levels cannot be compared across such a change.")]
    public bool SchemeChanged => year.SchemeChanged;

    [ListSize(3)]
    [Description("The scores of the instruments.")]
    public IReadOnlyList<InstrumentScoreOutput> Instruments() => [.. year.Results.Score.Instruments.Select(score => new InstrumentScoreOutput(score))];

    [Description("The scores of the indicators.")]
    public IReadOnlyList<IndicatorYearOutput> Indicators() => [.. year.Results.Figures.Select(figure => new IndicatorYearOutput(figure))];
}

[Name("IndicatorYear"), Description("The score of an indicator in a fiscal year.")]
internal sealed class IndicatorYearOutput(IndicatorFigure figure)
{
    [Description("Its number, 1 or more.")]
    public int Number => figure.Rule.Number;

    [Description("Its score, 0 to 100, 2 decimals; null where there is none.")]
    public decimal? Score => figure.Value;
}

[Name("ReconciledScore"), Description("An official score against the agency's own.")]
internal sealed class ReconciledScoreOutput(ReconciledScore row)
{
    [Description("The number of the indicator, 1 or more.")]
    public int Number => row.Rule.Number;

    [Description("Its Thai name.")]
    public string Name => row.Rule.Name;

    [Description("What was announced, 0 to 100; null where it is not known.")]
    public decimal? Official => row.Official;

    [Description("What the agency found out, 0 to 100; null where it is not known.")]
    public decimal? Tracking => row.Tracking;

    [Description("official less tracking, -100 to 100; null where one is not known.")]
    public decimal? Difference => row.Difference;
}
