using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Surveys;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>What is said about a pasted text: what was assumed, what is asked, what was passed over.</summary>
internal static class PasteNotices
{
    /// <summary>The text is longer than is read.</summary>
    public const string TooLongCode = "PASTE_TOO_LONG";

    /// <summary>Info: a line or a part of one gives no count.</summary>
    public const string SkippedCode = "PASTE_LINE_SKIPPED";

    /// <summary>Info: a line gives the day of the lines after it.</summary>
    public const string DayTakenCode = "PASTE_DAY_TAKEN";

    /// <summary>Info: no day is named, so today is taken.</summary>
    public const string TodayCode = "PASTE_DAY_TODAY";

    /// <summary>Info: EIT is named without its part, so part 1 is taken.</summary>
    public const string PartAssumedCode = "PASTE_PART_ASSUMED";

    /// <summary>Info: several minimum numbers are named, so none is compared.</summary>
    public const string QuotaUnclearCode = "PASTE_QUOTA_UNCLEAR";

    /// <summary>Warning: a day is named without its year.</summary>
    public const string YearAssumedCode = "PASTE_YEAR_ASSUMED";

    /// <summary>Warning: "5/10" was read as 5 of 10 and could be a day.</summary>
    public const string MayBeDayCode = "PASTE_MAY_BE_DAY";

    /// <summary>Error: two numbers could be the count.</summary>
    public const string CountAmbiguousCode = "PASTE_COUNT_AMBIGUOUS";

    /// <summary>Error: there is a number, and nothing says that it is the count.</summary>
    public const string CountUnclearCode = "PASTE_COUNT_UNCLEAR";

    /// <summary>Error: more people than any agency asks.</summary>
    public const string ValueCode = "PASTE_VALUE_OUT_OF_RANGE";

    /// <summary>Error: what looks like a day is none.</summary>
    public const string DayUnreadableCode = "PASTE_DAY_UNREADABLE";

    /// <summary>Error: two days could be the day.</summary>
    public const string DayAmbiguousCode = "PASTE_DAY_AMBIGUOUS";

    /// <summary>Error: EIT has no such part.</summary>
    public const string PartUnknownCode = "PASTE_PART_UNKNOWN";

    public static Finding TooLong() => Finding.Error(
        TooLongCode,
        Place(1),
        $"ข้อความยาวเกิน {ThaiFormat.Plain.Number(IPastedCountsReader.LongestText)} ตัวอักษร โปรดวางเฉพาะส่วนที่มียอดผู้ตอบ",
        $"The text is longer than {ThaiFormat.Plain.Number(IPastedCountsReader.LongestText)} letters; paste only the part with the counts.");

    public static Finding Skipped(int line) => Finding.Info(
        SkippedCode, Place(line), "ไม่พบยอดผู้ตอบในข้อความนี้ จึงข้ามไป", "No count was found here, so it was passed over.");

    public static Finding DayTaken(int line, DateOnly day) => Finding.Info(
        DayTakenCode, Place(line), $"ใช้วันที่ {Said(day)} กับบรรทัดถัดไป", $"The lines after this one are taken as of {Iso(day)}.");

    public static Finding Today(int line, DateOnly day) => Finding.Info(
        TodayCode, Place(line), $"ไม่ได้ระบุวันที่ จึงใช้วันนี้ ({Said(day)})", $"No day is named, so today is taken ({Iso(day)}).");

    public static Finding PartAssumed(int line) => Finding.Info(
        PartAssumedCode, Place(line), "ไม่ได้ระบุส่วนของ EIT จึงอ่านเป็น EIT ส่วนที่ 1", "The part of EIT is not named; read as EIT part 1.");

    public static Finding QuotaUnclear(int line) => Finding.Info(
        QuotaUnclearCode, Place(line), "พบจำนวนขั้นต่ำมากกว่าหนึ่งจำนวน จึงไม่ได้นำมาเทียบ", "Several minimum numbers are named, so none was compared.");

    public static Finding YearAssumed(int line, DateOnly day) => Finding.Warning(
        YearAssumedCode, Place(line), $"วันที่ไม่มีปี อ่านเป็น {Said(day)} โปรดยืนยัน", $"The day has no year; read as {Iso(day)}. Please confirm.");

    public static Finding MayBeDay(int line, string written) => Finding.Warning(
        MayBeDayCode,
        Place(line),
        $"“{Wording.Quote(written)}” อ่านเป็นจำนวนผู้ตอบจากจำนวนขั้นต่ำ แต่อาจเป็นวันที่ โปรดยืนยัน",
        $"'{Wording.Quote(written)}' was read as a count of a minimum but could be a day. Please confirm.");

    public static Finding CountAmbiguous(int line, IEnumerable<long> counts)
    {
        var said = string.Join(", ", counts.Take(5).Select(Said));
        return Finding.Error(
            CountAmbiguousCode,
            Place(line),
            $"มีจำนวนที่อาจเป็นยอดผู้ตอบมากกว่าหนึ่งจำนวน: {said} โปรดเหลือไว้จำนวนเดียว",
            $"More than one number could be the count: {said}. Leave only one.");
    }

    public static Finding CountUnclear(int line) => Finding.Error(
        CountUnclearCode,
        Place(line),
        "มีตัวเลข แต่ไม่แน่ใจว่าเป็นยอดผู้ตอบ โปรดเขียนเช่น IIT ตอบแล้ว 25 คน",
        "There is a number, but nothing says that it is the count; write for example IIT ตอบแล้ว 25 คน (25 answered).");

    public static Finding Value(int line) => Finding.Error(
        ValueCode,
        Place(line),
        $"จำนวนต้องอยู่ระหว่าง 0 ถึง {ThaiFormat.Plain.Number(CountCells.LargestValue)} คน",
        $"The value must be 0 to {ThaiFormat.Plain.Number(CountCells.LargestValue)} people.");

    public static Finding DayUnreadable(int line) => Finding.Error(
        DayUnreadableCode, Place(line), "อ่านวันที่ไม่ได้ โปรดเขียนเช่น 14 มี.ค. 68", "The day cannot be read; write for example 14 มี.ค. 68 (14 March 2025).");

    public static Finding DayAmbiguous(int line) => Finding.Error(
        DayAmbiguousCode, Place(line), "มีวันที่มากกว่าหนึ่งวัน โปรดเหลือไว้วันเดียว", "More than one day is named; leave only one.");

    public static Finding PartUnknown(int line) => Finding.Error(
        PartUnknownCode, Place(line), "EIT มีเพียงส่วนที่ 1 และส่วนที่ 2", "EIT has a part 1 and a part 2 only.");

    private static Place Place(int line) => new("paste", Row: line);

    private static string Said(DateOnly day) => ThaiFormat.Plain.ShortDate(day);

    private static string Said(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
