using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.RulePacks;

/// <summary>A rule with where it was read and how sure it is.</summary>
internal abstract class RuleOutput(string source, Confidence confidence)
{
    [Description("Where it was read, in Thai.")]
    public string Source => source;

    [Description("How sure it is for this fiscal year.")]
    public Confidence Confidence => confidence;
}

[Name("InstrumentRule"), Description("An instrument in a fiscal year.")]
internal sealed class InstrumentRuleOutput(InstrumentRule rule) : RuleOutput(rule.Source, rule.Confidence)
{
    [Description("The instrument.")]
    public Instrument Instrument => rule.Instrument;

    [Description("Its Thai name.")]
    public string Name => rule.Name;

    [Description("Its English name.")]
    public string NameEn => rule.NameEn;

    [Description("Its share of the total, 0 to 1, above 0.")]
    public decimal Weight => rule.Weight;
}

[Name("IndicatorRule"), Description("An indicator of a fiscal year.")]
internal sealed class IndicatorRuleOutput(IndicatorRule rule) : RuleOutput(rule.Source, rule.Confidence)
{
    [Description("Its number, 1 or more.")]
    public int Number => rule.Number;

    [Description("The instrument that measures it.")]
    public Instrument Instrument => rule.Instrument;

    [Description("Its Thai name.")]
    public string Name => rule.Name;

    [Description("Its English name.")]
    public string NameEn => rule.NameEn;
}

[Name("QuestionCount"), Description("How many questions an instrument asks.")]
internal sealed class QuestionCountOutput(QuestionCount count) : RuleOutput(count.Source, count.Confidence)
{
    [Description("The instrument.")]
    public Instrument Instrument => count.Instrument;

    [Description("How many, 1 or more; null where it is not known or sources contradict one another.")]
    public int? Count => count.Count;

    [Description("What was found, in Thai.")]
    public string Text => count.Text;
}

[Name("QuestionRule"), Description("A question: what it is about, not its wording.")]
internal sealed class QuestionRuleOutput(QuestionRule rule) : RuleOutput(rule.Source, rule.Confidence)
{
    [Description("Its code in the year, for example \"i4\".")]
    public string Code => rule.Code;

    [Description("The number of its indicator, 1 or more.")]
    public int Indicator => rule.Indicator;

    [Description("What it is about, in Thai.")]
    public string Topic => rule.Topic;

    [Description("What it is about, in English.")]
    public string TopicEn => rule.TopicEn;

    [Description("The code of the answer scale of each of its sub-questions; one where it has none.")]
    public IReadOnlyList<string> Scales => rule.Scales;
}

[Name("AnswerScale"), Description("The answers that can be chosen.")]
internal sealed class AnswerScaleOutput(AnswerScale scale) : RuleOutput(scale.Source, scale.Confidence)
{
    [Description("A stable name, for example \"four-level\".")]
    public string Code => scale.Code;

    [Description("Its Thai name.")]
    public string Name => scale.Name;

    [Description("The scale that it turns around, for negative questions; null for none.")]
    public string? Reverses => scale.Reverses;

    [Description("The answers as people see them.")]
    public IReadOnlyList<AnswerOptionOutput> Options() => [.. scale.Options.Select(option => new AnswerOptionOutput(option))];
}

[Name("AnswerOption"), Description("An answer that can be chosen.")]
internal sealed class AnswerOptionOutput(AnswerOption option)
{
    [Description("What people read, in Thai.")]
    public string Label => option.Label;

    [Description("What it scores, 0 to 100; null where it is not known.")]
    public decimal? Score => option.Score;
}

[Name("LevelScheme"), Description("How a fiscal year names its results.")]
internal sealed class LevelSchemeOutput(LevelScheme scheme) : RuleOutput(scheme.Source, scheme.Confidence)
{
    [Description("A stable name: \"LETTER\" (AA to F) or \"RATING5\" (five ratings with conditions per instrument).")]
    public string Code => scheme.Code;

    [Description("Its Thai name.")]
    public string Name => scheme.Name;

    [Description("The total that the country aims at, 0 to 100.")]
    public decimal PassMark => scheme.PassMark;

    [Description("From the best to the worst; the first one that fits holds.")]
    public IReadOnlyList<ScoreLevelOutput> Levels() => [.. scheme.Levels.Select(level => new ScoreLevelOutput(level))];
}

[Name("ScoreLevel"), Description("A level of results.")]
internal sealed class ScoreLevelOutput(ScoreLevel level)
{
    [Description("A stable name, for example \"AA\" or \"GOOD\".")]
    public string Code => level.Code;

    [Description("Its Thai name.")]
    public string Name => level.Name;

    [Description("Its English name.")]
    public string NameEn => level.NameEn;

    [Description("The least total, 0 to 100.")]
    public decimal From => level.From;

    [Description("The greatest total as published, 0 to 100.")]
    public decimal To => level.To;

    [Description("What every instrument must reach as well, 0 to 100; null for no condition.")]
    public decimal? EachInstrument => level.EachInstrument;
}

[Name("CalendarStep"), Description("A step of the national calendar.")]
internal sealed class CalendarStepOutput(CalendarStep step) : RuleOutput(step.Source, step.Confidence)
{
    [Description("Which step.")]
    public AssessmentStep Step => step.Step;

    [Description("Its first day; null where it is not known.")]
    public DateOnly? FirstDay => step.FirstDay;

    [Description("Its last day; null where it is not known.")]
    public DateOnly? LastDay => step.LastDay;

    [Description("What was found, in Thai.")]
    public string Text => step.Text;
}

[Name("RiskBandRules"), Description("The bands of a risk: likelihood times impact, 1 to 25.")]
internal sealed class RiskBandsOutput(RiskBands bands) : RuleOutput(bands.Source, bands.Confidence)
{
    [Description("From the lowest to the highest.")]
    public IReadOnlyList<RiskBandOutput> Bands() => [.. bands.Bands.Select(band => new RiskBandOutput(band))];
}

[Name("RiskBandRule"), Description("A band of risks.")]
internal sealed class RiskBandOutput(RiskBandRule band)
{
    [Description("A stable name, for example \"LOW\".")]
    public string Code => band.Code;

    [Description("Its Thai name.")]
    public string Name => band.Name;

    [Description("Its lowest product, 1 to 25.")]
    public int From => band.From;

    [Description("Its highest product, 1 to 25.")]
    public int To => band.To;

    [Description("Its colour in Thai.")]
    public string Colour => band.Colour;

    [Description("What follows from it, in Thai.")]
    public string Handling => band.Handling;
}

[Name("QuotaRule"), Description("How many people must answer a part of the assessment.")]
internal sealed class QuotaRuleOutput(QuotaRule rule) : RuleOutput(rule.Source, rule.Confidence)
{
    [Description("The part.")]
    public SurveyPart Part => rule.Part;

    [Description("The kind of agency; null where it holds for every kind.")]
    public string? AgencyClass => rule.AgencyClass;

    [Description("The size within its kind; null where it holds for every size.")]
    public string? SizeClass => rule.SizeClass;

    [Description("The rule in words, in Thai.")]
    public string Text => rule.Text;

    [Description("The number for every agency of the class, people; null where it follows from the headcount or is entered.")]
    public int? Fixed => (rule.Formula as QuotaFormula.Fixed)?.People;
}
