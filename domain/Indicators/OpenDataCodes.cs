namespace Kolum.ItaAnalytics.Domain.Indicators;

/// <summary>What can be wrong with the checklist and with what is recorded of it.</summary>
public static class OpenDataCodes
{
    /// <summary>Error: the rules of the year name no item.</summary>
    public const string YearUnknown = "OPEN_DATA_YEAR_UNKNOWN";

    /// <summary>Error: the agency is not stored.</summary>
    public const string AgencyUnknown = "OPEN_DATA_AGENCY_UNKNOWN";

    /// <summary>Error: the year has no item of this number.</summary>
    public const string ItemUnknown = "OPEN_DATA_ITEM_UNKNOWN";

    /// <summary>Error: an item is named twice.</summary>
    public const string ItemRepeated = "OPEN_DATA_ITEM_REPEATED";

    /// <summary>Error: the status is none that can be recorded.</summary>
    public const string StatusInvalid = "OPEN_DATA_STATUS_INVALID";

    /// <summary>Error: the status is less than before, and nobody says why.</summary>
    public const string StepBack = "OPEN_DATA_STEP_BACK";

    /// <summary>Error: the address is none of http or https, or longer than is kept.</summary>
    public const string AddressInvalid = "OPEN_DATA_ADDRESS_INVALID";

    /// <summary>Error: what is published has an address.</summary>
    public const string AddressMissing = "OPEN_DATA_ADDRESS_MISSING";

    /// <summary>Error: a kind of file is no short name of letters and digits, or there are more than ten.</summary>
    public const string FormatInvalid = "OPEN_DATA_FORMAT_INVALID";

    /// <summary>Warning: kinds of file that are asked for are not among those that stand there.</summary>
    public const string FormatNotAsked = "OPEN_DATA_FORMAT_NOT_ASKED";

    /// <summary>Error: a text is longer than is kept.</summary>
    public const string TextTooLong = "OPEN_DATA_TEXT_TOO_LONG";

    /// <summary>Error: a day cannot be read.</summary>
    public const string DayInvalid = "OPEN_DATA_DAY_INVALID";

    /// <summary>Error: a day lies far outside the year, or a document bears a day that has not come.</summary>
    public const string DayOutOfRange = "OPEN_DATA_DAY_OUT_OF_RANGE";

    /// <summary>Error: the year has no such sub-indicator.</summary>
    public const string SubIndicatorUnknown = "OPEN_DATA_SUB_INDICATOR_UNKNOWN";

    /// <summary>Error: an own sub-indicator without a reason, or a reason that is too long.</summary>
    public const string ReasonMissing = "OPEN_DATA_REASON_MISSING";

    /// <summary>Error: a row has more columns than the headings.</summary>
    public const string RowColumns = "OPEN_DATA_ROW_COLUMNS";

    /// <summary>Warning: the address of an item did not answer.</summary>
    public const string LinkNotAnswering = "OPEN_DATA_LINK_NOT_ANSWERING";

    /// <summary>Warning: the day is over, and the item is not published.</summary>
    public const string Overdue = "OPEN_DATA_OVERDUE";
}
