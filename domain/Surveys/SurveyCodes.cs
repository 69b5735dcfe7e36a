namespace Kolum.ItaAnalytics.Domain.Surveys;

/// <summary>The codes of everything that can be found about the set-up of a survey; a closed list.</summary>
public static class SurveyCodes
{
    /// <summary>Error: the assessment has no survey of this code.</summary>
    public const string SurveyUnknown = "SURVEY_UNKNOWN";

    /// <summary>Error: the survey was opened before.</summary>
    public const string SurveyExists = "SURVEY_EXISTS";

    /// <summary>Error: a change needs a reason of 1–500 characters.</summary>
    public const string ReasonMissing = "SURVEY_REASON_MISSING";

    /// <summary>Error: the window ends before it starts, is longer than two years, or is far from its fiscal year.</summary>
    public const string WindowInvalid = "SURVEY_WINDOW_INVALID";

    /// <summary>Error: the window is the one in force.</summary>
    public const string WindowUnchanged = "SURVEY_WINDOW_UNCHANGED";

    /// <summary>Error: the quota is not 1–100,000.</summary>
    public const string QuotaOutOfRange = "SURVEY_QUOTA_OUT_OF_RANGE";

    /// <summary>Error: no rule gives a quota, so the agency enters the number it was given.</summary>
    public const string QuotaRuleMissing = "SURVEY_QUOTA_RULE_MISSING";

    /// <summary>Error: name, size or sub-quota of a group cannot be.</summary>
    public const string GroupInvalid = "SURVEY_GROUP_INVALID";

    /// <summary>Error: another group has this name.</summary>
    public const string GroupNameTaken = "SURVEY_GROUP_NAME_TAKEN";

    /// <summary>Error: there is no such group.</summary>
    public const string GroupUnknown = "SURVEY_GROUP_UNKNOWN";

    /// <summary>Error: the event has no label of 1–60 characters, or its day is far from the window.</summary>
    public const string EventInvalid = "SURVEY_EVENT_INVALID";

    /// <summary>Error: not an https address without user name and port.</summary>
    public const string AddressInvalid = "SURVEY_ADDRESS_INVALID";

    /// <summary>Error: the host of the address is not on the agency's list.</summary>
    public const string AddressHostNotAllowed = "SURVEY_ADDRESS_HOST_NOT_ALLOWED";
}
