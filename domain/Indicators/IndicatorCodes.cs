namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>The codes of everything that can be found about results of indicators; a closed list.</summary>
public static class IndicatorCodes
{
    /// <summary>Error: no rules of the year are known.</summary>
    public const string YearWithoutRules = "INDICATOR_YEAR_WITHOUT_RULES";

    /// <summary>Error: the row is of another fiscal year than the one that is recorded.</summary>
    public const string OtherYear = "INDICATOR_OTHER_YEAR";

    /// <summary>Error: the year has no indicator of this number.</summary>
    public const string Unknown = "INDICATOR_UNKNOWN";

    /// <summary>Error: the score is not 0–100 with at most 2 decimals.</summary>
    public const string ScoreOutOfRange = "INDICATOR_SCORE_OUT_OF_RANGE";

    /// <summary>Error: the same result stands twice.</summary>
    public const string Repeated = "INDICATOR_REPEATED";

    /// <summary>Error: the question belongs to another indicator, or the year has none of this code.</summary>
    public const string QuestionUnknown = "INDICATOR_QUESTION_UNKNOWN";

    /// <summary>Error: the answers are not those of the question's scale, or nobody chose any.</summary>
    public const string AnswersInvalid = "INDICATOR_ANSWERS_INVALID";

    /// <summary>Error: source or name is too long.</summary>
    public const string TextTooLong = "INDICATOR_TEXT_TOO_LONG";

    /// <summary>Error: the reason is empty or longer than 500 characters.</summary>
    public const string ReasonMissing = "INDICATOR_REASON_MISSING";

    /// <summary>Error: nothing to record, or nothing to take back.</summary>
    public const string Nothing = "INDICATOR_NOTHING";

    /// <summary>Error: there is no such import, or it was undone before.</summary>
    public const string ImportUnknown = "INDICATOR_IMPORT_UNKNOWN";

    /// <summary>Warning: a recorded score is not what the counted answers give.</summary>
    public const string ScoreDiffersFromAnswers = "INDICATOR_SCORE_DIFFERS_FROM_ANSWERS";

    /// <summary>Warning: an official score changes by a recorded one that differs.</summary>
    public const string OfficialChanged = "INDICATOR_OFFICIAL_CHANGED";
}
