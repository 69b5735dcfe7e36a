namespace Kolum.ItaAnalytics.Domain.Measures;

/// <summary>The codes of everything that can be found about the progress of measures; a closed list.</summary>
public static class MeasureCodes
{
    /// <summary>Error: the measure has no step of this number, followed or in its text.</summary>
    public const string StepUnknown = "MEASURE_STEP_UNKNOWN";

    /// <summary>Error: the number of a step is not 1–99, or 99 steps are taken.</summary>
    public const string StepNumberInvalid = "MEASURE_STEP_NUMBER_INVALID";

    /// <summary>Error: the words of a step are empty or longer than 2,000 characters.</summary>
    public const string StepTextInvalid = "MEASURE_STEP_TEXT_INVALID";

    /// <summary>Error: there are more than 20 units, or the name of one is longer than 200 characters.</summary>
    public const string StepUnitsInvalid = "MEASURE_STEP_UNITS_INVALID";

    /// <summary>Error: a step ends before it starts.</summary>
    public const string StepEndBeforeStart = "MEASURE_STEP_END_BEFORE_START";

    /// <summary>Error: a real day has not come yet.</summary>
    public const string StepDayInFuture = "MEASURE_STEP_DAY_IN_FUTURE";

    /// <summary>Error: a real day is given that the status rules out: an end of what is not done.</summary>
    public const string StepDayAgainstStatus = "MEASURE_STEP_DAY_AGAINST_STATUS";

    /// <summary>Error: a day lies far from the fiscal year, most often a year that was mistyped.</summary>
    public const string StepDayOutOfRange = "MEASURE_STEP_DAY_OUT_OF_RANGE";

    /// <summary>Error: nothing would change.</summary>
    public const string Unchanged = "MEASURE_UNCHANGED";

    /// <summary>Error: others kept recording first; look again.</summary>
    public const string Overtaken = "MEASURE_OVERTAKEN";

    /// <summary>Error: a link names a survey, an indicator, an open-data item or a risk that the year does not have.</summary>
    public const string LinkUnknown = "MEASURE_LINK_UNKNOWN";

    /// <summary>Error: the year that is copied has no measures.</summary>
    public const string CopySourceEmpty = "MEASURE_COPY_SOURCE_EMPTY";

    /// <summary>Error: the year that is copied to has measures already.</summary>
    public const string CopyTargetTaken = "MEASURE_COPY_TARGET_TAKEN";

    /// <summary>Error: a plan is copied to another year only, between 2560 and 2599.</summary>
    public const string CopyYearInvalid = "MEASURE_COPY_YEAR_INVALID";

    /// <summary>Error: two rows of a file tell of the same step.</summary>
    public const string RowRepeated = "MEASURE_STEP_ROW_REPEATED";

    /// <summary>Error: a file was refused; what is wrong with its rows is told with row and column.</summary>
    public const string FileRefused = "MEASURE_STEPS_FILE_REFUSED";

    /// <summary>Warning: a step that is followed no longer stands in the text of the measure.</summary>
    public const string StepNotInText = "MEASURE_STEP_NOT_IN_TEXT";

    /// <summary>Warning: a step is overdue.</summary>
    public const string StepOverdue = "MEASURE_STEP_OVERDUE";

    /// <summary>Warning: a step is or was on time only because its deadline was moved.</summary>
    public const string StepDeadlineMoved = "MEASURE_STEP_DEADLINE_MOVED";

    /// <summary>Warning: a step is done, and nobody knows on which day.</summary>
    public const string StepDoneWithoutDay = "MEASURE_STEP_DONE_WITHOUT_DAY";

    /// <summary>Warning: a link names what is closed or no longer there.</summary>
    public const string LinkBroken = "MEASURE_LINK_BROKEN";

    /// <summary>Info: a link of the copied year was left out, as the year that it was copied to has no such key.</summary>
    public const string CopyLinkLeftOut = "MEASURE_COPY_LINK_LEFT_OUT";

    /// <summary>Info: a copied text names a year; look whether it still fits.</summary>
    public const string CopyTextNamesYear = "MEASURE_COPY_TEXT_NAMES_YEAR";
}
