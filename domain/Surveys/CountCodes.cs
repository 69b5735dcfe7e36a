namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>The codes of everything that can be found about a count; a closed list.</summary>
public static class CountCodes
{
    /// <summary>Error: the assessment has no survey of this code.</summary>
    public const string SurveyUnknown = "COUNT_SURVEY_UNKNOWN";

    /// <summary>Error: the survey has no section or service point of this code or name.</summary>
    public const string GroupUnknown = "COUNT_GROUP_UNKNOWN";

    /// <summary>Error: a withdrawal is made by a correction, not recorded.</summary>
    public const string KindInvalid = "COUNT_KIND_INVALID";

    /// <summary>Error: the value is not 0–1,000,000, or the increments add up to more.</summary>
    public const string ValueOutOfRange = "COUNT_VALUE_OUT_OF_RANGE";

    /// <summary>Error: the day has not come yet in Thailand.</summary>
    public const string DayInFuture = "COUNT_DAY_IN_FUTURE";

    /// <summary>Error: the day lies neither in the fiscal year nor in the survey's window; most often a year that was mistyped.</summary>
    public const string DayOutsideYear = "COUNT_DAY_OUTSIDE_YEAR";

    /// <summary>Warning: the day lies outside the survey's window.</summary>
    public const string DayOutsideWindow = "COUNT_DAY_OUTSIDE_WINDOW";

    /// <summary>Warning: the total is lower than it was before.</summary>
    public const string TotalFalls = "COUNT_TOTAL_FALLS";

    /// <summary>Warning: more people than the staff or the group has.</summary>
    public const string AboveHeadcount = "COUNT_ABOVE_HEADCOUNT";

    /// <summary>Warning: far more came than the pace so far lets expect.</summary>
    public const string JumpOffPace = "COUNT_JUMP_OFF_PACE";

    /// <summary>Warning: the total of the whole survey is lower than the sum of its groups.</summary>
    public const string BelowGroups = "COUNT_BELOW_GROUPS";

    /// <summary>Error: two rows read the total of one survey or group on one day.</summary>
    public const string ReadingRepeated = "COUNT_READING_REPEATED";

    /// <summary>Info: the day had a total already; the new one holds.</summary>
    public const string ReadingAgain = "COUNT_READING_AGAIN";

    /// <summary>Error: the key was used before for something else.</summary>
    public const string KeyReused = "COUNT_KEY_REUSED";

    /// <summary>Error: the key, the note or the reason is too long.</summary>
    public const string TextTooLong = "COUNT_TEXT_TOO_LONG";

    /// <summary>Error: there is no entry of this id.</summary>
    public const string EntryUnknown = "COUNT_ENTRY_UNKNOWN";

    /// <summary>Error: the entry was corrected before; correct the correction.</summary>
    public const string EntrySuperseded = "COUNT_ENTRY_SUPERSEDED";

    /// <summary>Error: a correction or an undo needs a reason.</summary>
    public const string ReasonMissing = "COUNT_REASON_MISSING";

    /// <summary>Error: there is no import of this id, or it was undone before.</summary>
    public const string ImportUnknown = "COUNT_IMPORT_UNKNOWN";

    /// <summary>Info: there is more of the same than is listed.</summary>
    public const string MoreFindings = "COUNT_MORE_FINDINGS";
}
