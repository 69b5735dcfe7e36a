namespace Kolum.ItaAnalytics.Domain.Agencies;

/// <summary>The codes of everything that can be found about an agency's data; a closed list.</summary>
public static class AgencyCodes
{
    /// <summary>Error: the agency is not known.</summary>
    public const string Unknown = "AGENCY_UNKNOWN";

    /// <summary>Error: the code of a new agency is not 2–32 lower-case letters, digits and hyphens.</summary>
    public const string KeyInvalid = "AGENCY_CODE_INVALID";

    /// <summary>Error: an agency of this code is stored already.</summary>
    public const string Exists = "AGENCY_EXISTS";

    /// <summary>Error: a name, the district or the province is empty or too long.</summary>
    public const string NameInvalid = "AGENCY_NAME_INVALID";

    /// <summary>Error: the headcount is not 1–1,000,000.</summary>
    public const string HeadcountOutOfRange = "AGENCY_HEADCOUNT_OUT_OF_RANGE";

    /// <summary>Error: the day from which it holds lies outside the fiscal years that are accepted.</summary>
    public const string EffectiveFromOutOfRange = "AGENCY_EFFECTIVE_FROM_OUT_OF_RANGE";

    /// <summary>Error: the kind or size of agency is empty or too long.</summary>
    public const string ClassInvalid = "AGENCY_CLASS_INVALID";

    /// <summary>Error: a change needs a reason of 1–500 characters.</summary>
    public const string ReasonMissing = "AGENCY_REASON_MISSING";

    /// <summary>Error: a day has no name of 1–100 characters.</summary>
    public const string DayNameInvalid = "AGENCY_DAY_NAME_INVALID";

    /// <summary>Warning: the kind or size is unknown to the rules of the year, so quotas must be entered.</summary>
    public const string ClassWithoutRule = "AGENCY_CLASS_WITHOUT_RULE";
}
