using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>The rules of one fiscal year, each with its source and how sure it is.</summary>
/// <param name="FiscalYear">The fiscal year.</param>
/// <param name="Version">A stable name of this state of the rules: <c>2568-1</c>.</param>
/// <param name="QuotaRules">How many must answer; where several cover an agency the first one holds.</param>
public sealed record RulePack(BuddhistFiscalYear FiscalYear, string Version, IReadOnlyList<QuotaRule> QuotaRules)
{
    /// <summary>The instruments with their weights; empty where they are not known.</summary>
    public IReadOnlyList<InstrumentRule> Instruments { get; init; } = [];

    /// <summary>The indicators by number; empty where they are not known.</summary>
    public IReadOnlyList<IndicatorRule> Indicators { get; init; } = [];

    /// <summary>How many questions each instrument asks.</summary>
    public IReadOnlyList<QuestionCount> QuestionCounts { get; init; } = [];

    /// <summary>The questions whose topics are known; empty where none is.</summary>
    public IReadOnlyList<QuestionRule> Questions { get; init; } = [];

    /// <summary>The answers that can be chosen.</summary>
    public IReadOnlyList<AnswerScale> Scales { get; init; } = [];

    /// <summary>How results are named, or nothing where it is not known.</summary>
    public LevelScheme? Levels { get; init; }

    /// <summary>The national calendar, in the order of its steps.</summary>
    public IReadOnlyList<CalendarStep> Calendar { get; init; } = [];

    /// <summary>The bands of risks that hold until an agency sets its own; nothing where none were found.</summary>
    public RiskBands? RiskBands { get; init; }

    /// <summary>The items of the open-data checklist (OIT) by number; empty where they are not known.</summary>
    public IReadOnlyList<OpenDataItem> OpenDataItems { get; init; } = [];

    /// <summary>The sub-indicators into which those items fall, in order; empty where they are not known.</summary>
    public IReadOnlyList<SubIndicator> SubIndicators { get; init; } = [];

    /// <summary>What the words of a measure have to do with items of the checklist; empty where nobody has laid it down.</summary>
    public IReadOnlyList<MeasureTopic> MeasureTopics { get; init; } = [];

    /// <summary>The indicator of a number, or nothing where the year has none.</summary>
    public IndicatorRule? Indicator(int number) => Indicators.FirstOrDefault(indicator => indicator.Number == number);

    /// <summary>The indicators of an instrument, by number.</summary>
    public IEnumerable<IndicatorRule> IndicatorsOf(Instrument instrument) => Indicators.Where(indicator => indicator.Instrument == instrument);

    /// <summary>The quota rule of a part for a kind and size of agency, or nothing where the pack has none.</summary>
    public QuotaRule? QuotaRuleFor(SurveyPart part, string agencyClass, string sizeClass) =>
        QuotaRules.FirstOrDefault(rule => rule.Covers(part, agencyClass, sizeClass));
}

/// <summary>A public holiday that falls on the same day every year.</summary>
/// <param name="Month">The month, 1–12.</param>
/// <param name="Day">The day of the month.</param>
/// <param name="Name">Its name (Thai).</param>
/// <param name="FromYear">The first year in which it is kept (CE).</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
public sealed record FixedHoliday(int Month, int Day, string Name, int FromYear, string Source, Confidence Confidence);

/// <summary>The rules that the program carries.</summary>
public interface IRulePacks
{
    /// <summary>The public holidays with a fixed day. Lunar, substitute and special days differ from year to year: an agency adds them.</summary>
    IReadOnlyList<FixedHoliday> FixedHolidays { get; }

    /// <summary>The matrix that risks are rated with until an agency takes its own.</summary>
    RiskMatrix RiskMatrix { get; }

    /// <summary>The latest rules of a year, or nothing where none are known.</summary>
    RulePack? Find(BuddhistFiscalYear year) => Versions(year) is [.., var latest] ? latest : null;

    /// <summary>A version of the rules of a year, or nothing where it is not carried.</summary>
    RulePack? Find(BuddhistFiscalYear year, string version) => Versions(year).FirstOrDefault(pack => pack.Version == version);

    /// <summary>Every version of the rules of a year, the oldest first; empty where none are known.</summary>
    IReadOnlyList<RulePack> Versions(BuddhistFiscalYear year);
}
