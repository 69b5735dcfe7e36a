using System.Globalization;
using Kolum.ItaAnalytics.Domain.Agencies;
using Kolum.ItaAnalytics.Domain.Common;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>What is said about a file of holidays.</summary>
internal static class HolidayNotices
{
    /// <summary>Error: no day is in the file.</summary>
    public const string NoneCode = "HOLIDAYS_NONE";

    /// <summary>Error: the day cannot be read.</summary>
    public const string DayCode = "HOLIDAY_DAY_UNREADABLE";

    /// <summary>Error: the day has no name, or one that is too long.</summary>
    public const string NameCode = "HOLIDAY_NAME_UNFIT";

    /// <summary>Error: neither a working day nor none.</summary>
    public const string WorkingCode = "HOLIDAY_WORKING_UNKNOWN";

    /// <summary>Error: the row has more columns than the headings.</summary>
    public const string ColumnsCode = "HOLIDAY_ROW_COLUMNS";

    /// <summary>Error: the event repeats by a rule.</summary>
    public const string RepeatsCode = "HOLIDAY_EVENT_REPEATS";

    /// <summary>Error: the event ends before it starts, or lasts longer than any holiday.</summary>
    public const string SpanCode = "HOLIDAY_EVENT_SPAN";

    /// <summary>Error: the event has no end line, so the file is cut short.</summary>
    public const string UnclosedCode = "HOLIDAY_EVENT_UNCLOSED";

    /// <summary>Error: one row makes the day a holiday, another a working day.</summary>
    public const string ContraryCode = "HOLIDAY_DAY_CONTRARY";

    /// <summary>Info: the event was cancelled.</summary>
    public const string CancelledCode = "HOLIDAY_EVENT_CANCELLED";

    /// <summary>Info: the day stands in the file before.</summary>
    public const string TwiceCode = "HOLIDAY_DAY_TWICE";

    /// <summary>The longest span of one event, days.</summary>
    public const int LongestSpan = 31;

    public static Finding None(string fileName) => Finding.Error(
        NoneCode, new(fileName), "ไม่พบวันหยุดในแฟ้ม", "There is no day in the file.");

    public static Finding Day(Place place, string written) => Finding.Error(
        DayCode, place, $"“{Wording.Quote(written)}” ไม่ใช่วันที่", $"'{Wording.Quote(written)}' is no day.");

    public static Finding Name(Place place) => Finding.Error(
        NameCode,
        place,
        $"ต้องมีชื่อวันหยุด ยาวไม่เกิน {IHolidayReader.LongestName} ตัวอักษร",
        $"The day needs a name of at most {IHolidayReader.LongestName} letters.");

    public static Finding Working(Place place, string written) => Finding.Error(
        WorkingCode, place, $"“{Wording.Quote(written)}” ต้องเป็น ใช่ หรือ ไม่", $"'{Wording.Quote(written)}' must be yes or no.");

    public static Finding Repeats(Place place) => Finding.Error(
        RepeatsCode,
        place,
        "วันหยุดนี้ตั้งให้ซ้ำทุกปี โปรดส่งออกปฏิทินใหม่โดยแยกเป็นรายวัน เพราะวันหยุดแต่ละปีไม่เหมือนกัน",
        "This event repeats by a rule; export the calendar with one event for each day, because holidays differ from year to year.");

    public static Finding Span(Place place) => Finding.Error(
        SpanCode,
        place,
        $"วันสิ้นสุดอยู่ก่อนวันเริ่ม หรือยาวเกิน {LongestSpan} วัน",
        $"The event ends before it starts or lasts longer than {LongestSpan} days.");

    public static Finding Unclosed(Place place) => Finding.Error(
        UnclosedCode,
        place,
        "ปฏิทินไม่สมบูรณ์ ไม่พบ END:VEVENT โปรดส่งออกใหม่",
        "The calendar is incomplete, END:VEVENT is missing; export it again.");

    public static Finding Contrary(Place place, HolidayRow earlier) => Finding.Error(
        ContraryCode,
        place,
        $"แถวที่ {earlier.Row} ระบุวันเดียวกันไว้ต่างกัน (วันหยุดกับวันทำงาน)",
        $"Row {earlier.Row} says the contrary of the same day (holiday and working day).");

    public static Finding Cancelled(Place place) => Finding.Info(
        CancelledCode, place, "รายการนี้ถูกยกเลิกในปฏิทิน จึงข้ามไป", "The event was cancelled in the calendar and was passed over.");

    public static Finding Twice(Place place, HolidayRow earlier)
    {
        var row = earlier.Row.ToString(CultureInfo.InvariantCulture);
        return Finding.Info(
            TwiceCode,
            place,
            $"วันนี้มีอยู่แล้วในแถวที่ {row} “{Wording.Quote(earlier.Name)}” จึงข้ามไป",
            $"Row {row} '{Wording.Quote(earlier.Name)}' has this day already; this one was passed over.");
    }
}
