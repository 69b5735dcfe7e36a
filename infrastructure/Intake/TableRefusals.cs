using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;

namespace Kolum.ItaAnalytics.Infrastructure.Intake;

/// <summary>Why the table of a report is not read, and what is odd about it.</summary>
internal static class TableRefusals
{
    /// <summary>No table has the six official columns.</summary>
    public const string NoTableCode = "TABLE_NOT_FOUND";

    /// <summary>A row has not six columns.</summary>
    public const string ColumnsCode = "TABLE_ROW_COLUMNS";

    /// <summary>The table has headings and no rows.</summary>
    public const string NoRowsCode = "TABLE_EMPTY";

    /// <summary>A row belongs to no measure.</summary>
    public const string NoMeasureCode = "ROW_WITHOUT_MEASURE";

    /// <summary>Two different measures have the same number.</summary>
    public const string SameNumberCode = "MEASURE_NUMBER_TWICE";

    /// <summary>A cell lies over several columns.</summary>
    public const string SpanCode = "CELL_OVER_COLUMNS";

    private static readonly string Expected = string.Join(" | ", MeasureFields.All.Select(MeasureFields.Heading));

    /// <summary>No table was found; <paramref name="seen"/> is the row that came nearest.</summary>
    public static Finding NoTable(string fileName, int? row, IReadOnlyList<string> seen)
    {
        if (seen.Count == 0)
        {
            return Finding.Error(
                NoTableCode,
                new(fileName, Row: row),
                $"ไม่พบตาราง ๖ ช่องที่มีหัวตาราง: {Expected}",
                $"There is no table with the six headings: {Expected}");
        }

        var column = MeasureFields.All.TakeWhile((field, i) => i < seen.Count && TableHeadings.Is(field, seen[i])).Count();
        var shown = string.Join(" | ", seen.Take(8).Select(Wording.Quote));
        return Finding.Error(
            NoTableCode,
            new(fileName, Row: row, Column: column + 1),
            $"ไม่พบหัวตารางครบ ๖ ช่อง ต้องเป็น: {Expected} แต่พบ: {shown}",
            $"The six headings were not found. Expected: {Expected}; seen: {shown}");
    }

    public static Finding Columns(string fileName, int row, int columns) => Finding.Error(
        ColumnsCode,
        new(fileName, Row: row, Column: Math.Min(columns, MeasureFields.All.Count) + 1),
        $"แถวที่ {ThaiFormat.Plain.Number(row)} มี {ThaiFormat.Plain.Number(columns)} ช่อง ต้องมี ๖ ช่อง",
        $"Row {ThaiFormat.Plain.Number(row)} has {ThaiFormat.Plain.Number(columns)} columns; it must have 6.");

    public static Finding NoRows(string fileName) => Finding.Error(
        NoRowsCode, new(fileName), "ตารางมีแต่หัวตาราง ไม่มีมาตรการ", "The table has headings but no measure.");

    public static Finding NoMeasure(string fileName, int row) => Finding.Error(
        NoMeasureCode,
        new(fileName, MeasureFields.Heading(MeasureField.Title), row, 1),
        "แถวแรกของตารางต้องขึ้นต้นด้วยเลขมาตรการ เช่น “๑.”",
        "The first row of the table must begin with the number of a measure, for example '๑.'.");

    public static Finding SameNumber(int number, int row, int firstRow) => Finding.Error(
        SameNumberCode,
        MeasureFields.PlaceOf(number, MeasureField.Title, row),
        $"มาตรการที่ {ThaiFormat.Plain.Number(number)} ปรากฏสองครั้งด้วยชื่อต่างกัน (แถวที่ {ThaiFormat.Plain.Number(firstRow)} และ {ThaiFormat.Plain.Number(row)}) โปรดแก้เลข",
        $"Measure {ThaiFormat.Plain.Number(number)} stands twice with different titles (rows {ThaiFormat.Plain.Number(firstRow)} and {ThaiFormat.Plain.Number(row)}); mend the number.");

    public static Finding OverColumns(string fileName, int row, int column) => Finding.Warning(
        SpanCode,
        new(fileName, Row: row, Column: column),
        "ช่องนี้ผสานข้ามหลายคอลัมน์ จึงนำข้อความไว้ในคอลัมน์แรก โปรดตรวจ",
        "This cell is merged over several columns; its text was put into the first. Please check.");
}
