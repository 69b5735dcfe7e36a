using System.Globalization;
using Kolum.ItaAnalytics.Domain.Common;
using Kolum.ItaAnalytics.Domain.Measures;
using Kolum.ItaAnalytics.Infrastructure.Intake;

namespace Kolum.ItaAnalytics.Infrastructure.Measures;

/// <summary>Reads the rows of a file of steps; everything that is wrong with a row is told at once.</summary>
/// <param name="columns">What the cells of a row mean.</param>
/// <param name="fileName">For the places of findings.</param>
internal sealed class StepRowText(FileColumns columns, string fileName)
{
    /// <summary>The number of a measure or a step is not 1–99.</summary>
    public const string NumberCode = "MEASURE_STEP_NUMBER_UNREADABLE";

    /// <summary>A day cannot be read.</summary>
    public const string DayCode = "MEASURE_STEP_DAY_UNREADABLE";

    /// <summary>The status is none that is known.</summary>
    public const string StatusCode = "MEASURE_STEP_STATUS_UNKNOWN";

    /// <summary>The row has more columns than the headings.</summary>
    public const string ColumnsCode = "MEASURE_STEP_ROW_COLUMNS";

    /// <summary>Reads a row.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="row">Its line in the file.</param>
    public Checked<StepFileRow> Read(IReadOnlyList<string> cells, int row)
    {
        var findings = new List<Finding>();
        if (columns.Surplus(cells, fileName, row, ColumnsCode) is { } surplus)
        {
            findings.Add(surplus);
        }

        var measure = Whole(StepColumn.Measure) ?? 0;
        var entry = new StepEntry
        {
            Number = Text(StepColumn.Number).Length == 0 ? null : Whole(StepColumn.Number),
            Text = Text(StepColumn.Text) is { Length: > 0 } text ? text : null,
            Units = Text(StepColumn.Units) is { Length: > 0 } units ? units.Split('\n') : null,
            Status = Text(StepColumn.Status) is { Length: > 0 } status
                ? MeasureWords.TryReadStatus(status) ?? Refuse<StepStatus>(StepColumn.Status, StatusCode, "ต้องเป็น ยังไม่เริ่ม กำลังดำเนินการ แล้วเสร็จ หรือ ยกเลิก", "must be not started, under way, done or dropped")
                : null,
            PlannedStart = Day(StepColumn.PlannedStart),
            PlannedEnd = Day(StepColumn.PlannedEnd),
            Start = Day(StepColumn.Start),
            End = Day(StepColumn.End),
        };
        return findings.Count > 0 ? Checked.Refuse<StepFileRow>(findings) : Checked.Accept(new StepFileRow(measure, entry, PlaceOf));

        string Text(StepColumn column) => columns.Text(cells, (int)column);

        Place PlaceOf(string field) => columns.Place(fileName, row, (int)(Enum.TryParse<StepColumn>(field, ignoreCase: true, out var column) ? column : StepColumn.Measure));

        T? Refuse<T>(StepColumn column, string code, string thai, string english)
            where T : struct
        {
            findings.Add(Finding.Error(code, columns.Place(fileName, row, (int)column), $"“{Wording.Quote(Text(column))}” {thai}", $"'{Wording.Quote(Text(column))}' {english}."));
            return null;
        }

        int? Whole(StepColumn column) =>
            int.TryParse(ThaiDigits.ToArabic(Text(column)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MeasureStep.Largest
                ? number
                : Refuse<int>(column, NumberCode, "ไม่ใช่เลข 1 ถึง 99", "is no number from 1 to 99");

        DateOnly? Day(StepColumn column) => Text(column) is not { Length: > 0 } written ? null
            : ThaiDates.TryRead(written) ?? Refuse<DateOnly>(column, DayCode, "ไม่ใช่วันที่ เช่น ๓๑ มี.ค. ๖๘ หรือ 2025-03-31", "is no day such as 31 มี.ค. 68 or 2025-03-31");
    }
}
