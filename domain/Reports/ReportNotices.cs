using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Domain.Reports;

/// <summary>Slips that are told in the same words when a report file is read and whenever the stored report is looked through.</summary>
public static partial class ReportNotices
{
    /// <summary>A date has a month but no day.</summary>
    public const string DayMissingCode = "DATE_DAY_MISSING";

    /// <summary>The memo has no running number.</summary>
    public const string NumberIncompleteCode = "MEMO_NUMBER_INCOMPLETE";

    /// <summary>A list says the same thing twice.</summary>
    public const string ItemRepeatedCode = "LIST_ITEM_REPEATED";

    /// <summary>No period is written.</summary>
    public const string NoPeriodCode = "PERIOD_MISSING";

    /// <summary>The period is written twice and differs.</summary>
    public const string PeriodsDifferCode = "PERIODS_DIFFER";

    private static readonly Regex DayMissing = new(
        @"วันที่[\s.…_]*(?:เดือน\s*)?(?:" + string.Join('|', Wording.MonthNames.Select(Regex.Escape)) + @")(?:\s*(?:พ\.ศ\.\s*)?[0-9๐-๙]{2,4})?",
        RegexOptions.CultureInvariant);

    /// <summary>The dates of a text that have no day: "วันที่ มีนาคม ๒๕๖๘".</summary>
    public static IEnumerable<Finding> DaysMissing(string text, Place place) => DayMissing.Matches(text).Select(date => Finding.Warning(
        DayMissingCode,
        place,
        $"วันที่ไม่มีเลขวัน: “{Wording.Quote(date.Value)}” โปรดเติมวันที่",
        $"A date has no day: '{Wording.Quote(date.Value)}'. Please add it."));

    /// <summary>
    /// Whether the running number of a memo is missing: nothing at all, or an office's code with nothing or only a year behind it
    /// ("ปน ๗๑๓๐๑ / ๒๕๖๘").
    /// </summary>
    public static bool LacksRunningNumber(string number) => number.Length == 0 || OfficeCodeOnly().IsMatch(ThaiDigits.ToArabic(number));

    /// <summary>The memo has no running number.</summary>
    public static Finding NumberIncomplete(Place place, string number) => Finding.Warning(
        NumberIncompleteCode,
        place,
        $"เลขที่หนังสือ “{Wording.Quote(number)}” ไม่มีเลขลำดับ โปรดเติม",
        $"The memo number '{Wording.Quote(number)}' has no running number; please add it.");

    /// <summary>A list says the same thing twice.</summary>
    public static Finding ItemRepeated(Place place, ListItem item) => Finding.Info(
        ItemRepeatedCode, place, $"ข้อความซ้ำกันในช่องนี้: “{Wording.Quote(item.Text)}”", $"The same item stands twice in this column: '{Wording.Quote(item.Text)}'.");

    /// <summary>No period is written.</summary>
    public static Finding NoPeriod(Place place) => Finding.Warning(
        NoPeriodCode, place, "ไม่ได้ระบุระยะเวลาดำเนินการ", "No period is written.");

    /// <summary>The period is written twice and differs.</summary>
    public static Finding PeriodsDiffer(Place place, string written) => Finding.Warning(
        PeriodsDifferCode,
        place,
        $"ระยะเวลาดำเนินการเขียนไว้ต่างกัน “{Wording.Quote(written)}” จึงยังไม่กำหนดช่วงเวลา",
        $"The period is written differently in two places, '{Wording.Quote(written)}'; none was taken.");

    [GeneratedRegex(@"\A[ก-ฮ]{1,4}[\s.]*\d{4,6}(?:\.\d{1,3})?(?>\s*)(?:/(?>[\s.…-]*)(?:25\d\d)?\s*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeCodeOnly();
}
