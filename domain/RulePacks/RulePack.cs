using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>The rules of one fiscal year, each with its source and how sure it is.</summary>
/// <param name="FiscalYear">The fiscal year.</param>
/// <param name="Version">A stable name of this state of the rules: <c>2568-1</c>.</param>
/// <param name="QuotaRules">How many must answer; where several cover an agency the first one holds.</param>
public sealed record RulePack(BuddhistFiscalYear FiscalYear, string Version, IReadOnlyList<QuotaRule> QuotaRules)
{
    /// <summary>The items of the open-data checklist (OIT) by number; empty where they are not known.</summary>
    public IReadOnlyList<OpenDataItem> OpenDataItems { get; init; } = [];

    /// <summary>The quota rule of a part for a kind and size of agency, or nothing where the pack has none.</summary>
    public QuotaRule? QuotaRuleFor(SurveyPart part, string agencyClass, string sizeClass) =>
        QuotaRules.FirstOrDefault(rule => rule.Covers(part, agencyClass, sizeClass));
}

/// <summary>What an agency publishes for the open-data checklist (OIT).</summary>
/// <param name="Number">Its number in the year: 1 for o1.</param>
/// <param name="Title">What is published, or nothing where its name was not found.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
public sealed record OpenDataItem(int Number, string? Title, string Source, Confidence Confidence);

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

    /// <summary>The rules of a year, or nothing where none are known.</summary>
    RulePack? Find(BuddhistFiscalYear year);
}
