namespace Kolum.ItaAnalytics.Domain.Metrics;

/// <summary>The codes of everything that can be found about metrics and registers; a closed list.</summary>
public static class MetricCodes
{
    /// <summary>Error: the agency is not stored.</summary>
    public const string AgencyUnknown = "METRIC_AGENCY_UNKNOWN";

    /// <summary>Error: the report of the year has no such measure.</summary>
    public const string MeasureUnknown = "METRIC_MEASURE_UNKNOWN";

    /// <summary>Error: the measure has no metric of this code.</summary>
    public const string Unknown = "METRIC_UNKNOWN";

    /// <summary>Error: a code is not 1–40 small letters, digits and hyphens from a letter on, or is kept for something else.</summary>
    public const string CodeInvalid = "METRIC_CODE_INVALID";

    /// <summary>Error: name or unit is empty or too long.</summary>
    public const string TextInvalid = "METRIC_TEXT_INVALID";

    /// <summary>Error: a target is not 1 to 1,000,000, or all of something that has no denominator.</summary>
    public const string TargetInvalid = "METRIC_TARGET_INVALID";

    /// <summary>Error: a measure has at most 20 metrics.</summary>
    public const string TooMany = "METRIC_TOO_MANY";

    /// <summary>Error: the metric is counted from a register; readings cannot be entered.</summary>
    public const string IsCounted = "METRIC_IS_COUNTED";

    /// <summary>Error: there is no reading of this number that still counts.</summary>
    public const string ReadingUnknown = "METRIC_READING_UNKNOWN";

    /// <summary>Error: a reading is not 0 to 1,000,000.</summary>
    public const string ReadingOutOfRange = "METRIC_READING_OUT_OF_RANGE";

    /// <summary>Error: a file gives a reading that stands another day or kind.</summary>
    public const string ReadingMoved = "METRIC_READING_MOVED";

    /// <summary>Error: two rows of a file are about the same reading.</summary>
    public const string ReadingRepeated = "METRIC_READING_REPEATED";

    /// <summary>Warning: a total is below an earlier one.</summary>
    public const string ReadingFalls = "METRIC_READING_FALLS";

    /// <summary>Error: there is no register of this name.</summary>
    public const string RegisterUnknown = "REGISTER_UNKNOWN";

    /// <summary>Error: the register has no entry of this number, or it was withdrawn.</summary>
    public const string EntryUnknown = "REGISTER_ENTRY_UNKNOWN";

    /// <summary>Error: the register has no such field, or it is given twice.</summary>
    public const string FieldUnknown = "REGISTER_FIELD_UNKNOWN";

    /// <summary>Error: a field that must be filled in is empty.</summary>
    public const string ValueMissing = "REGISTER_VALUE_MISSING";

    /// <summary>Error: a text is longer than is kept.</summary>
    public const string TextTooLong = "REGISTER_TEXT_TOO_LONG";

    /// <summary>Error: a number is none, or outside its range.</summary>
    public const string NumberInvalid = "REGISTER_NUMBER_INVALID";

    /// <summary>Error: a day cannot be read.</summary>
    public const string DayInvalid = "REGISTER_DAY_INVALID";

    /// <summary>Error: a month cannot be read.</summary>
    public const string MonthInvalid = "REGISTER_MONTH_INVALID";

    /// <summary>Error: an address does not begin with http:// or https://, or is too long.</summary>
    public const string AddressInvalid = "REGISTER_ADDRESS_INVALID";

    /// <summary>Error: a word is none of those that may be chosen.</summary>
    public const string ChoiceUnknown = "REGISTER_CHOICE_UNKNOWN";

    /// <summary>Error: a day or month lies outside the fiscal year, or far from it.</summary>
    public const string DayOutOfRange = "REGISTER_DAY_OUT_OF_RANGE";

    /// <summary>Error: a day or month has not come yet.</summary>
    public const string DayInFuture = "REGISTER_DAY_IN_FUTURE";

    /// <summary>Error: a day does not lie in the month beside it.</summary>
    public const string DayOutsideMonth = "REGISTER_DAY_OUTSIDE_MONTH";

    /// <summary>Error: a part is above its whole.</summary>
    public const string PartAboveWhole = "REGISTER_PART_ABOVE_WHOLE";

    /// <summary>Error: the year's checklist has no such open-data item.</summary>
    public const string OpenDataItemUnknown = "REGISTER_OPEN_DATA_ITEM_UNKNOWN";

    /// <summary>Error: a name does not stand in the register that it comes from.</summary>
    public const string NameUnknown = "REGISTER_NAME_UNKNOWN";

    /// <summary>Error: another entry says the same thing already.</summary>
    public const string EntryRepeated = "REGISTER_ENTRY_REPEATED";

    /// <summary>Error: the register is full: 5,000 entries a year.</summary>
    public const string RegisterFull = "REGISTER_FULL";

    /// <summary>Error: the reason is empty or longer than 500 characters.</summary>
    public const string ReasonMissing = "METRIC_REASON_MISSING";

    /// <summary>Error: the source is longer than 300 characters.</summary>
    public const string SourceTooLong = "METRIC_SOURCE_TOO_LONG";

    /// <summary>Error: nothing differs from what is stored.</summary>
    public const string Unchanged = "METRIC_UNCHANGED";

    /// <summary>Error: others kept writing at the same moment; repeat the change.</summary>
    public const string Overtaken = "METRIC_OVERTAKEN";

    /// <summary>Warning: a meeting was held and its day is not known.</summary>
    public const string MeetingDayMissing = "MEETING_DAY_MISSING";

    /// <summary>Warning: a meeting or a metric names a measure that the report does not have.</summary>
    public const string MeasureNotInReport = "METRIC_MEASURE_NOT_IN_REPORT";

    /// <summary>Warning: a channel did not answer at the last check.</summary>
    public const string ChannelNotAnswering = "CHANNEL_NOT_ANSWERING";
}
