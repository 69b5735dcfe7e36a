using System.Text.RegularExpressions;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>What somebody should look at in a measure; nothing here refuses the report.</summary>
internal static class MeasureNotices
{
    /// <summary>A number of the sequence is missing.</summary>
    public const string GapCode = "MEASURE_NUMBER_MISSING";

    /// <summary>A measure stands twice with the same title; its rows were put together.</summary>
    public const string RepeatedCode = "MEASURE_REPEATED";

    /// <summary>A title goes on in a row without number.</summary>
    public const string TitleContinuedCode = "MEASURE_TITLE_CONTINUED";

    /// <summary>A list says the same thing twice.</summary>
    public const string ItemRepeatedCode = "LIST_ITEM_REPEATED";

    /// <summary>A date has a month but no day.</summary>
    public const string DayMissingCode = "DATE_DAY_MISSING";

    /// <summary>No period is written.</summary>
    public const string NoPeriodCode = "PERIOD_MISSING";

    /// <summary>The period is written twice and differs.</summary>
    public const string PeriodsDifferCode = "PERIODS_DIFFER";

    private static readonly Regex DayMissing = new(
        @"วันที่[\s.…_]*(?:เดือน\s*)?(?:" + string.Join('|', Wording.MonthNames.Select(Regex.Escape)) + @")(?:\s*(?:พ\.ศ\.\s*)?[0-9๐-๙]{2,4})?",
        RegexOptions.CultureInvariant);

    /// <summary>The place of a cell of a measure.</summary>
    public static Place At(int number, MeasureField field, int row) =>
        new($"มาตรการที่ {ThaiFormat.Plain.Number(number)}", MeasureFields.Heading(field), row, (int)field + 1);

    public static Finding Gap(int first, int last, int row)
    {
        var (thai, english) = first == last
            ? ($"มาตรการที่ {ThaiFormat.Plain.Number(first)}", $"Measure {ThaiFormat.Plain.Number(first)} is")
            : ($"มาตรการที่ {ThaiFormat.Plain.Number(first)}–{ThaiFormat.Plain.Number(last)}",
                $"Measures {ThaiFormat.Plain.Number(first)}–{ThaiFormat.Plain.Number(last)} are");
        return Finding.Warning(GapCode, At(first, MeasureField.Title, row), $"ไม่มี{thai} โปรดตรวจเลขลำดับ", $"{english} missing; check the numbers.");
    }

    public static Finding Repeated(int number, int row) => Finding.Warning(
        RepeatedCode,
        At(number, MeasureField.Title, row),
        "มาตรการนี้ปรากฏซ้ำด้วยชื่อเดียวกัน จึงนำข้อความมารวมกัน",
        "This measure stands again with the same title; its rows were put together.");

    public static Finding TitleContinued(int number, int row) => Finding.Warning(
        TitleContinuedCode,
        At(number, MeasureField.Title, row),
        "แถวนี้มีชื่อแต่ไม่มีเลขมาตรการ จึงอ่านเป็นส่วนต่อของมาตรการก่อนหน้า โปรดตรวจ",
        "This row has a title but no number; it was read as the rest of the measure before. Please check.");

    public static Finding ItemRepeated(Place place, ListItem item) => Finding.Info(
        ItemRepeatedCode, place, $"ข้อความซ้ำกันในช่องนี้: “{Wording.Quote(item.Text)}”", $"The same item stands twice in this column: '{Wording.Quote(item.Text)}'.");

    public static Finding NoPeriod(Place place) => Finding.Warning(
        NoPeriodCode, place, "ไม่ได้ระบุระยะเวลาดำเนินการ", "No period is written.");

    public static Finding PeriodsDiffer(Place place, string written) => Finding.Warning(
        PeriodsDifferCode,
        place,
        $"ระยะเวลาดำเนินการเขียนไว้ต่างกัน “{Wording.Quote(written)}” จึงยังไม่กำหนดช่วงเวลา",
        $"The period is written differently in two places, '{Wording.Quote(written)}'; none was taken.");

    /// <summary>The dates of a text that have no day: "วันที่ มีนาคม ๒๕๖๘".</summary>
    public static IEnumerable<Finding> DaysMissing(string text, Place place) => DayMissing.Matches(text).Select(date => Finding.Warning(
        DayMissingCode,
        place,
        $"วันที่ไม่มีเลขวัน: “{Wording.Quote(date.Value)}” โปรดเติมวันที่",
        $"A date has no day: '{Wording.Quote(date.Value)}'. Please add it."));
}
