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

    public static Finding Gap(int first, int last, int row)
    {
        var (thai, english) = first == last
            ? ($"มาตรการที่ {ThaiFormat.Plain.Number(first)}", $"Measure {ThaiFormat.Plain.Number(first)} is")
            : ($"มาตรการที่ {ThaiFormat.Plain.Number(first)}–{ThaiFormat.Plain.Number(last)}",
                $"Measures {ThaiFormat.Plain.Number(first)}–{ThaiFormat.Plain.Number(last)} are");
        return Finding.Warning(GapCode, MeasureFields.PlaceOf(first, MeasureField.Title, row), $"ไม่มี{thai} โปรดตรวจเลขลำดับ", $"{english} missing; check the numbers.");
    }

    public static Finding Repeated(int number, int row) => Finding.Warning(
        RepeatedCode,
        MeasureFields.PlaceOf(number, MeasureField.Title, row),
        "มาตรการนี้ปรากฏซ้ำด้วยชื่อเดียวกัน จึงนำข้อความมารวมกัน",
        "This measure stands again with the same title; its rows were put together.");

    public static Finding TitleContinued(int number, int row) => Finding.Warning(
        TitleContinuedCode,
        MeasureFields.PlaceOf(number, MeasureField.Title, row),
        "แถวนี้มีชื่อแต่ไม่มีเลขมาตรการ จึงอ่านเป็นส่วนต่อของมาตรการก่อนหน้า โปรดตรวจ",
        "This row has a title but no number; it was read as the rest of the measure before. Please check.");
}
