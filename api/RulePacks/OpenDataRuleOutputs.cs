using System.ComponentModel;
using GraphQL;
using Kolum.ItaAnalytics.Api.Indicators;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Api.RulePacks;

[Name("OpenDataRule"), Description("An item of the open-data checklist (OIT) as the rules of a year name it.")]
internal sealed class OpenDataRuleOutput(BuddhistFiscalYear year, OpenDataItem rule) : RuleOutput(rule.Source, rule.Confidence)
{
    [Description("Its number in the year, 1 to 99: 24 for o24.")]
    public int Number => rule.Number;

    [Description("What is published, in Thai; null where its name was not found.")]
    public string? Title => rule.Title;

    [Description("The sub-indicator that it counts for; null where that is not known.")]
    public OpenDataPlacementOutput? SubIndicator => rule.SubIndicator is { } placed ? new(placed) : null;

    [Description("Which year its data are of; null where that is not known or none is asked for.")]
    public OpenDataYearOutput? DataYear => rule.DataYear is { } data && data.Of(year) is { } known ? new(known, data) : null;

    [Description("The kinds of file that are asked for, for example \"xlsx\"; empty where none are known.")]
    public IReadOnlyList<string> FileFormats => rule.FileFormats;
}

[Name("SubIndicatorRule"), Description("Items of the open-data checklist that are scored together; their mean counts once, however many they are.")]
internal sealed class SubIndicatorRuleOutput(SubIndicator rule) : RuleOutput(rule.Source, rule.Confidence)
{
    [Description("Its code in the year, for example \"9.1\".")]
    public string Code => rule.Code;

    [Description("The number of the indicator that it belongs to, 9 to 10.")]
    public int Indicator => rule.Indicator;

    [Description("Its Thai name.")]
    public string Name => rule.Name;
}
