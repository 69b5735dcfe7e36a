namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>The codes of everything that can be found about a count; a closed list.</summary>
public static class CountCodes
{
    /// <summary>Error: the assessment has no survey of this code.</summary>
    public const string SurveyUnknown = "COUNT_SURVEY_UNKNOWN";

    /// <summary>Error: the value is not 0–1,000,000, or the increments of the survey add up to more.</summary>
    public const string ValueOutOfRange = "COUNT_VALUE_OUT_OF_RANGE";

    /// <summary>Error: the day has not come yet in Thailand.</summary>
    public const string DayInFuture = "COUNT_DAY_IN_FUTURE";

    /// <summary>Error: the day lies neither in the fiscal year nor in the survey's window; most often a year that was mistyped.</summary>
    public const string DayOutsideYear = "COUNT_DAY_OUTSIDE_YEAR";

    /// <summary>Warning: the day lies outside the survey's window.</summary>
    public const string DayOutsideWindow = "COUNT_DAY_OUTSIDE_WINDOW";

    /// <summary>Warning: the total is lower than it was before.</summary>
    public const string TotalFalls = "COUNT_TOTAL_FALLS";

    /// <summary>Error: two rows read the total of one survey on one day.</summary>
    public const string ReadingRepeated = "COUNT_READING_REPEATED";

    /// <summary>Error: the key was used before for something else.</summary>
    public const string KeyReused = "COUNT_KEY_REUSED";

    /// <summary>Error: the key or the note is too long.</summary>
    public const string TextTooLong = "COUNT_TEXT_TOO_LONG";
}
