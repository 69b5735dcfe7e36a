using System.ComponentModel;
using AutoMapper;
using GraphQL;
using Kolum.ItaAnalytics.Api.Contract.Limits;
using Kolum.ItaAnalytics.Api.Contract.Types;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.RulePacks;

[Name("RulePack"), Description("The rules of one fiscal year, each with its source and how sure it is. What is not known is empty or null, never invented.")]
internal sealed class RulePackOutput(RulePack pack)
{
    [Description("The fiscal year.")]
    public FiscalYearOutput FiscalYear([FromServices] IMapper mapper) => mapper.Map<FiscalYearOutput>(pack.FiscalYear);

    [Description("The name of this state of the rules, for example \"2568-1\".")]
    public string Version => pack.Version;

    [Description("Every version of the year's rules that this program carries, the oldest first.")]
    public IReadOnlyList<string> Versions([FromServices] IRulePacks packs) => [.. packs.Versions(pack.FiscalYear).Select(version => version.Version)];

    [ListSize(3)]
    [Description("The instruments with their weights, which add to 1.")]
    public IReadOnlyList<InstrumentRuleOutput> Instruments() => [.. pack.Instruments.Select(rule => new InstrumentRuleOutput(rule))];

    [Description("The indicators by number.")]
    public IReadOnlyList<IndicatorRuleOutput> Indicators() => [.. pack.Indicators.Select(rule => new IndicatorRuleOutput(rule))];

    [ListSize(3)]
    [Description("How many questions each instrument asks.")]
    public IReadOnlyList<QuestionCountOutput> QuestionCounts() => [.. pack.QuestionCounts.Select(count => new QuestionCountOutput(count))];

    [ListSize(30)]
    [Description("The questions whose topics are known; empty where none is.")]
    public IReadOnlyList<QuestionRuleOutput> Questions() => [.. pack.Questions.Select(rule => new QuestionRuleOutput(rule))];

    [ListSize(4)]
    [Description("The answers that can be chosen.")]
    public IReadOnlyList<AnswerScaleOutput> Scales() => [.. pack.Scales.Select(scale => new AnswerScaleOutput(scale))];

    [Description("How results are named; null where it is not known.")]
    public LevelSchemeOutput? Levels() => pack.Levels is { } levels ? new(levels) : null;

    [Description("The national calendar, in the order of its steps.")]
    public IReadOnlyList<CalendarStepOutput> Calendar() => [.. pack.Calendar.Select(step => new CalendarStepOutput(step))];

    [ListSize(10)]
    [Description("The sub-indicators of the open-data checklist; empty where none is known.")]
    public IReadOnlyList<SubIndicatorRuleOutput> SubIndicators() => [.. pack.SubIndicators.Select(rule => new SubIndicatorRuleOutput(rule))];

    [ListSize(43)]
    [Description("The items of the open-data checklist (OIT) by number; empty where the year's items are not known.")]
    public IReadOnlyList<OpenDataRuleOutput> OpenDataItems() => [.. pack.OpenDataItems.Select(rule => new OpenDataRuleOutput(pack.FiscalYear, rule))];

    [Description("The bands of risks that hold until an agency sets its own; null where none were found.")]
    public RiskBandsOutput? RiskBands() => pack.RiskBands is { } bands ? new(bands) : null;

    [Description("How many must answer; where several rules cover an agency the first one holds.")]
    public IReadOnlyList<QuotaRuleOutput> QuotaRules() => [.. pack.QuotaRules.Select(rule => new QuotaRuleOutput(rule))];
}
