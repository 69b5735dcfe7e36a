using System.Text.Json;
using System.Text.Json.Serialization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.RulePacks;

namespace Kolum.ItaAnalytics.Infrastructure.RulePacks;

/// <summary>A rule pack as its file says it; the form is told by <c>rulepack.schema.json</c>.</summary>
internal sealed record RulePackFile(
    int FiscalYear,
    string Version,
    RulePackFile.QuotaRuleFile[] QuotaRules,
    InstrumentRule[]? Instruments = null,
    IndicatorRule[]? Indicators = null,
    QuestionCount[]? QuestionCounts = null,
    QuestionRule[]? Questions = null,
    AnswerScale[]? Scales = null,
    LevelScheme? Levels = null,
    CalendarStep[]? Calendar = null,
    RiskBands? RiskBands = null,
    SubIndicator[]? SubIndicators = null,
    OpenDataItem[]? OpenDataItems = null,
    MeasureTopic[]? MeasureTopics = null)
{
    /// <summary>How its file is read: nothing in it may be unknown, and nothing that is needed may be missing.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Where the form of the file is told; only editors look at it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public RulePack ToPack() => new(BuddhistFiscalYear.Of(FiscalYear), Version, [.. QuotaRules.Select(rule => rule.ToRule())])
    {
        Instruments = Instruments ?? [],
        Indicators = Indicators ?? [],
        QuestionCounts = QuestionCounts ?? [],
        Questions = Questions ?? [],
        Scales = Scales ?? [],
        Levels = Levels,
        Calendar = Calendar ?? [],
        RiskBands = RiskBands,
        SubIndicators = SubIndicators ?? [],
        OpenDataItems = OpenDataItems ?? [],
        MeasureTopics = MeasureTopics ?? [],
    };

    internal sealed record QuotaRuleFile(SurveyPart Part, FormulaFile Formula, string Text, string Source, Confidence Confidence, string? AgencyClass = null, string? SizeClass = null)
    {
        public QuotaRule ToRule() => new(Part, AgencyClass, SizeClass, Formula.ToFormula(), Text, Source, Confidence);
    }

    internal sealed record FormulaFile(int? Fixed = null, QuotaFormula.ShareOfHeadcount? ShareOfHeadcount = null, bool Entered = false)
    {
        public QuotaFormula ToFormula() => (Fixed, ShareOfHeadcount, Entered) switch
        {
            ({ } people, null, false) => new QuotaFormula.Fixed(people),
            (null, { } share, false) => share,
            (null, null, true) => new QuotaFormula.Entered(),
            _ => throw new InvalidDataException("A quota rule has exactly one formula."),
        };
    }
}
