namespace Kolum.ItaAnalytics.Domain.RulePacks;

/// <summary>The codes of everything that can be found about a rule pack; a closed list.</summary>
public static class RulePackCodes
{
    /// <summary>Error: the file is larger than is read.</summary>
    public const string TooLarge = "RULEPACK_TOO_LARGE";

    /// <summary>Error: the file is no JSON.</summary>
    public const string NotJson = "RULEPACK_NOT_JSON";

    /// <summary>Error: something that is needed is missing.</summary>
    public const string Missing = "RULEPACK_MISSING";

    /// <summary>Error: something is not known there.</summary>
    public const string UnknownName = "RULEPACK_UNKNOWN_NAME";

    /// <summary>Error: a value is of the wrong kind, or outside what is allowed.</summary>
    public const string ValueInvalid = "RULEPACK_VALUE_INVALID";

    /// <summary>Error: the version does not name the fiscal year.</summary>
    public const string VersionInvalid = "RULEPACK_VERSION_INVALID";

    /// <summary>Error: the weights of the instruments do not add to 1.</summary>
    public const string WeightsNotOne = "RULEPACK_WEIGHTS_NOT_ONE";

    /// <summary>Error: two things of one kind have the same number or code.</summary>
    public const string Duplicate = "RULEPACK_DUPLICATE";

    /// <summary>Error: something names another thing that the pack does not have.</summary>
    public const string UnknownReference = "RULEPACK_UNKNOWN_REFERENCE";

    /// <summary>Error: no level covers some totals.</summary>
    public const string LevelGap = "RULEPACK_LEVEL_GAP";

    /// <summary>Error: two levels with the same condition cover the same totals.</summary>
    public const string LevelOverlap = "RULEPACK_LEVEL_OVERLAP";

    /// <summary>Error: the levels do not run from the best to the worst, so a better result could find a worse level.</summary>
    public const string LevelOrder = "RULEPACK_LEVEL_ORDER";

    /// <summary>Error: no band covers some risks.</summary>
    public const string BandGap = "RULEPACK_BAND_GAP";

    /// <summary>Error: two bands cover the same risks.</summary>
    public const string BandOverlap = "RULEPACK_BAND_OVERLAP";

    /// <summary>Error: a reversed scale does not turn its scale around.</summary>
    public const string ScaleNotReversed = "RULEPACK_SCALE_NOT_REVERSED";

    /// <summary>Error: a span of days ends before it begins.</summary>
    public const string DaysInvalid = "RULEPACK_DAYS_INVALID";

    /// <summary>Warning: an open-data item belongs to no sub-indicator, so it cannot be scored.</summary>
    public const string ItemWithoutSubIndicator = "RULEPACK_ITEM_WITHOUT_SUB_INDICATOR";
}
